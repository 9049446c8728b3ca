/**
 * Punycode decoding after RFC 3492 §6.2. Only to show a host in Unicode and to look for imitations: where a link goes
 * is decided by the A-label.
 */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 0x80;
const MAX_CODE_POINT = 0x10ffff;
/** RFC 1035 §2.3.4. Inserting into an array is quadratic, so the cap keeps it small. */
export const MAX_LABEL = 63;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(char: string | undefined): number | null {
  if (char === undefined) return null;
  if (char >= 'a' && char <= 'z') return char.charCodeAt(0) - 97;
  if (char >= 'A' && char <= 'Z') return char.charCodeAt(0) - 65;
  if (char >= '0' && char <= '9') return char.charCodeAt(0) - 48 + 26;
  return null;
}

/** A generalised variable-length integer (RFC 3492 §3.3) at `at`; null where it is cut or too large. */
function readDelta(text: string, at: number, bias: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  let weight = 1;
  let next = at;
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(text[next]);
    if (digit === null) return null;
    next += 1;
    value += digit * weight;
    if (value > 0x7fffffff) return null;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return { value, next };
    weight *= BASE - threshold;
  }
}

/** The basic code points before the last hyphen (RFC 3492 §3.1), and where the deltas begin; null if one is not basic. */
function readBasic(text: string): { readonly points: number[]; readonly next: number } | null {
  const hyphen = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(hyphen, 0)), (char) => char.charCodeAt(0));
  if (points.some((point) => point >= INITIAL_N)) return null;
  return { points, next: hyphen > 0 ? hyphen + 1 : 0 };
}

const isScalar = (point: number): boolean => point <= MAX_CODE_POINT && (point < 0xd800 || point > 0xdfff);

/** Decodes the part of an A-label after `xn--`. Null where it is not valid Punycode or longer than a label. */
export function decodePunycode(text: string): string | null {
  const basic = text.length <= MAX_LABEL ? readBasic(text) : null;
  if (basic === null) return null;
  const { points } = basic;
  let { next } = basic;
  let n = INITIAL_N;
  let bias = INITIAL_BIAS;
  let i = 0;
  while (next < text.length) {
    const delta = readDelta(text, next, bias);
    if (delta === null) return null;
    next = delta.next;
    const length = points.length + 1;
    bias = adapt(delta.value, length, i === 0 && n === INITIAL_N && bias === INITIAL_BIAS);
    n += Math.floor((i + delta.value) / length);
    i = (i + delta.value) % length;
    if (!isScalar(n)) return null;
    points.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...points);
}

/** The Unicode form of a host (lower case, ASCII), or null where it has no A-label or one that cannot be decoded. */
export function toUnicodeHost(host: string): string | null {
  if (!host.split('.').some((label) => label.startsWith('xn--'))) return null;
  const labels: string[] = [];
  for (const label of host.split('.')) {
    const shown = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label;
    if (shown === null || shown === '') return null;
    labels.push(shown);
  }
  return labels.join('.');
}
