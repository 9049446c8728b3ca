import type { ParseHtml } from './html-tree';

/**
 * The browser's own parser. A document made by `DOMParser` has no browsing context: scripts do not run, and images,
 * styles and frames are not fetched (HTML Standard, "DOM parsing": the document's scripting is disabled). It must
 * never be adopted into the page.
 */
export const parseHtml: ParseHtml = (html) => new DOMParser().parseFromString(html, 'text/html');
