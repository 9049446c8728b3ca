import { base64Text, decodeBase64 } from './base64';

test.each([
  ['', ''],
  ['Zg==', 'f'],
  ['Zg', 'f'],
  ['Zm8', 'fo'],
  ['Zm9v', 'foo'],
  ['-_-_', '\u00fb\u00ff\u00bf'],
  ['+/+/', '\u00fb\u00ff\u00bf'],
])('RFC 4648: %j', (text, expected) => {
  expect(decodeBase64(text)).toBe(expected);
});

test.each(['Z', 'Zh', 'Zm9', 'Z m8', 'Zg=a', 'Zg%3D'])('no canonical base64: %j', (text) => {
  expect(decodeBase64(text)).toBeNull();
});

test('text is UTF-8 or nothing, byte order mark kept', () => {
  expect(base64Text('w7w')).toBe('ü');
  expect(base64Text('77u_YQ')).toBe('\ufeffa');
  expect(base64Text('_w')).toBeNull();
});
