/** What the header block tells of the mail's way: who checked it, which gateways it passed, whose org sent it. */
import { authenticate, type Judgement } from '../headers/authentication';
import { isUnder } from '../domain-name';
import { parseFields } from '../headers/fields';
import { FRONT_DOOR } from '../headers/receiver';
import { readRoute } from '../headers/route';
import type { Message } from '../message';
import type { Gateway, PasswordLink, Reason } from '../report';
import { compareOrgs, orgIds, type OrgIds } from '../salesforce/org';
import type { Settings } from '../settings';
import { rewriterById } from '../unwrap/rewriters';
import { reason } from './reason';

export interface Way {
  readonly authentication: Judgement;
  readonly gateways: readonly Gateway[];
  readonly orgs: OrgIds | null;
  /** The mail carries Salesforce's own marks: its org header, or a hop of its mail servers. They prove nothing. */
  readonly fromSalesforce: boolean;
  /** Exchange Online was told to leave the links of this mail alone: its own word, as it drops a sender's. */
  readonly safeLinksSkipped: boolean;
}

const NOTHING: Way = {
  authentication: { result: 'none', checkedBy: null, method: null, ground: 'no-receiver', gateway: null },
  gateways: [],
  orgs: null,
  fromSalesforce: false,
  safeLinksSkipped: false,
};

/** Reads the header block where there is one; without it nothing is known, and nothing is held against the mail. */
export function readWay(message: Message, settings: Settings): Way {
  if (message.headers.state === 'unavailable') return NOTHING;
  const fields = parseFields(message.headers.raw);
  const route = readRoute(fields);
  const orgs = orgIds(fields);
  const authentication = authenticate(fields, message.from, settings);
  return {
    authentication,
    gateways: route.gateways,
    orgs,
    safeLinksSkipped: route.safeLinks.bypassed && isFrontDoor(authentication.checkedBy),
    fromSalesforce: route.afterSalesforce !== null || orgs.header !== null || orgs.returnPath !== null,
  };
}

const isFrontDoor = (host: string | null): boolean => host !== null && isUnder(host, FRONT_DOOR);

/** All gateways: those that left their mark on the link first, then those of the way, then those the admin named. */
export function allGateways(links: readonly PasswordLink[], way: Way, settings: Settings): readonly Gateway[] {
  const byId = new Map<string, Gateway>();
  const add = (gateway: Gateway): void => {
    if (!byId.has(gateway.id)) byId.set(gateway.id, gateway);
  };
  for (const rewriter of links.flatMap((link) => link.trail)) {
    const known = rewriterById(rewriter);
    const id = known?.gateway ?? null;
    if (id !== null) add({ id, evidence: 'link', opensLinks: known?.opensLinks === 'yes' });
  }
  way.gateways.forEach(add);
  for (const id of settings.gateways) add({ id, evidence: 'settings', opensLinks: true });
  return [...byId.values()];
}

/** A rule that turns Safe Links off for a mail: who looks for what used the link up need not look there. */
export const skippedReasons = ({ safeLinksSkipped }: Way): readonly Reason[] =>
  safeLinksSkipped ? [reason('safe-links-skipped', 'note')] : [];

/** Notes on the authentication, for a mail where it matters. A failure is a doubt and comes from the verdict. */
export function authenticationReasons(way: Way, message: Message): readonly Reason[] {
  const { result, checkedBy, gateway } = way.authentication;
  switch (result) {
    case 'pass':
      return [reason('authentication-passed', 'note', { checkedBy: checkedBy ?? '' })];
    case 'broken-by-gateway':
      return [
        reason('authentication-broken-by-gateway', 'note', { checkedBy: checkedBy ?? '', gateway: gateway ?? '' }),
      ];
    case 'none':
      return [
        reason('authentication-unavailable', 'note', {
          why: message.headers.state === 'available' ? 'no-verdict' : message.headers.why,
        }),
      ];
    case 'fail':
      return [];
  }
}

/**
 * Org IDs that disagree: the link's token against the header and the Return-Path. A doubt where anybody can have an
 * org; only a note on tiers login and org, since no header set of a real core reset mail is public (design §4).
 */
export function orgReasons(link: PasswordLink, way: Way): readonly Reason[] {
  if (way.orgs === null || compareOrgs(link.org, way.orgs) !== 'disagree') return [];
  const anybodys = link.tier === 'developer-org' || link.tier === 'site';
  return [reason('org-ids-disagree', anybodys ? 'doubt' : 'note')];
}
