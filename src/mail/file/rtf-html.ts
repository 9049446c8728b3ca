import { decodeAs, labelOf } from './charsets';
import { rtfTokens, type RtfToken } from './rtf-tokens';

/** `\fcharsetN` (RTF 1.9.1, font table) to Windows code page. */
const CHARSET_PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
/** Destinations whose text is data, not content. */
const DATA = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'mhtmltag',
  'listtable',
  'generator',
  'object',
]);
const WORD_TEXT = new Map(
  Object.entries({
    par: '\r\n',
    line: '\r\n',
    tab: '\t',
    lquote: '\u2018',
    rquote: '\u2019',
    ldblquote: '\u201c',
    rdblquote: '\u201d',
    bullet: '\u2022',
    endash: '\u2013',
    emdash: '\u2014',
  }),
);
const SYMBOL_TEXT: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '{': '{', '}': '}', '\\': '\\' };
/** Groups nested deeper than this are no message of Outlook's. */
const MAX_GROUPS = 1_000;

/** Most symbols are hyphenation hints and the like: nothing that a reader sees. */
function textOf(token: RtfToken): string {
  if (token.kind === 'text') return token.text;
  return token.kind === 'symbol' ? (SYMBOL_TEXT[token.char] ?? '') : '';
}

/** What a `{` saves and a `}` restores. */
interface Group {
  readonly skipped: boolean;
  readonly htmlrtf: boolean;
  readonly font: number;
  readonly fonts: boolean;
  readonly unicodeSkip: number;
}

class Unwrapper {
  fromHtml = false;
  readonly #html: string[] = [];
  readonly #stack: Group[] = [];
  readonly #pages = new Map<number, number>();
  #group: Group = { skipped: false, htmlrtf: false, font: -1, fonts: false, unicodeSkip: 1 };
  #page = 1252;
  #bytes: number[] = [];
  #starred = false;
  /** Characters still to pass over: the fallback behind `\uN`. */
  #fallback = 0;

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flush();
    const starred = this.#starred;
    this.#starred = token.kind === 'symbol' && token.char === '*';
    if (token.kind === 'open' || token.kind === 'close') this.#brace(token.kind);
    else if (token.kind === 'word') this.#word(token.name, token.number, starred);
    else if (token.kind === 'byte') this.#byte(token.byte);
    else this.#text(textOf(token));
  }

  finish(): string {
    this.#flush();
    return this.#html.join('');
  }

  get #visible(): boolean {
    return !this.#group.skipped && !this.#group.htmlrtf;
  }

  #brace(kind: 'open' | 'close'): void {
    this.#fallback = 0;
    if (kind === 'close') this.#group = this.#stack.pop() ?? this.#group;
    else if (this.#stack.length < MAX_GROUPS) this.#stack.push(this.#group);
  }

  #byte(byte: number): void {
    if (this.#fallback > 0) this.#fallback -= 1;
    else if (this.#visible) this.#bytes.push(byte);
  }

  #text(text: string): void {
    const passed = Math.min(this.#fallback, text.length);
    this.#fallback -= passed;
    if (this.#visible) this.#html.push(text.slice(passed));
  }

  #word(name: string, number: number | null, starred: boolean): void {
    this.#fallback = 0;
    // [MS-OXRTFEX] 2.1.3.1: HTML stands in htmltag; other starred destinations are for other readers.
    const data = DATA.has(name) || (starred && name !== 'htmltag');
    const text = WORD_TEXT.get(name);
    if (data) this.#group = { ...this.#group, skipped: true, fonts: name === 'fonttbl' };
    else if (text !== undefined) this.#text(text);
    else this.#control(name, number);
  }

  #control(name: string, number: number | null): void {
    if (name === 'fromhtml') this.fromHtml = number === 1;
    // 2.1.3.1.4: what stands between htmlrtf and htmlrtf0 is there for RTF readers only.
    else if (name === 'htmlrtf') this.#group = { ...this.#group, htmlrtf: number !== 0 };
    else if (name === 'u' && number !== null) this.#unicode(number);
    else this.#setting(name, number ?? 0);
  }

  #setting(name: string, number: number): void {
    if (name === 'ansicpg') this.#page = number;
    if (name === 'f') this.#group = { ...this.#group, font: number };
    if (name === 'uc') this.#group = { ...this.#group, unicodeSkip: number };
    const page = name === 'fcharset' && this.#group.fonts ? CHARSET_PAGES[number] : undefined;
    if (page !== undefined) this.#pages.set(this.#group.font, page);
  }

  #unicode(number: number): void {
    if (this.#visible) this.#html.push(String.fromCharCode(number & 0xffff));
    this.#fallback = this.#group.unicodeSkip;
  }

  /** Bytes are decoded together: in the East Asian pages two of them are one character. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const label = labelOf(this.#pages.get(this.#group.font) ?? this.#page) ?? 'windows-1252';
    this.#html.push(decodeAs(label, Uint8Array.from(this.#bytes)) ?? '');
    this.#bytes = [];
  }
}

/** The HTML that Outlook keeps inside RTF ([MS-OXRTFEX]), or null where the RTF was not made from HTML. */
export function htmlInRtf(rtf: string): string | null {
  const unwrapper = new Unwrapper();
  for (const token of rtfTokens(rtf)) unwrapper.take(token);
  return unwrapper.fromHtml ? unwrapper.finish() : null;
}
