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
/** Links whose label is no content of theirs: an image map's piece, a lone button of a form. */
export const WITHOUT_CONTENT = new Set(['area', 'input']);
/** The controls that send a form; the label of a form is theirs, not the mail that it may stand around. */
const SENDS = new Set(['submit', 'image', 'button']);

export const nameOf = (element: HtmlNode): string => element.localName?.toLowerCase() ?? '';

export const attribute = (element: HtmlNode, name: string): string | null => element.getAttribute?.(name) ?? null;

/** Elements whose `href` leads somewhere: a (SVG's too), area, and VML shapes, which classic Outlook draws. */
const leads = (name: string): boolean => name === 'a' || name === 'area' || name.includes(':');

/** Where an element leads. A `div` with an `href` leads nowhere, whatever it says. Forms lead to their `action`. */
export function targetOf(element: HtmlNode, name: string): string | null {
  if (leads(name)) return attribute(element, 'href') ?? attribute(element, 'xlink:href');
  if (name === 'form') return attribute(element, 'action');
  return name === 'button' || name === 'input' ? attribute(element, 'formaction') : null;
}

/** What stands for a picture, on a button or for a piece of an image map: the call to action of many mails is no more. */
export function labelOf(element: HtmlNode, name: string): string | null {
  if (name === 'img' || name === 'area') return attribute(element, 'alt');
  if (name !== 'input' || typeOf(element) === 'hidden') return null;
  return attribute(element, 'value') ?? attribute(element, 'alt');
}

const typeOf = (element: HtmlNode): string => attribute(element, 'type')?.trim().toLowerCase() ?? '';

export const sendsForm = (element: HtmlNode, name: string): boolean =>
  name === 'button' || (name === 'input' && SENDS.has(typeOf(element)));

/** Microsoft, "About conditional comments": the condition, and what stands under it. */
const CONDITIONAL = /^\s*\[if\s[^\]]{1,200}\]>([^]*)$/i;

/** The HTML in a conditional comment, where it may hold a link; null for any other comment. */
export function underCondition(comment: string): string | null {
  const inside = CONDITIONAL.exec(comment)?.[1] ?? null;
  return inside !== null && /href|action/i.test(inside) ? inside : null;
}
