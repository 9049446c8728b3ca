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
  #end: 'start' | 'word' | 'break' | 'gap' = 'start';
  /** A blank is only written when a word follows it on the same line. */
  #blank = false;
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
    const words = folded.trim();
    if (words === '') {
      this.#blank ||= folded !== '';
      return;
    }
    const parted = this.#end === 'word' && (this.#blank || folded.startsWith(' '));
    this.#push(parted ? ` ${words}` : words);
    this.#end = 'word';
    this.#blank = folded.endsWith(' ');
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
    if (this.#end === 'word') this.lineBreak();
  }

  /** `br`: a new line, and one empty line at the most. */
  lineBreak(): void {
    this.#blank = false;
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
