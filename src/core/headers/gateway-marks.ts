/**
 * Header fields that mail gateways write. Made from a survey of public mail, rule collections and vendors' pages.
 *
 * Left out on purpose: marks that no mail was found for (INKY, Libraesva, NoSpamProxy), and those that any server may
 * write (`X-Spam-Status`, `X-Scanned-By`, `X-Virus-Scanned` of amavis), because they name no product and open no link.
 * `X-MS-Exchange-Organization-*` is left out too: Exchange writes it on the customer's own servers as well as in the cloud.
 * `X-FE-Policy-ID` and `X-FEAS-*` are FortiMail's, although lists give them to FireEye.
 */
import { FILTER_MARKS } from './filter-marks';
import type { GatewayMark } from './gateways';
import { ADDRESS, ANY, group } from './mark-group';

export const GATEWAY_MARKS: readonly GatewayMark[] = [
  ...group('safe-links', true, [
    ['X-MS-Exchange-AtpMessageProperties', /(?:^|\|)\s{0,3}SL(?:\||$)/, 'recipient', 'SL: a Safe Links policy ran'],
    ['X-MS-Exchange-Safelinks-Url-KeyVer', /^\d+$/, 'recipient', 'version of the key that signs wrapped links'],
    ['X-MS-Exchange-ATPSafeLinks-Stat', /^\d+$/, 'recipient', 'processing status'],
    ['X-MS-Exchange-ATPSafeLinks-BitVector', /^[0-9a-f]+:0x/i, 'recipient', 'internal flags'],
  ]),
  ...group('exchange-online', false, [
    ['X-MS-Exchange-PUrlCount', /^\d+$/, 'recipient', 'number of addresses counted'],
    ['X-Forefront-Antispam-Report', /\bDIR:OUT\b/, 'sender', 'filter report about outgoing mail'],
    ['X-Forefront-Antispam-Report', /\b(?:CIP|SFV):/, 'recipient', 'filter report', 'list'],
    ['X-Microsoft-Antispam', /\bBCL:\d/, 'recipient', 'bulk score'],
  ]),
  ...group('proofpoint', true, [
    [
      'X-Proofpoint-Virus-Version',
      /\bvendor=(?:baseguard|fsecure|nai|bitdefender)\b/,
      'either',
      'scanned by a cluster',
    ],
    ['X-Proofpoint-Spam-Details', /\b(?:rule|route)=outbound/, 'sender', 'verdict about outgoing mail'],
    ['X-Proofpoint-Spam-Details', /\b(?:rule|route)=inbound/, 'recipient', 'verdict about incoming mail'],
    ['X-Proofpoint-Spam-Details', /\brule=/, 'either', 'verdict'],
    ['X-Proofpoint-Spam-Reason', ANY, 'either', 'reason of the verdict'],
    ['X-Proofpoint-GUID', /^[\w-]+$/, 'either', 'message id inside Proofpoint'],
    ['X-Proofpoint-ORIG-GUID', /^[\w-]+$/, 'either', 'message id before splitting'],
    ['X-MDID', /^\d+-\S/, 'either', 'message id of Proofpoint Essentials'],
  ]),
  ...group('mimecast', true, [
    ['X-Mimecast-Originator', ANY, 'sender', 'the domain that sent through Mimecast'],
    ['X-Mimecast-Spam-Score', /^-?\d/, 'either', 'spam score'],
    ['X-Mimecast-MFC-PROC-ID', /_\d{10}$/, 'either', 'processing id ending in a unix time'],
    ['X-MC-Unique', /^[\w-]+-1$/, 'either', 'message id'],
    ['X-Mimecast-Impersonation-Protect', ANY, 'recipient', 'the impersonation policy ran', 'list'],
    ['X-Mimecast-Bulk-Signature', ANY, 'recipient', 'bulk mark', 'list'],
    ['Authentication-Results', /^\s{0,3}relay\.mimecast\.com;/, 'either', 'checked by a Mimecast relay'],
    [
      'Authentication-Results-Original',
      /^\s{0,3}relay\.mimecast\.com;/,
      'either',
      'the same, renamed by Exchange Online',
    ],
  ]),
  ...group('barracuda', true, [
    ['X-BESS-Outbound-Spam-Score', ANY, 'sender', 'outgoing mail filtered'],
    ['X-BESS-ID', /^\d+-\d+-\d+-\d+-\d/, 'either', 'message id of the cloud service'],
    ['X-BESS-VER', /^\d{4}\./, 'either', 'engine version'],
    ['X-BESS-Apparent-Source-IP', ADDRESS, 'either', 'source address seen'],
  ]),
  ...group('barracuda', false, [
    ['X-Barracuda-Connect', /\[[0-9a-f.:]+\]/i, 'either', 'client of the appliance'],
    ['X-Barracuda-URL', /\/cgi-(?:mod|bin)\/mark\.cgi/, 'either', 'address of the appliance'],
    ['X-Barracuda-Start-Time', /^\d{10}(?:\.\d{1,6})?$/, 'either', 'time of the scan'],
    ['X-Virus-Scanned', /\bby bsmtpd at\b/, 'either', 'mail daemon of the appliance'],
    ['X-ASG-Debug-ID', /^\d+-/, 'either', 'debug id of the appliance'],
  ]),
  ...group('cisco', true, [
    ['X-IronPort-AV', /\bE=(?:Sophos|McAfee)/, 'either', 'virus engine result', 'list'],
    ['X-IronPort-Anti-Spam-Filtered', /^true$/i, 'either', 'anti-spam ran', 'list'],
    ['X-IronPort-Anti-Spam-Result', /^\S{20}/, 'either', 'encoded verdict', 'list'],
    ['X-IronPort-MailFlowPolicy', /^\$RELAYED/, 'sender', 'policy for outgoing mail', 'list'],
    ['X-IronPort-MailFlowPolicy', /^\$ACCEPTED/, 'recipient', 'policy for incoming mail', 'list'],
    ['X-IronPort-MailFlowPolicy', ANY, 'either', 'a policy with a name of its own', 'list'],
    ['X-IronPort-SenderGroup', ANY, 'recipient', 'listener group of the sender', 'list'],
    ['IronPort-SDR', /^\S{20}/, 'either', 'reputation of the sender domain'],
    ['IronPort-Data', ANY, 'either', 'encoded message data', 'list'],
    ['IronPort-HdrOrdr', ANY, 'either', 'encoded header order', 'list'],
    ['X-Amp-Result', ANY, 'either', 'malware verdict', 'list'],
  ]),
  ...group('fortimail', true, [
    ['X-FEAS-AUTH-USER', /@/, 'sender', 'the user who sent through the gateway'],
    ['X-FE-Policy-ID', /^\d+:\d+:\d+:\S/, 'either', 'policies that matched'],
    ['X-FEAS-Client-IP', ADDRESS, 'either', 'client address seen'],
    ['X-FE-Last-Public-Client-IP', ADDRESS, 'either', 'last public client'],
    ['X-FE-Hostname', /^[\w.-]+$/, 'either', 'host of the gateway'],
  ]),
  ...group('fireeye', true, [
    ['X-FE-ETP-METADATA', ANY, 'recipient', 'metadata of the cloud service'],
    ['X-FE-ETP-CONNECTING-IP', ADDRESS, 'recipient', 'address seen by the cloud service'],
    ['X-FE-ETP-SENDER-IP', ADDRESS, 'recipient', 'address seen by the cloud service'],
    ['X-FE-Attachment-Name', ANY, 'recipient', 'an attachment was analysed'],
    ['X-FireEye', /^Clean$/i, 'recipient', 'verdict of the appliance'],
    ['Authentication-Results', /^\S{1,253}\.fireeyecloud\.com\b/, 'recipient', 'checked by the cloud service'],
  ]),
  ...group('sophos', true, [
    ['X-Sophos-Product-Type', /^(?:Gateway|Mailflow)$/i, 'either', 'gateway or mail-flow mode'],
    ['X-Sophos-Email-ID', /^[0-9a-f]{32}$/i, 'either', 'message id'],
  ]),
  ...group('sophos', false, [['X-SEA-Spam', ANY, 'recipient', 'verdict of the appliance', 'list']]),
  ...group('check-point', true, [
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},[^,]{1,40},(?:sent|outbound)\b/, 'sender', 'outgoing mail'],
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},[^,]{1,40},(?:received|inbound)\b/, 'recipient', 'incoming mail'],
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},(?:office365_emails|google_mail),/, 'either', 'direction not said'],
    ['X-CLOUD-SEC-AV-Sent', /^true$/i, 'sender', 'outgoing mail'],
    ['X-CLOUD-SEC-AV-SCL', ANY, 'recipient', 'verdict handed to Exchange', 'unverified'],
  ]),
  ...group('trend-micro', true, [
    ['X-TMASE-Version', /^(?:IMSS|SMEX|StarCloud|IMSVA|ScanMail)-/, 'either', 'product and engine'],
    ['X-TMASE-Result', /^\d+-[\d.-]{3}/, 'either', 'score and threshold'],
    ['X-TM-AS-Product-Ver', /^\S/, 'either', 'product version'],
    ['X-TM-AS-ERS', /^[\d.]+-/, 'either', 'reputation of the client address'],
    ['X-TM-AS-User-Approved-Sender', /^(?:Yes|No)$/i, 'either', 'approved-sender list'],
    ['X-IMSS-*', ANY, 'either', 'InterScan mark', 'list'],
  ]),
  ...group('trend-micro', false, [['X-TM-SNTS-SMTP', /^[0-9A-F]{64}/, 'either', 'ScanMail on an Exchange server']]),
  ...group('symantec', true, [
    ['X-SYMC-ESS-Client-Auth', /outbound-route-from=/, 'sender', 'route of outgoing mail'],
    ['X-Msg-Ref', /^server-\d{1,6}\.tower-\d{1,6}\.messagelabs\.com!/, 'either', 'scanned by a tower'],
    ['X-StarScan-Version', ANY, 'either', 'engine of the cloud service'],
    ['X-StarScan-Received', ANY, 'either', 'engine of the cloud service'],
    ['X-VirusChecked', /^Checked$/i, 'either', 'virus scan done'],
    ['X-Env-Sender', /@/, 'either', 'envelope sender noted by a tower'],
  ]),
  ...group('symantec', false, [
    ['X-Brightmail-Tracker', /^[A-Za-z0-9+/=]/, 'either', 'scan data of the appliance', 'vendor'],
    ['X-AuditID', /^[0-9a-f]+-/i, 'either', 'audit id of the appliance', 'vendor'],
  ]),
  ...group('hornetsecurity', true, [
    ['X-antispameurope-*', ANY, 'either', 'marks of the service'],
    ['X-hornet*', ANY, 'either', 'newer marks of the service'],
  ]),
  ...FILTER_MARKS,
];
