/** What a mark must look like, beside the real ones in the fixtures: values that come close and are nobody's. */
import { GATEWAY_MARKS } from './gateway-marks';
import { markIn } from './gateways';

const read = (name: string, value: string): string | null => {
  const mark = markIn({ name, key: name.toLowerCase(), value });
  return mark === null ? null : `${mark.gateway} ${mark.direction}`;
};

const HEX = '0123456789abcdef'.repeat(4);
const TWENTY = 'AbCdEfGhIjKlMnOpQrSt';

test.each([
  ['X-MS-Exchange-Safelinks-Url-KeyVer', '17', 'safe-links recipient', ['', ' 17', '1x', 'x1']],
  ['X-MS-Exchange-ATPSafeLinks-Stat', '12', 'safe-links recipient', ['', '1 ', 'x1']],
  ['X-MS-Exchange-ATPSafeLinks-BitVector', '3000:0x0|0x0', 'safe-links recipient', ['x3000:0x0', '3000', ':0x0']],
  ['X-MS-Exchange-PUrlCount', '12', 'exchange-online recipient', ['', '1x', 'x1']],
  ['X-Proofpoint-GUID', 'AbC-1_2', 'proofpoint either', ['', 'a b', ' a', 'a!']],
  ['X-Proofpoint-ORIG-GUID', 'AbC-1_2', 'proofpoint either', ['', 'b a', ' a', 'a!']],
  ['X-MDID', '1700000000-AbC', 'proofpoint either', ['x1-a', '1-', '-a']],
  ['X-Mimecast-Spam-Score', '-1', 'mimecast either', ['x1', '-', 'none']],
  ['X-Mimecast-Spam-Score', '12', 'mimecast either', ['x12']],
  ['X-Mimecast-MFC-PROC-ID', 'AbC_1700000000', 'mimecast either', ['AbC_1700000000x', 'AbC_170000000']],
  ['X-MC-Unique', 'AbC_dE-1', 'mimecast either', ['AbC-2', 'a b-1', 'AbC-1x']],
  [
    'Authentication-Results',
    '  relay.mimecast.com; x',
    'mimecast either',
    ['x relay.mimecast.com;', 'xrelay.mimecast.com;'],
  ],
  [
    'Authentication-Results-Original',
    ' relay.mimecast.com; x',
    'mimecast either',
    ['x relay.mimecast.com;', 'relay.mimecast.com'],
  ],
  ['X-BESS-ID', '1700000000-100-1-2-3', 'barracuda either', ['x1-2-3-4-5', '1-2-3-4']],
  ['X-BESS-VER', '2019.1_1', 'barracuda either', ['x2019.1', '201.1', '2019']],
  ['X-BESS-Apparent-Source-IP', '192.0.2.1', 'barracuda either', ['192.0.2.1 x', 'x 192.0.2.1', '']],
  ['X-Barracuda-Start-Time', '1700000000', 'barracuda either', ['x1700000000', '1700000000x', '170000000']],
  [
    'X-Barracuda-Start-Time',
    '1700000000.123456',
    'barracuda either',
    ['1700000000.1234567', '1700000000.', '1700000000.x'],
  ],
  ['X-ASG-Debug-ID', '1700000000-AbC', 'barracuda either', ['x1-a', '-a']],
  ['X-IronPort-Anti-Spam-Filtered', 'true', 'cisco either', ['untrue', 'trueish', 'false']],
  ['X-IronPort-Anti-Spam-Result', TWENTY, 'cisco either', [` ${TWENTY}`, TWENTY.slice(1), 'short']],
  ['IronPort-SDR', TWENTY, 'cisco either', [` ${TWENTY}`, TWENTY.slice(1)]],
  ['X-IronPort-MailFlowPolicy', '$RELAYED', 'cisco sender', []],
  ['X-IronPort-MailFlowPolicy', '$ACCEPTED', 'cisco recipient', []],
  ['X-FE-Policy-ID', '12:34:56:x', 'fortimail either', ['x1:2:3:4', '1:2:3:', '1:2:3']],
  ['X-FE-Hostname', 'mail.contoso.example', 'fortimail either', ['', 'a b', ' a', 'a!']],
  ['X-FireEye', 'Clean', 'fireeye recipient', ['Unclean', 'Cleaned']],
  [
    'Authentication-Results',
    'mx1.fireeyecloud.com; x',
    'fireeye recipient',
    ['x mx1.fireeyecloud.com; x', 'fireeyecloud.com; x'],
  ],
  ['X-Sophos-Product-Type', 'Gateway', 'sophos either', ['xGateway', 'Gateways', '']],
  ['X-Sophos-Product-Type', 'mailflow', 'sophos either', ['mailflow x']],
  [
    'X-Sophos-Email-ID',
    HEX.slice(0, 32),
    'sophos either',
    [HEX.slice(0, 33), HEX.slice(0, 31), `x${HEX.slice(0, 32)}`],
  ],
  ['X-CLOUD-SEC-AV-Info', 'acme,google_mail,sent,inline', 'check-point sender', ['acme,sent', ',google_mail,sent']],
  ['X-CLOUD-SEC-AV-Info', 'acme,office365_emails,inbound', 'check-point recipient', ['acme,inbound']],
  ['X-CLOUD-SEC-AV-Info', 'acme,office365_emails,other', 'check-point either', ['acme,other,x', ',google_mail,x']],
  ['X-CLOUD-SEC-AV-Sent', 'true', 'check-point sender', ['untrue', 'truely']],
  ['X-TMASE-Version', 'StarCloud-1.3', 'trend-micro either', ['xIMSS-1', 'IMSS']],
  ['X-TMASE-Result', '10--1.234', 'trend-micro either', ['x10-1.2', '10-1', '10']],
  ['X-TM-AS-ERS', '192.0.2.1-0', 'trend-micro either', ['x1-0', '-0']],
  ['X-TM-AS-Product-Ver', 'SMEX-14', 'trend-micro either', ['', ' SMEX']],
  ['X-TM-AS-User-Approved-Sender', 'No', 'trend-micro either', ['None', 'xNo', 'Yesterday']],
  ['X-TM-SNTS-SMTP', HEX.toUpperCase(), 'trend-micro either', [HEX.slice(1).toUpperCase(), `x${HEX.toUpperCase()}`]],
  [
    'X-Msg-Ref',
    'server-12.tower-345.messagelabs.com!17',
    'symantec either',
    ['x server-1.tower-1.messagelabs.com!', 'server-.tower-1.messagelabs.com!'],
  ],
  ['X-VirusChecked', 'Checked', 'symantec either', ['Unchecked', 'Checked by x']],
  ['X-Brightmail-Tracker', 'H4sIAAAAAAAA', 'symantec either', ['', ' H4s', '!']],
  ['X-AuditID', '0a1b2c-AbC', 'symantec either', ['x0a-b', 'zz-b', '-b']],
  ['X-VADE-SPAMCAUSE', 'gggruggvucft', 'vade either', ['xgggruggvucft', 'gggxugg']],
  ['X-PERCEPTION-POINT-SPAM', 'PASS', 'perception-point recipient', ['xPASS', 'none']],
  [
    'X-MailControl-ReportSpam',
    'https://www.mailcontrol.com/sr/AbC',
    'forcepoint either',
    ['see https://www.mailcontrol.com/sr/AbC', 'https://www.mailcontrol.com/'],
  ],
] as const)('%s: %s is of %s, and no other', (header, value, found, others) => {
  expect(read(header, value)).toBe(found);
  for (const other of others) expect([other, read(header, other)]).not.toEqual([other, found]);
});

/** Facts: which products are known to open links before delivery. A mark of a sender's side never says so. */
test('a mark says that links are opened where the product is known for it', () => {
  const marked = (opens: boolean): readonly string[] =>
    [...new Set(GATEWAY_MARKS.filter((mark) => mark.opensLinks === opens).map(({ gateway }) => gateway))].sort();
  expect(marked(true)).toEqual([
    ...['barracuda', 'check-point', 'cisco', 'fireeye', 'forcepoint', 'fortimail', 'hornetsecurity', 'mimecast'],
    ...['proofpoint', 'safe-links', 'sophos', 'symantec', 'trend-micro'],
  ]);
  const only = GATEWAY_MARKS.filter(({ direction, opensLinks }) => direction !== 'sender' && !opensLinks);
  expect([...new Set(only.map(({ gateway }) => gateway))].sort()).toEqual([
    // Of some products one edition opens links, and the mark is another one's.
    ...['barracuda', 'cloudmark', 'exchange-online', 'forcepoint', 'mailprotector', 'perception-point', 'retarus'],
    ...['sophos', 'spamexperts', 'symantec', 'trend-micro', 'vade', 'vipre'],
  ]);
});

test.each([
  ['X-Barracuda-Connect', '[192.0.2.1]', false],
  ['X-BESS-VER', '2019.1_1', true],
  ['X-SEA-Spam', 'x', false],
  ['X-Sophos-Product-Type', 'Gateway', true],
  ['X-TM-SNTS-SMTP', HEX.toUpperCase(), false],
  ['X-TM-AS-Product-Ver', 'SMEX-14', true],
  ['X-AuditID', '0a1b2c-AbC', false],
  ['X-VirusChecked', 'Checked', true],
  ['X-MailControl-Inbound', 'x', false],
  ['X-MailControl-ReportSpam', 'https://www.mailcontrol.com/sr/AbC', true],
])('%s: %s of a product that opens links: %p', (name, value, opens) => {
  expect(markIn({ name, key: name.toLowerCase(), value })?.opensLinks).toBe(opens);
});
