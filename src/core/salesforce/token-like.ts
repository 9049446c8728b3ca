/** What looks like a secret: long, of the letters of base64 (both alphabets), base64url or a compact JWE (RFC 7516 §3.1). */

const TOKEN_LETTERS = /^[A-Za-z0-9+/=_.~!-]+$/;
/** Below it even random letters are rather a campaign name or a locale. */
export const MIN_TOKEN = 24;
/** From here on a single class of letters is enough: nobody writes a word so long without a separator. */
const LONG_TOKEN = 40;
const SEPARATORS = /[-_.~]/;

/** Percent-decodes once; null for a malformed escape or bytes that are no UTF-8. `+` stays `+`. */
export function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** How many of the three classes (small, capital, digit) occur. */
function classesIn(text: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/].filter((some) => some.test(text)).length;
}

/**
 * True for a value that is rather a token than words. `raw` may be percent-encoded. A value that only reads as an
 * address, a path or a slug of small letters is none.
 */
export function isTokenLike(raw: string, min: number = MIN_TOKEN): boolean {
  const value = decodeOnce(raw) ?? raw;
  if (value.length < min || !TOKEN_LETTERS.test(value) || value.startsWith('/')) return false;
  if (classesIn(value) >= 2) return true;
  return value.length >= LONG_TOKEN && !SEPARATORS.test(value);
}
