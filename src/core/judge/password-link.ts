/**
 * Is this a Salesforce password link, and does everything about it fit? Judged by where it really goes, never by what
 * stands around it: the visible text and `originalsrc` are the sender's words.
 */
import type {
  HostTier,
  LinkForm,
  LinkSource,
  MailKind,
  PasswordLink,
  Reason,
  TrailStep,
  UnwrapOutcome,
} from '../report';
import type { RewriterId } from '../unwrap/rewriters';
import type { Settings } from '../settings';
import { judgeHost, type HostJudgement } from '../salesforce/hosts';
import { lifeOf } from '../salesforce/lifetime';
import { maskUrl } from '../salesforce/mask';
import { readLinkForm, type LinkReading } from '../salesforce/reset-link';
import { probableTarget } from '../unwrap/probable';
import { unwrap } from '../unwrap/unwrap';
import { addressesIn, type Candidate } from './candidates';
import { reason } from './reason';

/** What the mail as a whole says, as far as it bears on a single link. */
export interface MailFacts {
  readonly mail: MailKind;
  readonly speaksOfPassword: boolean;
  readonly claimsSalesforce: boolean;
  /** When the mail was sent, in ms since the epoch. */
  readonly date: number | null;
  readonly now: number;
  readonly settings: Settings;
}

/** Kinds whose links, if any, are not password links: an unknown token there is theirs (e.g. an address change). */
const KINDS_WITHOUT_PASSWORD_LINK: ReadonlySet<MailKind> = new Set<MailKind>([
  'identity-code',
  'security-token',
  'lockout',
  'reset-refused',
  'email-change',
  'password-changed',
]);

/** Hosts where only Salesforce (or the admin who listed them) writes the log-in page. */
const LOGIN_TIERS: ReadonlySet<HostTier> = new Set<HostTier>(['login', 'org', 'developer-org', 'configured']);

/** Tiers that anybody can have: there a finding that Salesforce's own mail would never cause is a doubt. */
const ANYBODYS_TIERS: ReadonlySet<HostTier> = new Set<HostTier>(['developer-org', 'site']);

/** Ways of writing an address that Salesforce never uses and that two programs may read in two ways. */
const TWO_READINGS: ReadonlySet<string> = new Set([
  'ambiguous',
  'encoded-host',
  'odd-path',
  'duplicate-parameter',
  'fragment-token',
]);

interface Address {
  readonly url: string;
  readonly form: LinkForm;
  readonly host: HostJudgement;
  readonly reading: LinkReading;
}

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
  return unwrapped.trail.length < 8 ? probable(candidate, unwrapped.url, facts) : null;
}

/** The address of a link whose wrapper hides it: what is known of it, for the report. */
export function hiddenLink(candidate: Candidate, facts: MailFacts): PasswordLink {
  const { host } = candidate.unwrapped;
  const judged = host === null ? null : judgeHost(host, facts.settings);
  return {
    ...nothingKnown(),
    ...{ host, tier: judged?.tier ?? null, hostParts: judged?.parts ?? null, hostOrg: judged?.org ?? null },
    ...{ outcome: candidate.unwrapped.outcome, trail: candidate.unwrapped.trail, steps: candidate.unwrapped.steps },
    reasons: [hiddenReason(candidate)],
  };
}

/** Any unwrapped address as a link of the report, for what a reader pasted: the form may be unknown. */
export function plainLink(candidate: Candidate, facts: MailFacts): PasswordLink {
  const { url, host } = candidate.unwrapped;
  const judged = host === null ? null : judgeHost(host, facts.settings);
  const known = judged === null ? {} : { tier: judged.tier, hostParts: judged.parts, hostOrg: judged.org };
  const masked = url === null ? null : maskUrl(url);
  return { ...nothingKnown(), ...provenance(candidate), ...known, host, url, masked, reasons: repairs(candidate) };
}

function nothingKnown(): PasswordLink {
  return {
    ...{ form: null, tier: null, host: null, hostParts: null, hostOrg: null, url: null, masked: null },
    ...{ outcome: 'not-wrapped', trail: [], steps: [], source: 'href', org: null, user: null },
    ...{ issuedAt: null, expiresAt: null, survives: 'unknown', reasons: [] },
  };
}

function hiddenReason(candidate: Candidate): Reason {
  const { outcome, trail, host } = candidate.unwrapped;
  const rewriter = trail[trail.length - 1] ?? '';
  if (outcome === 'domain-only') return reason('link-domain-only', 'missing', { rewriter, host: host ?? '' });
  return reason(outcome === 'damaged' ? 'link-damaged' : 'link-opaque', 'missing', { rewriter });
}

function provenance(candidate: Candidate): Omit<Provenance, 'reasons'> {
  const { outcome, steps, trail } = candidate.unwrapped;
  return { source: 'href', outcome, steps, trail };
}

function repairs(candidate: Candidate): readonly Reason[] {
  return candidate.unwrapped.repairs.length > 0 ? [reason('link-repaired', 'note')] : [];
}

function readAddress(url: string, facts: MailFacts): Address | null {
  const reading = readLinkForm(url);
  if (reading.host === null) return null;
  const host = judgeHost(reading.host, facts.settings);
  const form = reading.form ?? (isUnrecognised(reading, host.tier, facts) ? 'unrecognised' : null);
  if (form === null) return null;
  // `?c=` on a log-in page is anybody's: off Salesforce's hosts it matters only in a mail about a password.
  const foreign = form === 'set-password' && host.tier === 'other';
  if (foreign && !facts.speaksOfPassword && !facts.claimsSalesforce) return null;
  return { url, form, host, reading };
}

function isUnrecognised(reading: LinkReading, tier: HostTier, facts: MailFacts): boolean {
  return (
    reading.tokenLike && LOGIN_TIERS.has(tier) && facts.speaksOfPassword && !KINDS_WITHOUT_PASSWORD_LINK.has(facts.mail)
  );
}

function describe(address: Address, from: Provenance, facts: MailFacts): PasswordLink {
  const { host, reading, form } = address;
  const life = lifeOf({ form, mail: facts.mail, issuedAt: reading.issuedAt, mailDate: facts.date, now: facts.now });
  return {
    ...{ form, tier: host.tier, host: host.host, hostParts: host.parts, hostOrg: host.org },
    ...{ url: address.url, masked: maskUrl(address.url), org: reading.org, user: reading.user },
    ...{ outcome: from.outcome, trail: from.trail, steps: from.steps, source: from.source },
    ...{ issuedAt: life.issuedAt, expiresAt: life.expiresAt, survives: life.survives },
    reasons: [...hostReasons(host, reading), ...addressReasons(host, reading), ...from.reasons],
  };
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
  const reasons: Reason[] = [];
  for (const problem of reading.problems) {
    if (problem === 'not-https') reasons.push(reason('link-not-https', 'doubt', { host: host.host }));
    if (problem === 'user-info') reasons.push(reason('link-user-info', 'doubt', { host: host.host }));
    if (problem === 'odd-port') reasons.push(reason('link-odd-port', 'doubt', { host: host.host }));
    if (problem === 'unsafe-scheme') reasons.push(reason('link-unsafe-scheme', 'doubt'));
    if (TWO_READINGS.has(problem)) reasons.push(reason('link-ambiguous', 'doubt', { host: host.host }));
  }
  for (const problem of host.problems) {
    if (problem.kind === 'look-alike') {
      reasons.push(reason('link-look-alike', 'doubt', { host: host.host, imitates: problem.imitates }));
    }
    if (problem.kind === 'mixed-script') reasons.push(reason('link-mixed-script', 'doubt', { host: host.host }));
    if (problem.kind === 'ip-address') reasons.push(reason('link-ip-address', 'doubt', { host: host.host }));
  }
  return reasons;
}

/** What the mail shows beside the link and what contradicts it; a note on hosts where only Salesforce writes. */
function contradictions(candidate: Candidate, address: Address): readonly Reason[] {
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

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}

function targetHost(url: string): string | null {
  const { host } = unwrap(url);
  return host;
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

function isSalesforcePasswordLink(address: Address): boolean {
  return LOGIN_TIERS.has(address.host.tier) || (address.host.tier === 'site' && address.reading.platformPath);
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
