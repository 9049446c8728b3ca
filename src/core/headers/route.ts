/** The way the mail came: its hops, Salesforce's own among them, and the gateways that stand on the reader's side. */
import type { Gateway, GatewayEvidence } from '../report';
import { isUnder } from './domains';
import type { Fields } from './fields';
import { gatewayOf, markIn, type GatewayMark } from './gateways';
import type { GatewayHost } from './gateway-hosts';
import { parseReceived, type Hop } from './received';

/** More hops than this are a mail loop or an attack; the topmost ones are read. */
export const MAX_HOPS = 100;

export interface Route {
  /** From the top down: the last hop first. */
  readonly hops: readonly Hop[];
  /**
   * How many of `hops` were added after the mail had left Salesforce, the one in which Salesforce handed it over
   * included; null where no Salesforce host stands in the chain.
   */
  readonly afterSalesforce: number | null;
  /** The gateways on the reader's side, each once, those seen as hops first. */
  readonly gateways: readonly Gateway[];
  /** The mail ended up in Exchange Online, or passed through it after Salesforce. */
  readonly exchangeOnline: boolean;
  readonly safeLinks: {
    /** Safe Links left a mark of its own, not just Exchange Online. */
    readonly processed: boolean;
    /** An administrator's rule asked to skip Safe Links for this mail. */
    readonly bypassed: boolean;
  };
  /** Enhanced filtering looked past the last gateway to the address that sent the mail. */
  readonly enhancedFiltering: boolean;
}

/** The platform's mail servers: `*.mta.salesforce.com` outside, `*.ops.sfdc.net` inside. */
const SALESFORCE = ['mta.salesforce.com', 'ops.sfdc.net', 'bnc.salesforce.com', 'sfdc.net', 'salesforce.com'];

const isSalesforce = (host: string | null): boolean =>
  host !== null && SALESFORCE.some((domain) => isUnder(host, domain));

const hopsOf = (fields: Fields): readonly Hop[] => fields.all('Received').slice(0, MAX_HOPS).map(parseReceived);

/** A hop that Salesforce took is its own; one that it handed over was written by the next host, so it lies after. */
const afterSalesforce = (hops: readonly Hop[]): number | null => {
  const at = hops.findIndex((hop) => isSalesforce(hop.by) || isSalesforce(hop.from));
  if (at === -1) return null;
  return isSalesforce(hops[at]?.by ?? null) ? at : at + 1;
};

const hostsIn = (hops: readonly Hop[]): readonly GatewayHost[] =>
  hops
    .flatMap((hop) => [hop.by, hop.peer, hop.from])
    .map(gatewayOf)
    .filter((host) => host !== null);

interface Sighting {
  readonly gateway: string;
  readonly evidence: GatewayEvidence;
  readonly opensLinks: boolean;
}

/** The first sighting of a gateway gives its place; a hop beats a mark; one that opens links is enough. */
const merge = (sightings: readonly Sighting[]): readonly Gateway[] => {
  const found = new Map<string, Gateway>();
  for (const { gateway, evidence, opensLinks } of sightings) {
    const known = found.get(gateway);
    found.set(gateway, {
      id: gateway,
      evidence: known?.evidence === 'hop' ? 'hop' : evidence,
      opensLinks: opensLinks || known?.opensLinks === true,
    });
  }
  return [...found.values()];
};

interface Sides {
  /** Gateways whose hop lies after Salesforce's. */
  readonly reader: readonly GatewayHost[];
  /** Gateways whose hop lies before it, or all where Salesforce is not in the chain. */
  readonly others: readonly GatewayHost[];
  readonly fromSalesforce: boolean;
}

const sidesOf = (hops: readonly Hop[], after: number | null, fields: Fields): Sides => ({
  reader: after === null ? [] : hostsIn(hops.slice(0, after)),
  others: hostsIn(after === null ? hops : hops.slice(after)),
  // Salesforce writes this into all of its mail. Where its hops were cut off, whatever stamped the mail came later.
  fromSalesforce: after !== null || fields.first('X-SFDC-LK') !== null,
});

/** The host that holds the mailbox is on the reader's side whoever sent the mail. */
const isMailbox = (host: GatewayHost, hops: readonly Hop[]): boolean =>
  host.gateway === 'exchange-online' && gatewayOf(hops[0]?.by ?? null)?.gateway === 'exchange-online';

/**
 * With Email Relay, Salesforce hands the mail to a server of the sending organisation. That server's gateway lies after
 * Salesforce and still may be on the sender's side: possible, not certain.
 */
const evidenceOf = (host: GatewayHost, relay: string | null, hops: readonly Hop[]): GatewayEvidence =>
  host.gateway === relay && !isMailbox(host, hops) ? 'mark' : 'hop';

const fromHops = (sides: Sides, hops: readonly Hop[], fields: Fields): readonly Sighting[] => {
  const relay = gatewayOf(fields.first('X-SFDCRelayAddr'))?.gateway ?? null;
  const reader = sides.reader.map((host) => ({ ...host, evidence: evidenceOf(host, relay, hops) }));
  const recipientOnly = sides.others
    .filter((host) => host.direction === 'recipient' || isMailbox(host, hops))
    .map((host): Sighting => ({ ...host, evidence: isMailbox(host, hops) ? 'hop' : 'mark' }));
  return [...reader, ...recipientOnly];
};

/**
 * A mark that is stamped both ways counts only on Salesforce's mail, and not where the gateway's own hop lies before
 * Salesforce's: that hop explains it. Its place in the header tells nothing, as most gateways append their marks.
 */
const counts = (mark: GatewayMark, sides: Sides): boolean => {
  if (mark.direction !== 'either') return mark.direction === 'recipient';
  const has = (hosts: readonly GatewayHost[]): boolean => hosts.some((host) => host.gateway === mark.gateway);
  return sides.fromSalesforce && (has(sides.reader) || !has(sides.others));
};

const fromMarks = (sides: Sides, fields: Fields): readonly Sighting[] =>
  fields.list
    .map(markIn)
    .filter((mark) => mark !== null)
    .filter((mark) => counts(mark, sides))
    .map((mark) => ({ gateway: mark.gateway, evidence: 'mark', opensLinks: mark.opensLinks }));

const has = (fields: Fields, name: string): boolean => fields.first(name) !== null;

/**
 * Reads the route. Gateways before Salesforce's hop are the sender's and left out. Where Salesforce does not stand in
 * the chain at all, nobody can tell the sides apart: then only what filters incoming mail alone counts, and the
 * server that holds the mailbox. Never throws.
 */
export function readRoute(fields: Fields): Route {
  const hops = hopsOf(fields);
  const after = afterSalesforce(hops);
  const sides = sidesOf(hops, after, fields);
  const gateways = merge([...fromHops(sides, hops, fields), ...fromMarks(sides, fields)]);
  return {
    hops,
    afterSalesforce: after,
    gateways,
    exchangeOnline: gateways.some(({ id, evidence }) => id === 'exchange-online' && evidence === 'hop'),
    safeLinks: {
      processed: gateways.some(({ id }) => id === 'safe-links'),
      bypassed: has(fields, 'X-MS-Exchange-Organization-SkipSafeLinksProcessing'),
    },
    enhancedFiltering:
      has(fields, 'X-MS-Exchange-SkipListedInternetSender') ||
      has(fields, 'X-MS-Exchange-ExternalOriginalInternetSender'),
  };
}
