import type { AdviceFacts, AdviceLink } from './facts';
import type { Fix } from './fix';

/**
 * How a product writes a host that it shall leave alone:
 * `safe-links` two entries a host, without scheme; `host` one host a line; `comma` one line with commas.
 */
export type ExemptSyntax = 'safe-links' | 'host' | 'comma';

export interface ExemptEntries {
  /** The entries, one by one. */
  readonly entries: readonly string[];
  /** All of them as the product's own field takes them. */
  readonly text: string;
}

/** Stands where no host of this mail is known or may be used; the angle brackets cannot be saved by mistake. */
export const HOST_PLACEHOLDER = '<MyDomain>.my.salesforce.com';

/** A console's field is no place for a list without end, and a mail can hold any number of links. */
export const MAX_EXEMPT_HOSTS = 8;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * May this text stand in a console's list and inside the quotes of a PowerShell command? Letters, digits, hyphens and
 * dots only (RFC 1123 §2.1), at least two labels, at most 253 characters: no quote, blank, `$`, backtick or line break
 * can end the string that it stands in.
 */
export function isPlainHost(host: string): boolean {
  const labels = host.split('.');
  return host.length <= 253 && labels.length >= 2 && labels.every((label) => LABEL.test(label));
}

const mayExempt = ({ host, tier, hostOrg }: AdviceLink): boolean =>
  host !== null &&
  (tier === 'login' || tier === 'org' || tier === 'site' || tier === 'configured') &&
  (hostOrg?.partition ?? null) === null &&
  isPlainHost(host);

/**
 * The hosts of this mail that an administrator may exempt: only from a mail with the verdict `reset`, or where the
 * gateway itself names the host of a link that it hides; never one that anybody can have (developer and trial orgs), or
 * the advice would open a door for an attacker's own org.
 */
export function exemptHosts(facts: Pick<AdviceFacts, 'verdict' | 'link' | 'otherLinks'>): readonly string[] {
  const { verdict, link, otherLinks } = facts;
  if (verdict !== 'reset' && !(verdict === 'cannot-tell' && link?.outcome === 'domain-only')) return [];
  const links = [link, ...otherLinks].filter((each) => each !== null);
  const hosts = links.filter(mayExempt).flatMap(({ host }) => (host === null ? [] : [host]));
  return [...new Set(hosts)].slice(0, MAX_EXEMPT_HOSTS);
}

const entriesOf = (syntax: ExemptSyntax, host: string): readonly string[] =>
  syntax === 'safe-links' ? [`${host}/*`, `*.${host}/*`] : [host];

/** Entries for this product's list; hosts that are no plain host names are left out, none leaves the placeholder. */
export function exemptEntries(fix: Pick<Fix, 'exempt'>, hosts: readonly string[]): ExemptEntries | null {
  const { exempt } = fix;
  if (exempt === null) return null;
  const plain = hosts.filter(isPlainHost).slice(0, MAX_EXEMPT_HOSTS);
  const entries = (plain.length > 0 ? plain : [HOST_PLACEHOLDER]).flatMap((host) => entriesOf(exempt, host));
  return { entries, text: entries.join(exempt === 'comma' ? ',' : '\n') };
}

/** The commands of a fix with this mail's hosts filled in; unusable hosts leave the placeholder. */
export function commandsOf(fix: Pick<Fix, 'commands'>, hosts: readonly string[]): readonly string[] {
  const plain = hosts.filter(isPlainHost).slice(0, MAX_EXEMPT_HOSTS);
  const shown = plain.length > 0 ? plain : [HOST_PLACEHOLDER];
  const list = shown.flatMap((host) => entriesOf('safe-links', host)).map((entry) => `"${entry}"`);
  return fix.commands.map(({ template }) => template.split('{list}').join(list.join(',')));
}
