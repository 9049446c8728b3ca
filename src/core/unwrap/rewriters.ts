import type { Address } from './address';
import { GATEWAYS } from './gateways';
import { CLICK_TIME_GATEWAYS } from './gateways-click-time';
import { FURTHER_GATEWAYS } from './gateways-further';
import { MICROSOFT_GATEWAYS } from './gateways-microsoft';
import { OPAQUE_GATEWAYS } from './gateways-opaque';
import { REDIRECTORS } from './redirectors';
import { complete, type Rewriter } from './rewriter';
import { TRACKERS } from './trackers';

/** A contract with other programs: they read these in `trail`. Add to them, never rename one. */
export type RewriterId =
  | 'safe-links'
  | 'mcas'
  | 'proofpoint-v1'
  | 'proofpoint-v2'
  | 'proofpoint-v3'
  | 'proofpoint-isolation'
  | 'mimecast'
  | 'barracuda'
  | 'cisco'
  | 'fireeye'
  | 'mcafee-clickprotect'
  | 'symantec'
  | 'symantec-noclick'
  | 'postoffice'
  | 'sophos'
  | 'trend-micro'
  | 'check-point-v1'
  | 'check-point-v2'
  | 'fortimail'
  | 'trustwave'
  | 'libraesva'
  | 'hornetsecurity'
  | 'vade'
  | 'edgepilot'
  | 'zix'
  | 'titanhq'
  | 'topsec'
  | 'mailinblack'
  | 'inky'
  | 'intermedia'
  | 'darktrace'
  | 'bitdefender'
  | 'egress'
  | 'google'
  | 'linkedin'
  | 'slack'
  | 'yahoo'
  | 'facebook'
  | 'microsoft-campaign'
  | 'amazon-ses'
  | 'mandrill'
  | 'sendgrid'
  | 'marketing-cloud'
  | 'mailchimp'
  | 'etransmail'
  | 'twitter'
  | 'bitly';

/** Every known rewriter. A product with two unlike forms has two entries with one id. */
export const REWRITERS: readonly Rewriter[] = [
  ...complete('gateway', [
    ...MICROSOFT_GATEWAYS,
    ...GATEWAYS,
    ...CLICK_TIME_GATEWAYS,
    ...FURTHER_GATEWAYS,
    ...OPAQUE_GATEWAYS,
  ]),
  ...complete('redirector', REDIRECTORS),
  ...complete('tracker', TRACKERS),
];

const byHost = new Map<string, Rewriter[]>();
const byShape: Rewriter[] = [];
const marks = REWRITERS.filter(({ marksHost }) => marksHost === true);
for (const rewriter of REWRITERS) {
  if (rewriter.hosts.length === 0) byShape.push(rewriter);
  for (const host of rewriter.hosts) byHost.set(host, [...(byHost.get(host) ?? []), rewriter]);
}

/** The entry that an address belongs to, or null. Anchored on the parsed host: equal to an entry's host, or under it. */
export function rewriterFor(address: Address): Rewriter | null {
  const marked = marks.find((rewriter) => fits(rewriter, address));
  if (marked !== undefined) return marked;
  for (let host = address.host; host !== ''; host = parent(host)) {
    const found = byHost.get(host)?.find((rewriter) => fits(rewriter, address));
    if (found !== undefined) return found;
  }
  return byShape.find((rewriter) => fits(rewriter, address)) ?? null;
}

function parent(host: string): string {
  const dot = host.indexOf('.');
  return dot < 0 ? '' : host.slice(dot + 1);
}

function fits(rewriter: Rewriter, address: Address): boolean {
  const path = address.path.slice(0, MAX_PATH_START).toLowerCase();
  if (rewriter.paths?.some((start) => path.startsWith(start)) === false) return false;
  return rewriter.when?.(address) ?? true;
}

/** Paths in the table are shorter; the rest of a long one need not be lower-cased. */
const MAX_PATH_START = 64;

/** What is known of the product behind an id in a trail; null for a text that is no id of the table. */
export function rewriterById(id: string): Rewriter | null {
  return REWRITERS.find((rewriter) => rewriter.id === id) ?? null;
}
