/**
 * The little that is read of a parsed HTML page. A browser's `Document` fits it as it is; in node a plain tree does
 * (`dom-node.ts`), because a whole DOM costs ten times the time of the parse and none of it is used.
 */
export interface HtmlNode {
  /** As in the DOM: 1 element, 3 text, 4 CDATA, 8 comment, 9 document; everything else is passed over. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  /** Elements only, lower case for HTML elements. */
  readonly localName?: string;
  /** Elements only. Names are asked for in lower case; null where there is none. */
  getAttribute?(name: string): string | null;
}

export interface HtmlTree extends HtmlNode {
  /** True where the parser gave up at one of its own limits, so that part of the page is missing. */
  readonly truncated?: boolean;
}

/**
 * Turns HTML into a tree that is never attached to a page: nothing in it loads, runs or is drawn. Never throws on
 * hostile input. `dom-browser.ts` and `dom-node.ts` each have one.
 */
export type ParseHtml = (html: string) => HtmlTree;
