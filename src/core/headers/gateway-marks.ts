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
    ['X-MS-Exchange-AtpMessageProperties', /(?:^|\|)\s{0,3}SL(?:\||$)/, 'recipient'],
    ['X-MS-Exchange-Safelinks-Url-KeyVer', /^\d+$/, 'recipient'],
    ['X-MS-Exchange-ATPSafeLinks-Stat', /^\d+$/, 'recipient'],
    ['X-MS-Exchange-ATPSafeLinks-BitVector', /^[0-9a-f]+:0x/i, 'recipient'],
  ]),
  ...group('exchange-online', false, [
    ['X-MS-Exchange-PUrlCount', /^\d+$/, 'recipient'],
    ['X-Forefront-Antispam-Report', /\bDIR:OUT\b/, 'sender'],
    ['X-Forefront-Antispam-Report', /\b(?:CIP|SFV):/, 'recipient'],
    ['X-Microsoft-Antispam', /\bBCL:\d/, 'recipient'],
  ]),
  ...group('proofpoint', true, [
    ['X-Proofpoint-Virus-Version', /\bvendor=(?:baseguard|fsecure|nai|bitdefender)\b/],
    ['X-Proofpoint-Spam-Details', /\b(?:rule|route)=outbound/, 'sender'],
    ['X-Proofpoint-Spam-Details', /\b(?:rule|route)=inbound/, 'recipient'],
    ['X-Proofpoint-Spam-Details', /\brule=/],
    ['X-Proofpoint-Spam-Reason'],
    ['X-Proofpoint-GUID', /^[\w-]+$/],
    ['X-Proofpoint-ORIG-GUID', /^[\w-]+$/],
    ['X-MDID', /^\d+-\S/],
  ]),
  ...group('mimecast', true, [
    ['X-Mimecast-Originator', ANY, 'sender'],
    ['X-Mimecast-Spam-Score', /^-?\d/],
    ['X-Mimecast-MFC-PROC-ID', /_\d{10}$/],
    ['X-MC-Unique', /^[\w-]+-1$/],
    ['X-Mimecast-Impersonation-Protect', ANY, 'recipient'],
    ['X-Mimecast-Bulk-Signature', ANY, 'recipient'],
    ['Authentication-Results', /^\s{0,3}relay\.mimecast\.com;/],
    ['Authentication-Results-Original', /^\s{0,3}relay\.mimecast\.com;/],
  ]),
  ...group('barracuda', true, [
    ['X-BESS-Outbound-Spam-Score', ANY, 'sender'],
    ['X-BESS-ID', /^\d+-\d+-\d+-\d+-\d/],
    ['X-BESS-VER', /^\d{4}\./],
    ['X-BESS-Apparent-Source-IP', ADDRESS],
  ]),
  ...group('barracuda', false, [
    ['X-Barracuda-Connect', /\[[0-9a-f.:]+\]/i],
    ['X-Barracuda-URL', /\/cgi-(?:mod|bin)\/mark\.cgi/],
    ['X-Barracuda-Start-Time', /^\d{10}(?:\.\d{1,6})?$/],
    ['X-Virus-Scanned', /\bby bsmtpd at\b/],
    ['X-ASG-Debug-ID', /^\d+-/],
  ]),
  ...group('cisco', true, [
    ['X-IronPort-AV', /\bE=(?:Sophos|McAfee)/],
    ['X-IronPort-Anti-Spam-Filtered', /^true$/i],
    ['X-IronPort-Anti-Spam-Result', /^\S{20}/],
    ['X-IronPort-MailFlowPolicy', /^\$RELAYED/, 'sender'],
    ['X-IronPort-MailFlowPolicy', /^\$ACCEPTED/, 'recipient'],
    ['X-IronPort-MailFlowPolicy'],
    ['X-IronPort-SenderGroup', ANY, 'recipient'],
    ['IronPort-SDR', /^\S{20}/],
    ['IronPort-Data'],
    ['IronPort-HdrOrdr'],
    ['X-Amp-Result'],
  ]),
  ...group('fortimail', true, [
    ['X-FEAS-AUTH-USER', /@/, 'sender'],
    ['X-FE-Policy-ID', /^\d+:\d+:\d+:\S/],
    ['X-FEAS-Client-IP', ADDRESS],
    ['X-FE-Last-Public-Client-IP', ADDRESS],
    ['X-FE-Hostname', /^[\w.-]+$/],
  ]),
  ...group('fireeye', true, [
    ['X-FE-ETP-METADATA', ANY, 'recipient'],
    ['X-FE-ETP-CONNECTING-IP', ADDRESS, 'recipient'],
    ['X-FE-ETP-SENDER-IP', ADDRESS, 'recipient'],
    ['X-FE-Attachment-Name', ANY, 'recipient'],
    ['X-FireEye', /^Clean$/i, 'recipient'],
    ['Authentication-Results', /^\S{1,253}\.fireeyecloud\.com\b/, 'recipient'],
  ]),
  ...group('sophos', true, [
    ['X-Sophos-Product-Type', /^(?:Gateway|Mailflow)$/i],
    ['X-Sophos-Email-ID', /^[0-9a-f]{32}$/i],
  ]),
  ...group('sophos', false, [['X-SEA-Spam', ANY, 'recipient']]),
  ...group('check-point', true, [
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},[^,]{1,40},(?:sent|outbound)\b/, 'sender'],
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},[^,]{1,40},(?:received|inbound)\b/, 'recipient'],
    ['X-CLOUD-SEC-AV-Info', /^[^,]{1,200},(?:office365_emails|google_mail),/],
    ['X-CLOUD-SEC-AV-Sent', /^true$/i, 'sender'],
    ['X-CLOUD-SEC-AV-SCL', ANY, 'recipient'],
  ]),
  ...group('trend-micro', true, [
    ['X-TMASE-Version', /^(?:IMSS|SMEX|StarCloud|IMSVA|ScanMail)-/],
    ['X-TMASE-Result', /^\d+-[\d.-]{3}/],
    ['X-TM-AS-Product-Ver', /^\S/],
    ['X-TM-AS-ERS', /^[\d.]+-/],
    ['X-TM-AS-User-Approved-Sender', /^(?:Yes|No)$/i],
    ['X-IMSS-*'],
  ]),
  ...group('trend-micro', false, [['X-TM-SNTS-SMTP', /^[0-9A-F]{64}/]]),
  ...group('symantec', true, [
    ['X-SYMC-ESS-Client-Auth', /outbound-route-from=/, 'sender'],
    ['X-Msg-Ref', /^server-\d{1,6}\.tower-\d{1,6}\.messagelabs\.com!/],
    ['X-StarScan-Version'],
    ['X-StarScan-Received'],
    ['X-VirusChecked', /^Checked$/i],
    ['X-Env-Sender', /@/],
  ]),
  ...group('symantec', false, [
    ['X-Brightmail-Tracker', /^[A-Za-z0-9+/=]/],
    ['X-AuditID', /^[0-9a-f]+-/i],
  ]),
  ...group('hornetsecurity', true, [['X-antispameurope-*'], ['X-hornet*']]),
  ...FILTER_MARKS,
];
