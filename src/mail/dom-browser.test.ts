/** @jest-environment jsdom */
import '../pane/testing/text-decoder';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHtml } from './dom-browser';
import { readHtml } from './html';
import type { HtmlNode, HtmlTree } from './html-tree';

const ASKED = ['style', 'href', 'title', 'alt', 'hidden', 'value', 'class'];

/** A tree as `readHtml` sees it. */
function written(tree: HtmlTree): string {
  const lines: string[] = [];
  const walk = (node: HtmlNode, depth: number): void => {
    const attributes = ASKED.map((name) => JSON.stringify(node.getAttribute?.(name) ?? null));
    lines.push(`${depth} ${node.nodeType} ${node.localName ?? ''} ${attributes.join(' ')} ${node.nodeValue ?? ''}`);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, depth + 1);
  };
  walk(tree, 0);
  return lines.join('\n');
}

/** The page as it is written. Its doctype has a name and no use. */
function plain(html: string): HtmlTree {
  return new DOMParser().parseFromString(html, 'text/html');
}
const sees = (html: string): void => {
  expect(written(parseHtml(html))).toBe(written(plain(html)));
};

test.each([
  ['an attribute', '<p style="color:red">x</p>'],
  ['in capitals, with blanks', '<P CLASS=a STYLE = "color:red">x</P>'],
  ['behind a slash', '<br/style=x>'],
  ['twice', '<p style=a style=b>x</p>'],
  ['without a value, then with one', '<p style style=a>x</p>'],
  ['with a value, then without one', '<p style=a style>x</p>'],
  ['in a conditional comment', '<p style=a>x<!--[if mso]><a style="b" href=y><![endif]--></p>'],
  ['cloned by the parser', '<b style=a><p>x</b>y</p>'],
  ['cloned, and in a text', '<b style=a><p>x</b>the style=y</p>'],
  ['in an address', '<a style=a href="https://x.example/style=1">x</a>'],
  ['in a text', '<p style=a>my style=b</p>'],
  ['the end of a style sheet', '<style>p{}</style =""><p style=a>x</p>'],
  ['in a style sheet', '<style> style=x </style><p style=a>x</p>'],
  ['in the name of an element', '<p"style=a>x'],
  ['nowhere', '<p>x</p>'],
  ['in a template', '<template><p style=a></template>'],
])('%s: read as it is written', (_, html) => {
  sees(html);
});

test('whatever is written, the tree is that of the page', () => {
  const piece = fc.constantFrom(
    ...['<b style=a>', '</b>', '<p ', 'style', '=', ' ', '"', "'", '>', '<', '/', 'x-', '<!--', '-->', '<style>'],
    ...['</style', '</style>', '<a href="', '/style=', '<svg>', '<![CDATA[', ']]>', '&amp', '&#47', 'text', 'title='],
    ...['<table>', '<td style="b">', '<template>', '<textarea>', '<title>', '\n', '\0', 'STYLE =', '<noscript>'],
    ...['<script>', '<math>', '<mi ', '<select>', '<option ', '</p>', '</td>', '<i style>', 'style "', '<br/'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      sees(pieces.join(''));
    }),
    { numRuns: 3_000 },
  );
});

test('every sample mail reads the same', () => {
  const folder = join(__dirname, '../../test/fixtures');
  const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  expect(mails.length).toBeGreaterThan(200);
  for (const name of mails) {
    const html = readFileSync(join(folder, name), 'utf8');
    expect(readHtml(parseHtml(html), parseHtml)).toEqual(readHtml(plain(html), plain));
  }
});

test('what a mail hides by its style is hidden', () => {
  const html = '<a href="https://a.example/"><span style="display:none">hidden</span>seen</a>';
  expect(readHtml(parseHtml(html), parseHtml).links[0]?.text).toBe('seen');
});

test('the parser never meets a style attribute that has a value', () => {
  const parse = jest.spyOn(DOMParser.prototype, 'parseFromString');
  parseHtml('<p style="a"><b STYLE=\'b\'></b><br/style=c></p>');
  const [page] = parse.mock.results.map(({ value }) => value as Document);
  expect(page?.querySelectorAll('[style]')).toHaveLength(0);
  expect(page?.querySelectorAll('p, b, br')).toHaveLength(3);
});
