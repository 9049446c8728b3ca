/** @jest-environment jsdom */
import { parseHtml as inBrowser } from './dom-browser';
import { parseHtml as inNode } from './dom-node';
import { readHtml } from './html';

const PARSERS = [
  ['a browser DOM', inBrowser],
  ['the tree for node', inNode],
] as const;

describe.each(PARSERS)('readHtml on %s', (_name, parse) => {
  const read = (html: string) => readHtml(parse(html));
  const hrefs = (html: string) => read(html).links.map((link) => link.href);

  test.each([
    ['plain anchor', '<a href="https://a.example/x">x</a>', ['https://a.example/x']],
    ['upper-case tag and attribute', '<A HREF="https://a.example/x">x</A>', ['https://a.example/x']],
    ['without quotes', '<a href=https://a.example/x>x</a>', ['https://a.example/x']],
    [
      'character references once',
      '<a href="https://a.example/?a=1&amp;b=2&amp;amp;c=%3D%3D">x</a>',
      ['https://a.example/?a=1&b=2&amp;c=%3D%3D'],
    ],
    [
      'a reference without semicolon before = stays',
      '<a href="https://a.example/?a=1&copy=2">x</a>',
      ['https://a.example/?a=1&copy=2'],
    ],
    [
      'the first of two attributes',
      '<a href="https://a.example/1" href="https://a.example/2">x</a>',
      ['https://a.example/1'],
    ],
    ['image map', '<map><area href="https://a.example/map"></map>', ['https://a.example/map']],
    [
      'form',
      '<form action="https://a.example/form"><button formaction="https://a.example/b">x</button></form>',
      ['https://a.example/form', 'https://a.example/b'],
    ],
    ['VML button of Word', '<v:roundrect href="https://a.example/vml">x</v:roundrect>', ['https://a.example/vml']],
    ['SVG', '<svg><a xlink:href="https://a.example/svg"><text>x</text></a></svg>', ['https://a.example/svg']],
    [
      'noscript is drawn by mail readers',
      '<noscript><a href="https://a.example/n">x</a></noscript>',
      ['https://a.example/n'],
    ],
    ['style sheets and base are no links', '<link href="https://a.example/c.css"><base href="https://a.example/">', []],
    ['bare anchors and empty ones', '<a name="top">x</a><a href="">y</a><a href="  ">z</a>', []],
    [
      'template, iframe, comment',
      '<template><a href="https://a.example/t">x</a></template><iframe><a href="https://a.example/i"></a></iframe><!-- <a href="https://a.example/c">x</a> -->',
      [],
    ],
    ['unsafe schemes are reported, not judged', '<a href="javascript:alert(1)">x</a>', ['javascript:alert(1)']],
    ['relative without a base stays as written', '<a href="/secur/x?r=1">x</a>', ['/secur/x?r=1']],
    [
      'relative with a whole base',
      '<base href="https://a.example/p/"><a href="../x?r=%3D">x</a>',
      ['https://a.example/x?r=%3D'],
    ],
    [
      'a base does not touch whole addresses',
      '<base href="https://evil.example/"><a href="HTTPS://a.example:443/x/../y">x</a>',
      ['HTTPS://a.example:443/x/../y'],
    ],
    [
      'only the first base counts',
      '<base href="https://a.example/"><base href="https://evil.example/"><a href="x">x</a>',
      ['https://a.example/x'],
    ],
    ['a base that is no web address is none', '<base href="javascript:x/"><a href="x">x</a>', ['x']],
  ])('links: %s', (_case, html, expected) => {
    expect(hrefs(html)).toEqual(expected);
  });

  test.each([
    [
      'white space is folded across elements',
      '<a href="u:1">\n Reset  <b> your</b>&nbsp;\tpassword </a>',
      'Reset your password',
    ],
    ['a picture gives its alternative text', '<a href="u:1"><img src="x" alt="Reset"> now</a>', 'Reset now'],
    ['a line break separates words', '<a href="u:1">Reset<br>now</a>', 'Reset now'],
    ['a bare picture gives nothing', '<a href="u:1"><img src="x"></a>', ''],
    ['a form is no label', '<form action="u:1"><p>whole mail</p></form>', ''],
    ['an address that is shown', '<a href="u:1">https://a.example/?x=1&amp;y</a>', 'https://a.example/?x=1&y'],
  ])('link text: %s', (_case, html, expected) => {
    expect(read(html).links.map((link) => link.text)).toEqual([expected]);
  });

  test('originalsrc is kept as the mail has it', () => {
    expect(
      read('<a href="https://w.example/?url=x" originalsrc="https://a.example/?a&amp;b" shash="q">x</a>').links,
    ).toEqual([{ href: 'https://w.example/?url=x', text: 'x', originalsrc: 'https://a.example/?a&b', where: 'html' }]);
  });

  test.each([
    ['blocks', '<div>one</div><div>two</div><p>three</p>four', 'one\ntwo\nthree\nfour'],
    ['inline elements do not part words', 'pass<span>wo</span><b>rd</b>', 'password'],
    ['br, twice at the most', 'a<br>b<br><br><br><br>c', 'a\nb\n\nc'],
    ['cells and rows', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['pre keeps its lines', '<pre>a\n  b\nc</pre>', 'a\nb\nc'],
    ['white space', '  a \n\t b&nbsp;&nbsp;c  ', 'a b c'],
    ['scripts, styles, titles', '<title>t</title><style>s{}</style><script>x()</script>a', 'a'],
    ['hidden preheaders stay', '<div style="display:none">preview</div>body', 'preview\nbody'],
    ['references', '&lt;b&gt; &#x41;&#66; &eacute; &amp;amp;', '<b> AB \u00e9 &amp;'],
    ['an address in pieces', 'https://a.example/<wbr>path<span>?r=1</span>&amp;x=2', 'https://a.example/path?r=1&x=2'],
    ['plain words without any markup', 'Hello', 'Hello'],
    ['nothing', '', ''],
  ])('text: %s', (_case, html, expected) => {
    expect(read(`<body>${html}</body>`).text).toBe(expected);
  });

  test('a closed link does not take what follows; a link in a link is its own', () => {
    const { links } = read('<a href="u:1">one</a> two <a href="u:2">three</a>');
    expect(links.map((link) => link.text)).toEqual(['one', 'three']);
  });
});

test('in a browser nothing of a parsed mail touches the page', () => {
  const before = document.documentElement.outerHTML;
  readHtml(
    inBrowser('<script>document.title="owned"</script><img src="https://a.example/pixel" onerror="document.title=1">'),
  );
  expect(document.documentElement.outerHTML).toBe(before);
});
