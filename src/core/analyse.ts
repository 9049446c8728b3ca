/**
 * The one function of the program: a mail and a context in, a report out. Pure: same input, same output; it never
 * throws on any mail, touches no clock, network or storage, and its cost is linear in the size of the mail.
 */
import { chooseAdvice } from './advice/choose';
import { adviceFacts } from './advice/facts';
import type { Context } from './context';
import { collectCandidates, type Candidate, type Candidates } from './judge/candidates';
import { readLife, lifeReasons } from './judge/life';
import type { MailFacts } from './judge/address';
import { hiddenLink } from './judge/partial-link';
import { findPasswordLinks, mainLink, severalReasons } from './judge/several';
import { inOrder, reason } from './judge/reason';
import { leadsToSalesforce } from './judge/call-to-action';
import { decide, type Decision } from './judge/verdict';
import { allGateways, authenticationReasons, orgReasons, readWay, type Way } from './judge/way';
import type { Message } from './message';
import type { MailKind, PasswordLink, Reason, Report } from './report';
import { readKind, type KindReading } from './salesforce/mail-kind';

/**
 * Judges one mail.
 * @param message what an adapter in `mail/` read; everything in it is hostile
 * @param context the time and the admin's settings
 * @returns the verdict with its reasons, the link that counts, its life, the way of the mail, and advice
 */
export function analyse(message: Message, context: Context): Report {
  const kind = readKind({ subject: message.subject, from: message.from, text: textOf(message) });
  const candidates = collectCandidates(message.body, context);
  const way = readWay(message, context.settings);
  const facts = factsOf(message, kind, context);
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
    settings: context.settings,
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

function factsOf(message: Message, kind: KindReading, context: Context): MailFacts {
  const { mail, speaksOfPassword, claimsSalesforce } = kind;
  return { mail, speaksOfPassword, claimsSalesforce, date: message.date, now: context.now, settings: context.settings };
}

function compose(found: Findings): Report {
  const { decision, facts, way, context } = found;
  const main = mainLink(found.links) ?? hidden(decision.hidden, facts);
  const otherLinks = found.links.filter((link) => link !== main);
  const gateways = allGateways(main === null ? [] : [main, ...otherLinks], way, context.settings);
  const life = readLife(main, facts, gateways);
  const mail = finalKind(found);
  const partial = {
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
  return { ...partial, advice: chooseAdvice(adviceFacts(partial, context.settings)) };
}

function hidden(candidate: Candidate | null, facts: MailFacts): PasswordLink | null {
  return candidate === null ? null : hiddenLink(candidate, facts);
}

/**
 * A mail with a password link is a reset mail whatever its wording, unless it is a welcome mail. Words that every
 * service uses ("Welcome to Acme") name a Salesforce mail only where something of Salesforce stands beside them.
 */
function finalKind({ kind, links, decision, candidates, way, context }: Findings): MailKind {
  if (links.length > 0) return kind.mail === 'welcome' ? 'welcome' : 'reset';
  if (kind.basis !== 'site' || kind.claimsSalesforce || decision.verdict === 'cannot-tell') return kind.mail;
  const ofSalesforce = way.fromSalesforce || leadsToSalesforce(candidates.all, context.settings);
  return ofSalesforce ? kind.mail : 'other';
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
  return matters ? authenticationReasons(way, message) : [];
}
