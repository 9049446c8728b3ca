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
  ['', false],
])('%j ends inside an escape: %s', (text, expected) => {
  expect(endsInsideEscape(text)).toBe(expected);
});
