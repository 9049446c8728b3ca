import { deflateRawSync, deflateSync } from 'node:zlib';
import { inflateAll, inflateZlib, MAX_INFLATED, MAX_PAYLOAD, MAX_ROUNDS } from './inflate';

const pack = (text: string): string => deflateSync(text).toString('base64url');

test.each([
  ['ASCII', 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=made%3D%3D'],
  ['other scripts', 'https://a.example/\u00e9\u6f22\ud83d\ude00'],
  ['empty', ''],
  ['as long as may be', 'x'.repeat(MAX_INFLATED)],
])('inflates what zlib deflated: %s', async (_case, text) => {
  expect(await inflateZlib(pack(text))).toBe(text);
});

test('takes padded and standard base64 too', async () => {
  const bytes = deflateSync('??>>~~ made up');
  expect(await inflateZlib(bytes.toString('base64'))).toBe('??>>~~ made up');
});

test.each([
  ['one byte too long', pack('x'.repeat(MAX_INFLATED + 1))],
  ['a bomb', pack('\0'.repeat(40_000_000))],
  ['no base64', '***'],
  ['no zlib', Buffer.from('hello there').toString('base64url')],
  ['raw deflate', deflateRawSync('hello there').toString('base64url')],
  ['cut', pack('some text that is long enough to be cut').slice(0, 20)],
  ['no UTF-8', deflateSync(Buffer.from([0xff, 0xfe, 0xfd])).toString('base64url')],
  ['empty', ''],
  ['a payload beyond the limit', 'A'.repeat(MAX_PAYLOAD + 1)],
])('gives null and does not throw: %s', async (_case, payload) => {
  expect(await inflateZlib(payload)).toBeNull();
});

test('the bomb of the table is small enough to be opened at all', () => {
  expect(pack('\0'.repeat(40_000_000)).length).toBeLessThan(MAX_PAYLOAD);
});

test('leaves out what does not inflate, and asks for it once', async () => {
  const asked: number[] = [];
  const wanted = (known: ReadonlyMap<string, string>): readonly string[] => {
    asked.push(known.size);
    return [pack('one'), '***'].filter((payload) => !known.has(payload));
  };
  expect(await inflateAll(wanted)).toEqual(new Map([[pack('one'), 'one']]));
  expect(asked).toEqual([0, 1]);
});

test('goes on with what a payload holds, no deeper than its limit', async () => {
  const next = (known: ReadonlyMap<string, string>): readonly string[] => [pack(`layer ${known.size}`)];
  expect([...(await inflateAll(next)).values()]).toEqual(Array.from({ length: MAX_ROUNDS }, (_, at) => `layer ${at}`));
});
