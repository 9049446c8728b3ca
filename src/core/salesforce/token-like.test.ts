import { holdsToken, readParameters } from './link-query';
import { isTokenLike, MIN_TOKEN } from './token-like';

const LONG = 40;
const small = (length: number): string => 'a'.repeat(length);

test.each([
  ['two kinds of letters, at the least length', 'aB'.padEnd(MIN_TOKEN, 'a'), true],
  ['one letter less', 'aB'.padEnd(MIN_TOKEN - 1, 'a'), false],
  ['small letters and digits', 'a1'.padEnd(MIN_TOKEN, 'a'), true],
  ['capitals and digits', 'A1'.padEnd(MIN_TOKEN, 'A'), true],
  ['every sign of both alphabets of base64 and of a JWE', 'aB0+/=_.~!-aB0+/=_.~!-aB0', true],
  ['one kind of letters', small(LONG - 1), false],
  ['one kind of letters, without end', small(LONG), true],
  ['digits without end', '1'.repeat(LONG), true],
  ['words with hyphens', `${small(LONG)}-a`, false],
  ['words with low lines', `${small(LONG)}_a`, false],
  ['words with dots', `${small(LONG)}.a`, false],
  ['words with tildes', `${small(LONG)}~a`, false],
  ['a path', `/aB${small(LONG)}`, false],
  ['an address', `https://a.example/B${small(LONG)}`, false],
  ['blanks in front', ` aB${small(LONG)}`, false],
  ['blanks behind', `aB${small(LONG)} `, false],
  ['escaped', `aB${small(LONG)}%3D%3D`, true],
  ['an escaped blank', `aB${small(LONG)}%20`, false],
  ['a broken escape', `aB${small(LONG)}%`, false],
  ['other letters', `äB${small(LONG)}`, false],
])('%s', (_what, value, like) => {
  expect(isTokenLike(value)).toBe(like);
});

test.each([
  [
    '?a=1&b=2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['#a=1', [['a', '1']]],
  ['a=1', [['a', '1']]],
  ['?', []],
  [
    '?a&&=b&c=',
    [
      ['a', ''],
      ['', 'b'],
      ['c', ''],
    ],
  ],
  ['?a=b=c', [['a', 'b=c']]],
  ['?%61=%62+', [['a', '%62+']]],
  ['?%=1', [['%', '1']]],
  ['?x#', [['x#', '']]],
])('%s holds %j', (part, pairs) => {
  expect(readParameters(part).map(({ name, value }) => [name, value])).toEqual(pairs);
});

describe('a value that may be a password token', () => {
  const TOKEN = 'AbCd1234'.repeat(8);

  test.each(['x', 'utm', 'c', 'r', 'client'])('%s', (name) => {
    expect(holdsToken(readParameters(`?${name}=${TOKEN}`))).toBe(true);
  });

  test.each([
    ...[
      'SAMLRequest',
      'SAMLResponse',
      'RelayState',
      'client_id',
      'code_challenge',
      'redirect_uri',
      'retURL',
      'startURL',
    ],
    ...['gclid', 'fbclid', 'msclkid', 'utm_campaign', 'UTM_Source'],
  ])('not %s: its long values mean something else', (name) => {
    expect(holdsToken(readParameters(`?${name}=${TOKEN}`))).toBe(false);
    expect(holdsToken(readParameters(`?${name}=${TOKEN}&x=${TOKEN}`))).toBe(true);
  });
});
