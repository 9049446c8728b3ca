import type { LinkForm } from '../report';
import { formOfPath, isLoginPath, isPlatformPath, readPath, type LinkPath } from './link-path';
import { holdsToken, readParameters, type Parameter } from './link-query';
import { readToken } from './token';
import { decodeOnce, isTokenLike } from './token-like';

export type LinkProblem =
  /** No address at all, or none with a host. */
  | 'unreadable'
  /** Over MAX_LINK characters: nothing else was read. */
  | 'too-long'
  /** `javascript:`, `data:` and whatever else is not http(s). */
  | 'unsafe-scheme'
  | 'not-https'
  | 'user-info'
  | 'odd-port'
  /** Backslashes, tabs or line breaks before the query: two programs may see two different hosts. */
  | 'ambiguous'
  /** The host is written with percent escapes, or in other letters than its name has. */
  | 'encoded-host'
  /** The path names a password page only after decoding, or holds `;` or `//`. */
  | 'odd-path'
  /** The parameter that carries the token stands there more than once. */
  | 'duplicate-parameter'
  /** A token after `#` never reaches Salesforce. */
  | 'fragment-token';

export interface LinkReading {
  /** Never `unrecognised`: whether a token-like value counts depends on host and mail, see `tokenLike`. */
  readonly form: LinkForm | null;
  /** A page that the platform serves even on a customer's site. */
  readonly platformPath: boolean;
  /** A token-like value on a log-in-ish path: `unrecognised`, if host and mail fit. Also true for most known forms. */
  readonly tokenLike: boolean;
  /** `URL.hostname`, for `judgeHost`; null where there is none. */
  readonly host: string | null;
  /** Out of the token (2019 layout), else null. */
  readonly org: string | null;
  readonly user: string | null;
  /** ms since the epoch as the token says it, plausible or not: `lifeOf` judges it. */
  readonly issuedAt: number | null;
  readonly problems: readonly LinkProblem[];
}

/** Salesforce's longest known link has under 2,000 characters. */
export const MAX_LINK = 16_384;

/** `c` of a set-password link has 110 characters and more; `/?c=spring` is a campaign. */
const isSetToken = (value: string): boolean => isTokenLike(value);

const unread = (problem: LinkProblem): LinkReading => ({
  form: null,
  platformPath: false,
  tokenLike: false,
  host: null,
  org: null,
  user: null,
  issuedAt: null,
  problems: [problem],
});

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Everything before the query and the fragment, as written. */
function front(url: string): string {
  const end = url.search(/[?#]/);
  return (end < 0 ? url : url.slice(0, end)).trim();
}

/** What stands between scheme and path, as written: `URL` hides an empty user info and decodes the host. */
function rawAuthority(written: string): string {
  const afterScheme = written.slice(written.indexOf(':') + 1);
  let start = 0;
  while (afterScheme[start] === '/' || afterScheme[start] === '\\') start += 1;
  const rest = afterScheme.slice(start);
  const end = rest.search(/[/\\]/);
  return end < 0 ? rest : rest.slice(0, end);
}

function addressProblems(url: string, parsed: URL): readonly LinkProblem[] {
  const problems: LinkProblem[] = [];
  const written = front(url);
  const authority = rawAuthority(written);
  if (parsed.protocol === 'http:') problems.push('not-https');
  if (authority.includes('@')) problems.push('user-info');
  if (parsed.port !== '') problems.push('odd-port');
  if (/[\\\t\r\n]/.test(written) || UNSEEN.test(url)) problems.push('ambiguous');
  if (isEncodedHost(authority.slice(authority.lastIndexOf('@') + 1), parsed)) problems.push('encoded-host');
  return problems;
}

/** Controls, zero-width characters and direction marks: what is shown is then not what is copied. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Written with escapes, or in letters that a browser turns into a plain ASCII name (`\uff53alesforce.com`). */
function isEncodedHost(authority: string, { hostname }: URL): boolean {
  // eslint-disable-next-line no-control-regex -- the ASCII range is what the rule is about
  return authority.includes('%') || (/[^\x00-\x7f]/.test(authority) && !hostname.includes('xn--'));
}

const isBlank = (value: string): boolean => (decodeOnce(value) ?? value).trim() === '';

interface Token {
  readonly form: LinkForm | null;
  readonly value: string | null;
  readonly repeated: boolean;
}

/** The form, if the path has one and its parameter holds a token. */
function tokenOf(path: LinkPath, parameters: readonly Parameter[]): Token {
  const wanted = formOfPath(path);
  const none: Token = { form: null, value: null, repeated: false };
  if (wanted === null) return none;
  const values = parameters.filter(({ name }) => name === wanted.parameter).map(({ value }) => value);
  const fits = wanted.parameter === 'r' ? (value: string) => !isBlank(value) : isSetToken;
  const value = values.find(fits);
  return value === undefined ? none : { form: wanted.form, value, repeated: values.length > 1 };
}

function problemsOf(url: string, parsed: URL, path: LinkPath, token: Token): readonly LinkProblem[] {
  const problems = [...addressProblems(url, parsed)];
  if (token.form !== null && !path.plain) problems.push('odd-path');
  if (token.repeated) problems.push('duplicate-parameter');
  if (isLoginPath(path) && fragmentHoldsToken(parsed.hash)) problems.push('fragment-token');
  return problems;
}

/** As a parameter, or bare: a stray `#` may have cut the token in two. */
const fragmentHoldsToken = (hash: string): boolean => holdsToken(readParameters(hash)) || isTokenLike(hash.slice(1));

/** What the token tells, for the forms whose token has a known layout. */
function factsIn(token: Token): Pick<LinkReading, 'org' | 'user' | 'issuedAt'> {
  const facts = token.value === null ? null : readToken(token.value);
  return facts ?? { org: null, user: null, issuedAt: null };
}

/**
 * Reads the form of an unwrapped address (facts/salesforce.md §1.1: L1 `forgot`, L2 `forgot-confirm`, L3 and L4
 * `set-password`). It judges what a browser makes of the address (WHATWG URL) and changes nothing in it. Parameter names
 * are case-sensitive, as in Java; paths are compared without case. The page that asks for a mail (`forgotpassword.jsp`
 * without `r`) has no form. Says nothing of the host. Never throws.
 */
export function readLinkForm(url: string): LinkReading {
  if (url.length > MAX_LINK) return unread('too-long');
  const parsed = parse(url);
  if (parsed === null) return unread('unreadable');
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return unread('unsafe-scheme');
  const path = readPath(parsed.pathname);
  const parameters = readParameters(parsed.search);
  const token = tokenOf(path, parameters);
  return {
    form: token.form,
    platformPath: isPlatformPath(path),
    tokenLike: isLoginPath(path) && holdsToken(parameters),
    host: parsed.hostname,
    ...factsIn(token),
    problems: problemsOf(url, parsed, path, token),
  };
}
