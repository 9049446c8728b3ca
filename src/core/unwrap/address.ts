/**
 * An address cut into its parts with every byte left as it stands. `URL` re-encodes what it reads, so it is asked for
 * one thing only: which host a browser would go to.
 */
export interface Address {
  /** The whole address. */
  readonly text: string;
  /** Everything up to and with the slashes: `https://`. */
  readonly prefix: string;
  readonly authority: string;
  /** As a browser reads it: lower case, A-labels, without port, user info or a final dot. */
  readonly host: string;
  readonly path: string;
  /** Without the `?`; empty where there is none. */
  readonly query: string;
  /** With its `#`; empty where there is none. */
  readonly fragment: string;
}

/** A host has at most 253 characters (RFC 1035); the rest leaves room for user info and a port. */
export const MAX_AUTHORITY = 2000;

/** A domain name of 253 characters (RFC 1035), a final dot and a port. */
const MAX_DOMAIN = 260;

const PARTS = /^(https?:[/\\]{2,})([^/\\?#]*)([^?#]*)(?:\?([^#]*))?(#[^]*)?$/i;

/** The parts of an absolute http(s) address, or null where a browser would not open it. */
export function parseAddress(text: string): Address | null {
  const parts = PARTS.exec(text);
  if (parts === null) return null;
  const [, prefix = '', authority = '', path = '', query = '', fragment = ''] = parts;
  const host = hostOf(authority);
  return host === null ? null : { text, prefix, authority, host, path, query, fragment };
}

/** A name that `URL` would hand back as it is: small ASCII letters, no Punycode, and no number at the end. */
const PLAIN_HOST = /^(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]+$/;

/** The host in an authority (`user@Host:443`), or null where it holds none. */
export function hostOf(authority: string): string | null {
  if (authority.length <= MAX_DOMAIN && PLAIN_HOST.test(authority)) return authority;
  if (authority === '' || authority.length > MAX_AUTHORITY) return null;
  try {
    const { hostname } = new URL(`https://${authority}`);
    const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
    return host === '' ? null : host;
  } catch {
    return null;
  }
}

/** A bare domain name or IP address that somebody wrote as text; null for anything more or less. */
export function domainOf(text: string): string | null {
  if (text.length > MAX_DOMAIN || !/^[^\s/\\?#@:%[\]]+\.[^\s/\\?#@:%[\]]+(?::\d{1,5})?$/.test(text)) return null;
  return hostOf(text);
}
