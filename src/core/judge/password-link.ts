/**
 * Is this a Salesforce password link, and does everything about it fit? Judged by where it really goes, never by what
 * stands around it: the visible text and `originalsrc` are the sender's words.
 */
import type { LinkSource, PasswordLink, Reason, TrailStep, UnwrapOutcome } from '../report';
import { lifeOf } from '../salesforce/lifetime';
import { maskUrl } from '../salesforce/mask';
import { probableTarget } from '../unwrap/probable';
import type { RewriterId } from '../unwrap/rewriters';
import { unwrap } from '../unwrap/unwrap';
import { isSalesforcePasswordLink, readAddress, type Address, type MailFacts } from './address';
import { addressesIn, type Candidate } from './candidates';
import { contradictions, hostOf, ownReasons } from './link-reasons';
import { reason } from './reason';

/** How an address was come by. */
interface Provenance {
  readonly source: LinkSource;
  readonly outcome: UnwrapOutcome;
  readonly steps: readonly TrailStep[];
  readonly trail: readonly RewriterId[];
  readonly reasons: readonly Reason[];
}

/**
 * The password link behind a candidate, with the findings about it, or null where there is none. Three ways lead to
 * one: the unwrapped address itself; one parameter of an unknown wrapper ("probably"); or, where the wrapper gives
 * nothing away, the visible text or `originalsrc`, believed only for tiers login and org because there the
 * destination is checked by itself (design §4).
 */
export function readPasswordLink(candidate: Candidate, facts: MailFacts): PasswordLink | null {
  const { unwrapped } = candidate;
  if (unwrapped.url === null) return rescued(candidate, facts);
  const direct = readAddress(unwrapped.url, facts);
  if (direct !== null)
    return describe(direct, { ...provenance(candidate), reasons: contradictions(candidate, direct) }, facts);
  return probable(candidate, unwrapped.url, facts);
}

function provenance(candidate: Candidate): Omit<Provenance, 'reasons'> {
  const { outcome, steps, trail } = candidate.unwrapped;
  return { source: 'href', outcome, steps, trail };
}

function describe(address: Address, from: Provenance, facts: MailFacts): PasswordLink {
  const { host, reading, form } = address;
  const life = lifeOf({ form, mail: facts.mail, issuedAt: reading.issuedAt, mailDate: facts.date, now: facts.now });
  return {
    ...{ form, tier: host.tier, host: host.host, hostParts: host.parts, hostOrg: host.org },
    ...{ url: address.url, masked: maskUrl(address.url), org: reading.org, user: reading.user },
    ...{ outcome: from.outcome, trail: from.trail, steps: from.steps, source: from.source },
    ...{ issuedAt: life.issuedAt, expiresAt: life.expiresAt, survives: life.survives },
    reasons: [...ownReasons(address), ...from.reasons],
  };
}

/** An unknown wrapper with exactly one parameter that is a Salesforce password link: offered, never silently. */
function probable(candidate: Candidate, url: string, facts: MailFacts): PasswordLink | null {
  const target = probableTarget(url);
  if (target === null) return null;
  const address = readAddress(target, facts);
  if (address === null || !isSalesforcePasswordLink(address)) return null;
  const wrapper = hostOf(url) ?? '';
  const reasons = [reason('link-probably-wrapped', 'doubt', { host: wrapper })];
  return describe(address, { ...provenance(candidate), outcome: 'full', reasons }, facts);
}

/** The whole link out of the visible text or `originalsrc` of a link whose wrapper hides it (tiers login and org only). */
function rescued(candidate: Candidate, facts: MailFacts): PasswordLink | null {
  const { link, unwrapped } = candidate;
  const sources: readonly (readonly [LinkSource, readonly string[]])[] = [
    ['originalsrc', link.originalsrc === null ? [] : [link.originalsrc]],
    ['text', addressesIn(link.text)],
  ];
  for (const [source, addresses] of sources) {
    for (const written of addresses) {
      const address = believable(written, unwrapped.host, facts);
      if (address === null) continue;
      const code = source === 'text' ? 'link-from-text' : 'link-from-original';
      const reasons = [reason(code, 'note', { rewriter: unwrapped.trail[unwrapped.trail.length - 1] ?? '' })];
      return describe(address, { ...provenance(candidate), source, reasons }, facts);
    }
  }
  return null;
}

/** `domain` is what the wrapper itself gives away (Mimecast's `domain=`): a text that contradicts it is not believed. */
function believable(written: string, domain: string | null, facts: MailFacts): Address | null {
  const { url } = unwrap(written);
  const address = url === null ? null : readAddress(url, facts);
  if (address === null || (address.host.tier !== 'login' && address.host.tier !== 'org')) return null;
  return domain === null || domain === address.host.host ? address : null;
}
