/**
 * What stands at the end of a Salesforce host name, and who decides what such a host serves.
 *
 * - `my-domain`: an org's own log-in host, `<MyDomain>[--<sandbox>][.<partition>].<suffix>`.
 * - `site`: Experience Cloud and Salesforce Sites; the customer writes the pages.
 * - `tenant`: other hosts where a customer's code or files answer (Visualforce, Lightning, content).
 * - `own`: pages that Salesforce writes, none of which is the target of a password link.
 */
export type SuffixUse = 'my-domain' | 'site' | 'tenant' | 'own';

export interface HostSuffix {
  /** Without a leading dot; matched on a dot boundary. The longest entry that fits decides. */
  readonly suffix: string;
  readonly use: SuffixUse;
}

const listed = (use: SuffixUse, suffixes: string): readonly HostSuffix[] =>
  suffixes.split(' ').map((suffix) => ({ suffix, use }));

/** What each one is, and who says so, stands in `suffixes.sources.ts`. */
export const HOST_SUFFIXES: readonly HostSuffix[] = [
  ...listed('my-domain', 'my.salesforce.com my.salesforce.mil my.sfcrmproducts.cn cloudforce.com my-salesforce.com'),
  ...listed('site', 'my.site.com force.com my.salesforce-sites.com sites.sfcrmapps.cn sfcrmapps.cn crmforce.mil'),
  ...listed(
    'tenant',
    'lightning.force.com vf.force.com visual.force.com file.force.com content.force.com my.salesforce-setup.com ' +
      'visualforce.com documentforce.com builder.salesforce-experience.com my-lightning.com lightning.crmforce.mil ' +
      'vf.crmforce.mil file.crmforce.mil content.crmforce.mil force.mil cloudforce.mil visualforce.mil ' +
      'lightning.sfcrmapps.cn vf.sfcrmapps.cn file.sfcrmapps.cn setup.sfcrmproducts.cn exacttarget.com ' +
      'marketingcloud.com pardot.com demandware.com desk.com',
  ),
  ...listed(
    'own',
    'salesforce.com salesforce.mil sfcrmproducts.cn salesforce-sites.com salesforce-setup.com ' +
      'salesforce-experience.com salesforceliveagent.com trailblazer.me trailhead.com heroku.com mulesoft.com ' +
      'tableau.com sforce.com govforce.com',
  ),
];

/** Shared log-in hosts: tier `login`, exact names only (help:xcloud.domain_name_setting_login_policy.htm). */
export const LOGIN_HOSTS: readonly string[] = ['login.salesforce.com', 'test.salesforce.com', 'welcome.salesforce.com'];

/** Country codes of Hyperforce instances, `usa788` or, for sandboxes, `usa788s`. */
const HYPERFORCE = 'are|aus|bra|can|che|deu|esp|fra|gbr|idn|ind|irl|isr|ita|jpn|kor|mex|nld|sgp|swe|usa|zaf';

/** A first label of `salesforce.com` that names an instance: `na150`, `eu5`, `cs12`, `um8`, `usa788`, `deu132s`. */
export const INSTANCE_LABEL = new RegExp(`^(?:(?:na|eu|ap|um|cs)[1-9][0-9]{0,2}|(?:${HYPERFORCE})[1-9][0-9]{0,3}s?)$`);

/** A sandbox instance inside a host name of before enhanced domains: `acme--uat.cs12.my.salesforce.com`. */
export const SANDBOX_INSTANCE_LABEL = /^cs[1-9][0-9]{0,2}$/;

const BY_SUFFIX: ReadonlyMap<string, HostSuffix> = new Map(HOST_SUFFIXES.map((row) => [row.suffix, row]));

/**
 * The longest listed suffix of a host, matched on a dot boundary, with the labels before it (empty where the host is
 * the suffix itself), or null. `host` is lower case, without trailing dot.
 */
export function suffixOf(host: string): { readonly row: HostSuffix; readonly before: readonly string[] } | null {
  const labels = host.split('.');
  for (let start = 0; start < labels.length; start += 1) {
    const row = BY_SUFFIX.get(labels.slice(start).join('.'));
    if (row !== undefined) return { row, before: labels.slice(0, start) };
  }
  return null;
}
