/**
 * What a reader pastes instead of taking it to a stranger's decoder site. The same judgement as for a mail, with what
 * a lone link lacks said as such: no sender, no headers, no date.
 */
import { analyse } from './analyse';
import type { Context } from './context';
import { collectCandidates } from './judge/candidates';
import { plainLink } from './judge/partial-link';
import type { Link, Message } from './message';
import type { Report } from './report';
import { hostJudge } from './salesforce/hosts';
import { readPasted } from './unwrap/find-links';

/** More links than this in one paste are not judged. */
export const MAX_PASTED_LINKS = 20;

export interface PastedReports {
  /** One report a link, in the order of the text; `link` is set in each, whatever it leads to. */
  readonly reports: readonly Report[];
  /** True where the text held more links than are judged. */
  readonly more: boolean;
}

/** A mail that holds nothing but one link. Its subject is what the reader says by pasting it here. */
function messageWith(href: string): Message {
  const link: Link = { href, text: '', originalsrc: null, where: 'pasted' };
  return {
    ...{ id: 'pasted', subject: 'password reset', from: null, date: null },
    headers: { state: 'unavailable', why: 'not-applicable' },
    body: { state: 'available', text: '', links: [link], truncated: false },
  };
}

/** Judges every link in a pasted text with `analyse`, whole or in part. No link in it: an empty list. Never throws. */
export function analysePasted(text: string, context: Context): PastedReports {
  const links = readPasted(text);
  return {
    reports: links.slice(0, MAX_PASTED_LINKS).map((href) => reportOn(href, context)),
    more: links.length > MAX_PASTED_LINKS,
  };
}

function reportOn(href: string, context: Context): Report {
  const message = messageWith(href);
  const report = analyse(message, context);
  if (report.link !== null) return report;
  const [candidate] = collectCandidates(message.body, context).all;
  if (candidate === undefined) return report;
  const facts = {
    ...{ mail: report.mail, speaksOfPassword: true, claimsSalesforce: false },
    ...{ date: null, now: context.now, judgeHost: hostJudge(context.settings) },
  };
  return { ...report, mail: 'other', link: plainLink(candidate, facts) };
}
