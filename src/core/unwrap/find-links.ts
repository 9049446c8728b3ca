import { joinFolds, type FoldOptions } from './fold';
import { refang } from './refang';
import type { Repair, Repairs } from './repairs';

/** A link in a plain text. `text.slice(start, end)` is where it stood; `href` is the link with its folds undone. */
export interface FoundLink {
  readonly href: string;
  readonly start: number;
  readonly end: number;
  /** `defanged`: written so that it cannot be clicked; `href` is the clickable form. */
  readonly repairs: readonly Repair[];
}

/** A mail with more links than this is judged by its first ones: nobody reads them, and time must stay bounded. */
export const MAX_FOUND_LINKS = 2000;

/** The longest link in angle brackets, folds included: beyond it, the `>` belongs to something else. */
export const MAX_ANGLE_LINK = 100_000;

const START = /h(?:tt|xx)ps?(?::|%3A|\[:)/gi;

/**
 * The links of a plain-text body, in order: `<https://…>` first of all (folds inside are undone), bare ones up to the
 * first blank. Punctuation and unbalanced brackets behind a link are left out. Linear; at most `MAX_FOUND_LINKS`.
 */
export function findLinks(text: string, limit: number = MAX_FOUND_LINKS): readonly FoundLink[] {
  return scan(text, limit, { prose: true });
}

/**
 * The links in what a person pasted: a link with brackets or quotes, over several lines, several links, a sentence or
 * a whole mail. More lenient about line breaks than `findLinks`. Where nothing has a scheme, the trimmed text itself is
 * handed on if it looks like a host with a path (`unwrap` knows the wrappers that people paste without `https://`).
 */
export function readPasted(text: string): readonly string[] {
  const hrefs = scan(text, MAX_FOUND_LINKS, { pasted: true, prose: true }).map(({ href }) => href);
  const bare = text.trim();
  if (hrefs.length === 0) return BARE_HOST.test(bare) ? [bare] : [];
  // A wrapper pasted without its scheme: the `http` was found inside it.
  return BARE_WRAPPER.test(bare) ? [bare] : [...new Set(hrefs)];
}

/** A host and then a path or a query, in one piece. */
export const BARE_HOST = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z]{2,24}(?::\d{1,5})?(?:[/?]\S*)?$/i;

const BARE_WRAPPER = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z]{2,24}(?::\d{1,5})?[/?]\S*$/i;

function scan(text: string, limit: number, options: FoldOptions): readonly FoundLink[] {
  const links: FoundLink[] = [];
  START.lastIndex = 0;
  for (let at = 0; links.length < limit;) {
    START.lastIndex = at;
    const start = START.exec(text)?.index;
    if (start === undefined) break;
    const link = readAt(text, start, options);
    at = Math.max(link.end, start + 4);
    if (HAS_HOST.test(link.href)) links.push(link);
  }
  return links;
}

/** `http:` in a sentence is no link. */
const HAS_HOST = /^https?(?::|%3A)(?:[/\\]|%2F){1,4}[^\s/\\?#]/i;

function readAt(text: string, start: number, options: FoldOptions): FoundLink {
  const repairs: Repairs = new Set<Repair>();
  const { link, end } = inAngles(text, start, repairs) ?? bareLink(text, start, repairs, options);
  return { href: refang(link, repairs), start, end, repairs: [...repairs] };
}

interface Span {
  readonly link: string;
  readonly end: number;
}

/** `<https://…>` or `<URL:https://…>` (RFC 3986 appendix C): all white space up to the `>` was put in. */
function inAngles(text: string, start: number, repairs: Repairs): Span | null {
  if (!/<(?:URL:)?\s?$/i.test(text.slice(Math.max(0, start - 6), start))) return null;
  const end = angleEnd(text, start);
  if (end === null) return null;
  const written = text.slice(start, end).trimEnd();
  const link = written.replace(/[ \t]*[\r\n][\s>|]*|\s+/g, '');
  if (link !== written) repairs.add('folded');
  return { link, end };
}

function angleEnd(text: string, start: number): number | null {
  const window = text.slice(start, start + MAX_ANGLE_LINK);
  // A `>` at the beginning of a line is a quote mark. A blank line, another `<` or a quotation mark ends the try.
  for (const mark of window.matchAll(ANGLE_MARKS)) {
    if (mark[0] === '>') return start + mark.index;
    if (!QUOTE_MARKS.test(mark[0])) return null;
  }
  return null;
}

/** A run of quote marks is one match: looking back from each of them for the line's beginning is quadratic. */
const ANGLE_MARKS = /\n[ \t]*\r?\n|[\r\n][ >]*|[<>"]/g;
const QUOTE_MARKS = /^[\r\n][ >]*$/;

function bareLink(text: string, start: number, repairs: Repairs, options: FoldOptions): Span {
  const joined = joinFolds(text, start, repairs, options);
  const link = isQuoted(text, start, joined.end) ? joined.link : withoutTail(joined.link);
  return { link, end: joined.end - (joined.link.length - link.length) };
}

/** Between quotation marks a link is whole: a full stop before the closing one is its own. */
function isQuoted(text: string, start: number, end: number): boolean {
  const closing = QUOTES[text.charAt(start - 1)];
  return closing !== undefined && text.charAt(end) === closing;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '<': '>',
  '`': '`',
  '\u201c': '\u201d',
  '\u00ab': '\u00bb',
};

/** HTML references that stand for marks no address holds: what follows is the text round the link. */
const ESCAPED_MARK = /&(?:lt|gt|quot);/i;

/** Cuts the sentence's punctuation and its closing brackets off the end. */
export function withoutTail(link: string): string {
  const mark = link.search(ESCAPED_MARK);
  const text = mark < 0 ? link : link.slice(0, mark);
  const depth = balance(text);
  let end = text.length;
  for (; end > 0; end -= 1) {
    const char = text.charAt(end - 1);
    const open = OPENING[char];
    if (open !== undefined && (depth.get(char) ?? 0) > 0) depth.set(char, (depth.get(char) ?? 0) - 1);
    else if (open !== undefined || !PUNCTUATION.includes(char)) break;
  }
  return text.slice(0, end);
}

const PUNCTUATION = ".,;:!?'\u2019\u2018\u2026\u3002\uff0c|";
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How many closing brackets of each kind have no opening one. */
function balance(text: string): Map<string, number> {
  const extra = new Map<string, number>();
  for (const [close, open] of Object.entries(OPENING)) {
    extra.set(close, text.split(close).length - text.split(open).length);
  }
  return extra;
}
