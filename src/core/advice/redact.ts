/**
 * Keeps secrets out of a text that leaves the pane. A subject is written by a stranger and can repeat the link, the
 * token or the recipient, so a word is let through only where it cannot be one of them.
 */

/** Longer lines carry no news for an administrator. */
export const MAX_UNTRUSTED_CHARACTERS = 120;
/** A token that survives in a piece of this length or more counts as leaked. */
export const SECRET_PIECE = 8;
/** Longer words are tokens, not words. */
const MAX_WORD = 24;
/** A secret longer than this is cut: no token is longer, and the search below costs its length. */
const MAX_SECRET = 4096;

/** Characters of addresses and encodings; controls; marks that turn the direction of text (UAX #9). */
const ADDRESS_LIKE = /[@/\\:=%?&<>"[\]{}|^`~_]|www\./i;
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const LETTER_AND_DIGIT = /(?:\p{L}.*\p{N}|\p{N}.*\p{L})/u;

const isWord = (word: string): boolean =>
  word.length <= MAX_WORD &&
  !ADDRESS_LIKE.test(word) &&
  !(word.length >= SECRET_PIECE && LETTER_AND_DIGIT.test(word)) &&
  !/\p{L}{2}\.\p{L}{2}/u.test(word);

/** A stranger's text with everything cut that could be an address, a token or a person. `…` stands for what is gone. */
export function cleanSubject(subject: string): string {
  const words = subject
    .slice(0, 2 * MAX_UNTRUSTED_CHARACTERS)
    .replace(CONTROLS, ' ')
    .split(/\s+/u);
  const kept = words.filter((word) => word !== '').map((word) => (isWord(word.replace(/:$/, '')) ? word : '…'));
  return kept.join(' ').slice(0, MAX_UNTRUSTED_CHARACTERS);
}

/** What must not appear: `pieces` not even in part, `wholes` not as they stand. */
export interface Secrets {
  readonly pieces: readonly string[];
  readonly wholes: readonly string[];
}

/** Values of the query and fragment, and long parts of the path: where password links carry their token. */
function tokensOf(url: string): readonly string[] {
  const mark = url.search(/[?#]/);
  const behind = mark < 0 ? '' : url.slice(mark + 1);
  const values = behind.split(/[?&#;]/).map((pair) => pair.slice(pair.indexOf('=') + 1));
  const segments = url
    .slice(0, mark < 0 ? url.length : mark)
    .split('/')
    .filter((part) => part.length >= MAX_WORD);
  return [...values, ...segments].filter((part) => part.length >= SECRET_PIECE);
}

/** The secrets in password links and in the addresses of people. */
export function secretsOf(urls: readonly string[], people: readonly string[]): Secrets {
  const cut = urls.map((url) => url.slice(0, MAX_SECRET));
  const wholes = [...cut, ...people].filter((text) => text.trim() !== '');
  return {
    pieces: [...new Set(cut.flatMap(tokensOf))].map((piece) => piece.toLowerCase()),
    wholes: wholes.map((whole) => whole.toLowerCase()),
  };
}

/** Does the line hold a whole secret, or `SECRET_PIECE` characters in a row of a token, in whatever case? */
export function holdsSecret(line: string, { pieces, wholes }: Secrets): boolean {
  const low = line.toLowerCase();
  if (wholes.some((whole) => low.includes(whole))) return true;
  for (let at = 0; at + SECRET_PIECE <= low.length; at++) {
    const window = low.slice(at, at + SECRET_PIECE);
    if (pieces.some((piece) => piece.includes(window))) return true;
  }
  return false;
}
