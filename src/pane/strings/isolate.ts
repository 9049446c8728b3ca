/** First Strong Isolate and Pop Directional Isolate (UAX 9 §2.4): what stands between cannot reorder its surroundings. */
export const FSI = '\u2068';
export const PDI = '\u2069';

/** LRM, RLM, ALM, embeddings, overrides and isolates: a sender could use them to show a text in another order. */
const BIDI_CONTROLS = new Set([0x200e, 0x200f, 0x061c, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The text without bidi controls and without control characters, which have no business in one line of words. */
export function withoutControls(text: string): string {
  let clean = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x20 && code !== 0x7f && !BIDI_CONTROLS.has(code)) clean += character;
  }
  return clean;
}

/** Wraps a foreign text so that `Words` can draw it in a `<bdi>` of its own. Isolates inside it are kept as one. */
export function isolate(text: string): string {
  return `${FSI}${withoutControls(text)}${PDI}`;
}

/** A message without the marks, for places that take plain text only (an attribute, a test). */
export function plain(message: string): string {
  return message.replaceAll(FSI, '').replaceAll(PDI, '');
}

export interface Piece {
  readonly text: string;
  readonly isolated: boolean;
}

/** Cuts a message at its marks, left to right, in one pass. Unpaired marks are dropped. */
export function pieces(message: string): readonly Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let text = '';
  const cut = (isolated: boolean) => {
    if (text !== '') found.push({ text, isolated });
    text = '';
  };
  for (const character of message) {
    if (character === FSI) {
      if (depth === 0) cut(false);
      depth += 1;
    } else if (character === PDI) {
      if (depth === 1) cut(true);
      depth = Math.max(0, depth - 1);
    } else {
      text += character;
    }
  }
  cut(depth > 0);
  return found;
}
