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

/** A run of escapes that is not valid UTF-8 as a whole: sequence by sequence, the bad ones left alone. */
function decodeRun(run: string): string {
  const out: string[] = [];
  for (let at = 0; at < run.length;) {
    const length = sequenceLength(parseInt(run.slice(at + 1, at + 3), 16));
    const whole = decodeAll(run.slice(at, at + 3 * length));
    const taken = whole !== null && at + 3 * length <= run.length ? 3 * length : 3;
    out.push(taken === 3 * length && whole !== null ? whole : run.slice(at, at + 3));
    at += taken;
  }
  return out.join('');
}

/** True where the text stops within an escape: the link was cut there. */
export function endsInsideEscape(text: string): boolean {
  return /%[0-9A-Fa-f]?$/.test(text.slice(-2));
}
