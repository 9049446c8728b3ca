/** Where in a JSON text something stands. Engines word that differently or not at all (Safari), so it is found here. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export type Key = string | number;

/** Deeper than any file that is meant; deeper would end in the engine's own stack. */
const MAX_DEPTH = 64;

// The tokens of RFC 8259. Each is sticky and linear: no alternative begins like another.
const SPACE = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- RFC 8259 §7 forbids exactly these in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

/** One walk over the text: stops at the first fault, or remembers where the longest known part of `path` begins. */
class Walk {
  private at = 0;
  found = 0;
  private foundDepth = -1;

  constructor(
    private readonly text: string,
    private readonly path: readonly Key[],
  ) {}

  /** The offset of the first fault, or null for valid JSON. */
  fault(): number | null {
    if (!this.value([])) return this.at;
    return this.at === this.text.length ? null : this.at;
  }

  private take(token: RegExp): string | null {
    token.lastIndex = this.at;
    const taken = token.exec(this.text)?.[0] ?? null;
    if (taken !== null) this.at += taken.length;
    return taken;
  }

  private sign(sign: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    this.take(SPACE);
    return true;
  }

  private value(here: readonly Key[]): boolean {
    this.take(SPACE);
    if (here.length > this.foundDepth && here.every((key, index) => key === this.path[index])) {
      this.found = this.at;
      this.foundDepth = here.length;
    }
    const good = this.inside(here);
    if (good) this.take(SPACE);
    return good;
  }

  private inside(here: readonly Key[]): boolean {
    if (here.length > MAX_DEPTH) return false;
    if (this.sign('{')) return this.list('}', () => this.member(here));
    if (this.sign('[')) return this.list(']', (index) => this.value([...here, index]));
    return this.take(STRING) !== null || this.take(SCALAR) !== null;
  }

  private list(end: string, entry: (index: number) => boolean): boolean {
    if (this.sign(end)) return true;
    for (let index = 0; ; index += 1) {
      if (!entry(index)) return false;
      if (this.sign(end)) return true;
      if (!this.sign(',')) return false;
    }
  }

  private member(here: readonly Key[]): boolean {
    const key = this.take(STRING);
    if (key === null || !this.sign(':')) return false;
    const name: unknown = JSON.parse(key);
    return this.value([...here, typeof name === 'string' ? name : '']);
  }
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The place of the first fault, or null where the text is valid JSON. */
export function faultPlace(text: string): Place | null {
  const offset = new Walk(text, []).fault();
  return offset === null ? null : placeOf(text, offset);
}

/** The place of the value under `path`, or of the nearest value round it that is there. */
export function valuePlace(text: string, path: readonly Key[]): Place {
  const walk = new Walk(text, path);
  walk.fault();
  return placeOf(text, walk.found);
}
