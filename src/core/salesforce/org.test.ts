import fc from 'fast-check';
import { parseFields } from '../headers/fields';
import { compareOrgs, decodeOrgKey, orgIds, sameOrg, toId15, toId18, toOrgId } from './org';

/** Org keys of public mails with the `X-SFDC-LK` beside them (facts/salesforce.md §1.7), and the 18-character ID. */
const KEYS: [key: string, id15: string, id18: string][] = [
  ['2-mjs8eam', '00D20000000mJS8', '00D20000000mJS8EAM'],
  ['41-5saieaq', '00D410000005saI', '00D410000005saIEAQ'],
  ['3h-6ftaleam', '00D3h000006fTAl', '00D3h000006fTAlEAM'],
  ['8d-3trx3eag', '00D8d000003TRx3', '00D8d000003TRx3EAG'],
  ['4x-4z0h4eai', '00D4x000004z0H4', '00D4x000004z0H4EAI'],
  ['a-hu5amac', '00DA0000000Hu5a', '00DA0000000Hu5aMAC'],
];

describe('15 and 18 characters', () => {
  test.each(KEYS)('%s: %s is %s', (_key, id15, id18) => {
    expect(toId18(id15)).toBe(id18);
    expect(toId15(id18)).toBe(id15);
    expect(toId15(id18.toLowerCase())).toBe(id15);
    expect(toId15(id18.toUpperCase())).toBe(id15);
    expect(toId15(` ${id15} `)).toBe(id15);
  });

  test.each<[string, string | null]>([
    ['', null],
    ['00D20000000mJS', null],
    ['00D20000000mJS8E', null],
    ['00D20000000mJS8EAMX', null],
    ['00D20000000mJS-', null],
    // Checksums that do not fit: one for another case, one that wants a digit in upper case, one that is none.
    ['00D20000000mJS8EAA', null],
    ['00d20000000mjs8bam', null],
    ['00D20000000mJS8EA9', null],
    ['00D20000000mJS8eam', '00D20000000mJS8'],
    ['00D20000000MJS8EAM', '00D20000000mJS8'],
    ['00D20000000Mjs8EAM', null],
    ['000000000000000AAA', '000000000000000'],
  ])('toId15(%j) is %j', (text, expected) => {
    expect(toId15(text)).toBe(expected);
  });

  test.each(['', '00D20000000mJS', '00D20000000mJS8E', '00D20000000mJS ', '00D20000000mJSé'])(
    'toId18(%j) is none',
    (text) => {
      expect(toId18(text)).toBeNull();
    },
  );

  test('any ID comes back from 18 characters in any case', () => {
    const id = fc.stringMatching(/^[0-9A-Za-z]{15}$/);
    let mixed = 0;
    fc.assert(
      fc.property(id, (id15) => {
        const id18 = toId18(id15) ?? '';
        if (id15 !== id15.toLowerCase()) mixed += 1;
        expect([id18, id18.toLowerCase(), id18.toUpperCase()].map(toId15)).toEqual([id15, id15, id15]);
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(mixed).toBeGreaterThan(400);
  });

  test.each<[string, string | null]>([
    ['00D20000000mJS8', '00D20000000mJS8'],
    ['00D20000000mJS8EAM', '00D20000000mJS8'],
    ['00d20000000mJS8', null],
    ['00520000000mJS8', null],
  ])('toOrgId(%j) is %j', (text, expected) => {
    expect(toOrgId(text)).toBe(expected);
  });
});

describe('org keys', () => {
  test.each(KEYS)('%s is %s', (key, id15) => {
    expect(decodeOrgKey(key)).toBe(id15);
    expect(decodeOrgKey(key.toUpperCase())).toBe(id15);
  });

  test.each<[string, string | null]>([
    // No run of zeros: nothing is left out.
    ['abcdefghijkleaa', '00Dabcdefghijkl'],
    ['-aa0', null],
    ['-eaa', '00D000000000000'],
    ['', null],
    ['-', null],
    ['2', null],
    ['2-mjs8ea', null],
    ['2--mjs8eam', null],
    ['2-m-js8eam', null],
    ['20000000mjs8eam', '00D20000000mJS8'],
    ['20000000mjs8-eam', null],
    ['200000000mjs8eam', null],
    ['2-mjs8eaa', '00D20000000mjs8'],
    ['2-mjs8eab', null],
    ['2-mjs8e_m', null],
  ])('decodeOrgKey(%j) is %j', (key, expected) => {
    expect(decodeOrgKey(key)).toBe(expected);
  });
});

describe('in the header', () => {
  const ids = (raw: string) => orgIds(parseFields(raw));
  const BOUNCE = 'support=a.example__0-aaa.bbb@ccc.ddd.2-mjs8eam.deu132.bnc.salesforce.com';

  test('all three', () => {
    expect(ids(`Return-Path: <${BOUNCE}>\nX-SFDC-LK: 00D20000000mJS8\nX-SFDC-User: 00520000000AbCd\n`)).toEqual({
      header: '00D20000000mJS8',
      returnPath: '00D20000000mJS8',
      user: '00520000000AbCd',
    });
  });

  test('none', () => {
    expect(ids('Subject: x\n')).toEqual({ header: null, returnPath: null, user: null });
  });

  test.each<[string, string | null]>([
    [BOUNCE, '00D20000000mJS8'],
    [`<${BOUNCE.toUpperCase()}>`, '00D20000000mJS8'],
    ['<>', null],
    ['support@salesforce.com', null],
    ['a@2-mjs8eam.deu132.bnc.salesforce.com', '00D20000000mJS8'],
    ['a@deu132.bnc.salesforce.com', null],
    ['a@bnc.salesforce.com', null],
    ['a@x.2-mjs8eam.deu132.bnc.salesforce.com.evil.example', null],
    ['a@x.2-mjs8eam.deu132.xbnc.salesforce.com', null],
    ['"x@2-mjs8eam.deu132.bnc.salesforce.com"@evil.example', null],
    ['a@2-mjs8eam.x.deu132.bnc.salesforce.com', null],
  ])('Return-Path %j is %j', (value, expected) => {
    expect(ids(`Return-Path: ${value}\n`).returnPath).toBe(expected);
  });

  test.each<[string, string | null]>([
    ['00D20000000mJS8EAM', '00D20000000mJS8'],
    ['00520000000mJS8', null],
    ['x', null],
  ])('X-SFDC-LK %j is %j', (value, expected) => {
    expect(ids(`x-sfdc-lk: ${value}\nX-SFDC-LK: 00D000000000001\n`).header).toBe(expected);
  });

  test.each<[string, string | null]>([
    ['00520000000AbCd', '00520000000AbCd'],
    [toId18('00520000000AbCd') ?? '', '00520000000AbCd'],
    ['00D20000000mJS8', null],
  ])('X-SFDC-User %j is %j', (value, expected) => {
    expect(ids(`X-SFDC-User: ${value}\n`).user).toBe(expected);
  });
});

describe('comparison', () => {
  const A = '00D20000000mJS8';
  test.each<[string | null, string | null, string]>([
    [A, A, 'agree'],
    [A, `${A}EAM`, 'agree'],
    [A, `${A}EAM`.toLowerCase(), 'agree'],
    [`${A}EAM`, `${A}EAM`.toUpperCase(), 'agree'],
    // Two orgs may differ in case alone.
    [A, '00D20000000MJS8', 'disagree'],
    [A, toId18('00D20000000MJS8'), 'disagree'],
    [A, '00D20000000mJS9', 'disagree'],
    [A, null, 'unknown'],
    [null, A, 'unknown'],
    [null, null, 'unknown'],
    [A, '', 'unknown'],
    [A, '00520000000mJS8', 'unknown'],
    [A, '00D20000000mJS8EAA', 'unknown'],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameOrg(a, b)).toBe(expected);
    expect(sameOrg(b, a)).toBe(expected);
  });

  const B = '00D410000005saI';
  test.each<[string | null, string | null, string | null, string]>([
    [A, A, A, 'agree'],
    [A, A, null, 'agree'],
    [A, null, A, 'agree'],
    [null, A, A, 'agree'],
    [B, A, A, 'disagree'],
    [A, B, A, 'disagree'],
    [A, A, B, 'disagree'],
    [null, A, B, 'disagree'],
    [A, null, null, 'unknown'],
    [null, A, null, 'unknown'],
    [null, null, null, 'unknown'],
  ])('link %j, header %j, bounce %j: %s', (link, header, returnPath, expected) => {
    expect(compareOrgs(link, { header, returnPath, user: null })).toBe(expected);
  });
});
