/** What speaks about a link, and against it. */
import type { HostTier, Reason, ReasonCode } from '../report';
import type { HostJudgement } from '../salesforce/hosts';
import type { LinkProblem, LinkReading } from '../salesforce/reset-link';
import { unwrap } from '../unwrap/unwrap';
import type { Address } from './address';
import type { Candidate } from './candidates';
import { reason } from './reason';

/** Tiers that anybody can have: there a finding that Salesforce's own mail would never cause is a doubt. */
const ANYBODYS_TIERS: ReadonlySet<HostTier> = new Set<HostTier>(['developer-org', 'site']);

/**
 * Ways of writing an address that Salesforce never uses. Those under `link-ambiguous` are read differently by different
 * programs, so that what was judged need not be what opens.
 */
const ADDRESS_PROBLEMS: Readonly<Partial<Record<LinkProblem, ReasonCode>>> = {
  'not-https': 'link-not-https',
  'user-info': 'link-user-info',
  'odd-port': 'link-odd-port',
  'unsafe-scheme': 'link-unsafe-scheme',
  ambiguous: 'link-ambiguous',
  'encoded-host': 'link-ambiguous',
  'odd-path': 'link-ambiguous',
  'duplicate-parameter': 'link-ambiguous',
  'fragment-token': 'link-ambiguous',
};

/** The findings about an address by itself. */
export function ownReasons({ host, reading }: Address): readonly Reason[] {
  return [...hostReasons(host, reading), ...addressReasons(host, reading), ...hostProblems(host)];
}

/** A link that had to be repaired says so. */
export function repairs(candidate: Candidate): readonly Reason[] {
  return candidate.mended ? [reason('link-repaired', 'note')] : [];
}

function hostReasons(host: HostJudgement, reading: LinkReading): readonly Reason[] {
  const at = { host: host.host };
  switch (host.tier) {
    case 'other':
      return [reason('link-host-not-salesforce', 'doubt', at)];
    case 'site':
      return reading.platformPath
        ? [reason('customer-site', 'note', at)]
        : [reason('link-site-customer-path', 'doubt', at)];
    case 'developer-org':
      return [reason('developer-org', 'note', at)];
    case 'configured':
      return [reason('configured-host', 'note', at)];
    case 'login':
    case 'org':
      return [];
  }
}

function addressReasons(host: HostJudgement, reading: LinkReading): readonly Reason[] {
  const at = { host: host.host };
  return reading.problems.flatMap((problem) => {
    const code = ADDRESS_PROBLEMS[problem];
    return code === undefined ? [] : [reason(code, 'doubt', at)];
  });
}

function hostProblems(host: HostJudgement): readonly Reason[] {
  return host.problems.flatMap((problem) => {
    switch (problem.kind) {
      case 'look-alike':
        return [reason('link-look-alike', 'doubt', { host: host.host, imitates: problem.imitates })];
      case 'mixed-script':
        return [reason('link-mixed-script', 'doubt', { host: host.host })];
      case 'ip-address':
        return [reason('link-ip-address', 'doubt', { host: host.host })];
      // The same host, written as DNS would: nothing that a reader could be misled by.
      case 'trailing-dot':
      case 'not-a-host':
        return [];
    }
  });
}

/** What the mail shows beside the link and what contradicts it; a note on hosts where only Salesforce writes. */
export function contradictions(candidate: Candidate, address: Address): readonly Reason[] {
  const weight = ANYBODYS_TIERS.has(address.host.tier) ? 'doubt' : 'note';
  const own = [address.host.host, hostOf(candidate.link.href)];
  const shown = candidate.shown.map(targetHost).find((host) => host !== null && !own.includes(host));
  const original = candidate.link.originalsrc === null ? null : targetHost(candidate.link.originalsrc);
  const reasons: Reason[] = [...repairs(candidate)];
  if (shown !== undefined && shown !== null) reasons.push(reason('link-text-differs', weight, { host: shown }));
  if (original !== null && original !== address.host.host) {
    reasons.push(reason('link-original-differs', weight, { host: original }));
  }
  return reasons;
}

export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
}

/** RFC 1035: 253 characters, and room for escapes. A longer one is no host, and IDNA takes seconds to say so. */
const MAX_WRITTEN_HOST = 1_000;

/** The host of a web address as a browser reads it, however long its user info is; null for what is no such address. */
export function webHostOf(url: string): string | null {
  const authority = /^https?:[/\\]*([^/\\?#]*)/i.exec(url.replace(/[\t\r\n]/g, ''))?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host === '' || host.length > MAX_WRITTEN_HOST ? null : hostOf(`https://${host}`);
}

function targetHost(url: string): string | null {
  const { host } = unwrap(url);
  return host;
}
