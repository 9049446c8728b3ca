/** The way the mail came: its hops, Salesforce's own among them, and the gateways that stand on the reader's side. */
import type { Gateway } from '../report';
import { isUnder } from '../domain-name';
import type { Fields } from './fields';
import { readerSideGateways } from './reader-side';
import { MAX_HOPS, parseReceived, type Hop } from './received';

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

/** `*.mta.salesforce.com` faces the world, `*.ops.sfdc.net` are the app servers behind it. */
const SALESFORCE = ['salesforce.com', 'sfdc.net'];

const isSalesforce = (host: string | null): boolean =>
  host !== null && SALESFORCE.some((domain) => isUnder(host, domain));

/** A hop that Salesforce took is its own; one that it handed over was written by the next host, so it lies after. */
const afterSalesforceIn = (hops: readonly Hop[]): number | null => {
  for (const [at, { by, from }] of hops.entries()) {
    if (isSalesforce(by)) return at;
    if (isSalesforce(from)) return at + 1;
  }
  return null;
};

/** Reads the route. Gateways before Salesforce's hop are the sender's and left out. Never throws. */
export function readRoute(fields: Fields): Route {
  const hops = fields.all('Received').slice(0, MAX_HOPS).map(parseReceived);
  const afterSalesforce = afterSalesforceIn(hops);
  const gateways = readerSideGateways(fields, hops, afterSalesforce);
  const has = (name: string): boolean => fields.first(name) !== null;
  return {
    hops,
    afterSalesforce,
    gateways,
    exchangeOnline: gateways.some(({ id, evidence }) => id === 'exchange-online' && evidence === 'hop'),
    safeLinks: {
      processed: gateways.some(({ id }) => id === 'safe-links'),
      bypassed: has('X-MS-Exchange-Organization-SkipSafeLinksProcessing'),
    },
    enhancedFiltering:
      has('X-MS-Exchange-SkipListedInternetSender') || has('X-MS-Exchange-ExternalOriginalInternetSender'),
  };
}
