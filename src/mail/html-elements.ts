import type { HtmlNode } from './html-tree';

/** Their content is never drawn. `noscript` is missing here on purpose: mail readers run no scripts and do draw it. */
export const UNSEEN = new Set(['script', 'style', 'title', 'template', 'iframe', 'noembed', 'noframes']);

export const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section select summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);
export const CELLS = new Set(['td', 'th']);
/** Where an `href` is no link that a reader could follow. */
export const HREF_IS_NO_LINK = new Set(['link', 'base']);
/** Links whose content is not their label: a form around a whole mail, an image map. */
export const WITHOUT_TEXT = new Set(['area', 'form', 'button', 'input']);

export const nameOf = (element: HtmlNode): string => element.localName?.toLowerCase() ?? '';

export const attribute = (element: HtmlNode, name: string): string | null => element.getAttribute?.(name) ?? null;

/** Where an element leads: any `href` (a, area, SVG's a, and VML shapes, which classic Outlook draws), and forms. */
export function targetOf(element: HtmlNode, name: string): string | null {
  if (HREF_IS_NO_LINK.has(name)) return null;
  const href = attribute(element, 'href') ?? attribute(element, 'xlink:href');
  if (href !== null) return href;
  if (name === 'form') return attribute(element, 'action');
  return name === 'button' || name === 'input' ? attribute(element, 'formaction') : null;
}
