import type { Link } from '../core/message';
import { FoldedText } from './folded-text';
import { BLOCKS, CELLS, labelOf, nameOf, sendsForm, underCondition, UNSEEN } from './html-elements';
import { PageLinks } from './html-links';
import { Hidden } from './html-hidden';
import type { HtmlNode, HtmlTree, ParseHtml } from './html-tree';

/** UTF-16 units of visible text. Real mails stay far below 100,000. */
export const MAX_TEXT = 2_000_000;
export { MAX_HREF, MAX_LINK_TEXT, MAX_LINKS } from './html-links';

export interface HtmlContent {
  readonly text: string;
  readonly links: readonly Link[];
  /** True where a limit cut the text, the list of links, an address, or the parse. */
  readonly truncated: boolean;
}

/** One pass over a page; see `readHtml`. */
class PageReader {
  readonly #text = new FoldedText(MAX_TEXT);
  readonly #links = new PageLinks();
  #pre = 0;
  /** Controls that send a form and are open. */
  #sending = 0;
  readonly #hidden = new Hidden();
  readonly #conditional: string[] = [];
  readonly #parse: ParseHtml | undefined;

  constructor(parse: ParseHtml | undefined) {
    this.#parse = parse;
  }

  /** @returns false where the element's content is not to be read. */
  enter(element: HtmlNode): boolean {
    const name = nameOf(element);
    if (name === 'base') this.#links.base.take(element);
    this.#hidden.enter(element);
    this.#links.open(element, name);
    if (UNSEEN.has(name)) return false;
    if (BLOCKS.has(name)) this.#text.block();
    if (name === 'pre') this.#pre += 1;
    if (name === 'br') this.#lineBreak();
    if (name === 'button') this.#sending += 1;
    this.#addLabel(element, name);
    return true;
  }

  leave(element: HtmlNode): void {
    const name = nameOf(element);
    if (BLOCKS.has(name)) this.#text.block();
    if (CELLS.has(name)) this.#text.blank();
    if (name === 'pre') this.#pre -= 1;
    if (name === 'button') this.#sending -= 1;
    this.#links.close(element);
    this.#hidden.leave(element);
  }

  addText(data: string): void {
    const label = this.#links.label(this.#sending > 0);
    if (this.#hidden.now && label !== null) return;
    if (this.#pre > 0) this.#text.addLines(data);
    else this.#text.add(data);
    label?.add(data);
  }

  /** `<!--[if mso]>…<![endif]-->`: to everybody else a comment, to classic Outlook the button of the mail. */
  addComment(data: string): void {
    const inside = this.#parse === undefined ? null : underCondition(data);
    if (inside !== null) this.#conditional.push(inside);
  }

  finish(cutByParser: boolean): HtmlContent {
    const cutInComments = this.#readComments();
    return {
      text: this.#text.toString(),
      links: this.#links.all(),
      truncated: this.#links.truncated || this.#text.cut || cutByParser || cutInComments,
    };
  }

  #readComments(): boolean {
    if (this.#parse === undefined || this.#conditional.length === 0) return false;
    const { links, truncated } = readHtml(this.#parse(this.#conditional.join('\n')));
    this.#links.addConditional(links);
    return truncated;
  }

  #lineBreak(): void {
    this.#text.lineBreak();
    this.#links.label(false)?.blank();
  }

  #addLabel(element: HtmlNode, name: string): void {
    const label = labelOf(element, name);
    if (label === null || (this.#hidden.now && this.#links.inside)) return;
    this.#text.add(label);
    (this.#links.ownLabel(element) ?? this.#links.label(sendsForm(element, name)))?.add(label);
  }
}

/**
 * Links and visible text of a parsed mail body, in the order of the page. Hidden preheaders stay in: whether a reader
 * sees them depends on his client. Addresses are as written (after character references), unless they are relative and
 * the page names a whole base.
 *
 * @param parse reads what stands in conditional comments, for classic Outlook draws it; without it they are left out.
 *
 * The walk is a loop and looks at each node once: neither depth nor width of a hostile page can stop it. Never throws.
 */
export function readHtml(tree: HtmlTree, parse?: ParseHtml): HtmlContent {
  const page = new PageReader(parse);
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
  if (node.nodeType === 8) page.addComment(node.nodeValue ?? '');
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
