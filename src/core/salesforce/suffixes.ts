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
  readonly id: string;
  /** Without a leading dot; matched on a dot boundary. The longest entry that fits decides. */
  readonly suffix: string;
  readonly use: SuffixUse;
  readonly why: string;
  readonly source: string;
  readonly checked: string;
}

const SFDX = 'forcedotcom/sfdx-core src/util/sfdcUrl.ts @cd4bdcb';
const INSPECTOR = 'tprouvot/Salesforce-Inspector-reloaded addon/manifest.json @f0bc8f3';
const HELP = 'help:domain_name_overview.htm';
const BRANDS = 'v2ray/domain-list-community data/salesforce';
const CHECKED = '2026-11-22';

const entry = (suffix: string, use: SuffixUse, why: string, source: string): HostSuffix => ({
  id: suffix.replaceAll('-', '_').replaceAll('.', '-'),
  suffix,
  use,
  why,
  source,
  checked: CHECKED,
});

export const HOST_SUFFIXES: readonly HostSuffix[] = [
  entry(
    'my.salesforce.com',
    'my-domain',
    'org log-in under enhanced domains',
    'help:xcloud.domain_name_considerations.htm',
  ),
  entry('my.salesforce.mil', 'my-domain', 'Government Cloud, Defense', SFDX),
  entry('my.sfcrmproducts.cn', 'my-domain', 'Salesforce on Alibaba Cloud', SFDX),
  entry('cloudforce.com', 'my-domain', 'My Domain suffix of before 2013', SFDX),
  entry('my-salesforce.com', 'my-domain', 'genuine alternative domain although it looks made up', SFDX),

  entry('my.site.com', 'site', 'Experience Cloud under enhanced domains', HELP),
  entry('force.com', 'site', 'Experience Cloud and Sites of before enhanced domains', SFDX),
  entry('my.salesforce-sites.com', 'site', 'Salesforce Sites under enhanced domains', HELP),
  entry('sites.sfcrmapps.cn', 'site', 'sites of Salesforce on Alibaba Cloud', SFDX),
  entry('sfcrmapps.cn', 'site', 'further tenant hosts of Salesforce on Alibaba Cloud', SFDX),
  entry('crmforce.mil', 'site', 'tenant hosts of Government Cloud, Defense', SFDX),

  entry('lightning.force.com', 'tenant', 'Lightning pages, log-in never happens here', INSPECTOR),
  entry('vf.force.com', 'tenant', 'Visualforce: customer code', INSPECTOR),
  entry('visual.force.com', 'tenant', 'Visualforce: customer code', INSPECTOR),
  entry('file.force.com', 'tenant', 'customer files', INSPECTOR),
  entry('content.force.com', 'tenant', 'customer files', INSPECTOR),
  entry('my.salesforce-setup.com', 'tenant', 'Setup pages of one org', INSPECTOR),
  entry('visualforce.com', 'tenant', 'Visualforce: customer code', INSPECTOR),
  entry('documentforce.com', 'tenant', 'customer files', INSPECTOR),
  entry('builder.salesforce-experience.com', 'tenant', 'preview of customer pages', INSPECTOR),
  entry('my-lightning.com', 'tenant', 'Lightning pages on the alternative domain', SFDX),
  entry('lightning.crmforce.mil', 'tenant', 'Lightning pages, Defense', SFDX),
  entry('vf.crmforce.mil', 'tenant', 'Visualforce: customer code, Defense', INSPECTOR),
  entry('file.crmforce.mil', 'tenant', 'customer files, Defense', INSPECTOR),
  entry('content.crmforce.mil', 'tenant', 'customer files, Defense', INSPECTOR),
  entry('force.mil', 'tenant', 'tenant hosts, Defense', INSPECTOR),
  entry('cloudforce.mil', 'tenant', 'tenant hosts, Defense', INSPECTOR),
  entry('visualforce.mil', 'tenant', 'Visualforce: customer code, Defense', INSPECTOR),
  entry('lightning.sfcrmapps.cn', 'tenant', 'Lightning pages, Alibaba Cloud', SFDX),
  entry('vf.sfcrmapps.cn', 'tenant', 'Visualforce: customer code, Alibaba Cloud', SFDX),
  entry('file.sfcrmapps.cn', 'tenant', 'customer files, Alibaba Cloud', SFDX),
  entry('setup.sfcrmproducts.cn', 'tenant', 'Setup pages, Alibaba Cloud', SFDX),
  entry('exacttarget.com', 'tenant', 'Marketing Cloud: click redirects and customer pages', BRANDS),
  entry('marketingcloud.com', 'tenant', 'Marketing Cloud: customer pages', BRANDS),
  entry('pardot.com', 'tenant', 'Account Engagement: click redirects and customer pages', BRANDS),
  entry('demandware.com', 'tenant', 'B2C Commerce: customer shops', BRANDS),
  entry('desk.com', 'tenant', 'Desk.com: customer pages', BRANDS),

  entry('salesforce.com', 'own', 'www, help, trailhead and the like', BRANDS),
  entry('salesforce.mil', 'own', 'Government Cloud, Defense', SFDX),
  entry('sfcrmproducts.cn', 'own', 'Salesforce on Alibaba Cloud', SFDX),
  entry('salesforce-sites.com', 'own', 'parent of the Sites hosts', HELP),
  entry('salesforce-setup.com', 'own', 'parent of the Setup hosts', INSPECTOR),
  entry('salesforce-experience.com', 'own', 'parent of the builder hosts', INSPECTOR),
  entry('salesforceliveagent.com', 'own', 'chat service', SFDX),
  entry('trailblazer.me', 'own', 'learner accounts, no CRM log-in', BRANDS),
  entry('trailhead.com', 'own', 'learning site', BRANDS),
  entry('heroku.com', 'own', 'Heroku itself; herokuapp.com is anybody and not listed', BRANDS),
  entry('mulesoft.com', 'own', 'MuleSoft', BRANDS),
  entry('tableau.com', 'own', 'Tableau', BRANDS),
  entry('sforce.com', 'own', 'old API domain', BRANDS),
  entry('govforce.com', 'own', 'Government Cloud', BRANDS),
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
