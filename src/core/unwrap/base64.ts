/** Base64 and base64url (RFC 4648 §4, §5), with or without padding. */

/**
 * The bytes as a binary string (one character a byte), or null where the text is no canonical base64: a foreign
 * character, an impossible length, or stray bits at the end. The last one catches most case-folded tokens.
 */
export function decodeBase64(text: string): string | null {
  const plain = text.slice(0, paddingStart(text)).replace(/-/g, '+').replace(/_/g, '/');
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null;
  return hasStrayBits(plain) ? null : atob(plain);
}

/** By hand: a regular expression for "all = at the end" is quadratic on a megabyte of them. */
function paddingStart(text: string): number {
  let end = text.length;
  while (text.charAt(end - 1) === '=') end -= 1;
  return end;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function hasStrayBits(plain: string): boolean {
  const unused = [0, 0, 0xf, 0x3][plain.length % 4] ?? 0;
  return (ALPHABET.indexOf(plain.slice(-1)) & unused) !== 0 && plain.length % 4 !== 0;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A binary string read as UTF-8, or null where it is none. */
export function utf8Text(binary: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** Base64 or base64url holding UTF-8 text, or null. */
export function base64Text(text: string): string | null {
  const binary = decodeBase64(text);
  return binary === null ? null : utf8Text(binary);
}
