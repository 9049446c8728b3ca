/** @jest-environment jsdom */
import '../pane/testing/text-decoder';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHtml } from './dom-browser';
import { readHtml } from './html';
import type { HtmlNode, HtmlTree } from './html-tree';

/** The tree as the mail's own page would be, with the `style` attributes where the tree says that they stand. */
function written(tree: HtmlTree): string {
  const lines: string[] = [];
  const walk = (node: HtmlNode, depth: number): void => {
    const element = node as unknown as Partial<Element>;
    const attributes = Array.from(element.attributes ?? [], ({ name, value }) => {
      return `${name === tree.styleName ? 'style' : name}=${JSON.stringify(value)}`;
    });
    lines.push(
      `${' '.repeat(depth)}${node.nodeType} ${node.localName ?? ''} ${attributes.join(' ')} ${node.nodeValue ?? ''}`,
    );
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, depth + 1);
  };
  walk(tree, 0);
  return lines.join('\n');
}

const plain = (html: string): HtmlTree => new DOMParser().parseFromString(html, 'text/html');

test.each([
  ['an attribute', '<p style="color:red">x</p>', true],
  ['in capitals, with blanks', '<P CLASS=a STYLE = "color:red">x</P>', true],
  ['behind a slash', '<br/style=x>', true],
  ['twice', '<p style=a style=b>x</p>', true],
  ['in a conditional comment', '<p style=a>x<!--[if mso]><a style="b" href=y><![endif]--></p>', true],
  ['cloned by the parser', '<b style=a><p>x</b>y</p>', true],
  ['cloned, and in a text', '<b style=a><p>x</b>the style=y</p>', false],
  ['in an address', '<a style=a href="https://x.example/style=1">x</a>', false],
  ['in a text', '<p style=a>my style=b</p>', false],
  ['the end of a style sheet', '<style>p{}</style =""><p style=a>x</p>', true],
  ['in a style sheet', '<style> style=x </style><p style=a>x</p>', false],
  ['without a value', '<p style><b style=a>x</b></p>', false],
  ['nowhere', '<p>x</p>', false],
  ['with the very mark', '<p style=a X-NOT-y>x</p>', false],
  ['in a template', '<template><p style=a></template>', false],
])('%s: read as it is written, under another name: %#', (_, html, renamed) => {
  const tree = parseHtml(html);
  expect(written(tree)).toBe(written(plain(html)));
  expect(tree.styleName !== undefined).toBe(renamed);
});

test('whatever is written, the tree is that of the page', () => {
  const piece = fc.constantFrom(
    ...[
      '<b style=a>',
      '</b>',
      '<p ',
      'style',
      '=',
      ' ',
      '"',
      "'",
      '>',
      '<',
      '/',
      'x-',
      'not-',
      '<!--',
      '-->',
      '<style>',
    ],
    ...[
      '</style',
      '</style>',
      '<a href="',
      '/style=',
      '<!DOCTYPE ',
      '<svg>',
      '<![CDATA[',
      ']]>',
      '&amp',
      '&#47',
      'text',
    ],
    ...[
      '<table>',
      '<td style="b">',
      '<template>',
      '<textarea>',
      '<title>',
      '\n',
      '\0',
      'STYLE =',
      '<noscript>',
      '<script>',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('');
      expect(written(parseHtml(html))).toBe(written(plain(html)));
    }),
    { numRuns: 3_000 },
  );
});

test('every sample mail reads the same', () => {
  const folder = join(__dirname, '../../test/fixtures');
  const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  expect(mails.length).toBeGreaterThan(200);
  let renamed = 0;
  for (const name of mails) {
    const html = readFileSync(join(folder, name), 'utf8');
    const tree = parseHtml(html);
    if (tree.styleName !== undefined) renamed += 1;
    expect(readHtml(tree, parseHtml)).toEqual(readHtml(plain(html), plain));
  }
  expect(renamed).toBeGreaterThan(0);
});

test('what a mail hides by its style is hidden under the other name too', () => {
  const html = '<a href="https://a.example/"><span style="display:none">hidden</span>seen</a>';
  const tree = parseHtml(html);
  expect(tree.styleName).toBeDefined();
  expect(readHtml(tree, parseHtml).links[0]?.text).toBe('seen');
});
