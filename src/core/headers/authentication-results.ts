/**
 * `Authentication-Results` as RFC 8601 §2.2 defines it, and as Exchange Online writes it: without an authserv-id, with
 * results joined by `;` without a blank, the recipient's domain between results (until 2021), properties without a type
 * (`action=none`). Reading such a line says nothing about whether to believe it: that is `authentication.ts`.
 */
import { tokenise, type Token, type Tokens } from './tokens';

/** Real lines hold up to about ten results. More are not read. */
export const MAX_RESULTS = 64;

export interface MethodResult {
  /** Lower case, without a version: `dkim`. */
  readonly method: string;
  /** Lower case: `pass`, `fail`, `none`, `softpass`, `bestguesspass` … */
  readonly status: string;
  /** Property names in lower case (`header.d`, `reason`, `action`) with their values. The first of a name counts. */
  readonly properties: ReadonlyMap<string, string>;
}

export type AuthenticationResults =
  | {
      readonly state: 'parsed';
      /** Lower case; null where the line begins with a result, as Exchange Online writes it. */
      readonly authservId: string | null;
      readonly results: readonly MethodResult[];
    }
  | {
      readonly state: 'malformed';
      readonly why: Extract<Tokens, { state: 'malformed' }>['why'] | 'empty' | 'too-many-results';
    };

interface Pair {
  readonly name: string;
  readonly value: string;
}

const isText = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';
const isEquals = (token: Token | undefined): boolean => token?.kind === 'equals';

/** A value runs to the next blank, comment or `;`: `header.b=ab==`, `smtp.mailfrom="a=b"@c.example`. */
const runAt = (tokens: readonly Token[], start: number): { text: string; end: number } => {
  let end = start;
  let text = '';
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    if (end > start && token.apart) break;
    text += token.text;
    end += 1;
  }
  return { text, end };
};

/** `smtp.mailfrom= dkim=none`: the word after the blank is the next name, and the value is empty (a bounce has none). */
const isEmptyValue = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  if (next === undefined) return true;
  const after = tokens[at + 1];
  return next.apart && isEquals(after) && after?.apart === false;
};

/** The `name=value` pairs of one segment; `leads` is true where the segment begins with one. Words between are skipped. */
const pairsOf = (tokens: readonly Token[]): { pairs: readonly Pair[]; leads: boolean } => {
  const pairs: Pair[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isText(tokens[at]) || !isEquals(tokens[at + 1])) {
      at += 1;
      continue;
    }
    const name = (tokens[at]?.text ?? '').toLowerCase();
    const value = isEmptyValue(tokens, at + 2) ? { text: '', end: at + 2 } : runAt(tokens, at + 2);
    pairs.push({ name, value: value.text });
    at = value.end;
  }
  return { pairs, leads: isText(tokens[0]) && isEquals(tokens[1]) };
};

const isJoint = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.text === '/' || token.text === '.');

/** `dkim (a) / 1` and `policy . expired` are one name each: blanks may stand round both signs (RFC 8601 §2.2, B.7). */
const joined = (segment: readonly Token[]): readonly Token[] => {
  const out: Token[] = [];
  for (const [at, token] of segment.entries()) {
    const last = out[out.length - 1];
    const continues = isJoint(token) || isJoint(segment[at - 1]);
    if (continues && last?.kind === 'word' && token.kind === 'word') {
      out[out.length - 1] = { ...last, text: last.text + token.text };
    } else out.push(token);
  }
  return out;
};

/** Comments carry no meaning in a result (RFC 8601 §2.2, CFWS); what follows one still counts as apart. */
const segmentsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'semicolon') segments.push([]);
    else if (token.kind !== 'comment') segments[segments.length - 1]?.push(token);
  }
  return segments;
};

/** A method is a keyword: `x-tls.subject=…` is a property that lost its method, `contoso.com` a bare domain. */
const resultOf = (segment: readonly Token[]): MethodResult | null => {
  const { pairs, leads } = pairsOf(segment);
  const [head, ...rest] = pairs;
  if (head === undefined || !leads) return null;
  const [method = ''] = head.name.split('/');
  if (method === '' || method.includes('.')) return null;
  const properties = new Map<string, string>();
  for (const { name, value } of rest) {
    if (!properties.has(name)) properties.set(name, value);
  }
  return { method, status: head.value.toLowerCase(), properties };
};

/** Null where the line begins with `method=`; a quoted id is allowed (RFC 8601 §2.2: value). */
const authservIdOf = (segment: readonly Token[]): string | null => {
  if (!isText(segment[0]) || isEquals(segment[1])) return null;
  return (segment[0]?.text ?? '').toLowerCase();
};

/** Parses the value of one field. Never throws; a line that lies about its own structure is `malformed` as a whole. */
export function parseAuthenticationResults(value: string): AuthenticationResults {
  const scanned = tokenise(value);
  if (scanned.state === 'malformed') return scanned;
  const segments = segmentsOf(scanned.tokens);
  const [first = []] = segments;
  if (first.length === 0) return { state: 'malformed', why: 'empty' };
  const authservId = authservIdOf(joined(first));
  const found = (authservId === null ? segments : segments.slice(1)).map((segment) => resultOf(joined(segment)));
  const results = found.filter((result) => result !== null);
  if (results.length > MAX_RESULTS) return { state: 'malformed', why: 'too-many-results' };
  return { state: 'parsed', authservId, results };
}
