import { unescapeHtml, unescapeSeparators } from './html-text';

test.each([
  ['a&amp;b', 'a&b'],
  ['&AMP;&lt;&gt;&quot;&apos;', `&<>"'`],
  ['&#38;&#038;&#x26;&#X26;', '&&&&'],
  ['&#65;&#97;&#x1F600;&#128512;', 'Aa😀😀'],
  ['&#1114111;', String.fromCodePoint(0x10ffff)],
  // Once, and whole references alone.
  ['&amp;amp;', '&amp;'],
  ['&#38;#38;', '&#38;'],
  ['&copy=1&amp=2&lt', '&copy=1&amp=2&lt'],
  ['&#1114112;&#x110000;&#9999999;', '&#1114112;&#x110000;&#9999999;'],
  ['&#;&#x;&#xg;&#12345678;&#x1234567;', '&#;&#x;&#xg;&#12345678;&#x1234567;'],
  ['&copy;', '&copy;'],
  ['', ''],
])('%s is %s', (text, plain) => {
  expect(unescapeHtml(text)).toBe(plain);
});

test.each([
  ['a=1&amp;b=2', 'a=1&b=2'],
  ['a=1&amp;amp;AMP;b=2', 'a=1&b=2'],
  ['a=1&b=2', 'a=1&b=2'],
  ['a=amp;b', 'a=amp;b'],
  ['a&lt;b', 'a&lt;b'],
])('the separators of %s: %s', (query, plain) => {
  expect(unescapeSeparators(query)).toBe(plain);
});
