/** The tokens of RTF 1.9.1, "Conventions of an RTF Reader". */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `\name` or `\nameN`. */
  | { readonly kind: 'word'; readonly name: string; readonly number: number | null }
  /** `\{`, `\~`, `\*`: the character behind the backslash. */
  | { readonly kind: 'symbol'; readonly char: string }
  /** `\'hh`: one byte in the code page of the font. */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const LITERAL = /[^\\{}\r\n]+/y;
const WORD = /\\([a-z]{1,32})(-?\d{1,10})?[ ]?/iy;
const BYTE = /\\'([0-9a-f]{2})/iy;

function at(pattern: RegExp, rtf: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(rtf);
}

function backslash(rtf: string, index: number): [RtfToken, number] {
  const byte = at(BYTE, rtf, index);
  if (byte !== null) return [{ kind: 'byte', byte: Number.parseInt(byte[1] ?? '0', 16) }, index + 4];
  const word = at(WORD, rtf, index);
  if (word === null) return [{ kind: 'symbol', char: rtf.charAt(index + 1) }, index + 2];
  const number = word[2] === undefined ? null : Number(word[2]);
  const end = index + word[0].length;
  const name = word[1] ?? '';
  // What follows `\bin` is that many raw bytes, braces and all.
  return [{ kind: 'word', name, number }, name === 'bin' ? end + Math.max(0, number ?? 0) : end];
}

/** Every token once, from the left; line ends between tokens mean nothing in RTF. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  let index = 0;
  while (index < rtf.length) {
    const char = rtf.charAt(index);
    if (char === '\\') {
      const [token, end] = backslash(rtf, index);
      index = end;
      yield token;
      continue;
    }
    const literal = at(LITERAL, rtf, index);
    index += literal?.[0].length ?? 1;
    if (literal !== null) yield { kind: 'text', text: literal[0] };
    else if (char === '{') yield { kind: 'open' };
    else if (char === '}') yield { kind: 'close' };
  }
}
