import { isMailHeader, rawHeader, withoutPreamble } from './header-block';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['CRLF', 'A: 1\r\nB: 2\r\n\r\nbody', 'A: 1\r\nB: 2\r\n'],
  ['LF', 'A: 1\nB: 2\n\nbody', 'A: 1\nB: 2\n'],
  ['folded lines stay folded', 'A: 1\r\n\t2\r\n 3\r\n\r\n', 'A: 1\r\n\t2\r\n 3\r\n'],
  ['a line of blanks is no end (postal-mime agrees)', 'A: 1\r\n \r\nB: 2\r\n\r\n', 'A: 1\r\n \r\nB: 2\r\n'],
  ['without a body', 'A: 1', 'A: 1'],
  ['without a header', '\r\nbody', ''],
])('the raw header: %s', (_case, mail, expected) => {
  expect(rawHeader(bytes(mail))).toBe(expected);
});

test('bytes that are not UTF-8 become one character each', () => {
  expect(rawHeader(latin('A: \u00e9\u00ff\r\n\r\n'))).toBe('A: \u00e9\u00ff\r\n');
  expect(rawHeader(bytes('A: \u00e9\r\n\r\n'))).toBe('A: \u00e9\r\n');
});

test.each([
  ['byte order mark', '\ufeffFrom: a', 'From: a'],
  ['empty lines', '\r\n\r\nFrom: a', 'From: a'],
  ['the line of a mailbox file', 'From someone@example.com Mon Jan  1 00:00:00 2024\r\nFrom: a', 'From: a'],
  ['nothing', 'From: a', 'From: a'],
])('what precedes the header: %s', (_case, mail, expected) => {
  expect(new TextDecoder().decode(withoutPreamble(bytes(mail)))).toBe(expected);
});

test.each([
  ['an ordinary header', 'Received: x\r\nFrom: a@b.example\r\nSubject: y\r\n', true],
  ['only From', 'from: a@b.example', true],
  ['a broken line among good ones', 'From: a\r\nbroken\r\nTo: b\r\nDate: c\r\n', true],
  ['prose', 'Dear all,\nplease note: this is no mail.\nFrom: me\nand more\nand more', false],
  ['one heading with a colon', 'Note: remember the milk', false],
  ['an HTTP dump', 'HTTP/1.1 200 OK\r\nDate: x\r\nServer: y\r\n', false],
  ['settings', 'name: x\nversion: 2\n', false],
  ['a folded line and nothing before it', ' From: a', false],
  ['a null byte', 'From: a\u0000', false],
  ['nothing', '', false],
])('is it a mail: %s', (_case, raw, expected) => {
  expect(isMailHeader(raw)).toBe(expected);
});
