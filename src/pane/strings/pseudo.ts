import type { Message, Messages } from './messages';
import type { Catalogue } from './strings';

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const MARKED = 'àƀçðéƒĝĥîĵķļɱñöþʠŕšţûṽŵẋýž';
const ACCENTED: ReadonlyMap<string, string> = new Map(
  Array.from(PLAIN, (letter, index) => [letter, MARKED.charAt(index)]),
);

/** How much longer than English a translation may be (German runs to about +35 %). */
export const PSEUDO_GROWTH = 0.4;

/**
 * A language for tests: every letter accented, every text 40 % longer, in brackets. What stays plain on the screen is not
 * in the catalogue; what is cut off loses its bracket. With `rightToLeft` the page is mirrored as well.
 */
export function pseudoCatalogue(messages: Messages, rightToLeft = false): Catalogue {
  return {
    locale: rightToLeft ? 'en-x-pseudo-rtl' : 'en-x-pseudo',
    direction: rightToLeft ? 'rtl' : 'ltr',
    messages: Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudo(message)])),
  };
}

function pseudo(message: Message): Message {
  if (typeof message === 'string') return `[${stretch(message)}]`;
  const parts = message.map((part) => (typeof part === 'string' ? stretch(part) : part));
  return ['[', ...parts, ']'];
}

/** Accents what stands outside of braces and pads it; an ICU argument stays as it is. */
function stretch(text: string): string {
  let depth = 0;
  let letters = 0;
  let result = '';
  for (const character of text) {
    if (character === '{') depth += 1;
    result += depth === 0 ? (ACCENTED.get(character) ?? character) : character;
    if (character === '}') depth -= 1;
    else if (depth === 0) letters += 1;
  }
  return `${result}${'~'.repeat(Math.ceil(letters * PSEUDO_GROWTH))}`;
}
