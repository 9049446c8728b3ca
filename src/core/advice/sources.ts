import type { Source } from './fix';

/** A Salesforce knowledge article. */
export const kb = (number: string, dated: string | null): Source => ({
  name: `Salesforce KB ${number}`,
  url: `https://help.salesforce.com/s/articleView?id=${number}&type=1`,
  dated,
});

/** A page of Salesforce Help. Its copies show no date. */
export const help = (page: string): Source => ({
  name: `Salesforce Help: ${page}`,
  url: `https://help.salesforce.com/s/articleView?id=${page}&type=5`,
  dated: null,
});

/** A page of Microsoft Learn, by its name there. */
export const microsoft = (page: string, dated: string | null): Source => ({
  name: `Microsoft Learn: ${page}`,
  url: null,
  dated,
});

/** Anything else: a vendor's page or a public thread, named so that it can be found. */
export const page = (name: string, dated: string | null = null, url: string | null = null): Source => ({
  name,
  url,
  dated,
});

/** The thread in which people describe scanners that spend Salesforce links. */
export const THREAD_101253 = page(
  'Salesforce Stack Exchange 101253',
  null,
  'https://salesforce.stackexchange.com/q/101253',
);

/** Drawn from the facts of several sources, not stated by one. Its words stand in the catalogue: `label.ownReasoning`. */
export const OWN_REASONING = page('own reasoning');
