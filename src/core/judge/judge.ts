import type { Context } from '../context';
import { collectCandidates, type Candidate, type Candidates } from './candidates';
import { readLife, lifeReasons } from './life';
import type { MailFacts } from './address';
import { hiddenLink } from './partial-link';
import { findPasswordLinks, mainLink, severalReasons } from './several';
import { inOrder, reason } from './reason';
import { leadsToSalesforce } from './call-to-action';
import { decide, type Decision } from './verdict';
import { allGateways, authenticationReasons, orgReasons, readWay, skippedReasons, type Way } from './way';
import type { Message } from '../message';
import type { Judged, MailKind, PasswordLink, Reason } from '../report';
import { hostJudge } from '../salesforce/hosts';
import { readKind, type KindReading } from '../salesforce/mail-kind';

/**
 * Judges one mail: all of a report but the advice, which nobody needs before the verdict. Pure and linear, as `analyse`.
 * @param message what an adapter in `mail/` read; everything in it is hostile
 * @param context the time and the admin's settings
 */
export function judge(message: Message, context: Context): Judged {
  const kind = readKind({ subject: message.subject, from: message.from, text: textOf(message) });
  const candidates = collectCandidates(message.body, context);
  const way = readWay(message, context.settings);
  const judgeHost = hostJudge(context.settings);
  const facts: MailFacts = { ...kind, date: message.date, now: context.now, judgeHost };
  const { links, behind, rest } = findPasswordLinks(candidates.all, facts, (link) => orgReasons(link, way));
  const decision = decide({
    mail: kind.mail,
    claim: kind.claimsSalesforce && kind.asksToReset,
    bodyReadable: message.body.state === 'available',
    bodyTruncated: message.body.state === 'available' && message.body.truncated,
    passwordLinks: links,
    behind,
    rest,
    candidates,
    authentication: way.authentication,
    judgeHost,
  });
  return compose({ message, context, kind, facts, candidates, way, links, decision });
}

interface Findings {
  readonly message: Message;
  readonly context: Context;
  readonly kind: KindReading;
  readonly facts: MailFacts;
  readonly candidates: Candidates;
  readonly way: Way;
  readonly links: readonly PasswordLink[];
  readonly decision: Decision;
}

function textOf(message: Message): string {
  return message.body.state === 'available' ? message.body.text : '';
}

function compose(found: Findings): Judged {
  const { decision, facts, way, context } = found;
  const main = mainLink(found.links) ?? hidden(decision.hidden, facts);
  const otherLinks = found.links.filter((link) => link !== main);
  const gateways = allGateways(main === null ? [] : [main, ...otherLinks], way, context.settings);
  const life = readLife(main, facts, gateways);
  const mail = finalKind(found);
  return {
    verdict: decision.verdict,
    mail,
    sandboxMail: found.kind.sandbox,
    reasons: inOrder([
      ...bodyReasons(found.message),
      ...linkReasons(found.links, main),
      ...decision.reasons,
      ...wayReasons(found),
      ...lifeReasons(main, life, gateways),
    ]),
    link: main,
    otherLinks,
    life,
    authentication: way.authentication,
    gateways,
  };
}

function hidden(candidate: Candidate | null, facts: MailFacts): PasswordLink | null {
  return candidate === null ? null : hiddenLink(candidate, facts);
}

/**
 * A mail with a password link is a reset mail whatever its wording, unless it is a welcome mail. Words that every
 * service uses ("Welcome to Acme") name a Salesforce mail only where something of Salesforce stands beside them.
 */
function finalKind({ kind, links, decision, candidates, way, facts }: Findings): MailKind {
  if (links.length > 0) return kind.mail === 'welcome' ? 'welcome' : 'reset';
  if (decision.verdict !== 'not-reset' && poses(kind)) return 'reset';
  if (kind.basis !== 'site' || kind.claimsSalesforce || decision.verdict === 'cannot-tell') return kind.mail;
  const ofSalesforce = way.fromSalesforce || leadsToSalesforce(candidates.all, facts.judgeHost);
  return ofSalesforce ? kind.mail : 'other';
}

/** A mail of no known kind that claims to be a reset mail: where that claim counts, it is what the mail is called. */
function poses(kind: KindReading): boolean {
  return (kind.mail === 'other' || kind.mail === 'other-salesforce') && kind.claimsSalesforce && kind.asksToReset;
}

function bodyReasons(message: Message): readonly Reason[] {
  return message.body.state === 'available' ? [] : [reason('body-unavailable', 'missing', { why: message.body.why })];
}

function linkReasons(links: readonly PasswordLink[], main: PasswordLink | null): readonly Reason[] {
  const carried = links.length > 0 ? links.flatMap((link) => link.reasons) : (main?.reasons ?? []);
  return [...carried, ...severalReasons(links)];
}

/** The way matters where the mail holds a password link or says it does; in other mail it is nobody's business. */
function wayReasons({ links, kind, way, message }: Findings): readonly Reason[] {
  const matters = links.length > 0 || (kind.claimsSalesforce && kind.asksToReset);
  return matters ? [...authenticationReasons(way, message), ...skippedReasons(way)] : [];
}
