import { isUnder } from '../domain-name';
import type { Mailbox } from '../message';
import { skeletonOf } from './confusables';
import { imitationIn } from './look-alike';
import { MAX_LINE, plain } from './plain-text';

/**
 * Domains from which Salesforce itself sends: its own, the substitute for unverified customer domains, and that of free
 * orgs (help:xcloud.security_user_email_verification_substitute_domain.htm). Any sender can write them into `From`.
 */
export const SENDER_DOMAINS: readonly string[] = [
  'salesforce.com',
  'salesforce.mil',
  'sfcustomeremail.com',
  'salesforce-free-mailsend.com',
];

export interface SenderReading {
  /** The address stands in a domain of Salesforce's. Says nothing of whether it is forged. */
  readonly atSalesforce: boolean;
  /** Address or display name speak of Salesforce, also in look-alike letters. */
  readonly claims: boolean;
}

const NAME = 'salesforce';

/** Does a short text say Salesforce, read as it looks? */
export function saysSalesforce(line: string): boolean {
  return line.includes(NAME) || skeletonOf(line).includes(NAME);
}

function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domain.replace(/[>\s.]+$/, '');
}

/** Reads the first `From`. A missing one claims nothing. */
export function readSender(from: Mailbox | null): SenderReading {
  if (from === null) return { atSalesforce: false, claims: false };
  const address = plain(from.address, MAX_LINE);
  const domain = domainOf(address);
  const atSalesforce = address.includes('@') && SENDER_DOMAINS.some((listed) => isUnder(domain, listed));
  const claims =
    atSalesforce ||
    saysSalesforce(address) ||
    saysSalesforce(plain(from.name, MAX_LINE)) ||
    imitationIn(domain) !== null;
  return { atSalesforce, claims };
}
