/**
 * Which gateways stand between Salesforce and the reader? Most products stamp mail both ways, so a name in the header
 * says little: its place relative to Salesforce's own hop says more.
 */
import type { Gateway, GatewayEvidence } from '../report';
import type { Fields } from './fields';
import type { GatewayHost } from './gateway-hosts';
import { gatewayOf, markIn, type GatewayMark } from './gateways';
import type { Hop } from './received';

interface Sighting {
  readonly gateway: string;
  readonly evidence: GatewayEvidence;
  readonly opensLinks: boolean;
}

/** What the header holds, sorted by side. */
interface Sides {
  readonly hops: readonly Hop[];
  /** Gateways whose hop lies after Salesforce's. */
  readonly after: readonly GatewayHost[];
  /** Gateways whose hop lies before it. */
  readonly before: readonly GatewayHost[];
  /** Gateways whose side is not known, because Salesforce does not stand in the chain. */
  readonly unknown: readonly GatewayHost[];
  readonly marks: readonly GatewayMark[];
  /** Salesforce sent it, by its hop or by the field that it writes into all of its mail. */
  readonly fromSalesforce: boolean;
  /** The gateway of the server to which Email Relay was told to hand the mail. */
  readonly relay: string | null;
}

const EXCHANGE_ONLINE = 'exchange-online';

const hostsIn = (hops: readonly Hop[]): readonly GatewayHost[] =>
  hops
    .flatMap((hop) => [hop.by, hop.peer, hop.from])
    .map(gatewayOf)
    .filter((host) => host !== null);

const sidesOf = (fields: Fields, hops: readonly Hop[], afterSalesforce: number | null): Sides => {
  const known = afterSalesforce !== null;
  return {
    hops,
    after: known ? hostsIn(hops.slice(0, afterSalesforce)) : [],
    before: known ? hostsIn(hops.slice(afterSalesforce)) : [],
    unknown: known ? [] : hostsIn(hops),
    marks: fields.list.map(markIn).filter((mark) => mark !== null),
    fromSalesforce: known || fields.first('X-SFDC-LK') !== null,
    relay: gatewayOf(fields.first('X-SFDCRelayAddr'))?.gateway ?? null,
  };
};

const isExchange = (host: string | null): boolean => gatewayOf(host)?.gateway === EXCHANGE_ONLINE;
const handed = (hop: Hop): string | null => hop.peer ?? hop.from;

/** The mailbox itself lies in Exchange Online: that is the reader's side whoever sent the mail. */
const isMailbox = (gateway: string, { hops }: Sides): boolean =>
  gateway === EXCHANGE_ONLINE && isExchange(hops[0]?.by ?? null);

/** The gateway that handed the mail to the reader's own servers, past the hops inside Exchange Online. */
const atTheBorder = (hops: readonly Hop[]): string | null => {
  const border = hops.find((hop) => !isExchange(hop.by) || !isExchange(handed(hop)));
  return border === undefined ? null : (gatewayOf(handed(border))?.gateway ?? null);
};

const sighting = (host: GatewayHost, evidence: GatewayEvidence): Sighting => ({
  gateway: host.gateway,
  evidence,
  opensLinks: host.opensLinks,
});

/** Does the gateway say itself that it stamped this mail on its way out? */
const isOutgoing = (gateway: string, { marks }: Sides): boolean =>
  marks.some((mark) => mark.gateway === gateway && mark.direction === 'sender');

/**
 * With Email Relay, Salesforce hands the mail to a server of the sending organisation. The gateway there lies after
 * Salesforce and still may be the sender's: possible, not certain.
 */
const fromHopsAfter = (sides: Sides): readonly Sighting[] =>
  sides.after.flatMap((host) => {
    const maybeSenders = host.gateway === sides.relay && !isMailbox(host.gateway, sides);
    if (!maybeSenders) return [sighting(host, 'hop')];
    return isOutgoing(host.gateway, sides) ? [] : [sighting(host, 'mark')];
  });

/**
 * Without Salesforce in the chain, only the mailbox's own server is certain. Possible: a service that filters incoming
 * mail alone, the gateway at the border, and all of them where Salesforce sent the mail and its hops were cut off.
 */
const fromHopsUnknown = (sides: Sides): readonly Sighting[] => {
  const border = atTheBorder(sides.hops);
  const isPossible = (host: GatewayHost): boolean =>
    sides.fromSalesforce || host.direction === 'recipient' || host.gateway === border;
  return sides.unknown.flatMap((host) => {
    if (isMailbox(host.gateway, sides)) return [sighting(host, 'hop')];
    const maybe = host.gateway !== EXCHANGE_ONLINE && isPossible(host) && !isOutgoing(host.gateway, sides);
    return maybe ? [sighting(host, 'mark')] : [];
  });
};

/**
 * A mark that is stamped both ways counts only on Salesforce's mail, and not where the gateway's own hop lies before
 * Salesforce's: that hop explains it. Its line's place tells nothing, as Exchange and others append their marks.
 */
const counts = (mark: GatewayMark, sides: Sides): boolean => {
  if (mark.direction !== 'either') return mark.direction === 'recipient';
  const isThis = (host: GatewayHost): boolean => host.gateway === mark.gateway;
  return sides.fromSalesforce && (sides.after.some(isThis) || !sides.before.some(isThis));
};

const fromMarks = (sides: Sides): readonly Sighting[] =>
  sides.marks
    .filter((mark) => counts(mark, sides))
    .map((mark) => ({ gateway: mark.gateway, evidence: 'mark', opensLinks: mark.opensLinks }));

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

/**
 * The gateways on the reader's side, each once: those of the hops from the top down, then those known by a mark alone.
 * `afterSalesforce`: how many of the hops lie after Salesforce; null where it is not among them.
 */
export function readerSideGateways(
  fields: Fields,
  hops: readonly Hop[],
  afterSalesforce: number | null,
): readonly Gateway[] {
  const sides = sidesOf(fields, hops, afterSalesforce);
  return merge([...fromHopsAfter(sides), ...fromHopsUnknown(sides), ...fromMarks(sides)]);
}
