import { MAX_DEPTH, parseHtml } from './dom-node';
import { MAX_HREF, MAX_LINK_TEXT, MAX_LINKS, MAX_TEXT, readHtml } from './html';
import type { HtmlTree } from './html-tree';

const read = (html: string) => readHtml(parseHtml(html));
const hrefs = (html: string) => read(html).links.map((link) => link.href);

test('10,000 links are read, one more is cut', () => {
  const row = '<a href="https://a.example/">x</a>';
  expect(read(row.repeat(MAX_LINKS))).toMatchObject({ links: { length: MAX_LINKS }, truncated: false });
  expect(read(row.repeat(MAX_LINKS + 1))).toMatchObject({ links: { length: MAX_LINKS }, truncated: true });
});

test('an address of 100 kB is kept whole, one beyond the limit is dropped and said', () => {
  const long = `https://a.example/${'x'.repeat(100_000)}`;
  expect(hrefs(`<a href="${long}">x</a>`)).toEqual([long]);
  const tooLong = read(`<a href="https://a.example/${'x'.repeat(MAX_HREF)}">x</a>`);
  expect([tooLong.links.length, tooLong.truncated]).toEqual([0, true]);
  const original = read(`<a href="u:1" originalsrc="${'x'.repeat(MAX_HREF + 1)}">x</a>`);
  expect([original.links[0]?.originalsrc, original.truncated]).toEqual([null, true]);
});

test('a label that never ends is cut, the mail is not', () => {
  const { links, truncated } = read(`<a href="u:1">${'x'.repeat(MAX_LINK_TEXT + 10)}`);
  expect([links[0]?.text.length, truncated]).toEqual([MAX_LINK_TEXT, false]);
});

test('5 MB of text are cut at the limit, links behind it are still read', () => {
  const result = read(`${'word '.repeat(1_000_000)}<a href="https://a.example/">x</a>`);
  expect(result.text.length).toBe(MAX_TEXT - 1); // the blank at the cut is trimmed
  expect([result.links.length, result.truncated]).toEqual([1, true]);
});

test('in node a page one level below the limit is whole', () => {
  const page = `${'<b>'.repeat(MAX_DEPTH - 1)}<a href="https://a.example/">x</a>`;
  expect(readHtml(parseHtml(page))).toMatchObject({ links: { length: 1 }, truncated: false });
  expect(readHtml(parseHtml(`<b>${page}`))).toMatchObject({ links: { length: 0 }, truncated: true });
});

test('the walk itself knows no depth: a tree of half a million levels', () => {
  const root: HtmlTree & { firstChild: HtmlTree | null } = node(9, '', null);
  let parent = root;
  for (let level = 0; level < 500_000; level += 1) {
    const child = node(1, 'div', parent);
    parent.firstChild = child;
    parent = child;
  }
  parent.firstChild = node(1, 'a', parent);
  expect(readHtml(root).links).toHaveLength(1);
});

function node(
  nodeType: number,
  localName: string,
  parentNode: HtmlTree | null,
): HtmlTree & { firstChild: HtmlTree | null } {
  const getAttribute = (name: string): string | null => (localName === 'a' && name === 'href' ? 'u:1' : null);
  return { nodeType, localName, parentNode, nodeValue: null, firstChild: null, nextSibling: null, getAttribute };
}

test.each([
  ['open tags', '<div>'],
  ['open links', '<a href=u:1>'],
  ['brackets', '<'],
  ['references', '&#x;&amp'],
  ['comments', '<!--'],
  ['attributes', '<a x="'],
  ['white space', ' \t\n\u00a0'],
  ['breaks', '<br><p>'],
])('a megabyte of %s takes no more than a moment', (_case, piece) => {
  const page = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const begun = performance.now();
  read(page);
  // Ordinary pages of this size take some 20 ms; the bound only has to tell linear from quadratic on a busy machine.
  expect(performance.now() - begun).toBeLessThan(3_000);
});

test('attributes named like object members are plain attributes', () => {
  expect(readHtml(parseHtml('<a constructor="x" href="u:1" __proto__="y">z</a>')).links).toHaveLength(1);
  expect(readHtml(parseHtml('<a __proto__="y">z</a>')).links).toHaveLength(0);
});
