import type { Link } from '../core/message';
import { FoldedText } from './folded-text';
import { Base } from './html-base';
import { attribute, targetOf, WITHOUT_CONTENT } from './html-elements';
import type { HtmlNode } from './html-tree';

/** More links than any real mail has; a mail beyond it wants to tire its reader. */
export const MAX_LINKS = 10_000;
/** UTF-16 units of one address. Browsers refuse above 2 MB; wrapped links of real mails stay below 10,000. */
export const MAX_HREF = 200_000;
/** UTF-16 units of one link's text: an anchor that is never closed would otherwise hold the whole mail. */
export const MAX_LINK_TEXT = 2_000;

interface OpenLink {
  readonly element: HtmlNode;
  readonly text: FoldedText;
  /** Whose text is its label: `nobody` for an image map's piece, `controls` for a form. */
  readonly content: 'all' | 'controls' | 'nobody';
  readonly href: string;
  readonly originalsrc: string | null;
}

const contentOf = (name: string): OpenLink['content'] => {
  if (WITHOUT_CONTENT.has(name)) return 'nobody';
  return name === 'form' ? 'controls' : 'all';
};

const closed = (link: OpenLink): Link =>
  Object.freeze({
    href: link.href,
    text: link.text.toString(),
    originalsrc: link.originalsrc,
    where: 'html',
  });

/** The links of a page in its order, while elements open and close. */
export class PageLinks {
  readonly base = new Base();
  truncated = false;
  readonly #links: (Link | OpenLink)[] = [];
  /** Positions in `#links` of the links that are open, the innermost last. */
  readonly #open: number[] = [];

  get inside(): boolean {
    return this.#open.length > 0;
  }

  open(element: HtmlNode, name: string): void {
    const written = targetOf(element, name);
    if (written === null || written.trim() === '') return;
    const href = this.base.resolve(written);
    if (this.#links.length >= MAX_LINKS || href.length > MAX_HREF) {
      this.truncated = true;
      return;
    }
    const originalsrc = attribute(element, 'originalsrc');
    const fits = originalsrc === null || originalsrc.length <= MAX_HREF;
    if (!fits) this.truncated = true;
    const text = new FoldedText(MAX_LINK_TEXT);
    this.#open.push(this.#links.length);
    this.#links.push({ element, text, content: contentOf(name), href, originalsrc: fits ? originalsrc : null });
  }

  close(element: HtmlNode): void {
    const link = this.#innermost();
    if (link?.element !== element) return;
    this.#links[this.#open.pop() ?? 0] = closed(link);
  }

  /** The label of the innermost link: HTML has no link in a link, the inner one closes the outer. */
  label(isControl: boolean): FoldedText | null {
    const link = this.#innermost();
    if (link === null) return null;
    return link.content === 'all' || (link.content === 'controls' && isControl) ? link.text : null;
  }

  /** The label of an element that is a link itself, an image map's piece for one. */
  ownLabel(element: HtmlNode): FoldedText | null {
    const link = this.#innermost();
    return link?.element === element ? link.text : null;
  }

  /** What stands in comments comes last: mostly it repeats the button beside it, which a gateway has rewritten. */
  addConditional(links: readonly Link[]): void {
    const room = MAX_LINKS - this.#links.length;
    this.truncated ||= links.length > room;
    for (const link of links.slice(0, room)) this.#links.push(Object.freeze({ ...link, where: 'conditional' }));
  }

  all(): readonly Link[] {
    return this.#links.map((link) => ('element' in link ? closed(link) : link));
  }

  #innermost(): OpenLink | null {
    const link = this.#links[this.#open[this.#open.length - 1] ?? -1];
    return link !== undefined && 'element' in link ? link : null;
  }
}
