import { GAP, GENERIC_WORDINGS } from './generic-wordings';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const PASSWORD = unique(GENERIC_WORDINGS.flatMap((wording) => wording.password));
const ASK = unique(GENERIC_WORDINGS.flatMap((wording) => wording.ask));

/** Occurrences of one word that are looked at; a text that repeats it more often says nothing new. */
const MAX_OCCURRENCES = 50;

/** Does the text, after `plain()`, hold a word for password in any of the languages? */
export function speaksOfPassword(text: string): boolean {
  return PASSWORD.some((word) => text.includes(word));
}

/** Scripts without blanks between words, or (Hebrew, Hangul) with particles joined to them. */
const JOINS_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}]/u;

/** A verb that begins a word or, where words are not parted, stands anywhere. */
function standsIn(stretch: string, verb: string): boolean {
  for (let at = stretch.indexOf(verb); at >= 0; at = stretch.indexOf(verb, at + 1)) {
    if (at === 0 || !/\p{Alphabetic}/u.test(stretch[at - 1] ?? '') || JOINS_WORDS.test(verb)) return true;
  }
  return false;
}

/** Every occurrence of `word` with GAP characters on both sides. */
function* stretchesRound(text: string, word: string): Generator<string> {
  let at = text.indexOf(word);
  for (let seen = 0; at >= 0 && seen < MAX_OCCURRENCES; seen += 1) {
    yield text.slice(Math.max(0, at - GAP), at + word.length + GAP);
    at = text.indexOf(word, at + word.length);
  }
}

function pairsUp(text: string, words: readonly string[], verbs: readonly string[]): boolean {
  for (const word of words) {
    for (const stretch of stretchesRound(text, word)) {
      if (verbs.some((verb) => standsIn(stretch, verb))) return true;
    }
  }
  return false;
}

/**
 * Does the text, after `plain()`, ask to reset, set, change or verify a password or an account? Words only: a notice
 * "your password was changed" counts as well, and so does a newsletter on good passwords. Cost: linear in the text.
 */
export function asksToReset(text: string): boolean {
  if (ASK.some((phrase) => text.includes(phrase))) return true;
  return GENERIC_WORDINGS.some(({ password, verbs }) => pairsUp(text, password, verbs));
}
