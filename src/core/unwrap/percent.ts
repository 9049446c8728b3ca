/**
 * Percent-decoding, once. Unlike `decodeURIComponent` it never throws: what is no valid escape, or no valid UTF-8,
 * stays as it stands, so that the result is still the same address to a browser. `+` is never a blank.
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  const decoded = decodeAll(text);
  return decoded ?? text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => decodeAll(run) ?? decodeRun(run));
}

function decodeAll(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** How many bytes a UTF-8 sequence with this first byte has (RFC 3629); 1 for bytes that cannot start one. */
function sequenceLength(first: number): number {
  if (first < 0xc2) return 1;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 1;
}

/** All bytes after the first of a UTF-8 sequence lie in 80..BF. */
const CONTINUED = /^%[0-9A-F]{2}(?:%[89AB][0-9A-F])*$/i;

/**
 * A run of escapes that is not valid UTF-8 as a whole: sequence by sequence, the bad ones left alone. Looking before
 * decoding matters: a megabyte of bad bytes would throw, and catch, a hundred thousand times.
 */
function decodeRun(run: string): string {
  const out: string[] = [];
  for (let at = 0; at < run.length;) {
    const first = parseInt(run.slice(at + 1, at + 3), 16);
    const sequence = run.slice(at, at + 3 * sequenceLength(first));
    const possible = (first < 0x80 || sequence.length > 3) && CONTINUED.test(sequence);
    const text = possible ? decodeAll(sequence) : null;
    out.push(text ?? run.slice(at, at + 3));
    at += text === null ? 3 : sequence.length;
  }
  return out.join('');
}

/** True where the text stops within an escape: the link was cut there. */
export function endsInsideEscape(text: string): boolean {
  return /%[0-9A-Fa-f]?$/.test(text.slice(-2));
}
