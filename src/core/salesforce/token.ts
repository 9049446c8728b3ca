import { decodeOnce } from './token-like';

/** What the `r` value of 2019 tells. Any sender can make one up: a hint to compare with, never a proof. */
export interface TokenFacts {
  /** 15-character org ID (`00D…`), case-sensitive. */
  readonly org: string;
  /** 15-character user ID (`005…`), case-sensitive. */
  readonly user: string;
  /** `iat` of the JWE header in ms since the epoch as it stands there (plausible or not), or null. */
  readonly issuedAt: number | null;
}

/** Longer values are not read. The one known sample has about 700 characters. */
export const MAX_TOKEN = 8192;

const ORG_ID = /^00D[A-Za-z0-9]{12}$/;
const USER_ID = /^005[A-Za-z0-9]{12}$/;
const ID = 15;
const MARK = 'O';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JOSE header of a compact JWE, base64url with or without padding, or null. */
function readHeader(jwe: string): Json | null {
  const dot = jwe.indexOf('.');
  if (dot <= 0) return null;
  try {
    const bytes = atob(jwe.slice(0, dot).replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const header: unknown = JSON.parse(text);
    return isObject(header) ? header : null;
  } catch {
    return null;
  }
}

/** 15- and 18-character forms of one ID agree in their first 15 characters (the rest is a checksum of case). */
const sameId = (value: unknown, id: string): boolean => typeof value === 'string' && value.slice(0, ID) === id;

/** `kid` may be absent or a plain string; where it is an object its user has to be the user in front of the token. */
const kidAgrees = (kid: unknown, user: string): boolean =>
  !isObject(kid) || kid['u'] === undefined || sameId(kid['u'], user);

/** The two IDs in front of the JWE, or null where the value is laid out otherwise. */
function readIds(value: string): { readonly org: string; readonly user: string } | null {
  const org = value.slice(0, ID);
  const user = value.slice(ID, 2 * ID);
  return ORG_ID.test(org) && USER_ID.test(user) && value[2 * ID] === MARK ? { org, user } : null;
}

const readTime = (iat: unknown): number | null =>
  typeof iat === 'number' && Number.isSafeInteger(iat) && iat > 0 ? iat : null;

/**
 * Reads the layout of the one sample of 2019: org ID, user ID, the letter `O`, a compact JWE whose readable header names
 * the org again (`aud`). `raw` is the value as it stands in the address, percent-encoded or not. Null for every other
 * layout, and where the parts contradict each other; never throws.
 */
export function readToken(raw: string): TokenFacts | null {
  if (raw.length > MAX_TOKEN) return null;
  const value = decodeOnce(raw) ?? '';
  const ids = readIds(value);
  if (ids === null) return null;
  const header = readHeader(value.slice(2 * ID + 1));
  if (header === null || !sameId(header['aud'], ids.org) || !kidAgrees(header['kid'], ids.user)) return null;
  return { ...ids, issuedAt: readTime(header['iat']) };
}
