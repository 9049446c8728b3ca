/**
 * Header blocks of made-up mails: how a mail came to its reader. The shapes are those of public headers (Exchange
 * Online, Salesforce's mail servers, gateways); hosts of customers, addresses (RFC 5737) and IDs are made up.
 */
import { rfc5322Date, SENT } from './eml';

/** Header lines, and what has to be said of them. */
export interface Way {
  readonly trace: readonly string[];
  readonly more: readonly string[];
  readonly authentication: 'pass' | 'fail' | 'broken-by-gateway' | 'none';
  readonly checkedBy: string | null;
  /** `id:evidence`, without those that the link itself shows. */
  readonly gateways: readonly string[];
}

const BORDER = 'XX2PEPF00001111.mail.protection.outlook.com';
const CHECKED_BY = BORDER.toLowerCase();
const DATE = rfc5322Date(SENT);

const INSIDE = `Received: from XX2PEPF00001111.namprd05.prod.outlook.com (2001:db8::1) by
 XX5PR04CA0011.outlook.office365.com (2001:db8::2) with Microsoft SMTP Server
 (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9745.29 via Frontend
 Transport; ${DATE}`;

const AUTH_SOURCE = `X-MS-Exchange-Organization-AuthSource:
 XX2PEPF00001111.namprd05.prod.outlook.com
X-MS-Exchange-Organization-AuthAs: Anonymous`;

/** The hop into Exchange Online. */
const border = (host: string): string => `Received: from ${host} (192.0.2.25) by
 ${BORDER} (192.0.2.250) with Microsoft SMTP
 Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9769.17 via
 Frontend Transport; ${DATE}`;

export const hop = (from: string, by: string): string => `Received: from ${from} (${from} [192.0.2.26])
\tby ${by} (Postfix) with ESMTPS id 4ZAbCdEfGh; ${DATE}`;

export const SALESFORCE_MTA = 'smtp02-ia6-sp4.mta.salesforce.com';

/** Salesforce's own inner hop, with the line in which its server praises itself. */
export const SALESFORCE_INSIDE = `Authentication-Results:  mx2-ia6-sp4.mta.salesforce.com x-tls.subject="/C=US/O=salesforce.com, inc./CN=na247-app1-27-ia6.ops.sfdc.net"; auth=pass (cipher=TLS_AES_256_GCM_SHA384)
Received: from [192.0.2.99] ([192.0.2.99:41198] helo=na247-app1-27-ia6.ops.sfdc.net)
\tby mx2-ia6-sp4.mta.salesforce.com (envelope-from <support@salesforce.com>)
\twith ESMTPS id FA/5C-36148-CF43DC96; ${DATE}`;

const results = (words: { spf: string; dkim: string; dmarc: string; compauth: string }, domain: string): string =>
  `Authentication-Results: spf=${words.spf} (sender IP is 192.0.2.25)
 smtp.mailfrom=${domain}; dkim=${words.dkim}
 header.d=${words.dkim.startsWith('none') ? 'none' : domain};dmarc=${words.dmarc}
 header.from=${domain};compauth=${words.compauth}`;

const PASS = {
  spf: 'pass',
  dkim: 'pass (signature was verified)',
  dmarc: 'pass action=none',
  compauth: 'pass reason=100',
};
const FAIL = {
  spf: 'fail',
  dkim: 'none (message not signed)',
  dmarc: 'fail action=oreject',
  compauth: 'fail reason=000',
};
const BROKEN = {
  spf: 'fail',
  dkim: 'fail (body hash did not verify)',
  dmarc: 'fail action=none',
  compauth: 'fail reason=001',
};

const EXCHANGE = 'exchange-online:hop';

/**
 * Into Exchange Online from `host`, whose check passes or, for what a gateway has altered, fails. `below`: the lines
 * that the servers before it wrote. `gateways`: what they show beside Exchange Online.
 */
export function arrived(
  outcome: 'pass' | 'broken-by-gateway',
  host: string,
  {
    below,
    gateways,
    domain = 'salesforce.com',
  }: { below: readonly string[]; gateways: readonly string[]; domain?: string },
): Way {
  const words = outcome === 'pass' ? PASS : BROKEN;
  return {
    trace: [INSIDE, results(words, domain), border(host), ...below, AUTH_SOURCE],
    more: [],
    authentication: outcome,
    checkedBy: CHECKED_BY,
    gateways: [EXCHANGE, ...gateways],
  };
}

/** No header that anybody could believe: a mail saved by a client that keeps none. */
export const BARE: Way = { trace: [], more: [], authentication: 'none', checkedBy: null, gateways: [] };

/** From Salesforce straight into Exchange Online, and everything fits. */
export const passed = (domain = 'salesforce.com', more: readonly string[] = []): Way => ({
  trace: [INSIDE, results(PASS, domain), border(SALESFORCE_MTA), SALESFORCE_INSIDE, AUTH_SOURCE],
  more,
  authentication: 'pass',
  checkedBy: CHECKED_BY,
  gateways: [EXCHANGE],
});

/** From a stranger's server, and the receiver says that it is forged. */
export const failed = (domain = 'salesforce.com', more: readonly string[] = []): Way => ({
  trace: [INSIDE, results(FAIL, domain), border('mail.attacker.example'), AUTH_SOURCE],
  more,
  authentication: 'fail',
  checkedBy: CHECKED_BY,
  gateways: [EXCHANGE],
});

/** The stranger adds the hops and the results of a genuine mail below: Exchange Online renames what it can. */
export const failedWithForgery = (): Way => ({
  ...failed(),
  trace: [
    INSIDE,
    results(FAIL, 'salesforce.com'),
    border('mail.attacker.example'),
    results(PASS, 'salesforce.com').replace('Authentication-Results', 'Authentication-Results-Original'),
    results(PASS, 'salesforce.com'),
    AUTH_SOURCE,
  ],
});

/** A forged gateway further down explains nothing: the receiver took the mail from somebody else. */
export const failedWithForgedGateway = (): Way => ({
  ...failed(),
  trace: [
    INSIDE,
    results(FAIL, 'salesforce.com'),
    border('mail.attacker.example'),
    hop('mx0a-00112233.pphosted.com', 'mail.attacker.example'),
    hop(SALESFORCE_MTA, 'mx0a-00112233.pphosted.com'),
    AUTH_SOURCE,
  ],
  gateways: [EXCHANGE, 'proofpoint:hop'],
});

/** A gateway stands before Exchange Online and alters the mail, so that the receiver's checks fail. */
export const brokenBy = (gateway: string, host: string, more: readonly string[] = []): Way => ({
  ...arrived('broken-by-gateway', host, {
    below: [hop(SALESFORCE_MTA, host), SALESFORCE_INSIDE],
    gateways: [`${gateway}:hop`],
  }),
  more,
});

/** A server of the reader's own, whose id the administrator may list. */
export const ownServer = (authservId: string, listed: boolean): Way => ({
  trace: [
    `Authentication-Results: ${authservId};\n dmarc=pass (p=reject dis=none) header.from=salesforce.com;\n dkim=pass header.d=salesforce.com header.i=@salesforce.com`,
    hop(SALESFORCE_MTA, authservId),
    SALESFORCE_INSIDE,
  ],
  more: [],
  authentication: listed ? 'pass' : 'none',
  checkedBy: listed ? authservId : null,
  gateways: [],
});

/** The two IDs that Salesforce's servers leave: the org in a field and, as a key, in the bounce address. */
export const orgLines = (org: string): readonly string[] => [
  `Return-Path: <support=salesforce.com__0-abc.def@ghi.jkl.${orgKey(org)}.na247.bnc.salesforce.com>`,
  `X-SFDC-LK: ${org}`,
  'X-SFDC-User: 0052E000000UsrA',
  'X-Sender: postmaster@salesforce.com',
];

/** The 18-character form without `00D`, in small letters, its one run of zeros written as a hyphen. */
function orgKey(org: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
  const checksum = [0, 5, 10].map((start) => {
    const bits = Array.from(org.slice(start, start + 5)).map((char, at) => (/[A-Z]/.test(char) ? 2 ** at : 0));
    return letters.charAt(bits.reduce((sum, bit) => sum + bit, 0));
  });
  return `${org}${checksum.join('')}`.slice(3).toLowerCase().replace(/0{2,}/, '-');
}
