/**
 * The lexical layer that structured header fields share (RFC 5322 §3.2): words, quoted strings, nested comments, `;` and
 * `=`. One pass; nesting is counted, not recursed into, so that a thousand parentheses cost no stack.
 */

export type TokenKind = 'word' | 'quoted' | 'comment' | 'semicolon' | 'equals';

export interface Token {
  readonly kind: TokenKind;
  /** Without quotes, outer parentheses and back-slashes of quoted pairs. */
  readonly text: string;
  /** True where white space or a comment stands before it: `a=b` is one thing, `a= b` may be two. */
  readonly apart: boolean;
}

export type Tokens =
  | { readonly state: 'ok'; readonly tokens: readonly Token[] }
  /** `quote-in-comment`: an odd number of quotes inside one comment. See `closedEarly`. */
  | { readonly state: 'malformed'; readonly why: 'unclosed-quote' | 'unclosed-comment' | 'quote-in-comment' };

const SPACE = ' \t\r\n';
const ENDS_WORD = `${SPACE}();="`;

interface Piece {
  readonly text: string;
  readonly end: number;
}

/** From the opening quote on; null where it is never closed. */
const quotedAt = (value: string, start: number): Piece | null => {
  let text = '';
  for (let at = start + 1; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === '"') return { text, end: at + 1 };
    if (char === '\\') at += 1;
    text += value.charAt(at);
  }
  return null;
};

/** From the opening parenthesis on; comments nest (RFC 5322 §3.2.2). */
const commentAt = (value: string, start: number): Piece | null => {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return { text: value.slice(start + 1, at), end: at + 1 };
  }
  return null;
};

const wordAt = (value: string, start: number): Piece => {
  let end = start + 1;
  while (end < value.length && !ENDS_WORD.includes(value.charAt(end))) end += 1;
  return { text: value.slice(start, end), end };
};

/**
 * Receivers that copy the envelope sender into a comment can be made to close it: the local part `"a) dmarc=pass ("`
 * is legal. The quote then stands half inside, half outside. Genuine comments hold quotes in pairs.
 */
const closedEarly = (comment: string): boolean => comment.split('"').length % 2 === 0;

/** Splits a structured field body into tokens; says why where it cannot. */
export function tokenise(value: string): Tokens {
  const tokens: Token[] = [];
  let apart = true;
  let at = 0;
  const add = (kind: TokenKind, piece: Piece): void => {
    tokens.push({ kind, text: piece.text, apart });
    at = piece.end;
    apart = kind === 'comment';
  };
  while (at < value.length) {
    const char = value.charAt(at);
    if (SPACE.includes(char)) {
      apart = true;
      at += 1;
    } else if (char === '"') {
      const piece = quotedAt(value, at);
      if (piece === null) return { state: 'malformed', why: 'unclosed-quote' };
      add('quoted', piece);
    } else if (char === '(') {
      const piece = commentAt(value, at);
      if (piece === null) return { state: 'malformed', why: 'unclosed-comment' };
      if (closedEarly(piece.text)) return { state: 'malformed', why: 'quote-in-comment' };
      add('comment', piece);
    } else if (char === ';') add('semicolon', { text: ';', end: at + 1 });
    else if (char === '=') add('equals', { text: '=', end: at + 1 });
    else add('word', wordAt(value, at));
  }
  return { state: 'ok', tokens };
}
