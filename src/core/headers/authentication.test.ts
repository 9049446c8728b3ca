import type { Mailbox } from '../message';
import { NO_SETTINGS, type Settings } from '../settings';
import { authenticate } from './authentication';
import { parseFields } from './fields';

const SALESFORCE: Mailbox = { name: 'Salesforce', address: 'support@salesforce.com' };
const DOOR = 'AA1PEPF00000001.mail.protection.outlook.com';
const CHECKED_BY = DOOR.toLowerCase();

const received = (from: string, by: string): string =>
  `Received: from ${from} (192.0.2.1) by ${by}; 1 Apr 2026 14:05:51 +0000`;
const INSIDE = received('AA1PEPF00000001.namprd05.prod.outlook.com', 'BB1PR04CA0001.outlook.office365.com');
const MAILBOX = received('BB1PR04CA0001.namprd04.prod.outlook.com', 'CC1PR04MB0001.namprd04.prod.outlook.com');
const SOURCE = 'X-MS-Exchange-Organization-AuthSource: AA1PEPF00000001.namprd05.prod.outlook.com';

const judge = (lines: readonly string[], from: Mailbox | null = SALESFORCE, settings: Partial<Settings> = {}) =>
  authenticate(parseFields(lines.join('\r\n')), from, { ...NO_SETTINGS, ...settings });

/** Time of the processor, not of the clock: other work on the machine does not count. */
const cpuMs = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** A mail that came in to Exchange Online from `from`, with these results. */
const online = (results: string, from = 'smtp1.mta.salesforce.com'): string[] => [
  MAILBOX,
  INSIDE,
  `Authentication-Results: ${results}`,
  received(from, DOOR),
  SOURCE,
];

const PASS =
  'spf=pass smtp.mailfrom=x.bnc.salesforce.com; dmarc=pass action=none header.from=salesforce.com;compauth=pass reason=100';
const FAIL =
  'spf=fail smtp.mailfrom=salesforce.com; dmarc=fail action=oreject header.from=salesforce.com;compauth=fail reason=000';
const NONE = { result: 'none', checkedBy: null, method: null, gateway: null };

describe('which method decides', () => {
  test.each<[string, string, string, string | null]>([
    [
      'compauth passes although all else fails (ARC, 130)',
      'spf=fail; dkim=fail header.d=salesforce.com;dmarc=fail header.from=salesforce.com;compauth=pass reason=130',
      'pass',
      'compauth',
    ],
    [
      'compauth fails although DMARC passes',
      'dmarc=pass header.from=salesforce.com;compauth=fail reason=001',
      'fail',
      'compauth',
    ],
    ['compauth without DMARC', 'spf=pass;compauth=pass reason=109', 'pass', 'compauth'],
    [
      'compauth=none leaves it to DMARC',
      'dmarc=pass header.from=salesforce.com;compauth=none reason=451',
      'pass',
      'dmarc',
    ],
    [
      'compauth in words not known leaves it to DMARC',
      'dmarc=fail header.from=salesforce.com;compauth=temperror',
      'fail',
      'dmarc',
    ],
    ['DMARC passes', 'dmarc=pass action=none header.from=salesforce.com', 'pass', 'dmarc'],
    [
      'DMARC fails, an aligned signature passes: the receiver knows better',
      'dkim=pass header.d=salesforce.com;dmarc=fail header.from=salesforce.com',
      'fail',
      'dmarc',
    ],
    ['capitals', 'DMARC=Pass Header.From=SalesForce.com.', 'pass', 'dmarc'],
    ['DMARC of another From', 'dmarc=pass header.from=evil.example', 'none', null],
    ['DMARC of a subdomain', 'dmarc=pass header.from=mail.salesforce.com', 'none', null],
    ['DMARC without a From', 'dmarc=pass', 'none', null],
    ['DMARC fails for another From', 'dmarc=fail header.from=evil.example', 'none', null],
    ['DMARC best guess', 'dmarc=bestguesspass header.from=salesforce.com', 'none', null],
    ['DMARC without a policy', 'dmarc=none header.from=salesforce.com', 'none', null],
    ['DMARC temporary error', 'dmarc=temperror header.from=salesforce.com', 'none', null],
    ['DMARC permanent error', 'dmarc=permerror header.from=salesforce.com', 'none', null],
    [
      'DKIM after a best guess',
      'dkim=pass header.d=salesforce.com;dmarc=bestguesspass header.from=salesforce.com',
      'pass',
      'dkim',
    ],
    ['DKIM alone', 'dkim=pass header.d=salesforce.com', 'pass', 'dkim'],
    ['DKIM by header.i', 'dkim=pass header.i=@salesforce.com', 'pass', 'dkim'],
    [
      'the second of two signatures',
      'dkim=pass header.d=mailer.example;dkim=pass header.d=salesforce.com',
      'pass',
      'dkim',
    ],
    [
      'a failed and a good signature',
      'dkim=fail header.d=salesforce.com;dkim=pass header.d=salesforce.com',
      'pass',
      'dkim',
    ],
    ['DKIM of another domain', 'dkim=pass header.d=evil.example', 'none', null],
    ['DKIM of a subdomain', 'dkim=pass header.d=s12.y.mc.salesforce.com', 'none', null],
    ['DKIM of nobody', 'dkim=none (message not signed) header.d=none', 'none', null],
    ['DKIM without a domain', 'dkim=pass', 'none', null],
    ['a signature that does not verify is no signature', 'dkim=fail header.d=salesforce.com', 'none', null],
    ['DKIM temporary error', 'dkim=temperror header.d=salesforce.com', 'none', null],
    ['SPF alone', 'spf=pass smtp.mailfrom=salesforce.com', 'none', null],
    ['SPF fails alone', 'spf=fail smtp.mailfrom=salesforce.com', 'none', null],
    ['a pass under another method', 'auth=pass header.d=salesforce.com header.from=salesforce.com', 'none', null],
    [
      'two DMARC results that agree',
      'dmarc=pass header.from=salesforce.com;dmarc=pass header.from=salesforce.com',
      'pass',
      'dmarc',
    ],
    [
      'two DMARC results that differ',
      'dmarc=none header.from=salesforce.com;dmarc=pass header.from=salesforce.com',
      'none',
      null,
    ],
    [
      'a pass smuggled in before a fail',
      'dmarc=pass header.from=salesforce.com;dmarc=fail header.from=salesforce.com',
      'fail',
      'dmarc',
    ],
    [
      'two DMARC results for two From domains',
      'dmarc=pass header.from=evil.example;dmarc=pass header.from=salesforce.com',
      'none',
      null,
    ],
    [
      'two DMARC results for two From domains, the shown one first',
      'dmarc=pass header.from=salesforce.com;dmarc=pass header.from=evil.example',
      'none',
      null,
    ],
    [
      'a From domain that another method names',
      'dkim=none header.from=salesforce.com;dmarc=pass action=none',
      'none',
      null,
    ],
    [
      'a DMARC result without a From domain beside one with it',
      'dmarc=pass action=none;dmarc=pass header.from=salesforce.com',
      'pass',
      'dmarc',
    ],
    ['two composite results that differ', 'compauth=pass;compauth=none', 'none', null],
    ['compauth passes for another From', 'dmarc=pass header.from=evil.example;compauth=pass reason=100', 'none', null],
    [
      'compauth passes for two From domains',
      'dmarc=none header.from=evil.example;dmarc=none header.from=salesforce.com;compauth=pass',
      'none',
      null,
    ],
    [
      'compauth passes for two From domains, the shown one first',
      'dmarc=none header.from=salesforce.com;dmarc=none header.from=evil.example;compauth=pass',
      'none',
      null,
    ],
    [
      'compauth fails for another From',
      'dmarc=fail header.from=evil.example;compauth=fail reason=000',
      'fail',
      'compauth',
    ],
  ])('%s', (_what, results, result, method) => {
    expect(judge(online(results))).toEqual({
      result,
      method,
      checkedBy: method === null ? null : CHECKED_BY,
      ground: method === null ? 'inconclusive' : 'verdict',
      gateway: null,
    });
  });

  test.each<[string, Mailbox | null, string, string]>([
    ['without a From, compauth counts', null, PASS, 'pass'],
    ['without a From, DMARC does not', null, 'dmarc=pass header.from=salesforce.com', 'none'],
    ['without a From, DKIM does not', null, 'dkim=pass header.d=salesforce.com', 'none'],
    ['a From without a domain', { name: '', address: 'support' }, 'dmarc=pass header.from=salesforce.com', 'none'],
    ['a display name is no From', { name: 'support@salesforce.com', address: 'a@evil.example' }, PASS, 'none'],
    [
      'a From in another script',
      { name: '', address: 'a@bücher.example' },
      'dmarc=pass header.from=xn--bcher-kva.example',
      'pass',
    ],
    ['a parent domain signs', { name: '', address: 'a@mail.example.com' }, 'dkim=pass header.d=example.com', 'pass'],
    ['a registry signs', { name: '', address: 'a@acme.co.uk' }, 'dkim=pass header.d=co.uk', 'none'],
  ])('%s', (_what, from, results, result) => {
    expect(judge(online(results), from).result).toBe(result);
  });
});

describe('whose verdict it is: Exchange Online', () => {
  const without = (line: string): string[] => online(PASS).filter((each) => each !== line);
  test.each<[string, string[]]>([
    ['nothing at all', []],
    ['no AuthSource', without(SOURCE)],
    ['an AuthSource of another host', [...without(SOURCE), SOURCE.replace('AA1', 'AB1')]],
    ['a second AuthSource of another host', [...online(PASS), SOURCE.replace('AA1', 'AB1')]],
    ['an empty AuthSource', [...without(SOURCE), 'X-MS-Exchange-Organization-AuthSource:']],
    ['no hop', [`Authentication-Results: ${PASS}`, SOURCE]],
    ['the results below the hop', [received('a.example', DOOR), `Authentication-Results: ${PASS}`, SOURCE]],
    ['a later hop outside', [received('x.outlook.com', 'mx.evil.example'), ...online(PASS)]],
    ['a later hop of a look-alike', [received('x', 'mx.outlook.com.evil.example'), ...online(PASS)]],
    ['a later hop of a longer name', [received('x', 'notoutlook.com'), ...online(PASS)]],
    ['a later hop that cannot be read', ['Received: from (by', ...online(PASS)]],
    ['a later hop without a taker', ['Received: from a.example', ...online(PASS)]],
    ['a look-alike of the front door', online(PASS).map((line) => line.replace(DOOR, `${DOOR}.evil.example`))],
    ['the bare front door', online(PASS).map((line) => line.replace(DOOR, 'mail.protection.outlook.com'))],
    ['the front door as the sender', [`Authentication-Results: ${PASS}`, received(DOOR, 'mx.evil.example'), SOURCE]],
    [
      'the renamed line',
      online(PASS).map((line) => line.replace('Authentication-Results', 'Authentication-Results-Original')),
    ],
    ['the ARC line', online(PASS).map((line) => line.replace('Authentication-Results', 'ARC-Authentication-Results'))],
    [
      'the outgoing line',
      online(PASS).map((line) => line.replace('Authentication-Results', 'X-MS-Exchange-Authentication-Results')),
    ],
    ['a line with an id', online(`mx.evil.example; ${PASS}`)],
    ['a line with the id of Exchange', online(`${DOOR}; ${PASS}`)],
    ['a line that does not parse', online(`${PASS} (open`)],
    [
      'a second line that does not parse',
      [...online(PASS).slice(0, 2), 'Authentication-Results: (', ...online(PASS).slice(2)],
    ],
    ['a line without results', online('=x')],
    [
      "Salesforce's own line",
      online('mx1.mta.salesforce.com x-tls.subject="a;b"; auth=pass; dmarc=pass header.from=salesforce.com'),
    ],
  ])('none: %s', (_what, lines) => {
    expect(judge(lines)).toEqual({ ...NONE, ground: 'no-receiver' });
  });

  test.each<[string, string[]]>([
    ['as it comes', online(PASS)],
    ['names in any case', online(PASS).map((line) => line.replace(/^[^:]+/, (name) => name.toUpperCase()))],
    ['hosts in any case', online(PASS).map((line) => line.replace(DOOR, DOOR.toLowerCase()))],
    ['the line twice', [...online(PASS).slice(0, 3), `Authentication-Results: ${PASS}`, ...online(PASS).slice(3)]],
    [
      'results in two lines',
      [...online('compauth=pass').slice(0, 3), 'Authentication-Results: dmarc=none', ...online(PASS).slice(3)],
    ],
    ['a forged fail below the hop', [...online(PASS), `Authentication-Results: ${FAIL}`]],
    ['a forged front door further down', [...online(PASS), received('evil.example', `ZZ.mail.protection.outlook.com`)]],
    [
      'an id-bearing line beside it',
      [...online(PASS).slice(0, 2), `Authentication-Results: mx.example; dmarc=fail`, ...online(PASS).slice(2)],
    ],
    ['nothing above the border', online(PASS).slice(2)],
  ])('pass: %s', (_what, lines) => {
    expect(judge(lines)).toEqual({
      result: 'pass',
      checkedBy: CHECKED_BY,
      method: 'compauth',
      ground: 'verdict',
      gateway: null,
    });
  });

  test.each([
    [99, 'pass'],
    [100, 'none'],
  ])('behind %i hops inside Exchange Online: %s', (count, result) => {
    const [, , ...rest] = online(PASS);
    expect(judge([...Array.from({ length: count }, () => MAILBOX), ...rest]).result).toBe(result);
  });

  test('a whole forged chain under a real one says what the real one says', () => {
    expect(judge([...online(FAIL, 'evil.example'), ...online(PASS).slice(0, 4)]).result).toBe('fail');
  });

  test('a forged chain that landed on somebody else’s Exchange has another AuthSource', () => {
    const own = 'X-MS-Exchange-Organization-AuthSource: EX01.corp.example';
    expect(judge([...without(SOURCE), own]).result).toBe('none');
  });
});

describe('whose verdict it is: other receivers', () => {
  const MX = { authservIds: ['mx.Example.org '] };
  const line = 'Authentication-Results: mx.example.org; dmarc=pass header.from=salesforce.com';
  test('a configured id, topmost', () => {
    expect(judge([line], SALESFORCE, MX)).toEqual({
      result: 'pass',
      checkedBy: 'mx.example.org',
      method: 'dmarc',
      ground: 'verdict',
      gateway: null,
    });
  });

  test.each<[string, string[], string[]]>([
    ['not configured', [line], []],
    ['another id', [line], ['example.org']],
    ['not the topmost', ['Authentication-Results: mx.evil.example; dmarc=none', line], ['mx.example.org']],
    ['below a line that does not parse', ['Authentication-Results: (', line], ['mx.example.org']],
    ['below a line without an id', ['Authentication-Results: dmarc=none', line], ['mx.example.org']],
    ['under another name', [line.replace('Results', 'Results-Original')], ['mx.example.org']],
    [
      'only SPF, and the rest in the second line',
      ['Authentication-Results: mx.example.org; spf=pass', line],
      ['mx.example.org'],
    ],
    ...['mx1.mta.salesforce.com', 'salesforce.com', 'na1.ops.sfdc.net', 'sfdc.net'].map(
      (id): [string, string[], string[]] => [`${id} is never believed`, [line.replace('mx.example.org', id)], [id]],
    ),
  ])('none: %s', (_what, lines, authservIds) => {
    const { result, checkedBy } = judge(lines, SALESFORCE, { authservIds });
    expect([result, checkedBy]).toEqual(['none', null]);
  });

  test('an id that only looks like Salesforce may be configured', () => {
    const id = 'mx.notsalesforce.com';
    expect(judge([line.replace('mx.example.org', id)], SALESFORCE, { authservIds: [id] }).checkedBy).toBe(id);
  });

  test('Exchange Online comes first', () => {
    const lines = online(PASS);
    expect(judge(lines, SALESFORCE, MX).checkedBy).toBe(CHECKED_BY);
  });

  test('where the chain is not Exchange Online’s, the configured id counts', () => {
    expect(judge([line, received('a.example', DOOR)], SALESFORCE, MX).checkedBy).toBe('mx.example.org');
  });

  describe('the gateway at its border', () => {
    const fail = line.replace('pass', 'fail');
    const hop = (from: string, comment: string, by: string): string =>
      `Received: from ${from} (${comment}) by ${by}; x`;
    test.each<[string, string[], string, string | null]>([
      ['its own hop', [fail, hop('a.mimecast.com', '192.0.2.1', 'mx.example.org')], 'broken-by-gateway', 'mimecast'],
      [
        'its own hop above the line',
        [hop('a.mimecast.com', '192.0.2.1', 'mx.example.org'), fail],
        'broken-by-gateway',
        'mimecast',
      ],
      [
        'below a hop of its own domain',
        [hop('mx', 'x', 'box.example.org'), fail, hop('a.mimecast.com', 'x', 'mx.example.org')],
        'broken-by-gateway',
        'mimecast',
      ],
      [
        'the looked-up name agrees',
        [fail, hop('a.mimecast.com', 'a.mimecast.com [192.0.2.1]', 'mx.example.org')],
        'broken-by-gateway',
        'mimecast',
      ],
      [
        'the looked-up name differs',
        [fail, hop('a.mimecast.com', 'evil.example [192.0.2.1]', 'mx.example.org')],
        'fail',
        null,
      ],
      ['no gateway', [fail, hop('a.example', '192.0.2.1', 'mx.example.org')], 'fail', null],
      ['no hop', [fail], 'fail', null],
      [
        'a hop of another server first',
        [hop('a', 'x', 'mx.other.example'), fail, hop('a.mimecast.com', 'x', 'mx.example.org')],
        'fail',
        null,
      ],
      [
        'a hop that cannot be read first',
        ['Received: (', fail, hop('a.mimecast.com', 'x', 'mx.example.org')],
        'fail',
        null,
      ],
      [
        'a hop further down',
        [fail, hop('a.example', 'x', 'mx.example.org'), hop('a.mimecast.com', 'x', 'mx.example.org')],
        'fail',
        null,
      ],
    ])('%s', (_what, lines, result, gateway) => {
      const judgement = judge(lines, SALESFORCE, MX);
      expect([judgement.result, judgement.gateway, judgement.checkedBy]).toEqual([result, gateway, 'mx.example.org']);
    });

    test('an id right below a top-level domain makes nobody its neighbour', () => {
      const lines = [
        hop('a', 'x', 'evil.org'),
        'Authentication-Results: example.org; dmarc=fail header.from=salesforce.com',
        hop('a.mimecast.com', 'x', 'example.org'),
      ];
      expect(judge(lines, SALESFORCE, { authservIds: ['example.org'] }).result).toBe('fail');
    });
  });
});

describe('fail, or broken by a gateway', () => {
  const SOFT = FAIL.replace('compauth=fail reason=000', 'compauth=softpass reason=201');
  const BROKEN = {
    result: 'broken-by-gateway',
    checkedBy: CHECKED_BY,
    method: 'compauth',
    ground: 'verdict',
    gateway: 'mimecast',
  };
  const FAILED = { result: 'fail', checkedBy: CHECKED_BY, method: 'compauth', ground: 'verdict', gateway: null };
  const report = (ptr: string): string => `X-Forefront-Antispam-Report: CIP:192.0.2.1;H:x;PTR:${ptr};CAT:NONE;DIR:INB`;
  const mimecast = 'us-smtp-1.mimecast.com';

  test.each<[string, string[], object]>([
    ['fail behind a gateway', online(FAIL, mimecast), BROKEN],
    ['softpass behind a gateway', online(SOFT, mimecast), BROKEN],
    [
      'DMARC fails behind a gateway',
      online('dmarc=fail header.from=salesforce.com', mimecast),
      { ...BROKEN, method: 'dmarc' },
    ],
    ['fail', online(FAIL, 'evil.example'), FAILED],
    ['softpass', online(SOFT, 'evil.example'), { ...NONE, ground: 'softpass' }],
    ['a gateway further down', [...online(FAIL, 'evil.example'), received(mimecast, 'mx.example')], FAILED],
    ['a gateway as the taker further down', [...online(FAIL, 'evil.example'), received('a', mimecast)], FAILED],
    ['a look-alike of a gateway', online(FAIL, 'us-smtp-1.mimecast.com.evil.example'), FAILED],
    ['from another tenant of Exchange Online', online(FAIL, 'mail-x.outbound.protection.outlook.com'), FAILED],
    ['a mark without a hop', [...online(FAIL, 'evil.example'), 'X-Mimecast-Spam-Score: 1'], FAILED],
    ['no name at the border', online(FAIL, '[192.0.2.1]'), FAILED],
    ['the address has the gateway’s name', [...online(FAIL, mimecast), report(mimecast)], BROKEN],
    ['the address has another name of the gateway', [...online(FAIL, mimecast), report('x.MIMECAST.com')], BROKEN],
    ['the address has no name, as no gateway’s', [...online(FAIL, mimecast), report('InfoDomainNonexistent')], FAILED],
    ['its name could not be asked for', [...online(FAIL, mimecast), report('ErrorRetry')], BROKEN],
    ['the address has an empty name', [...online(FAIL, mimecast), report('')], BROKEN],
    ['a HELO that the address denies', [...online(FAIL, mimecast), report('vps1.evil.example')], FAILED],
    [
      'a HELO of one gateway, the address of another',
      [...online(FAIL, mimecast), report('mx0a-1.pphosted.com')],
      FAILED,
    ],
    ['one of two reports denies it', [...online(FAIL, mimecast), report(mimecast), report('evil.example')], FAILED],
    ['blanks after the semicolons', [...online(FAIL, mimecast), report('evil.example').replaceAll(';', '; ')], FAILED],
    [
      'a report of somebody else',
      [...online(FAIL, mimecast), report('evil.example').replace('Report', 'Report-Untrusted')],
      BROKEN,
    ],
  ])('%s', (_what, lines, expected) => {
    expect(judge(lines)).toEqual(expected);
  });

  test('a pass behind a gateway is a pass, and names the gateway', () => {
    expect(judge(online(PASS, mimecast))).toEqual({ ...BROKEN, result: 'pass' });
  });

  test('the report is not asked for other receivers', () => {
    const lines = [
      'Authentication-Results: mx.example.org; dmarc=fail header.from=salesforce.com',
      received(mimecast, 'mx.example.org'),
      report('evil.example'),
    ];
    expect(judge(lines, SALESFORCE, { authservIds: ['mx.example.org'] }).result).toBe('broken-by-gateway');
  });
});

test('100,000 results lines and hops take no time', () => {
  const hostile = [
    Array.from({ length: 100_000 }, () => `Authentication-Results: ${PASS}`),
    Array.from({ length: 100_000 }, () => MAILBOX),
    [`Authentication-Results: ${'dkim=pass header.d=a;'.repeat(20_000)}`, ...online(PASS)],
  ];
  for (const lines of hostile) expect(cpuMs(() => judge(lines))).toBeLessThan(500);
});
