/** From many candidates to the password links of a mail, and to the one that counts. */
import type { PasswordLink, Reason } from '../report';
import type { Candidate } from './candidates';
import type { MailFacts } from './address';
import { readPasswordLink } from './password-link';
import { inOrder, reason } from './reason';

export interface Found {
  /** Each different address once, with the findings of all its appearances, in the order of the mail. */
  readonly links: readonly PasswordLink[];
  /** The candidates behind them. */
  readonly behind: readonly Candidate[];
  /** The candidates that are no password links. */
  readonly rest: readonly Candidate[];
}

/** Sorts candidates into password links and the rest; `more` adds what the mail's way says of a link. */
export function findPasswordLinks(
  candidates: readonly Candidate[],
  facts: MailFacts,
  more: (link: PasswordLink) => readonly Reason[],
): Found {
  const byUrl = new Map<string, PasswordLink>();
  const behind: Candidate[] = [];
  const rest: Candidate[] = [];
  for (const candidate of candidates) {
    const link = readPasswordLink(candidate, facts);
    if (candidate.link.where === 'conditional') {
      // Where it repeats a genuine link it adds nothing, and it must not lend the mail one that nobody else sees.
      if (link === null || hasDoubt(link)) rest.push(candidate);
      continue;
    }
    if (link === null) {
      rest.push(candidate);
      continue;
    }
    behind.push(candidate);
    const key = link.url ?? '';
    const before = byUrl.get(key);
    const reasons = before === undefined ? [...link.reasons, ...more(link)] : [...before.reasons, ...link.reasons];
    byUrl.set(key, { ...(before ?? link), reasons: inOrder(reasons) });
  }
  return { links: [...byUrl.values()], behind, rest };
}

export function hasDoubt(link: PasswordLink): boolean {
  return link.reasons.some((each) => each.weight === 'doubt');
}

/** The link to offer: the first one that nothing speaks against, else the first. */
export function mainLink(links: readonly PasswordLink[]): PasswordLink | null {
  return links.find((link) => !hasDoubt(link)) ?? links[0] ?? null;
}

/** Several links in one mail are said; that they lead to different hosts or orgs, too. */
export function severalReasons(links: readonly PasswordLink[]): readonly Reason[] {
  if (links.length < 2) return [];
  const differ = new Set(links.map((link) => link.host)).size > 1 || new Set(links.map((link) => link.org)).size > 1;
  return [reason(differ ? 'several-links-differ' : 'several-links', 'note', { count: links.length })];
}
