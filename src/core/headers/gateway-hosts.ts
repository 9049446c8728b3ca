/**
 * The hosts of the mail gateways, as they stand in `Received` fields. A product whose hop has only been described, or
 * that runs under the customer's own names (FortiMail, IronPort appliances), has no entry. Whose each host is, and where
 * it was seen, stands in `gateway-hosts.sources.ts`.
 */

export interface GatewayHost {
  /** The id in the report: a rewriter id without version, or `exchange-online`. */
  readonly gateway: string;
  /** The hop's host is this name or stands below it. */
  readonly suffix: string;
  /** True where the product is known to open links before delivery. */
  readonly opensLinks: boolean;
  /** `recipient`: this service filters incoming mail only. `either`: senders use it too. */
  readonly direction: 'recipient' | 'either';
}

const hosts = (
  gateway: string,
  suffixes: string,
  rest: Partial<Pick<GatewayHost, 'opensLinks' | 'direction'>> = {},
): readonly GatewayHost[] =>
  suffixes.split(' ').map((suffix) => ({ gateway, suffix, opensLinks: true, direction: 'either', ...rest }));

export const GATEWAY_HOSTS: readonly GatewayHost[] = [
  // Exchange Online alone opens nothing: Safe Links needs a plan and a policy on top, and leaves its own mark.
  ...hosts('exchange-online', 'protection.outlook.com prod.outlook.com outlook.office365.com', { opensLinks: false }),
  ...hosts('proofpoint', 'pphosted.com ppe-hosted.com'),
  ...hosts('mimecast', 'mimecast.com'),
  ...hosts(
    'barracuda',
    'ess.barracuda.com ess.barracudas.com ess.barracudanetworks.com ess.cudaops.com ess.aws.cudaops.com',
  ),
  ...hosts('cisco', 'iphmx.com'),
  ...hosts('fireeye', 'fireeyecloud.com', { direction: 'recipient' }),
  ...hosts('sophos', 'prod.hydra.sophos.com'),
  ...hosts('symantec', 'messagelabs.com'),
  ...hosts('check-point', 'cloud-sec-av.com checkpointcloudsec.com'),
  ...hosts('trend-micro', 'tmes.trendmicro.com tmcas.trendmicro.com'),
  ...hosts('hornetsecurity', 'antispameurope.com'),
  ...hosts('mailinblack', 'mailinblack.com', { opensLinks: false }),
  ...hosts('forcepoint', 'mailcontrol.com'),
];
