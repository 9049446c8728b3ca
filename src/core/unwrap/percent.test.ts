import { decodePercent, endsInsideEscape } from './percent';

test.each([
  ['%3D%3D', '=='],
  ['%253D', '%3D'],
  ['%c3%bc', 'ü'],
  ['%F0%9F%94%91', '🔑'],
  ['%E9', '%E9'],
  ['%E9%C3%A9', '%E9é'],
  ['%C3%A9%E9%2F', 'é%E9/'],
  ['%ED%A0%80', '%ED%A0%80'],
  ['%C0%AF', '%C0%AF'],
  ['%E2%82', '%E2%82'],
  // RFC 3629: each length at its edges, behind a byte that makes the whole run invalid.
  ['%FF%7F', '%FF\u007f'],
  ['%FF%C2%80', '%FF\u0080'],
  ['%FF%DF%BF', '%FF\u07ff'],
  ['%FF%E0%A0%80', '%FF\u0800'],
  ['%FF%EF%BF%BD', '%FF\ufffd'],
  ['%FF%F0%90%80%80', '%FF\u{10000}'],
  ['%FF%F4%8F%BF%BF', '%FF\u{10ffff}'],
  ['%F5%80%80%80', '%F5%80%80%80'],
  ['%C1%81', '%C1%81'],
  ['%80%41', '%80A'],
  ['%E2%82%41', '%E2%82A'],
  ['%F0%9F%94', '%F0%9F%94'],
  ['a%', 'a%'],
  ['%2', '%2'],
  ['%zz%41', '%zzA'],
  ['a+b', 'a+b'],
])('decodes once, and leaves alone what is no escape: %s', (text, expected) => {
  expect(decodePercent(text)).toBe(expected);
});

test.each([
  ['a%', true],
  ['a%2', true],
  ['a%25', false],
  ['%41b', false],
  ['%4x', false],
  ['', false],
])('%j ends inside an escape: %s', (text, expected) => {
  expect(endsInsideEscape(text)).toBe(expected);
});
