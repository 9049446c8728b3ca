import { parseFields } from './fields';
import { MAX_HOPS } from './received';
import { readRoute } from './route';

const route = (lines: readonly string[]) => readRoute(parseFields(lines.join('\r\n')));
/** `id:evidence`, with `!` where the product opens links. */
const gateways = (lines: readonly string[]): string[] =>
  route(lines).gateways.map(({ id, evidence, opensLinks }) => `${id}:${evidence}${opensLinks ? '!' : ''}`);

const hop = (from: string, by: string): string =>
  `Received: from ${from} (192.0.2.1) by ${by}; 1 Apr 2026 14:05:51 +0000`;

const MAILBOX = hop('AA1.namprd05.prod.outlook.com', 'BB1.outlook.office365.com');
const door = (from: string): string => hop(from, 'AA1.mail.protection.outlook.com');
const MTA = 'smtp1-ia6-sp4.mta.salesforce.com';
/** Salesforce's own hops, as the mail leaves it. */
const SALESFORCE = [
  'Received: from [10.0.0.1] ([10.0.0.1:41198] helo=na1-app1.ops.sfdc.net) by mx2-ia6-sp4.mta.salesforce.com with ESMTPS; x',
];
const LK = 'X-SFDC-LK: 00D20000000mJS8';

describe('Salesforce in the chain', () => {
  test.each<[string, string[], number | null]>([
    ['no hops', [], null],
    ['nowhere', [MAILBOX, door('a.example')], null],
    ['its own hop only', SALESFORCE, 0],
    ['handed over', [door(MTA)], 1],
    ['handed over, and its own', [MAILBOX, door(MTA), ...SALESFORCE], 2],
    ['its own below a cut', [MAILBOX, ...SALESFORCE], 1],
    ['inside', [hop('a.example', 'x.ops.sfdc.net')], 0],
    ['a look-alike', [door('mta.salesforce.com.evil.example')], null],
    ['a longer name', [door('mta.notsalesforce.com')], null],
    ['a name in a comment only', ['Received: from a.example (mta.salesforce.com [192.0.2.1]) by b.example'], null],
  ])('%s', (_what, lines, expected) => {
    expect(route(lines).afterSalesforce).toBe(expected);
  });
});

describe('gateways by their hops', () => {
  const mimecast = [MAILBOX, door('us-smtp-1.mimecast.com'), hop(MTA, 'relay.mimecast.com')];
  test.each<[string, string[], string[]]>([
    ['straight into Exchange Online', [MAILBOX, door(MTA), ...SALESFORCE], ['exchange-online:hop']],
    ['a gateway between', [...mimecast, ...SALESFORCE], ['exchange-online:hop', 'mimecast:hop!']],
    ['a gateway that only takes', [hop(MTA, 'mx0a-1.pphosted.com'), ...SALESFORCE], ['proofpoint:hop!']],
    [
      'a gateway named by look-up',
      [`Received: from helo (esa1.hc1.iphmx.com [192.0.2.1]) by mx.example`, ...SALESFORCE],
      ['cisco:hop!'],
    ],
    [
      'two gateways',
      [door('x.pphosted.com'), hop('y.iphmx.com', 'x.pphosted.com'), hop(MTA, 'y.iphmx.com'), ...SALESFORCE],
      ['exchange-online:hop', 'proofpoint:hop!', 'cisco:hop!'],
    ],
    [
      'a gateway before Salesforce is the sender’s',
      [hop(MTA, 'mx.example'), ...SALESFORCE, hop('x.pphosted.com', 'mx1.mta.salesforce.com')],
      [],
    ],
    [
      'a gateway that handed the mail to Salesforce',
      [hop(MTA, 'mx.example'), hop('us.mimecast.com', 'mx1.mta.salesforce.com')],
      [],
    ],
    ['Exchange Online before Salesforce', [hop(MTA, 'mx.example'), ...SALESFORCE, door('a.example')], []],
    [
      'on both sides',
      [door('x.pphosted.com'), ...SALESFORCE, hop('x.pphosted.com', 'a.example')],
      ['exchange-online:hop', 'proofpoint:hop!'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(gateways(lines)).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    [
      'relay through a gateway: possible',
      [
        'X-SFDCRelayAddr: mx0a-1.pphosted.com',
        hop('mx0a-1.pphosted.com', 'mx.example'),
        hop(MTA, 'mx0a-1.pphosted.com'),
      ],
      ['proofpoint:mark!'],
    ],
    [
      'relay through another one',
      ['X-SFDCRelayAddr: relay.example', hop('mx0a-1.pphosted.com', 'mx.example'), hop(MTA, 'mx0a-1.pphosted.com')],
      ['proofpoint:hop!'],
    ],
    [
      'relay through Exchange Online, mailbox elsewhere',
      [
        'X-SFDCRelayAddr: acme.mail.protection.outlook.com',
        hop('x.outbound.protection.outlook.com', 'mx.example'),
        door(MTA),
      ],
      ['exchange-online:mark'],
    ],
    [
      'relay through Exchange Online, mailbox there too',
      ['X-SFDCRelayAddr: acme.mail.protection.outlook.com', MAILBOX, door(MTA)],
      ['exchange-online:hop'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(gateways(lines)).toEqual(expected);
  });
});

describe('gateways without Salesforce in the chain', () => {
  test.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['the mailbox in Exchange Online', [MAILBOX, door('a.example')], ['exchange-online:hop']],
    [
      'the mailbox elsewhere, the sender in Exchange Online',
      [hop('x.outbound.protection.outlook.com', 'mx.example'), door('a.example')],
      [],
    ],
    [
      'a gateway at the border is possible',
      [MAILBOX, door('us-smtp-1.mimecast.com')],
      ['exchange-online:hop', 'mimecast:mark!'],
    ],
    ['a gateway at the border of another server', [hop('us-smtp-1.mimecast.com', 'mx.example')], ['mimecast:mark!']],
    [
      'a gateway further down is the sender’s',
      [MAILBOX, door('a.example'), hop('us-smtp-1.mimecast.com', 'a.example')],
      ['exchange-online:hop'],
    ],
    [
      'a gateway that says outgoing',
      [MAILBOX, door('x.pphosted.com'), 'X-Proofpoint-Spam-Details: rule=outbound_notspam policy=x'],
      ['exchange-online:hop'],
    ],
    [
      'the outgoing mark of another',
      [door('x.pphosted.com'), 'X-Mimecast-Originator: a.example'],
      ['exchange-online:hop', 'proofpoint:mark!'],
    ],
    [
      'one that filters incoming mail only',
      [hop('a.example', 'b.example'), hop('c.example', 'mta-1.x.email.fireeyecloud.com')],
      ['fireeye:mark!'],
    ],
    [
      'Salesforce’s mail with its hops cut off',
      [LK, hop('a.example', 'mx.example'), hop('b.example', 'esa1.iphmx.com')],
      ['cisco:mark!'],
    ],
    ['the same, sent through Exchange Online', [LK, hop('x.outbound.protection.outlook.com', 'mx.example')], []],
  ])('%s', (_what, lines, expected) => {
    expect(gateways(lines)).toEqual(expected);
  });
});

describe('gateways by their marks', () => {
  const SL = 'X-MS-Exchange-AtpMessageProperties: SA|SL';
  const PPS = 'X-Proofpoint-GUID: abc';
  test.each<[string, string[], string[]]>([
    ['of incoming mail, whoever sent it', [SL], ['safe-links:mark!']],
    ['of Salesforce’s mail', [PPS, LK], ['proofpoint:mark!']],
    ['of Salesforce’s mail by its hop, below it', [hop(MTA, 'mx.example'), ...SALESFORCE, PPS], ['proofpoint:mark!']],
    ['of mail that somebody else sent', [PPS], []],
    ['of outgoing mail', ['X-Mimecast-Originator: a.example', LK], []],
    ['a hop beats a mark', [PPS, hop(MTA, 'x.pphosted.com')], ['proofpoint:hop!']],
    [
      'explained by a hop before Salesforce',
      [hop(MTA, 'mx.example'), ...SALESFORCE, hop('x.pphosted.com', 'y.example'), PPS],
      [],
    ],
    [
      'not explained by the hop of another',
      [hop(MTA, 'mx.example'), ...SALESFORCE, hop('x.iphmx.com', 'y.example'), PPS],
      ['proofpoint:mark!'],
    ],
    [
      'hops on both sides',
      [hop(MTA, 'x.pphosted.com'), ...SALESFORCE, hop('x.pphosted.com', 'y.example'), PPS],
      ['proofpoint:hop!'],
    ],
    [
      'incoming, and a hop before Salesforce',
      [...SALESFORCE, hop('x.pphosted.com', 'y'), 'X-Proofpoint-Spam-Details: rule=inbound_notspam'],
      ['proofpoint:mark!'],
    ],
    ['several marks of one', [LK, PPS, 'X-Proofpoint-ORIG-GUID: x', SL], ['proofpoint:mark!', 'safe-links:mark!']],
    [
      'one of two editions opens links',
      [LK, 'X-Barracuda-Start-Time: 1700000000', 'X-BESS-ID: 1-1-1-1-1'],
      ['barracuda:mark!'],
    ],
    [
      'the same in the other order',
      [LK, 'X-BESS-ID: 1-1-1-1-1', 'X-Barracuda-Start-Time: 1700000000'],
      ['barracuda:mark!'],
    ],
    ['the edition that is not known to', [LK, 'X-Barracuda-Start-Time: 1700000000'], ['barracuda:mark']],
    [
      'a mark does not weaken a hop',
      [hop(MTA, 'x.ess.barracuda.com'), 'X-Barracuda-Start-Time: 1700000000'],
      ['barracuda:hop!'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(gateways(lines)).toEqual(expected);
  });
});

describe('what else the way tells', () => {
  test('nothing of an empty header', () => {
    expect(route([])).toEqual({
      hops: [],
      afterSalesforce: null,
      gateways: [],
      exchangeOnline: false,
      safeLinks: { processed: false, bypassed: false },
      enhancedFiltering: false,
    });
  });

  test.each<[string, string[], boolean, boolean]>([
    ['a mark', ['X-MS-Exchange-AtpMessageProperties: SL'], true, false],
    ['attachments only', ['X-MS-Exchange-AtpMessageProperties: SA'], false, false],
    ['Exchange Online alone', [MAILBOX], false, false],
    ['a bypass', ['X-MS-Exchange-Organization-SkipSafeLinksProcessing: 1'], false, true],
    ['a bypass whatever its value', ['X-MS-Exchange-Organization-SkipSafeLinksProcessing:'], false, true],
  ])('Safe Links: %s', (_what, lines, processed, bypassed) => {
    expect(route(lines).safeLinks).toEqual({ processed, bypassed });
  });

  test.each<[string, string[], boolean]>([
    ['a hop', [MAILBOX], true],
    ['a mark only', ['X-MS-Exchange-PUrlCount: 1'], false],
    ['another gateway', [hop(MTA, 'x.pphosted.com')], false],
  ])('Exchange Online: %s', (_what, lines, expected) => {
    expect(route(lines).exchangeOnline).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['X-MS-Exchange-SkipListedInternetSender: ip=[192.0.2.1];domain=a', true],
    ['X-MS-Exchange-ExternalOriginalInternetSender: ip=[192.0.2.1];domain=a', true],
    ['X-MS-Exchange-Other: x', false],
  ])('enhanced filtering: %s', (line, expected) => {
    expect(route([line]).enhancedFiltering).toBe(expected);
  });

  test('the hops from the top down, up to a limit', () => {
    expect(MAX_HOPS).toBe(100);
    const { hops } = route(Array.from({ length: 101 }, (_, at) => hop(`h${at}.example`, 'b.example')));
    expect(hops).toHaveLength(100);
    expect([hops[0]?.from, hops[99]?.from]).toEqual(['h0.example', 'h99.example']);
  });
});
