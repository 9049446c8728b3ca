import type { Link } from '../core/message';
import { FoldedText } from './folded-text';
import { attribute, BLOCKS, CELLS, nameOf, targetOf, UNSEEN, WITHOUT_TEXT } from './html-elements';
import type { HtmlNode, HtmlTree } from './html-tree';

/** More links than any real mail has; a mail beyond it wants to tire its reader. */
export const MAX_LINKS = 10_000;
/** UTF-16 units of visible text. Real mails stay far below 100,000. */
export const MAX_TEXT = 2_000_000;
/** UTF-16 units of one address. Browsers refuse above 2 MB; wrapped links of real mails stay below 10,000. */
export const MAX_HREF = 200_000;
/** UTF-16 units of one link's text: an anchor that is never closed would otherwise hold the whole mail. */
export const MAX_LINK_TEXT = 2_000;

export interface HtmlContent {
  readonly text: string;
  readonly links: readonly Link[];
  /** True where a limit cut the text, the list of links, an address, or the parse. */
  readonly truncated: boolean;
}

interface OpenLink {
  readonly element: HtmlNode;
  readonly text: FoldedText | null;
  readonly href: string;
  readonly originalsrc: string | null;
}

/** One pass over a page; see `readHtml`. */
class PageReader {
  readonly #text = new FoldedText(MAX_TEXT);
  readonly #links: (Link | OpenLink)[] = [];
  /** Positions in `#links` of the links that are open, the innermost last. */
  readonly #open: number[] = [];
  #base: string | null = null;
  #pre = 0;
  #truncated = false;

  /** @returns false where the element's content is not to be read. */
  enter(element: HtmlNode): boolean {
    const name = nameOf(element);
    if (name === 'base') this.#setBase(element);
    this.#openLink(element, name);
    if (UNSEEN.has(name)) return false;
    if (BLOCKS.has(name)) this.#text.block();
    if (name === 'pre') this.#pre += 1;
    if (name === 'br') this.#lineBreak();
    if (name === 'img' || name === 'input') this.#addLabel(element, name);
    return true;
  }

  leave(element: HtmlNode): void {
    const name = nameOf(element);
    if (BLOCKS.has(name)) this.#text.block();
    if (CELLS.has(name)) this.#text.blank();
    if (name === 'pre') this.#pre -= 1;
    this.#closeLink(element);
  }

  addText(data: string): void {
    if (this.#pre > 0) this.#text.addLines(data);
    else this.#text.add(data);
    this.#label()?.add(data);
  }

  finish(cutByParser: boolean): HtmlContent {
    const links = this.#links.map((link) => ('element' in link ? closed(link) : link));
    return {
      text: this.#text.toString(),
      links,
      truncated: this.#truncated || this.#text.cut || cutByParser,
    };
  }

  #openLink(element: HtmlNode, name: string): void {
    const written = targetOf(element, name);
    if (written === null || written.trim() === '') return;
    const href = this.#resolve(written);
    if (this.#links.length >= MAX_LINKS || href.length > MAX_HREF) {
      this.#truncated = true;
      return;
    }
    const text = WITHOUT_TEXT.has(name) ? null : new FoldedText(MAX_LINK_TEXT);
    const originalsrc = attribute(element, 'originalsrc');
    const fits = originalsrc === null || originalsrc.length <= MAX_HREF;
    if (!fits) this.#truncated = true;
    this.#open.push(this.#links.length);
    this.#links.push({ element, text, href, originalsrc: fits ? originalsrc : null });
  }

  #closeLink(element: HtmlNode): void {
    const position = this.#open[this.#open.length - 1];
    if (position === undefined) return;
    const link = this.#links[position];
    if (link === undefined || !('element' in link) || link.element !== element) return;
    this.#links[position] = closed(link);
    this.#open.pop();
  }

  /** The label of the innermost link that has one: HTML has no link in a link, the inner one closes the outer. */
  #label(): FoldedText | null {
    const position = this.#open[this.#open.length - 1];
    const link = position === undefined ? undefined : this.#links[position];
    return link !== undefined && 'element' in link ? link.text : null;
  }

  #lineBreak(): void {
    this.#text.lineBreak();
    this.#label()?.blank();
  }

  /** What stands for a picture or on a button: the call to action of many mails is nothing else. */
  #addLabel(element: HtmlNode, name: string): void {
    const label = attribute(element, name === 'img' ? 'alt' : 'value');
    if (label === null || attribute(element, 'type')?.toLowerCase() === 'hidden') return;
    this.#text.add(label);
    this.#label()?.add(label);
  }

  /** Only the first base counts (HTML Standard), and only where it is itself a whole web address. */
  #setBase(element: HtmlNode): void {
    const href = attribute(element, 'href');
    if (this.#base !== null || href === null || href.length > MAX_HREF) return;
    if (/^https?:$/.test(parse(href)?.protocol ?? '')) this.#base = href;
  }

  /** A relative address means nothing without a base; nobody but the mail itself can give one. */
  #resolve(written: string): string {
    if (this.#base === null || parse(written) !== null) return written;
    return parse(written, this.#base)?.href ?? written;
  }
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

const closed = (link: OpenLink): Link =>
  Object.freeze({
    href: link.href,
    text: link.text?.toString() ?? '',
    originalsrc: link.originalsrc,
    where: 'html',
  });

/**
 * Links and visible text of a parsed mail body, in the order of the page. Hidden preheaders stay in: whether a reader
 * sees them depends on his client. Addresses are as written (after character references), unless they are relative and
 * the page names a whole base.
 *
 * The walk is a loop and looks at each node once: neither depth nor width of a hostile page can stop it. Never throws.
 */
export function readHtml(tree: HtmlTree): HtmlContent {
  const page = new PageReader();
  let node: HtmlNode | null = tree.firstChild;
  while (node !== null) {
    const inside: HtmlNode | null = visit(page, node) ? node.firstChild : null;
    node = inside ?? after(page, node, tree);
  }
  return page.finish(tree.truncated === true);
}

function visit(page: PageReader, node: HtmlNode): boolean {
  if (node.nodeType === 1) return page.enter(node);
  if (node.nodeType === 3 || node.nodeType === 4) page.addText(node.nodeValue ?? '');
  return false;
}

/** The node that follows `node` and all that is in it; null at the end of the page. */
function after(page: PageReader, node: HtmlNode, root: HtmlNode): HtmlNode | null {
  let current: HtmlNode | null = node;
  while (current !== null && current !== root) {
    if (current.nodeType === 1) page.leave(current);
    if (current.nextSibling !== null) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
