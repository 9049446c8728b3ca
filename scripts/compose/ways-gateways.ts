/**
 * Ways through the mail gateways: the hop that each is known by, the marks that it leaves, a relay of the sender's. The
 * shapes are those of public headers; hosts of customers, addresses (RFC 5737), numbers and IDs are made up.
 */
import { SENT } from './eml';
import { arrived, hop, passed, SALESFORCE_INSIDE, SALESFORCE_MTA, type Way } from './ways';

const EPOCH = String(Date.parse(SENT) / 1000);

/** What Exchange Online writes of the server that handed the mail over, its reverse name included. */
const antispamReport = (host: string): string =>
  `X-Forefront-Antispam-Report:
 CIP:192.0.2.25;CTRY:US;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;H:${host};PTR:${host};CAT:NONE;SFS:(13230040);DIR:INB;`;

/** A service that takes the mail before Exchange Online does. */
export interface Service {
  /** For the file's name where the gateway has more than one service. */
  readonly name?: string;
  /** The gateway's id in the report. */
  readonly gateway: string;
  /** The server that hands the mail over to Exchange Online. */
  readonly host: string;
  /** The servers that it passed inside the service, the latest first; without one, `host` took it itself. */
  readonly inside?: readonly string[];
  readonly marks?: readonly string[];
  /** Does it alter the mail, so that Salesforce's signature no longer fits? */
  readonly alters: boolean;
  /** Is it known to open links before delivery? */
  readonly opens: boolean;
}

/** From Salesforce through the service to Exchange Online. */
export function through({ gateway, host, inside = [], marks = [], alters }: Service): Way {
  const servers = [host, ...inside];
  const hops = servers.map((by, at) => hop(servers[at + 1] ?? SALESFORCE_MTA, by));
  const way = arrived(alters ? 'broken-by-gateway' : 'pass', host, {
    below: [...hops, SALESFORCE_INSIDE],
    gateways: [`${gateway}:hop`],
  });
  return { ...way, more: [antispamReport(host), ...marks] };
}

/** One service for every gateway that a hop can tell. */
export const SERVICES: readonly Service[] = [
  {
    ...{ gateway: 'proofpoint', host: 'mx0b-00112233.pphosted.com', alters: false, opens: true },
    marks: [
      'X-Proofpoint-Virus-Version: vendor=baseguard engine=ICAP:2.0.293,Aquarius:18.0.1099,Hydra:6.1.9 definitions=2026-11-16_03,2026-11-13_02',
      'X-Proofpoint-GUID: AbCdEfGhIjKlMnOpQrStUvWxYz012345',
      'X-Proofpoint-Spam-Details: rule=inbound_notspam policy=inbound score=0 route=inbound engine=8.22.0-2610200000',
    ],
  },
  {
    ...{
      name: 'proofpoint-essentials',
      gateway: 'proofpoint',
      host: 'dispatch1-us1.ppe-hosted.com',
      alters: false,
      opens: true,
    },
    marks: [`X-MDID: ${EPOCH}-AbCdEfGhIjKl`],
  },
  {
    ...{ gateway: 'mimecast', host: 'eu-smtp-1.mimecast.com', alters: true, opens: true },
    marks: [
      'Authentication-Results-Original: relay.mimecast.com;\tdkim=pass header.d=salesforce.com header.s=sfdc;\tdmarc=pass (policy=reject) header.from=salesforce.com',
      'X-Mimecast-Spam-Score: 1',
      `X-Mimecast-MFC-PROC-ID: AbCdEfGhIjKlMnOp_${EPOCH}`,
      'X-Mimecast-Impersonation-Protect: Policy=Default Impersonation Protect;Similar Internal Domain=false',
    ],
  },
  {
    ...{ gateway: 'barracuda', host: 'outbound-ip1a.ess.barracuda.com', alters: false, opens: true },
    inside: ['mx-inbound12-34.us-east-2a.ess.aws.cudaops.com'],
    marks: [
      `X-BESS-ID: ${EPOCH}-102345-12345-6789-1`,
      'X-BESS-VER: 2019.1_20261112.2201',
      'X-BESS-Apparent-Source-IP: 192.0.2.26',
    ],
  },
  {
    ...{ gateway: 'cisco', host: 'esa1.hc1234-56.iphmx.com', alters: false, opens: true },
    marks: [
      'IronPort-SDR: 6738f1a0_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789',
      'X-IronPort-MailFlowPolicy: $ACCEPTED',
      'X-IronPort-SenderGroup: UNKNOWNLIST',
      'X-Amp-Result: SKIPPED(no attachment in message)',
    ],
  },
  {
    ...{ gateway: 'fireeye', host: 'mta-3.us.email.fireeyecloud.com', alters: true, opens: true },
    marks: ['X-FE-ETP-METADATA: AbCdEfGhIjKlMnOp', 'X-FE-ETP-CONNECTING-IP: 192.0.2.26'],
  },
  {
    ...{ gateway: 'sophos', host: 'mx-01-eu-central-1.prod.hydra.sophos.com', alters: true, opens: true },
    marks: ['X-Sophos-Product-Type: Gateway', 'X-Sophos-Email-ID: 0123456789abcdef0123456789abcdef'],
  },
  {
    ...{ gateway: 'symantec', host: 'mail1.bemta31.messagelabs.com', alters: true, opens: true },
    marks: [
      'X-Env-Sender: support@salesforce.com',
      `X-Msg-Ref: server-12.tower-345.messagelabs.com!${EPOCH}!12345!1`,
      'X-StarScan-Received:',
      'X-StarScan-Version: 9.118.3; banners=contoso.example,-,-',
      'X-VirusChecked: Checked',
    ],
  },
  {
    ...{ gateway: 'check-point', host: 'eu-dlp.cloud-sec-av.com', alters: true, opens: true },
    inside: ['mta-1-mt-prod-cp-eu-1.checkpointcloudsec.com'],
    marks: ['X-CLOUD-SEC-AV-Info: contoso,office365_emails,inbound,inline'],
  },
  {
    ...{ gateway: 'trend-micro', host: 'inpost.tmes.trendmicro.com', alters: false, opens: true },
    inside: ['inpre.tmes.trendmicro.com'],
    marks: [
      'X-TM-AS-ERS: 192.0.2.26-0.0.0.0',
      'X-TMASE-Version: StarCloud-1.3-9.1.1014-28804.005',
      'X-TMASE-Result: 10--5.500000-10.000000',
      'X-TM-AS-User-Approved-Sender: No',
    ],
  },
  {
    ...{ gateway: 'hornetsecurity', host: 'mx-relay47-hz1.antispameurope.com', alters: true, opens: true },
    marks: ['X-antispameurope-sender: support@salesforce.com', 'X-antispameurope-SPAMSTATUS: CLEAN'],
  },
  { gateway: 'mailinblack', host: 'smtp-mibc-fr-01.mailinblack.com', alters: true, opens: false },
  {
    ...{ gateway: 'forcepoint', host: 'cluster-a.mailcontrol.com', alters: true, opens: true },
    marks: [
      'X-MailControl-Inbound: AbCdEfGhIjKlMnOp',
      'X-MailControl-ReportSpam: https://www.mailcontrol.com/sr/AbCdEfGhIjKlMnOp==',
    ],
  },
];

/** A filter that stands on a server of the customer's own name, so that only its marks tell it. */
export interface Filter {
  readonly name: string;
  readonly gateway: string;
  readonly marks: readonly string[];
  readonly opens: boolean;
}

/** Every gateway that no hop can tell, and appliances of those that one can. */
export const FILTERS: readonly Filter[] = [
  {
    ...{ name: 'fortimail', gateway: 'fortimail', opens: true },
    marks: ['X-FEAS-Client-IP: 192.0.2.26', 'X-FE-Last-Public-Client-IP: 192.0.2.26', 'X-FE-Policy-ID: 3:7:2:SYSTEM'],
  },
  {
    ...{ name: 'cisco-appliance', gateway: 'cisco', opens: true },
    marks: [
      'X-IronPort-AV: E=McAfee;i="6800,10657,11602"; a="12345678"',
      'X-IronPort-Anti-Spam-Filtered: true',
      'X-IronPort-MailFlowPolicy: $ACCEPTED',
    ],
  },
  {
    ...{ name: 'sophos-appliance', gateway: 'sophos', opens: false },
    marks: ["X-SEA-Spam: Gauge=IIIIIIII, Probability=8%, Report='HTML_90_100 0.1'"],
  },
  {
    ...{ name: 'barracuda-appliance', gateway: 'barracuda', opens: false },
    marks: [
      `X-ASG-Debug-ID: ${EPOCH}-04abcd12345ef60001-AbCdEf`,
      `X-Barracuda-Connect: ${SALESFORCE_MTA}[192.0.2.26]`,
      `X-Barracuda-Start-Time: ${EPOCH}`,
      'X-Barracuda-URL: https://192.0.2.40:443/cgi-mod/mark.cgi',
    ],
  },
  {
    ...{ name: 'symantec-appliance', gateway: 'symantec', opens: false },
    marks: ['X-AuditID: c0a80101-b7f8e6d000001234-56-6738f1a0b2c3', 'X-Brightmail-Tracker: H4sIAAAAAAAAA+NgFlrAbCdEf'],
  },
  {
    ...{ name: 'vade', gateway: 'vade', opens: false },
    marks: ['X-VADE-SPAMSTATE: clean', 'X-VADE-SPAMCAUSE: gggruggvucftvghtrhhoucdtuddrAbCdEf'],
  },
  {
    ...{ name: 'mailprotector', gateway: 'mailprotector', opens: false },
    marks: ['X-Mailprotector-Decision: deliver', 'X-Mailprotector-Results: clean'],
  },
  {
    ...{ name: 'perception-point', gateway: 'perception-point', opens: false },
    marks: ['X-PERCEPTION-POINT-SPAM: PASS'],
  },
  { name: 'retarus', gateway: 'retarus', opens: false, marks: ['X-Retarus-Virusscan: clean'] },
  {
    ...{ name: 'spamexperts', gateway: 'spamexperts', opens: false },
    marks: ['X-SpamExperts-Class: ham', 'X-SpamExperts-Evidence: Combined (0.05)'],
  },
  { name: 'vipre', gateway: 'vipre', opens: false, marks: ['X-Vipre-Scanned: 1A2B3C4D.5E6F7A8B'] },
  {
    ...{ name: 'cloudmark', gateway: 'cloudmark', opens: false },
    marks: ['X-CMAE-Score: 0', 'X-CNFS-Analysis: v=2.4 cv=AbCdEfGh c=1 sm=1 tr=0'],
  },
];

/** Past a filter that leaves its marks and Salesforce's signature whole. */
export function marked({ gateway, marks }: Filter): Way {
  const host = 'mx1.contoso.example';
  const way = arrived('pass', host, {
    below: [hop(SALESFORCE_MTA, host), SALESFORCE_INSIDE],
    gateways: [`${gateway}:mark`],
  });
  return { ...way, more: [antispamReport(host), ...marks] };
}

/**
 * The org hands its mail to a relay of its own, which stands above Salesforce's hop and still on the sender's side.
 * `gateways`: what that relay shows.
 */
export function relayed(relay: string, gateways: readonly string[], domain: string): Way {
  const way = arrived('pass', relay, { below: [hop(SALESFORCE_MTA, relay), SALESFORCE_INSIDE], gateways, domain });
  return {
    ...way,
    more: [
      'X-SFDC-LK: 00D2E000000AcmE',
      'X-SFDCOrgRelay: 00D2E000000AcmE',
      `X-SFDCRelayAddr: ${relay}`,
      'X-SFDCRelayPort: 25',
      'X-SFDCTLS: 3',
      'X-SFDC-Restrict: ^(.*)',
    ],
  };
}

/** Straight into Exchange Online, where a mail flow rule keeps Safe Links away from the mail. */
export const safeLinksSkipped = (): Way => {
  const way = passed();
  return { ...way, more: ['X-MS-Exchange-Organization-SkipSafeLinksProcessing: 1'] };
};

/** Exchange Online looks past the gateway that altered nothing, to the address that Salesforce sent from. */
export function lookedPast(service: Service): Way {
  const way = through({ ...service, alters: false });
  const original = `ip=[192.0.2.26];domain=${SALESFORCE_MTA}`;
  return {
    ...way,
    more: [
      `X-MS-Exchange-SkipListedInternetSender: ${original}`,
      `X-MS-Exchange-ExternalOriginalInternetSender: ${original}`,
      ...way.more,
    ],
  };
}
