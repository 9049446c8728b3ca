/** Links of which less is known than of a password link: the wrapper hides them, or a reader pasted some other link. */
import type { PasswordLink, Reason } from '../report';
import { maskUrl } from '../salesforce/mask';
import type { MailFacts } from './address';
import type { Candidate } from './candidates';
import { repairs } from './link-reasons';
import { reason } from './reason';

/** The address of a link whose wrapper hides it: what is known of it, for the report. */
export function hiddenLink(candidate: Candidate, facts: MailFacts): PasswordLink {
  const { host } = candidate.unwrapped;
  const judged = host === null ? null : facts.judgeHost(host);
  return {
    ...nothingKnown(),
    ...{ host, tier: judged?.tier ?? null, hostParts: judged?.parts ?? null, hostOrg: judged?.org ?? null },
    ...{ outcome: candidate.unwrapped.outcome, trail: candidate.unwrapped.trail, steps: candidate.unwrapped.steps },
    reasons: [hiddenReason(candidate)],
  };
}

/** Any unwrapped address as a link of the report, for what a reader pasted: the form may be unknown. */
export function plainLink(candidate: Candidate, facts: MailFacts): PasswordLink {
  const { url, host, outcome, steps, trail } = candidate.unwrapped;
  const judged = host === null ? null : facts.judgeHost(host);
  const known = judged === null ? {} : { tier: judged.tier, hostParts: judged.parts, hostOrg: judged.org };
  const masked = url === null ? null : maskUrl(url);
  return { ...nothingKnown(), outcome, steps, trail, ...known, host, url, masked, reasons: repairs(candidate) };
}

function nothingKnown(): PasswordLink {
  return {
    ...{ form: null, tier: null, host: null, hostParts: null, hostOrg: null, url: null, masked: null },
    ...{ outcome: 'not-wrapped', trail: [], steps: [], source: 'href', org: null, user: null },
    ...{ issuedAt: null, expiresAt: null, survives: 'unknown', reasons: [] },
  };
}

function hiddenReason(candidate: Candidate): Reason {
  const { outcome, trail, host, tracker } = candidate.unwrapped;
  const rewriter = tracker ?? trail[trail.length - 1] ?? '';
  if (outcome === 'domain-only') return reason('link-domain-only', 'missing', { rewriter, host: host ?? '' });
  return reason(outcome === 'damaged' ? 'link-damaged' : 'link-opaque', 'missing', { rewriter });
}
