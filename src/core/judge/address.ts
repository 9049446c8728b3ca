/** What makes an address a password link: its form, where it goes, and what a mail must say besides. */
import type { HostTier, LinkForm, MailKind } from '../report';
import type { HostJudge, HostJudgement } from '../salesforce/hosts';
import { readLinkForm, type LinkReading } from '../salesforce/reset-link';

/** What the mail as a whole says, as far as it bears on a single link. */
export interface MailFacts {
  readonly mail: MailKind;
  readonly speaksOfPassword: boolean;
  readonly claimsSalesforce: boolean;
  /** When the mail was sent, in ms since the epoch. */
  readonly date: number | null;
  readonly now: number;
  readonly judgeHost: HostJudge;
}

/** Kinds whose links, if any, are not password links: an unknown token there is theirs (e.g. an address change). */
const KINDS_WITHOUT_PASSWORD_LINK: ReadonlySet<MailKind> = new Set<MailKind>([
  'identity-code',
  'security-token',
  'lockout',
  'reset-refused',
  'email-change',
  'password-changed',
]);

/** Hosts where only Salesforce (or the admin who listed them) writes the log-in page. */
export const LOGIN_TIERS: ReadonlySet<HostTier> = new Set<HostTier>(['login', 'org', 'developer-org', 'configured']);

export interface Address {
  readonly url: string;
  readonly form: LinkForm;
  readonly host: HostJudgement;
  readonly reading: LinkReading;
}

/** The address as a password link, or null where it is none. */
export function readAddress(url: string, facts: MailFacts): Address | null {
  const reading = readLinkForm(url);
  if (reading.host === null) return null;
  const host = facts.judgeHost(reading.host);
  const form = reading.form ?? (isUnrecognised(reading, host.tier, facts) ? 'unrecognised' : null);
  if (form === null) return null;
  // `?c=` on a log-in page is anybody's: off Salesforce's hosts it matters only in a mail about a password.
  const foreign = form === 'set-password' && host.tier === 'other';
  if (foreign && !facts.speaksOfPassword && !facts.claimsSalesforce) return null;
  return { url, form, host, reading };
}

function isUnrecognised(reading: LinkReading, tier: HostTier, facts: MailFacts): boolean {
  return (
    reading.tokenLike && LOGIN_TIERS.has(tier) && facts.speaksOfPassword && !KINDS_WITHOUT_PASSWORD_LINK.has(facts.mail)
  );
}

/** Would Salesforce itself send this? For links that were not where a link should be. */
export function isSalesforcePasswordLink(address: Address): boolean {
  return LOGIN_TIERS.has(address.host.tier) || (address.host.tier === 'site' && address.reading.platformPath);
}
