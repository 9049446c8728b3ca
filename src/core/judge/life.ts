/** Will the link still work? What is known of its age, and what may have spent it before its reader saw it. */
import type { Gateway, Life, PasswordLink, Reason } from '../report';
import { lifeOf } from '../salesforce/lifetime';
import type { MailFacts } from './address';
import { reason } from './reason';

const UNKNOWN: Life = { state: 'unknown', probablyUsed: [], exact: false };

/**
 * The life of the link that counts. `probablyUsed` names a ground only where both halves hold: the link dies at its
 * first opening, and a product that opens links before delivery left its mark on the mail.
 */
export function readLife(link: PasswordLink | null, facts: MailFacts, gateways: readonly Gateway[]): Life {
  if (link?.form === null || link === null) return UNKNOWN;
  const { state, exact } = lifeOf({
    ...{ form: link.form, mail: facts.mail, issuedAt: link.issuedAt },
    ...{ mailDate: facts.date, now: facts.now },
  });
  const openers = link.survives === 'no' ? gateways.filter((gateway) => gateway.opensLinks) : [];
  return { state, exact, probablyUsed: openers.map((gateway) => ({ ground: 'gateway', gateway: gateway.id })) };
}

/** The notes that go with it. */
export function lifeReasons(link: PasswordLink | null, life: Life, gateways: readonly Gateway[]): readonly Reason[] {
  if (link === null) return [];
  const reasons: Reason[] = [];
  if (life.state === 'expired') reasons.push(reason('link-expired', 'note'));
  for (const { gateway } of life.probablyUsed) reasons.push(reason('link-probably-used', 'note', { gateway }));
  if (life.probablyUsed.length > 0) return reasons;
  for (const gateway of gateways.filter((each) => each.opensLinks)) {
    reasons.push(reason('gateway-opens-links', 'note', { gateway: gateway.id }));
  }
  return reasons;
}
