import type { HostOrg, HostParts, HostTier } from '../report';
import type { Settings } from '../settings';
import { remember } from '../remember';
import { mixesScripts } from './confusables';
import { hostOrgOf } from './host-org';
import { hostPartsOf, isIpAddress } from './host-parts';
import { imitationIn } from './look-alike';
import { INSTANCE_LABEL, LOGIN_HOSTS, suffixOf, type HostSuffix } from './suffixes';

export type HostProblem =
  /** `imitates` names the Salesforce domain that a reader may take it for. */
  | { readonly kind: 'look-alike'; readonly imitates: string }
  /** One label mixes scripts, e.g. Latin and Cyrillic. */
  | { readonly kind: 'mixed-script' }
  | { readonly kind: 'ip-address' }
  /** Written as an absolute DNS name. The same host, but Salesforce does not write it so. */
  | { readonly kind: 'trailing-dot' }
  /** No host name: empty, too long, with an empty label, or with characters that no host holds. */
  | { readonly kind: 'not-a-host' };

export interface HostJudgement {
  /** ASCII, lower case, without trailing dot and port. What was given (cut at 253 characters) where it is no host. */
  readonly host: string;
  readonly tier: HostTier;
  readonly parts: HostParts;
  /** What the name tells of the org; null for hosts that belong to no single org. */
  readonly org: HostOrg | null;
  /** On a domain that Salesforce owns, whether a password link may go there or not. */
  readonly salesforceOwned: boolean;
  /** A customer, perhaps a hostile one, decides what this Salesforce-owned host serves. */
  readonly tenantContent: boolean;
  readonly problems: readonly HostProblem[];
}

/** RFC 1035 §2.3.4. */
export const MAX_HOST = 253;

const NOT_IN_A_HOST = /[\s/\\?#@<>"]/;

/** What `URL` makes of a bare host (IDNA to ASCII, percent-decoding, numeric addresses), or null. */
function canonicalHost(raw: string): string | null {
  if (raw === '' || raw.length > 4 * MAX_HOST || NOT_IN_A_HOST.test(raw)) return null;
  try {
    const { hostname } = new URL(`https://${raw}/`);
    const bare = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
    return bare.length <= MAX_HOST && bare.split('.').every((label) => label !== '') ? bare : null;
  } catch {
    return null;
  }
}

/** Cuts `:8443` off. A bracketed IPv6 address holds colons of its own. */
function splitPort(raw: string): { readonly name: string; readonly port: string } {
  const port = /:[0-9]{0,5}$/.exec(raw)?.[0] ?? '';
  const name = raw.slice(0, raw.length - port.length);
  return name.includes(':') && !name.endsWith(']') ? { name: raw, port: '' } : { name, port };
}

function isConfigured(host: string, settings: Settings): boolean {
  return settings.siteHosts.some((listed) => canonicalHost(listed.trim()) === host);
}

interface Place {
  readonly tier: HostTier;
  readonly org: HostOrg | null;
  readonly row: HostSuffix | null;
}

/** `salesforce.com` itself is shared: only the log-in hosts and the instances of before My Domain count. */
function sharedTier(host: string, before: readonly string[]): HostTier {
  if (LOGIN_HOSTS.includes(host)) return 'login';
  return before.length === 1 && INSTANCE_LABEL.test(before[0] ?? '') ? 'org' : 'other';
}

/** The tier by name alone. A suffix counts only with at least one label before it. */
function placeOf(host: string): Place {
  const found = suffixOf(host);
  if (found === null) return { tier: 'other', org: null, row: null };
  const { row, before } = found;
  if (row.suffix === 'salesforce.com') return { tier: sharedTier(host, before), org: null, row };
  if (before.length === 0 || row.use === 'own' || row.use === 'tenant') return { tier: 'other', org: null, row };
  const org = hostOrgOf(before, row.suffix);
  if (row.use === 'site') return { tier: 'site', org, row };
  return { tier: org.partition === null ? 'org' : 'developer-org', org, row };
}

function problemsOf(host: string, trailingDot: boolean, parts: HostParts, place: Place): readonly HostProblem[] {
  const problems: HostProblem[] = [];
  if (isIpAddress(host)) problems.push({ kind: 'ip-address' });
  if (trailingDot) problems.push({ kind: 'trailing-dot' });
  const shown = parts.unicode ?? host;
  if (shown.split('.').some(mixesScripts)) problems.push({ kind: 'mixed-script' });
  // The admin who listed a host knows it; Salesforce's own hosts imitate nobody.
  const known = place.row !== null || place.tier === 'configured';
  const imitates = known ? null : imitationIn(shown);
  if (imitates !== null) problems.push({ kind: 'look-alike', imitates });
  return problems;
}

function notAHost(raw: string): HostJudgement {
  const host = raw.slice(0, MAX_HOST).toLowerCase();
  return {
    host,
    tier: 'other',
    parts: { before: '', registrable: host, after: '', unicode: null },
    org: null,
    salesforceOwned: false,
    tenantContent: false,
    problems: [{ kind: 'not-a-host' }],
  };
}

/**
 * Judges the host of a link. `raw` is `URL.hostname`, `URL.host`, or a bare domain out of a wrapper; never a whole
 * address. What is no host is tier `other` with the problem `not-a-host`; nothing is thrown. Suffixes match on a dot
 * boundary, so `evilmy.salesforce.com.example` is `other`. Sources: facts per entry in `suffixes.ts`.
 */
export function judgeHost(raw: string, settings: Settings): HostJudgement {
  const { name, port } = splitPort(raw);
  const host = canonicalHost(name);
  if (host === null) return notAHost(raw);
  const byName = placeOf(host);
  const lift = byName.tier !== 'login' && byName.tier !== 'org' && isConfigured(host, settings);
  const place: Place = lift ? { ...byName, tier: 'configured' } : byName;
  const parts = hostPartsOf(host, port.length > 1 ? port : '');
  return {
    host,
    tier: place.tier,
    parts,
    org: place.org,
    salesforceOwned: place.row !== null,
    tenantContent: place.row !== null && (place.row.use === 'site' || place.row.use === 'tenant'),
    problems: problemsOf(host, name.endsWith('.'), parts, place),
  };
}

/** `judgeHost` under one admin's settings. */
export type HostJudge = (raw: string) => HostJudgement;

/** For the links of one mail: each host is judged once. */
export const hostJudge = (settings: Settings): HostJudge => remember((raw) => judgeHost(raw, settings));
