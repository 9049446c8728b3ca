/** What the fuzzer feeds: mutated mails, made-up pages, header blocks and links. Hostile on purpose, random by a seed. */
import { forgot, forgotConfirm, R, setPassword } from './compose/links';
import * as by from './compose/wrappers';
import type { Random } from './fuzz-random';

const GENUINE_HOSTS = [
  ...['login.salesforce.com', 'test.salesforce.com', 'acme.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
  ...['na150.salesforce.com', 'usa788.salesforce.com', 'acme.my.salesforce.mil', 'acme.my.sfcrmproducts.cn'],
  ...['acme-dev-ed.develop.my.salesforce.com', 'acme.my.site.com', 'acme.secure.force.com', 'support.acme.example'],
];
const EVIL_HOSTS = [
  ...['login-check.example', 'acme.my.salesforce.com.login-check.example', 'acmemy.salesforce.com', '203.0.113.7'],
  ...[
    'www.salesforce.com',
    'salesforce.com',
    'my.salesforce.com',
    'acme--c.vf.force.com',
    'acme.my.s\u0430lesforce.com',
  ],
  ...['acme.my.salesforce.com.', '[2001:db8::1]', 'login.salesforce.com.example', 'acme.my.site.com.example'],
];
const PREFIXES = ['', '', '', '/partners', '/s', '/a/b', '/services/apexrest', '/..', '/%2e%2e', '/;x', '//'];
const TOKENS = [R, R.slice(0, 30), 'spring', '', '%00', 'A'.repeat(300), `${R}&r=${R}`];

/** Any character that a parser may stumble over. */
const ODD = [
  ...['\\', '@', ':', '/', '//', '?', '#', '&', '=', ';', '%', '%2e', '%2F', '%00', '%0a', '\t', '\n', '\r', ' ', '\0'],
  ...[
    '\u200b',
    '\u202e',
    '\u3002',
    '\uff0e',
    '\ud800',
    '"',
    "'",
    '<',
    '>',
    '&amp;',
    '&#46;',
    '*',
    '**A',
    '__;',
    '!!',
    '$',
  ],
  ...[
    '.',
    '..',
    '[',
    ']',
    '`',
    '|',
    'http:',
    'https://',
    'javascript:',
    'data:',
    'login.salesforce.com',
    '@evil.example',
  ],
];

const WRAPPERS: readonly ((target: string) => string)[] = [
  ...[by.safeLinks, by.safeLinksTeams, by.safeLinksFromOffice, by.proofpointV1, by.proofpointV2, by.proofpointV3],
  ...[by.barracuda, by.cisco, by.fireeye, by.symantec, by.sophos, by.trendMicro, by.checkPointV1, by.checkPointV2],
  ...[by.fortiMail, by.trustwave, by.libraesva, by.hornetsecurity, by.edgePilot, by.mailinblack, by.google, by.mcas],
  (link) => by.inky(link, 'salesforce.com'),
  (link) => `https://filter.contoso.example/?u=${encodeURIComponent(link)}`,
  () => by.mimecast(),
  () => by.mimecast('acme.my.salesforce.com'),
  () => by.SENDGRID,
];

function bare(random: Random): string {
  const host = random.pick(random.chance(0.6) ? GENUINE_HOSTS : EVIL_HOSTS);
  const prefix = random.pick(PREFIXES);
  const token = random.chance(0.6) ? R : random.pick(TOKENS);
  return random.pick([
    () => forgot(host, prefix),
    () => forgotConfirm(host, prefix, token),
    () => setPassword(host, `${prefix}/login`),
    () => setPassword(host, random.pick(['/', '/s/login', '/CommunitiesLogin', '/secur/x'])),
    () => `https://${host}${prefix}/_ui/identity/x?token=${token}`,
    () => `https://${host}/`,
  ])();
}

/** A link: genuine or not, whole or with one odd thing in it, wrapped up to four times. */
export function link(random: Random): string {
  let text = random.chance(0.5) ? bare(random) : spoil(random, bare(random), 2);
  for (let layers = random.chance(0.5) ? random.below(5) : 0; layers > 0; layers -= 1) {
    // encodeURIComponent refuses half of a surrogate pair: a text that went through UTF-8 has none.
    text = random.pick(WRAPPERS)(Buffer.from(text, 'utf8').toString('utf8'));
    if (random.chance(0.1)) text = spoil(random, text, 1);
  }
  return text;
}

/** Puts odd characters in, takes pieces out, turns case. */
export function spoil(random: Random, text: string, most: number): string {
  let out = text;
  for (let left = 1 + random.below(most); left > 0; left -= 1) {
    const at = random.below(out.length + 1);
    const length = random.below(12);
    const change = random.below(5);
    if (change === 0) out = out.slice(0, at) + random.pick(ODD) + out.slice(at);
    else if (change === 1) out = out.slice(0, at) + out.slice(at + length);
    else if (change === 2) out = out.slice(0, at) + out.slice(at, at + length).toUpperCase() + out.slice(at + length);
    else if (change === 3) out = out.slice(0, at) + out.slice(Math.max(0, at - length), at).repeat(2) + out.slice(at);
    else out = out.replace('https://', random.pick(['http://', 'HTTPS://', 'https:/', 'https:\\\\', '//', 'hxxps://']));
  }
  return out;
}

const LABELS = [
  ...['Reset your password', 'Verify Account', 'here', '', 'Privacy', 'Kennwort zur\u00fccksetzen', 'click'],
  ...['https://acme.my.salesforce.com/', 'https://login-check.example/', '<img alt="Reset">', '\u202eplmoc'],
];
const WORDS = [
  ...[
    'We received a request to reset your Salesforce password.',
    'Lunch?',
    'pass\u200bword',
    'Verify your account',
    '',
  ],
  ...['<table><tr><td>', '</td></tr></table>', '<!-- ', ' -->', '<style>a{}', '</style>', '<b>'.repeat(50), '</p>'],
  ...[
    '<base href="https://login-check.example/">',
    '<svg><a xlink:href="x">',
    '<template>',
    '<form action="https://x.example">',
  ],
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** A page of tags that fit and tags that do not. */
export function html(random: Random): string {
  const piece = (): string => {
    if (random.chance(0.4)) return random.pick(WORDS);
    const quote = random.pick(['"', '"', '"', "'", '']);
    const original = random.chance(0.2) ? ` originalsrc="${escaped(link(random))}"` : '';
    const href = random.chance(0.8) ? escaped(link(random)) : link(random);
    return `<a href=${quote}${href}${quote}${original}>${random.pick([...LABELS, escaped(link(random))])}</a>`;
  };
  const page = `<html><body>${random.times(8, piece).join(random.pick([' ', '\n', '<br>']))}</body></html>`;
  return random.chance(0.3) ? spoil(random, page, 6) : page;
}

const FIELDS = [
  ...[
    'Received: from mail.attacker.example by XX2PEPF00001111.mail.protection.outlook.com; Mon, 16 Nov 2026 08:12:00 +0000',
  ],
  ...['Received: from mx0a-00112233.pphosted.com by XX2PEPF00001111.mail.protection.outlook.com'],
  ...['Received: from smtp02-ia6-sp4.mta.salesforce.com by XX2PEPF00001111.mail.protection.outlook.com'],
  ...['Received: from a (b (c "d" \\) e) by ((((', 'Received:', 'X-SFDC-LK: 00D2E000000AcmE', 'X-SFDC-LK: 00D'],
  ...[
    'Authentication-Results: spf=pass; dkim=pass header.d=salesforce.com;dmarc=pass header.from=salesforce.com;compauth=pass reason=100',
  ],
  ...[
    'Authentication-Results: compauth=fail reason=000',
    'Authentication-Results: ";";;;=(',
    'Authentication-Results: mail.contoso.example; dmarc=pass header.from=salesforce.com',
  ],
  ...[
    'X-MS-Exchange-Organization-AuthSource: XX2PEPF00001111.namprd05.prod.outlook.com',
    'X-Forefront-Antispam-Report: CIP:1;SFV:NSPM;DIR:OUT;PTR:x',
  ],
  ...[
    'X-MS-Exchange-AtpMessageProperties: SA|SL',
    'X-Proofpoint-GUID: abc',
    'X-Mimecast-Spam-Score: 1',
    'IronPort-SDR: x',
  ],
  ...[
    'From: Salesforce <support@salesforce.com>',
    'From: "<a@b>" <c@d>, e',
    'Subject: Finish resetting your Salesforce password',
  ],
  ...[
    'Subject: =?utf-8?B?4pyT?= =?x?Q?=',
    'Date: Mon, 32 Foo 9999 99:99',
    'Return-Path: <x@a.b.2e-acmeeaq.na1.bnc.salesforce.com>',
  ],
];

/** A header block: fields that matter, in any order, some of them damaged or very long. */
export function headers(random: Random): string {
  const field = (): string => {
    const line = random.pick(FIELDS);
    if (random.chance(0.6)) return line;
    return random.chance(0.1) ? `${line}${random.pick(ODD).repeat(2_000)}` : spoil(random, line, 3);
  };
  return random.times(14, field).join(random.pick(['\r\n', '\n', '\n ', '\r\n\t']));
}

type LineChange = (random: Random, lines: string[], at: number, other: string) => void;

const LINE_CHANGES: readonly LineChange[] = [
  (random, lines, at) => lines.splice(at, 1 + random.below(3)),
  (random, lines, at, other) =>
    lines.splice(at, 0, random.pick(FIELDS), ...random.times(3, () => random.pick(other.split('\n')))),
  (random, lines, at) => lines.splice(at, 1, spoil(random, lines[at] ?? '', 3)),
  (random, lines, at) => lines.splice(at, 0, html(random)),
  (_random, lines, at) => lines.splice(at),
  (_random, lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 5)),
];

/** A whole mail, changed by lines and by bytes, with pieces of another in it. */
export function mutateMail(random: Random, seed: string, other: string): Buffer {
  const lines = seed.split('\n');
  for (let left = random.below(6); left > 0; left -= 1) {
    random.pick(LINE_CHANGES)(random, lines, random.below(lines.length), other);
    if (lines.length === 0) lines.push('');
  }
  const bytes = Buffer.from(lines.join('\n'), 'utf8');
  const flips = random.chance(0.3) ? random.below(8) : 0;
  for (let left = Math.min(flips, bytes.length); left > 0; left -= 1) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
}
