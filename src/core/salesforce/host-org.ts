import type { HostOrg } from '../report';
import { SANDBOX_INSTANCE_LABEL, INSTANCE_LABEL } from './suffixes';

/** Developer Edition host names end so, with or without a partition label (`acme-dev-ed.my.salesforce.com`). */
const DEVELOPER_EDITION = '-dev-ed';
/** Developer Edition sites of before enhanced domains: `acme-developer-edition.na1.force.com`. */
const DEVELOPER_EDITION_SITE = '-developer-edition';
/** Labels between the name and the suffix that name no partition. */
const isPlace = (label: string): boolean =>
  label === 'sandbox' || label === 'secure' || SANDBOX_INSTANCE_LABEL.test(label) || INSTANCE_LABEL.test(label);

const isDeveloperEdition = (name: string): boolean =>
  name.endsWith(DEVELOPER_EDITION) || name.endsWith(DEVELOPER_EDITION_SITE);

/** `acme--uat` is sandbox uat of acme. */
function splitName(label: string): { readonly myDomain: string; readonly sandbox: string | null } {
  const cut = label.indexOf('--');
  if (cut <= 0 || cut + 2 >= label.length) return { myDomain: label, sandbox: null };
  return { myDomain: label.slice(0, cut), sandbox: label.slice(cut + 2) };
}

/** `uat-acme.cs4.force.com`: sandbox names have no hyphen, so the first one parts sandbox and site name. */
function splitOldSiteName(label: string): { readonly myDomain: string; readonly sandbox: string | null } {
  const cut = label.indexOf('-');
  if (cut <= 0 || cut + 1 >= label.length) return { myDomain: label, sandbox: null };
  return { myDomain: label.slice(cut + 1), sandbox: label.slice(0, cut) };
}

/**
 * What the labels before a Salesforce suffix tell. `before` is not empty. Any label between the name and the suffix that
 * is no instance and not `sandbox` counts as a partition: a new one is then a developer org until it is listed.
 */
export function hostOrgOf(before: readonly string[], suffix: string): HostOrg {
  const [name = '', ...middle] = before;
  const oldSite =
    suffix === 'force.com' && !name.includes('--') && middle.some((label) => SANDBOX_INSTANCE_LABEL.test(label));
  const split = oldSite && !isDeveloperEdition(name) ? splitOldSiteName(name) : splitName(name);
  const partition = middle.find((label) => !isPlace(label)) ?? (isDeveloperEdition(split.myDomain) ? 'develop' : null);
  return { ...split, partition };
}
