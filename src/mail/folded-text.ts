/** White space as HTML folds it, and the no-break space, which reads the same to a person. */
const WHITE_SPACE = /[ \t\n\r\f\u00a0]+/g;

/**
 * Collects text the way a reader sees it: runs of white space become one blank, blocks begin on a new line. Pieces may
 * be cut anywhere (parsers cut at character references), so the folding looks across their borders.
 */
export class FoldedText {
  readonly #pieces: string[] = [];
  readonly #limit: number;
  #length = 0;
  /** What the text ends with; a blank or a break at the very beginning would only be trimmed again. */
  #end: 'start' | 'word' | 'blank' | 'break' | 'gap' = 'start';
  #cut = false;

  /** @param limit in UTF-16 units; what goes beyond it is dropped and `cut` turns true. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get cut(): boolean {
    return this.#cut;
  }

  add(raw: string): void {
    const folded = raw.replace(WHITE_SPACE, ' ');
    if (folded === '') return;
    const text = folded.startsWith(' ') && this.#end !== 'word' ? folded.slice(1) : folded;
    if (text === '') return;
    this.#push(text);
    this.#end = text.endsWith(' ') ? 'blank' : 'word';
  }

  /** Text in `pre`: its line breaks count. */
  addLines(raw: string): void {
    const lines = raw.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) this.lineBreak();
      this.add(line);
    });
  }

  blank(): void {
    this.add(' ');
  }

  /** A block begins or ends: a new line, unless one has just begun. */
  block(): void {
    if (this.#end === 'word' || this.#end === 'blank') this.lineBreak();
  }

  /** `br`: a new line, and one empty line at the most. */
  lineBreak(): void {
    if (this.#end === 'start' || this.#end === 'gap') return;
    this.#push('\n');
    this.#end = this.#end === 'break' ? 'gap' : 'break';
  }

  toString(): string {
    return this.#pieces.join('').trim();
  }

  #push(text: string): void {
    const room = this.#limit - this.#length;
    if (text.length > room) this.#cut = true;
    if (room <= 0) return;
    this.#pieces.push(text.length > room ? text.slice(0, room) : text);
    this.#length += Math.min(text.length, room);
  }
}
