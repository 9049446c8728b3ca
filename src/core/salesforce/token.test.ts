import fc from 'fast-check';
import { MAX_TOKEN, readToken } from './token';

const ORG = '00DP000000Abcde';
const USER = '005P000000Fghij';
const IAT = 1_567_756_800_000;
const encode = (text: string) => Buffer.from(text).toString('base64url');
const header = (fields: object) => encode(JSON.stringify(fields));
const good = { enc: 'A256GCM', aud: ORG, kid: { t: ORG, u: USER }, crit: ['iat'], iat: IAT, exp: 0 };
const token = (fields: object, tail = '..aXY.Y3Q.dGFn') => `${ORG}${USER}O${header(fields)}${tail}`;
const facts = { org: ORG, user: USER, issuedAt: IAT };

test.each([
  ['as sampled', token(good, '%3D%3D..aXY.Y3Q%3D%3D.dGFn%3D%3D'), facts],
  [
    'padding that is not escaped',
    `${ORG}${USER}O${Buffer.from(JSON.stringify(good)).toString('base64')}..a.b.c`,
    facts,
  ],
  ['no padding', token(good), facts],
  ['18-character IDs inside', token({ ...good, aud: `${ORG}EAM`, kid: { u: `${USER}AAA` } }), facts],
  ['a kid without user', token({ ...good, kid: { t: ORG } }), facts],
  ['a kid that is a string', token({ ...good, kid: 'k1' }), facts],
  ['no kid', token({ aud: ORG, iat: IAT }), facts],
  ['a kid that is a list', token({ ...good, kid: ['x'] }), facts],
  ['no iat', token({ aud: ORG }), { ...facts, issuedAt: null }],
  ['an iat of text', token({ ...good, iat: '1567756800000' }), { ...facts, issuedAt: null }],
  ['an iat of zero', token({ ...good, iat: 0 }), { ...facts, issuedAt: null }],
  ['the smallest iat', token({ ...good, iat: 1 }), { ...facts, issuedAt: 1 }],
  ['a negative iat', token({ ...good, iat: -5 }), { ...facts, issuedAt: null }],
  ['a broken iat', token({ ...good, iat: 1.5 }), { ...facts, issuedAt: null }],
  ['an iat beyond all integers', token({ ...good, iat: 1e300 }), { ...facts, issuedAt: null }],
  ['non-ASCII in the header', token({ ...good, note: 'ü日本' }), facts],
  ['another org in aud', token({ ...good, aud: '00DP000000Abcdf' }), null],
  ['the org in other case', token({ ...good, aud: ORG.toLowerCase() }), null],
  ['no aud', token({ iat: IAT }), null],
  ['an aud that is a list', token({ ...good, aud: [ORG] }), null],
  ['another user in kid', token({ ...good, kid: { u: '005P000000Fghik' } }), null],
  ['a kid with a broken user', token({ ...good, kid: { u: 5 } }), null],
  ['no letter O', `${ORG}${USER}P${header(good)}..a.b.c`, null],
  ['no org', `01D${ORG.slice(3)}${USER}O${header(good)}..a.b.c`, null],
  ['no user', `${ORG}006${USER.slice(3)}O${header(good)}..a.b.c`, null],
  ['a sign inside the org', `00D-${ORG.slice(4)}${USER}O${header(good)}..a.b.c`, null],
  ['a sign inside the user', `${ORG}005-${USER.slice(4)}O${header(good)}..a.b.c`, null],
  ['something before the org', `x${token(good)}`, null],
  ['no dot', `${ORG}${USER}O${header(good)}`, null],
  ['an empty header', `${ORG}${USER}O..a.b.c`, null],
  ['no base64', `${ORG}${USER}O!!!.a.b.c`, null],
  ['no JSON', `${ORG}${USER}O${encode('{')}..a`, null],
  ['JSON null', `${ORG}${USER}O${encode('null')}..a`, null],
  ['a JSON list', `${ORG}${USER}O${encode('[]')}..a`, null],
  ['a JSON number', `${ORG}${USER}O${encode('7')}..a`, null],
  [
    'bytes that are no UTF-8',
    `${ORG}${USER}O${Buffer.concat([Buffer.from(`{"aud":"${ORG}","x":"`), Buffer.from([0xff]), Buffer.from('"}')]).toString('base64url')}..a`,
    null,
  ],
  ['a malformed escape', `${token(good)}%zz`, null],
  ['the older form', `_nuw${'Ab9'.repeat(28)}%3D%3D`, null],
  ['nothing', '', null],
  ['only IDs', `${ORG}${USER}O`, null],
])('%s', (_, raw, expected) => {
  expect(readToken(raw)).toEqual(expected);
});

test('the length limit', () => {
  expect(readToken(token(good).padEnd(MAX_TOKEN, 'a'))).toEqual(facts);
  expect(readToken(token(good).padEnd(MAX_TOKEN + 1, 'a'))).toBeNull();
});

test('reads back whatever a header says, and never throws', () => {
  let reached = 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (iat, kid) => {
      const read = readToken(token({ aud: ORG, iat, kid }));
      if (read === null) return;
      reached += 1;
      expect(read.issuedAt === null || read.issuedAt === iat).toBe(true);
    }),
    { seed: 2019 },
  );
  expect(reached).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.string(), (noise) => {
      expect(readToken(noise)).toBeNull();
      const framed = readToken(`${ORG}${USER}O${noise}`);
      expect(framed).toBeNull();
    }),
    { seed: 2019 },
  );
});
