import { MAX_LINK } from './reset-link';
import { isTokenLike } from './token-like';

const CUT = '…';
const SHOWN = 4;
/** A value shorter than this would show too much of itself: nothing of it is shown. */
export const MIN_CUT = 16;
/** A path segment from this length on may be a token (`/reset/<token>`). */
const MIN_SEGMENT = 20;

/** Page names of Salesforce's that are as long as a token. Small letters. */
const PAGES: ReadonlySet<string> = new Set(['forgotpasswordinterstitial']);

/** What no secret looks like: one short word of small letters, a short number, a locale (`display=page`, `locale=en_US`). */
const HARMLESS = /^(?:[a-z]{0,12}|[0-9]{1,3}|[a-z]{2}[_-][A-Za-z]{2})$/;

/** What the names of parameters look like; anything else in front of an `=` may be a piece of a secret. */
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,30}$/;

/** Parameters whose value is a secret whatever it looks like. */
const SECRET_NAMES: ReadonlySet<string> = new Set(['r', 'c', 'fpot', 'sid', 'token', 'code', 'otp']);

/** First and last four characters; a short value gives nothing away. */
function cut(secret: string): string {
  return secret.length < MIN_CUT ? CUT : `${secret.slice(0, SHOWN)}${CUT}${secret.slice(-SHOWN)}`;
}

function maskPair(pair: string): string {
  const equals = pair.indexOf('=');
  // A bare word may be the token itself (`/?<token>`).
  if (equals < 0) return HARMLESS.test(pair) ? pair : cut(pair);
  const name = pair.slice(0, equals);
  const value = pair.slice(equals + 1);
  const shownName = isTokenLike(name, MIN_CUT) || !NAME.test(name) ? cut(name) : name;
  if (value === '') return `${shownName}=`;
  const harmless = HARMLESS.test(value) && !SECRET_NAMES.has(name.toLowerCase());
  return `${shownName}=${harmless ? value : cut(value)}`;
}

const maskPairs = (text: string): string => text.split('&').map(maskPair).join('&');

/** `;jsessionid=…` stands in a segment too, so its pieces are looked at one by one. */
function maskSegment(segment: string): string {
  return segment
    .split(/([;=,])/)
    .map((piece) => (isTokenLike(piece, MIN_SEGMENT) && !PAGES.has(piece.toLowerCase()) ? cut(piece) : piece))
    .join('');
}

/** A fragment may be a path, parameters, both, or the rest of a token that a stray `#` broke: each piece is cut. */
function maskFragment(hash: string): string {
  const pieces = hash.slice(1).split(/([/;=,&?#])/);
  return `#${pieces.map((piece) => (piece.length < 2 || HARMLESS.test(piece) ? piece : cut(piece))).join('')}`;
}

const maskPath = (path: string): string => path.split('/').map(maskSegment).join('/');

/**
 * The address with its secrets cut to their first and last four characters (`…` between), short ones wholly: fit for the
 * screen, never for opening. Scheme, host, port and path stay; user info goes. What is no http(s) address gives only
 * its scheme, or nothing.
 */
export function maskUrl(url: string): string {
  if (url.length > MAX_LINK) return CUT;
  try {
    const { protocol, host, pathname, search, hash } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') return `${protocol}${CUT}`;
    const query = search === '' ? '' : `?${maskPairs(search.slice(1))}`;
    return `${protocol}//${host}${maskPath(pathname)}${query}${hash === '' ? '' : maskFragment(hash)}`;
  } catch {
    return CUT;
  }
}
