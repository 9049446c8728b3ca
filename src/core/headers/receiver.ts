/**
 * Which Authentication-Results are the receiver's own? A mail may carry any number of them, and every one below the hop
 * into the receiver was written by somebody else, possibly by the sender (RFC 8601 §7.1).
 */
import { parseAuthenticationResults, type MethodResult } from './authentication-results';
import { isUnder } from '../domain-name';
import { domainName } from './domains';
import type { Field, Fields } from './fields';
import { MAX_HOPS, parseReceived, type Hop } from './received';

export type Receiver =
  | {
      readonly state: 'found';
      readonly kind: 'exchange-online' | 'configured';
      /** The front door's host, or the authserv-id. */
      readonly checkedBy: string;
      readonly results: readonly MethodResult[];
      /** The hop over which the mail came in to this receiver; null where it cannot be told. */
      readonly border: Hop | null;
    }
  | { readonly state: 'none' };

const NONE: Receiver = Object.freeze({ state: 'none' });

/** What the servers call themselves that take mail into Exchange Online. */
export const FRONT_DOOR = 'mail.protection.outlook.com';
/** What Exchange Online's own servers call themselves behind the front door. */
const INSIDE = ['outlook.com', 'outlook.office365.com'];
/**
 * Salesforce's MTA stamps `auth=pass` about its own app server into every mail it sends. Believing it, even when asked
 * to, would make every Salesforce tenant's mail genuine.
 */
const NEVER = ['salesforce.com', 'sfdc.net'];

/** The topmost hops with their places in the header. */
const hopsIn = (list: readonly Field[]): readonly { at: number; value: string }[] =>
  list.flatMap(({ key, value }, at) => (key === 'received' ? [{ at, value }] : [])).slice(0, MAX_HOPS);

const isResults = (field: Field): boolean => field.key === 'authentication-results';

const isInside = (host: string | null): boolean => host !== null && INSIDE.some((domain) => isUnder(host, domain));

interface Border {
  readonly at: number;
  readonly hop: Hop;
  readonly by: string;
}

/**
 * The topmost hop into Exchange Online. Null where a host outside Exchange Online took the mail later: whoever reads it
 * there has the results of that host or none.
 */
const frontDoor = (list: readonly Field[]): Border | null => {
  for (const { at, value } of hopsIn(list)) {
    const hop = parseReceived(value);
    if (hop.by?.endsWith(`.${FRONT_DOOR}`) === true) return { at, hop, by: hop.by };
    if (!isInside(hop.by)) return null;
  }
  return null;
};

const firstLabel = (host: string): string => domainName(host)?.split('.', 1)[0] ?? '';

/**
 * Exchange writes its own host into AuthSource and drops the sender's. A forged chain that lands on an Exchange server
 * of somebody else therefore names another host than its forged front door. The domains differ even on genuine mail.
 */
const isAuthSource = (fields: Fields, by: string): boolean => {
  const sources = fields.all('X-MS-Exchange-Organization-AuthSource');
  return sources.length > 0 && sources.every((source) => firstLabel(source) === firstLabel(by));
};

/** Null where one of the lines does not parse: half a verdict is none. A line with an id is not Exchange Online's. */
const resultsWithoutId = (lines: readonly Field[]): readonly MethodResult[] | null => {
  const results: MethodResult[] = [];
  for (const line of lines) {
    const parsed = parseAuthenticationResults(line.value);
    if (parsed.state === 'malformed') return null;
    if (parsed.authservId === null) results.push(...parsed.results);
  }
  return results;
};

const exchangeOnline = (fields: Fields): Receiver => {
  const border = frontDoor(fields.list);
  if (border === null || !isAuthSource(fields, border.by)) return NONE;
  const results = resultsWithoutId(fields.list.slice(0, border.at).filter(isResults));
  if (results === null || results.length === 0) return NONE;
  return { state: 'found', kind: 'exchange-online', checkedBy: border.by, results, border: border.hop };
};

/**
 * The hop that this authserv-id itself took. Every later hop must belong to the id's own domain, else the field may be
 * the sender's: the receiver's hop has then another name, and nothing is known about who handed the mail over.
 */
const borderOf = (fields: Fields, authservId: string): Hop | null => {
  const home = authservId.slice(authservId.indexOf('.') + 1);
  for (const { value } of hopsIn(fields.list)) {
    const hop = parseReceived(value);
    if (hop.by === authservId) return hop;
    if (hop.by === null || !home.includes('.') || !isUnder(hop.by, home)) return null;
  }
  return null;
};

/** Only the topmost line: a receiver adds on top, and one below may be the sender's under the same id. */
const configured = (fields: Fields, authservIds: readonly string[]): Receiver => {
  const line = fields.list.find(isResults);
  const parsed = line === undefined ? null : parseAuthenticationResults(line.value);
  if (parsed?.state !== 'parsed' || parsed.authservId === null) return NONE;
  const { authservId, results } = parsed;
  if (!authservIds.some((id) => id.trim().toLowerCase() === authservId)) return NONE;
  if (NEVER.some((domain) => isUnder(authservId, domain))) return NONE;
  return { state: 'found', kind: 'configured', checkedBy: authservId, results, border: borderOf(fields, authservId) };
};

/**
 * Finds the results that the reader's own mail server wrote: Exchange Online's by its chain, another server's by the
 * authserv-ids that the administrator lists. In doubt: none.
 */
export function receiverOf(fields: Fields, authservIds: readonly string[]): Receiver {
  const online = exchangeOnline(fields);
  return online.state === 'found' ? online : configured(fields, authservIds);
}
