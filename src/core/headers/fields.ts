/**
 * A header block as a list of fields: unfolded, in the order of the mail, found by name whatever its case.
 * RFC 5322 §2.2 and §2.2.3, with the obsolete blank before the colon (§4.5). One pass over the text.
 */

/**
 * Exchange Online takes up to 256 KB of header. What stands further down is not read: a verdict of the receiver stands
 * at the top, and a sender who writes more than this wants to exhaust the reader.
 */
export const MAX_HEADER_CHARS = 262_144;
/** Real mails carry 30 to 150 fields. */
export const MAX_FIELDS = 2_000;
/** The longest genuine fields (ARC seals, SFS lists) are below 8 kB. A longer value is cut, not dropped. */
export const MAX_VALUE_CHARS = 32_768;

export interface Field {
  /** As the mail writes it. */
  readonly name: string;
  /** Lower case: field names have no case (RFC 5322 §1.2.2). */
  readonly key: string;
  /** Unfolded and trimmed; comments, quoted strings and encoded words stay as they are. */
  readonly value: string;
}

export interface Fields {
  /** Every field from the top down; the topmost was written last. */
  readonly list: readonly Field[];
  /** True where a limit of this file cut something away. */
  readonly truncated: boolean;
  /** The values of every field of that name, from the top down. */
  all(name: string): readonly string[];
  /** The topmost value of that name; null where there is none. */
  first(name: string): string | null;
}

interface Draft {
  readonly name: string;
  readonly parts: string[];
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t';

/** Printable ASCII without the colon: RFC 5322 §3.6.8. Anything else is no field (an mbox `From ` line, garbage). */
const FIELD_NAME = /^[!-9;-~]+$/;

/**
 * A lone CR ends a line only where the block holds no LF at all. Receivers pass a lone CR on as a part of the value;
 * reading it as a line end would let a sender smuggle a field into the line of somebody else.
 */
const lineEnd = (raw: string): string => (raw.includes('\n') ? '\n' : '\r');

const withoutCr = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Splits by hand: `split` would first build an array of every line of a hostile block. */
function* linesOf(text: string): Generator<string> {
  const end = lineEnd(text);
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf(end, start);
    const stop = found === -1 ? text.length : found;
    yield withoutCr(text.slice(start, stop));
    start = stop + 1;
  }
}

const draftOf = (line: string): Draft | null => {
  const colon = line.indexOf(':');
  const name = colon === -1 ? '' : line.slice(0, colon).trimEnd();
  if (!FIELD_NAME.test(name)) return null;
  return { name, parts: [line.slice(colon + 1)] };
};

class Collector {
  readonly list: Field[] = [];
  truncated = false;
  private draft: Draft | null = null;

  get full(): boolean {
    return this.list.length >= MAX_FIELDS;
  }

  /** Unfolding removes the line end and keeps the blank (RFC 5322 §2.2.3). */
  fold(line: string): void {
    this.draft?.parts.push(line);
  }

  /** A line that is no field ends the one before, so that its continuation lines join nothing. */
  begin(line: string): void {
    this.close();
    this.draft = draftOf(line);
  }

  close(): void {
    const draft = this.draft;
    this.draft = null;
    if (draft === null) return;
    if (this.full) {
      this.truncated = true;
      return;
    }
    const whole = draft.parts.join('').trim();
    if (whole.length > MAX_VALUE_CHARS) this.truncated = true;
    this.list.push({ name: draft.name, key: draft.name.toLowerCase(), value: whole.slice(0, MAX_VALUE_CHARS) });
  }
}

const collect = (text: string): Collector => {
  const collector = new Collector();
  let begun = false;
  for (const line of linesOf(text)) {
    if (line === '') {
      // The empty line ends the header (RFC 5322 §2.1); empty lines before the first field are an exporter's.
      if (begun) break;
      continue;
    }
    begun = true;
    if (isBlank(line.charAt(0))) collector.fold(line);
    else collector.begin(line);
    if (collector.truncated && collector.full) break;
  }
  collector.close();
  return collector;
};

/**
 * Reads a header block; a body after the empty line is ignored. Never throws: what is no field is left out, what passes
 * a limit is cut and `truncated` says so.
 */
export function parseFields(raw: string): Fields {
  const collector = collect(raw.slice(0, MAX_HEADER_CHARS));
  const byKey = new Map<string, string[]>();
  for (const { key, value } of collector.list) {
    const values = byKey.get(key);
    if (values === undefined) byKey.set(key, [value]);
    else values.push(value);
  }
  const all = (name: string): readonly string[] => byKey.get(name.toLowerCase()) ?? [];
  return {
    list: collector.list,
    truncated: collector.truncated || raw.length > MAX_HEADER_CHARS,
    all,
    first: (name) => all(name)[0] ?? null,
  };
}
