import { MAX_PROBABLE_VALUE, probableTarget } from './probable';
import { base64url } from './testing/encode';

const RESET = 'https://acme.my.salesforce.com/?c=AbC%3D%3D&d=e';
const encoded = encodeURIComponent(RESET);

test.each<[why: string, url: string, expected: string | null]>([
  ['a parameter', `https://gate.example/go?id=1&to=${encoded}&sig=abc`, RESET],
  ['a segment of the path', `https://gate.example/x/${encoded}/y`, RESET],
  ['base64url', `https://gate.example/?p=${base64url(RESET)}`, RESET],
  ['base64 with its padding escaped', 'https://gate.example/?p=aHR0cHM6Ly9hLmV4YW1wbGU%3D', 'https://a.example'],
  ['residual &amp;', `https://gate.example/go?id=1&amp;to=${encoded}&amp;sig=1`, RESET],
  [
    'bare and last',
    `https://gate.example/?u=${RESET.replace('&d=e', '')}#f`,
    'https://acme.my.salesforce.com/?c=AbC%3D%3D#f',
  ],
  ['bare, and it may go on', `https://gate.example/?u=${RESET}`, null],
  ['the same twice', `https://gate.example/?u=${encoded}&v=${encoded}`, RESET],
  ['two different ones', `https://gate.example/?u=${encoded}&v=https%3A%2F%2Fb.example`, null],
  ['decoded once only', `https://gate.example/?u=${encodeURIComponent(encoded)}`, null],
  ['another scheme', 'https://gate.example/?u=javascript%3Aalert(1)', null],
  ['no absolute address', 'https://gate.example/?u=%2Fhome', null],
  ['blanks inside', 'https://gate.example/?u=https%3A%2F%2Fa.example%2F%20b', null],
  ['no wrapper', RESET, null],
  ['no link', 'hello', null],
])('%s', (_why, url, expected) => {
  expect(probableTarget(url)).toBe(expected);
});

test('a value longer than the limit is not read', () => {
  const long = (length: number): string => `https://gate.example/?u=https%3A%2F%2Fa.example%2F${'a'.repeat(length)}`;
  expect(probableTarget(long(MAX_PROBABLE_VALUE - 50))).not.toBeNull();
  expect(probableTarget(long(MAX_PROBABLE_VALUE))).toBeNull();
});
