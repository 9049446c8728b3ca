import type { HtmlTree } from './html-tree';

/** One element, text, comment or document node, with the few DOM properties that `readHtml` uses. */
export class PlainNode implements HtmlTree {
  firstChild: PlainNode | null = null;
  nextSibling: PlainNode | null = null;
  truncated = false;
  #last: PlainNode | null = null;

  constructor(
    readonly nodeType: number,
    readonly localName: string,
    readonly nodeValue: string | null,
    readonly parentNode: PlainNode | null,
    /** Names are asked for in lower case; null where there is none. */
    readonly getAttribute: (name: string) => string | null,
  ) {}

  append(child: PlainNode): PlainNode {
    if (this.#last === null) this.firstChild = child;
    else this.#last.nextSibling = child;
    this.#last = child;
    return child;
  }
}

/** For nodes that have no attributes. */
export const NO_ATTRIBUTES = (): null => null;
