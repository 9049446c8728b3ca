/** From findings to one of four words. The order of the rules is the order of design §4. */
import type { Authentication, MailKind, PasswordLink, Reason, Verdict } from '../report';
import type { Candidate, Candidates } from './candidates';
import {
  asksToReset,
  callToAction,
  destinationOf,
  looksLikeButton,
  runsContent,
  type Destination,
} from './call-to-action';
import { hostOf } from './link-reasons';
import { remember } from '../remember';
import type { HostJudge } from '../salesforce/hosts';
import { reason } from './reason';

export interface Evidence {
  readonly mail: MailKind;
  /** Sender or subject speaks of Salesforce and the wording asks to reset or verify: what a reset mail claims to be. */
  readonly claim: boolean;
  readonly bodyReadable: boolean;
  readonly bodyTruncated: boolean;
  readonly passwordLinks: readonly PasswordLink[];
  /** The candidates that the password links were read from. */
  readonly behind: readonly Candidate[];
  /** Candidates that no password link was read from. */
  readonly rest: readonly Candidate[];
  readonly candidates: Candidates;
  readonly authentication: Authentication;
  readonly judgeHost: HostJudge;
}

export interface Decision {
  readonly verdict: Verdict;
  /** Reasons beyond those that the links carry themselves. */
  readonly reasons: readonly Reason[];
  /** The link that hides its target, where the verdict is `cannot-tell` or `doubtful` for its sake. */
  readonly hidden: Candidate | null;
}

/** Decides the verdict. Doubt outranks what is missing, and both outrank a link that looks right. */
export function decide(evidence: Evidence): Decision {
  const { reasons: doubts, suspect } = mailDoubts(evidence);
  const linkDoubt = evidence.passwordLinks.some((link) => link.reasons.some((each) => each.weight === 'doubt'));
  if (doubts.length > 0 || linkDoubt) {
    return { verdict: 'doubtful', reasons: doubts, hidden: suspect !== null && hidesTarget(suspect) ? suspect : null };
  }
  if (evidence.passwordLinks.length > 0) return { verdict: 'reset', reasons: limits(evidence, 'note'), hidden: null };
  return withoutLink(evidence);
}

function withoutLink(evidence: Evidence): Decision {
  if (!evidence.bodyReadable) {
    return { verdict: 'cannot-tell', reasons: [], hidden: null };
  }
  if (!concernsPassword(evidence)) return notReset(evidence);
  const hidden = hiddenCandidate(evidence);
  if (hidden !== null) return { verdict: 'cannot-tell', reasons: limits(evidence, 'note'), hidden };
  const missing = limits(evidence, 'missing');
  if (missing.length > 0) return { verdict: 'cannot-tell', reasons: missing, hidden: null };
  return notReset(evidence);
}

function notReset(evidence: Evidence): Decision {
  return {
    verdict: 'not-reset',
    reasons: [reason('no-password-link', 'note'), ...limits(evidence, 'note')],
    hidden: null,
  };
}

/** Mails where a link that cannot be read may be the password link. A site's mail need not speak of Salesforce. */
function concernsPassword(evidence: Evidence): boolean {
  return evidence.claim || evidence.mail === 'reset' || evidence.mail === 'welcome';
}

/** The first link that hides its end, buttons before others. A sender's own tracker counts only in a mail that claims. */
function hiddenCandidate(evidence: Evidence): Candidate | null {
  const from = (destinations: readonly Destination[]) =>
    destinations.find((each) => each.kind === 'hidden')?.candidate ?? null;
  const all = evidence.rest.flatMap((each) => destinationOf(each, evidence.judgeHost) ?? []);
  return from(callToAction(evidence.rest, evidence.judgeHost)) ?? from(all);
}

function limits(evidence: Evidence, weight: 'missing' | 'note'): readonly Reason[] {
  const reasons: Reason[] = [];
  if (evidence.candidates.tooLong) reasons.push(reason('link-too-long', weight));
  if (evidence.candidates.tooMany) reasons.push(reason('too-many-links', weight));
  if (evidence.bodyTruncated) reasons.push(reason('body-truncated', weight));
  return reasons;
}

interface Doubts {
  readonly reasons: readonly Reason[];
  /** The link that gave rise to the first of them, where it was a link. */
  readonly suspect: Candidate | null;
}

/** The wrapper shows a domain at most, so that the link cannot be told by its address. */
function hidesTarget({ unwrapped }: Candidate): boolean {
  return unwrapped.url === null && unwrapped.outcome !== 'not-wrapped';
}

function mailDoubts(evidence: Evidence): Doubts {
  if (!evidence.claim && evidence.passwordLinks.length === 0) return { reasons: [], suspect: null };
  const away = awayFromSalesforce(evidence);
  const doubts: Reason[] = away === null ? [] : [...elsewhere(away.host, away.candidate, evidence.judgeHost)];
  const running = evidence.rest.find(runsContent);
  if (running !== undefined) doubts.push(reason('link-unsafe-scheme', 'doubt'));
  if (evidence.authentication.result === 'fail') {
    doubts.push(reason('authentication-failed', 'doubt', { checkedBy: evidence.authentication.checkedBy ?? '' }));
  }
  return { reasons: doubts, suspect: away?.candidate ?? running ?? null };
}

/**
 * A button that asks to reset or verify, or that shows a Salesforce address, and leads elsewhere: always a doubt beside
 * a password link. In a mail that claims to be a reset mail any call to action that leads elsewhere is one, unless the
 * password link is itself what the reader is asked to press (a signature may then say "click here" as it likes).
 */
function awayFromSalesforce(evidence: Evidence): Extract<Destination, { kind: 'elsewhere' }> | null {
  const { judgeHost, rest, claim, passwordLinks, behind } = evidence;
  const away = (destinations: readonly (Destination | null)[]) =>
    destinations.find((each) => each?.kind === 'elsewhere');
  const asks = remember(asksToReset);
  const lures = rest.filter((each) => asks(each.link.text) || showsSalesforce(each, judgeHost));
  const found =
    (passwordLinks.length > 0 ? away(lures.map((each) => destinationOf(each, judgeHost))) : undefined) ??
    (claim && !isPressed(behind, rest) ? away(callToAction(rest, judgeHost)) : undefined);
  return found?.kind === 'elsewhere' ? found : null;
}

/** Is a password link what the mail asks to press: an anchor with a button's words, or a text mail's only way? */
function isPressed(behind: readonly Candidate[], rest: readonly Candidate[]): boolean {
  const anchors = [...behind, ...rest].some(({ link }) => link.where === 'html');
  return behind.some((each) => (each.link.where === 'html' ? looksLikeButton(each) : !anchors));
}

function showsSalesforce(candidate: Candidate, judgeHost: HostJudge): boolean {
  return candidate.shown.some((address) => {
    const host = hostOf(address);
    return host !== null && judgeHost(host).salesforceOwned;
  });
}

function elsewhere(host: string, candidate: Candidate, judgeHost: HostJudge): readonly Reason[] {
  const imitation = judgeHost(host).problems.find((problem) => problem.kind === 'look-alike');
  const rewriter = candidate.unwrapped.trail[candidate.unwrapped.trail.length - 1] ?? '';
  const main =
    candidate.unwrapped.outcome === 'domain-only'
      ? reason('link-domain-not-salesforce', 'doubt', { host, rewriter })
      : reason('call-to-action-elsewhere', 'doubt', { host });
  if (imitation === undefined) return [main];
  return [main, reason('link-look-alike', 'doubt', { host, imitates: imitation.imitates })];
}
