import { remember } from '../core/remember';
import type { ParseHtml } from './html-tree';
import { NO_ATTRIBUTES, PlainNode } from './plain-node';

/**
 * The browser's own parser. A document made by `DOMParser` has no browsing context: scripts do not run, and images,
 * styles and frames are not fetched (HTML Standard, "DOM parsing": the document's scripting is disabled). It is copied
 * into plain nodes and dropped: a form's `nextSibling` may be a field of that name (HTML Standard, `[LegacyOverrideBuiltIns]`),
 * so nothing is asked of its nodes by name.
 *
 * The page's policy holds in it all the same: each `style` attribute is refused and reported, which takes 15 times as
 * long as the parse (500 ms for 1 MB of an ordinary thread). So these attributes are parsed under another name.
 */
export const parseHtml: ParseHtml = (html) => {
  const mark = newMark();
  const renamed = html.replace(STYLE, `$1${mark}`);
  return copyOf(new DOMParser().parseFromString(renamed, 'text/html'), mark);
};

/** Where an attribute may be called `style`: behind a blank, a quotation mark or a slash that ends no tag. */
const STYLE = /([\s"']|[^<]\/)(?=style\s*=)/gi;

/**
 * Letters that no mail can know. Put before `style` they change no step of the parser (HTML Standard 13.2.5), wherever that
 * stands: a letter before a letter. So what is parsed is the mail's own tree, with the mark in some of its texts.
 */
const newMark = (): string =>
  `x${Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('')}-`;

type Getter<T> = (this: Node) => T;
// The methods are there for being called on another object.
/* eslint-disable @typescript-eslint/unbound-method */
const getter = <T>(prototype: object, name: string): Getter<T> =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as Getter<T>;

function copyOf(page: Document, mark: string): PlainNode {
  const typeOf = getter<number>(Node.prototype, 'nodeType');
  const valueOf = getter<string | null>(Node.prototype, 'nodeValue');
  const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
  const nameOf = getter<string>(Element.prototype, 'localName');
  // The same long text may stand in ten thousand copies of one element, which the parser makes and which cost it nothing.
  const clean = remember((text: string) => text.replaceAll(mark, ''));
  const written = (text: string | null): string | null => (text === null ? null : clean(text));

  const root = new PlainNode(9, '', null, null, NO_ATTRIBUTES);
  const open: { readonly node: Node; readonly copy: PlainNode }[] = [{ node: page, copy: root }];
  const walker = Document.prototype.createTreeWalker.call(page, page);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = parentOf.call(node);
    while (open.length > 1 && open[open.length - 1]?.node !== parent) open.pop();
    const above = open[open.length - 1]?.copy ?? root;
    const type = typeOf.call(node);
    if (type === 1) {
      const element = node as Element;
      const name = clean(nameOf.call(element));
      const copy = new PlainNode(type, name, null, above, (asked) => written(attributeOf(element, asked, mark)));
      open.push({ node, copy: above.append(copy) });
    } else above.append(new PlainNode(type, '', written(valueOf.call(node)), above, NO_ATTRIBUTES));
  }
  return root;
}

/** Of two attributes of one name the first counts, and a `style` that has no value has kept its own. */
function attributeOf(element: Element, name: string, mark: string): string | null {
  const { getAttribute, getAttributeNames } = Element.prototype;
  const own = getAttribute.call(element, name);
  const renamed = name === 'style' ? getAttribute.call(element, mark + name) : null;
  if (own === null || renamed === null) return own ?? renamed;
  const names = getAttributeNames.call(element);
  return names.indexOf(name) < names.indexOf(mark + name) ? own : renamed;
}
