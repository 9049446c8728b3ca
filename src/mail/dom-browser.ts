import type { HtmlTree, ParseHtml } from './html-tree';

/** Where an attribute may be called `style`: behind a blank, a quotation mark or a slash that ends no tag. */
const STYLE = /([\s"']|[^<]\/)(?=style\s*=)/gi;

/**
 * The browser's own parser. A document made by `DOMParser` has no browsing context: scripts do not run, and images,
 * styles and frames are not fetched (HTML Standard, "DOM parsing": the document's scripting is disabled). It must
 * never be adopted into the page.
 *
 * The page's policy holds in it all the same: each `style` attribute is refused and reported, which takes 15 times as
 * long as the parse (500 ms for 1 MB of an ordinary thread). So these attributes are read under another name.
 */
export const parseHtml: ParseHtml = (html) => readRenamed(html) ?? parse(html);

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const MARK = 'x-not-';
const STYLE_NAME = `${MARK}style`;

/**
 * Null where the tree might be another one than that of the page as it is written. It is the same where every letter
 * that was put in became the beginning of an attribute's name, or part of a comment, from which it is taken out again.
 */
function readRenamed(html: string): HtmlTree | null {
  if (html.toLowerCase().includes(MARK)) return null;
  const renamed = html.replace(STYLE, `$1${MARK}`);
  if (renamed.length === html.length) return null;
  const page = parse(renamed);
  cleanComments(page);
  const inNames = page.querySelectorAll(`[${STYLE_NAME}]`).length;
  const inAll = page.documentElement.outerHTML.split(MARK).length - 1;
  // One that has no value keeps its name.
  const none = page.querySelector('[style]') === null;
  return none && inAll === inNames ? Object.assign(page, { styleName: STYLE_NAME }) : null;
}

/** Conditional comments hold whole pages, and are parsed in their turn. */
function cleanComments(page: Document): void {
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode() !== null) {
    const comment = comments.currentNode as Comment;
    if (comment.data.includes(MARK)) comment.data = comment.data.replaceAll(MARK, '');
  }
}
