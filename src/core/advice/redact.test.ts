import { cleanSubject, holdsSecret, MAX_UNTRUSTED_CHARACTERS, secretsOf } from './redact';

describe('a stranger’s subject', () => {
  test.each([
    ['Finish resetting your Salesforce password', 'Finish resetting your Salesforce password'],
    ['RE: Sandbox: your password', 'RE: Sandbox: your password'],
    ['  two   blanks\tand\na line  ', 'two blanks and a line'],
    ['for jane@contoso.example', 'for …'],
    ['see https://a.example/x', 'see …'],
    ['see acme.example', 'see …'],
    ['see www.a', 'see …'],
    ['a/b c\\d e=f g%h i?j k&l', '… … … … … …'],
    ['<b> "q" [x] {y} a|b ^ `c` ~d a_b', '… … … … … … … … …'],
    ['AbCd1234 1234AbCd ABCD-1234', '… … …'],
    // Words of all letters or all digits, and short ones of both, are words.
    ['ABCDEFGH 12345678 AbC1234', 'ABCDEFGH 12345678 AbC1234'],
    [`${'a'.repeat(24)} ${'a'.repeat(25)}`, `${'a'.repeat(24)} …`],
    // What nobody sees, or what turns the line round, is gone.
    ['a\u202eb a\u0000b a\u00adb', 'a b a b a b'],
    ['v1.2 e.g. U.S.', 'v1.2 e.g. U.S.'],
    ['::', '…'],
    ['', ''],
  ])('%j is shown as %j', (subject, shown) => {
    expect(cleanSubject(subject)).toBe(shown);
  });

  test('no more than a line of it', () => {
    expect(cleanSubject('word '.repeat(100))).toHaveLength(MAX_UNTRUSTED_CHARACTERS);
  });
});

describe('what must not appear in a line', () => {
  const URL = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=SecretToken&display=page#f=OtherSecret';
  const LONG = `https://a.example/${'x'.repeat(24)}/${'y'.repeat(23)}`;
  const secrets = secretsOf([URL, LONG, ''], ['jane@contoso.example', ' ']);

  test.each([
    ['the link', `see ${URL}!`],
    ['the link in capitals', URL.toUpperCase()],
    ['the recipient', 'for Jane@Contoso.example'],
    ['the token', 'SecretToken'],
    ['eight characters of it', 'x tToken… ecretTok x'],
    ['eight characters of it, in another case', 'SECRETTO'],
    ['the token of the fragment', 'OtherSec'],
    ['a long piece of the path', 'x'.repeat(8)],
  ])('%s', (_what, line) => {
    expect(holdsSecret(line, secrets)).toBe(true);
  });

  test.each([
    ['words', 'Finish resetting your password'],
    ['seven characters', 'ecretTo ecretT'],
    ['the host', 'acme.my.salesforce.com'],
    ['a short value', 'display=page'],
    ['the name of a page', 'forgotpassword.jsp'],
    ['a shorter piece of the path', 'y'.repeat(23)],
    ['nothing', ''],
  ])('not %s', (_what, line) => {
    expect(holdsSecret(line, secrets)).toBe(false);
  });

  test('a link without a query has only its path, and none has nothing', () => {
    expect(secretsOf([LONG], [])).toEqual({ pieces: ['x'.repeat(24)], wholes: [LONG] });
    expect(secretsOf([], [])).toEqual({ pieces: [], wholes: [] });
    expect(secretsOf(['https://a.example/?AbCdEfGhIj'], []).pieces).toEqual(['abcdefghij']);
    expect(secretsOf([`https://a.example/?r=${'a'.repeat(5_000)}`], []).wholes[0]).toHaveLength(4_096);
  });
});
