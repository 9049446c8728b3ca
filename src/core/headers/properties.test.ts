/** What holds for every header, however hostile. */
import fc from 'fast-check';
import { orgIds } from '../salesforce/org';
import { authenticate } from './authentication';
import { parseAuthenticationResults } from './authentication-results';
import { parseFields } from './fields';
import { readRoute } from './route';

const SETTINGS = {
  siteHosts: [],
  authservIds: ['mx.example.org'],
  gateways: [],
  helpDesk: null,
  language: null,
  notice: null,
};
const FROM = { name: '', address: 'support@salesforce.com' };

/** Time of the processor, not of the clock: other work on the machine does not count. */
const cpuMs = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Pieces that the readers give a meaning to, so that random headers reach the deep branches. */
const piece = fc.constantFrom(
  ...[
    'Received: ',
    'Authentication-Results: ',
    'X-MS-Exchange-Organization-AuthSource: ',
    'X-Forefront-Antispam-Report: ',
  ],
  ...['Return-Path: ', 'X-SFDC-LK: ', 'X-SFDCRelayAddr: ', 'X-Proofpoint-GUID: ', '\r\n', '\n', '\r', '\r\n '],
  ...[
    'from ',
    'by ',
    'AA1.mail.protection.outlook.com ',
    'smtp1.mta.salesforce.com ',
    'us-smtp-1.mimecast.com ',
    'AA1.outlook.com ',
  ],
  ...[
    'mx.example.org; ',
    'dmarc=pass header.from=salesforce.com',
    'compauth=pass',
    'compauth=fail',
    'dkim=pass header.d=salesforce.com',
  ],
  ...[';', '=', '(', ')', '"', '\\', '\t', '\u0000', 'é', '00D20000000mJS8', 'a@b.2-mjs8eam.na1.bnc.salesforce.com'],
);
/** Whole lines, so that a mail that came in to Exchange Online is among them now and then. */
const whole = fc.constantFrom(
  'X-SFDC-LK: 00D20000000mJS8',
  'Authentication-Results: dmarc=pass header.from=salesforce.com;compauth=pass reason=100',
  'Authentication-Results: dmarc=fail header.from=salesforce.com;compauth=fail reason=000',
  'Received: from us-smtp-1.mimecast.com (192.0.2.1) by AA1.mail.protection.outlook.com (10.0.0.1); x',
  'Received: from evil.example (192.0.2.1) by AA1.mail.protection.outlook.com (10.0.0.1); x',
  'X-MS-Exchange-Organization-AuthSource: AA1.namprd05.prod.outlook.com',
);
const header = fc.oneof(
  fc.array(whole, { maxLength: 6 }).map((lines) => lines.join('\r\n')),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.array(piece, { maxLength: 12 }), { maxLength: 12 })
    .map((lines) => lines.map((parts) => parts.join('')).join('\r\n')),
  fc.string({ maxLength: 300, unit: 'binary' }),
);

test('nothing throws, and what comes out is of its kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(header, (raw) => {
      const fields = parseFields(raw);
      const judgement = authenticate(fields, FROM, SETTINGS);
      const route = readRoute(fields);
      const ids = orgIds(fields);
      seen.add(judgement.result);
      if (route.gateways.length > 0) seen.add('gateway');
      if (route.afterSalesforce !== null) seen.add('salesforce');
      if (ids.header !== null) seen.add('org');
      expect(judgement.result === 'none').toBe(judgement.checkedBy === null);
      expect(judgement.checkedBy === null).toBe(judgement.method === null);
      if (judgement.result === 'broken-by-gateway') expect(judgement.gateway).not.toBeNull();
      expect(new Set(route.gateways.map(({ id }) => id)).size).toBe(route.gateways.length);
      expect(route.afterSalesforce ?? 0).toBeLessThanOrEqual(route.hops.length);
    }),
    { seed: 20_261_122, numRuns: 4_000 },
  );
  // Otherwise the run proved nothing about the branches behind them.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['broken-by-gateway', 'fail', 'gateway', 'none', 'org', 'pass', 'salesforce']),
  );
});

test('nothing that a sender writes below the border changes the verdict', () => {
  // The sender's own fields begin below the receiver's: a first line that is folded belongs to no field of the receiver.
  const own = [
    'Authentication-Results: spf=fail;dmarc=fail header.from=salesforce.com;compauth=fail reason=000',
    'Received: from evil.example (192.0.2.1) by AA1.mail.protection.outlook.com (10.0.0.1) with SMTP; x',
    'X-MS-Exchange-Organization-AuthSource: AA1.namprd05.prod.outlook.com',
    'Subject: theirs begins here',
  ].join('\r\n');
  let forged = 0;
  fc.assert(
    fc.property(header, (raw) => {
      // Exchange Online replaces the sender's own AuthSource and antispam report: the model does the same.
      const theirs = raw.replace(/AuthSource|Antispam/g, 'Removed');
      if (theirs.includes('compauth=pass')) forged += 1;
      expect(authenticate(parseFields(`${own}\r\n${theirs}`), FROM, { ...SETTINGS, authservIds: [] }).result).toBe(
        'fail',
      );
    }),
    { seed: 7, numRuns: 2_000 },
  );
  expect(forged).toBeGreaterThan(100);
});

test('a results line means the same after any folding', () => {
  const words = ['mx.example;', 'dkim=pass', '(a; "b")', 'header.d=a.example', 'header.b="x;y=z";', 'spf=none'];
  const expected = parseAuthenticationResults(words.join(' '));
  expect(expected).toMatchObject({ state: 'parsed', authservId: 'mx.example' });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '\t', '\r\n ', '\r\n\t', '  '), { minLength: 5, maxLength: 5 }),
      (gaps) => {
        const raw = `A: ${words.map((word, at) => word + (gaps[at] ?? '')).join('')}\r\n`;
        expect(parseAuthenticationResults(parseFields(raw).first('a') ?? '')).toEqual(expected);
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

test.each([
  ['hops', `Received: from a.example (b (c) "d") by x.outlook.com; 1 Apr 2026 14:05:51 +0000\r\n`],
  ['results', `Authentication-Results: mx.example.org; dkim=pass header.d=a.example; dmarc=none\r\n`],
  ['marks', `X-Proofpoint-Virus-Version: vendor=baseguard engine=ICAP\r\n`],
  ['wild marks', `X-hornet-anything-at-all: yes\r\n`],
  ['open comments', `Received: ${'('.repeat(900)}\r\n`],
])('1 MB of %s is read in less than 200 ms', (_what, line) => {
  const raw = line.repeat(Math.ceil(1_000_000 / line.length));
  const spent = cpuMs(() => {
    const fields = parseFields(raw);
    authenticate(fields, FROM, SETTINGS);
    readRoute(fields);
    orgIds(fields);
  });
  expect(spent).toBeLessThan(200);
});
