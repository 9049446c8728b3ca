/**
 * The hosts of the mail gateways, as they stand in `Received` fields. A product whose hop has only been described, or
 * that runs under the customer's own names (FortiMail, IronPort appliances), has no entry.
 */

export interface GatewayHost {
  readonly id: string;
  /** The id in the report: a rewriter id without version, or `exchange-online`. */
  readonly gateway: string;
  /** The hop's host is this name or stands below it. */
  readonly suffix: string;
  /** True where the product is known to open links before delivery. */
  readonly opensLinks: boolean;
  /** `recipient`: this service filters incoming mail only. `either`: senders use it too. */
  readonly direction: 'recipient' | 'either';
  readonly why: string;
  readonly source: string;
  readonly checked: string;
}

const SAMPLE = 'public mail samples';
const CHECKED = '2026-11-22';

const host = (
  gateway: string,
  suffix: string,
  why: string,
  rest: Partial<Pick<GatewayHost, 'opensLinks' | 'direction' | 'source'>> = {},
): GatewayHost => ({
  id: `host-${suffix}`,
  gateway,
  suffix,
  why,
  opensLinks: true,
  direction: 'either',
  source: SAMPLE,
  checked: CHECKED,
  ...rest,
});

/** Exchange Online alone opens nothing: Safe Links needs a plan and a policy on top, and leaves its own mark. */
const EXCHANGE = { opensLinks: false };

export const GATEWAY_HOSTS: readonly GatewayHost[] = [
  host('exchange-online', 'protection.outlook.com', 'front door of Exchange Online', EXCHANGE),
  host('exchange-online', 'prod.outlook.com', 'mailbox and transport servers', EXCHANGE),
  host('exchange-online', 'outlook.office365.com', 'client front ends on the way in', EXCHANGE),
  host('proofpoint', 'pphosted.com', 'hosted Proofpoint cluster (mx0a-…, mx0b-…)'),
  host('proofpoint', 'ppe-hosted.com', 'Proofpoint Essentials'),
  host('mimecast', 'mimecast.com', 'Mimecast cloud (…-smtp-N, …-smtp-delivery-N)'),
  host('barracuda', 'ess.barracuda.com', 'Barracuda Email Gateway Defense'),
  host('barracuda', 'ess.barracudas.com', 'Barracuda Email Gateway Defense'),
  host('barracuda', 'ess.barracudanetworks.com', 'Barracuda Email Gateway Defense'),
  host('barracuda', 'ess.cudaops.com', 'Barracuda Email Gateway Defense, inner hop'),
  host('barracuda', 'ess.aws.cudaops.com', 'Barracuda Email Gateway Defense, inner hop'),
  host('cisco', 'iphmx.com', 'Cisco Secure Email cloud gateway (esaN.hc…)'),
  host('fireeye', 'fireeyecloud.com', 'Trellix Email Threat Prevention', { direction: 'recipient' }),
  host('sophos', 'prod.hydra.sophos.com', 'Sophos Email (mx-01-<region>, mfod-<region>)'),
  host('symantec', 'messagelabs.com', 'Symantec Email Security.cloud tower'),
  host('check-point', 'cloud-sec-av.com', 'Harmony Email, handing mail back to Exchange Online'),
  host('check-point', 'checkpointcloudsec.com', 'Harmony Email, inner hop'),
  host('trend-micro', 'tmes.trendmicro.com', 'Trend Micro Email Security (inpre…, inpost…)'),
  host('trend-micro', 'tmcas.trendmicro.com', 'Trend Micro Cloud App Security (inpost-…, repost-…)'),
  host('hornetsecurity', 'antispameurope.com', 'Hornetsecurity (mx-relay…-hz…)'),
  host('mailinblack', 'mailinblack.com', 'Mailinblack (smtp-mibc-…)', { opensLinks: false }),
  host('forcepoint', 'mailcontrol.com', 'Forcepoint cloud (cluster-…)'),
];
