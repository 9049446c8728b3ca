/**
 * One made-up mail with what the design says of it. The expectations are written from the rules of judgement
 * (docs of the design), never copied from what the program prints.
 */
import type { HostTier, LinkForm, MailKind, ReasonCode, Survival, UnwrapOutcome, Verdict } from '../../src/core/report';
import type { Settings } from '../../src/core/settings';
import type { RewriterId } from '../../src/core/unwrap/rewriters';
import { compose, type MailParts } from './eml';
import { BARE, type Way } from './ways';

/** An hour after the mails were sent. */
export const NOW = '2026-11-16T09:12:00Z';

export interface ExpectedLink {
  readonly form: LinkForm | null;
  readonly tier: HostTier | null;
  readonly host: string | null;
  /** Byte for byte. */
  readonly url: string | null;
  readonly outcome: UnwrapOutcome;
  readonly trail: readonly RewriterId[];
  readonly survives: Survival;
  readonly org: string | null;
  readonly user: string | null;
  /** Where the case is about time: ISO 8601 with milliseconds, as `inspect` prints it. */
  readonly issuedAt?: string | null;
  readonly expiresAt?: string | null;
}

export interface Expected {
  readonly verdict: Verdict;
  readonly mail: MailKind;
  /** All of them, and no other but those in `maybe`. */
  readonly reasons: readonly ReasonCode[];
  /** Codes on which the design is silent for this mail. */
  readonly maybe: readonly ReasonCode[];
  readonly link: ExpectedLink | null;
  readonly authentication: Pick<Way, 'checkedBy'> & { readonly result: Way['authentication'] };
  /** `id:evidence`, in any order. */
  readonly gateways: readonly string[];
}

export interface Case {
  /** The file's name without `.eml`; the prefix names the group. */
  readonly name: string;
  /** What the case is about, in one sentence. */
  readonly why: string;
  readonly eml: string;
  readonly now: string;
  readonly settings: Partial<Settings>;
  readonly expected: Expected;
}

/** What a case may say beside its mail. */
export interface Setting {
  readonly why: string;
  readonly way?: Way;
  readonly now?: string;
  readonly settings?: Partial<Settings>;
}

type Mail = Omit<MailParts, 'trace' | 'more'> & { readonly more?: readonly string[] };

type Judgement = Omit<Expected, 'authentication' | 'gateways' | 'maybe'> & {
  readonly maybe?: readonly ReasonCode[];
  /** Beside those of the way: the gateways that the link shows. */
  readonly gateways?: readonly string[];
};

export function mailCase(name: string, setting: Setting, mail: Mail, judgement: Judgement): Case {
  const { why, way = BARE, now = NOW, settings = {} } = setting;
  const { gateways = [], maybe = [], ...rest } = judgement;
  return {
    ...{ name, why, now, settings },
    eml: compose({ ...mail, trace: way.trace, more: [...way.more, ...(mail.more ?? [])] }),
    expected: {
      ...{ ...rest, maybe },
      authentication: { result: way.authentication, checkedBy: way.checkedBy },
      gateways: mergeGateways(gateways, way.gateways),
    },
  };
}

/** A link's own mark is the strongest evidence: the same gateway is not named twice. */
function mergeGateways(ofLink: readonly string[], ofWay: readonly string[]): readonly string[] {
  const id = (gateway: string): string => gateway.slice(0, gateway.indexOf(':'));
  const known = new Set(ofLink.map(id));
  return [...ofLink, ...ofWay.filter((gateway) => !known.has(id(gateway)))];
}

/** The note that goes with a way, for a mail with a password link or one that claims to be a reset mail. */
export function noteOf(way: Way): ReasonCode {
  switch (way.authentication) {
    case 'pass':
      return 'authentication-passed';
    case 'fail':
      return 'authentication-failed';
    case 'broken-by-gateway':
      return 'authentication-broken-by-gateway';
    case 'none':
      return 'authentication-unavailable';
  }
}

const SURVIVES: Readonly<Record<LinkForm, Survival>> = {
  forgot: 'no',
  'forgot-confirm': 'yes',
  'set-password': 'usually',
  unrecognised: 'unknown',
};

export type LinkFacts = Partial<ExpectedLink> & { readonly form: LinkForm; readonly tier: HostTier };

/** A link of which all is known. The host is what stands between `//` and the next slash or question mark. */
export function linkTo(url: string, facts: LinkFacts): ExpectedLink {
  const host = /^https?:\/\/([^/?]+)/.exec(url)?.[1]?.toLowerCase() ?? null;
  return {
    ...{ host, url, outcome: (facts.trail ?? []).length > 0 ? 'full' : 'not-wrapped', trail: [] },
    ...{ survives: SURVIVES[facts.form], org: null, user: null, ...facts },
  };
}

/** A link whose wrapper keeps it. */
export function hiddenLink(
  outcome: 'opaque' | 'damaged' | 'domain-only',
  trail: readonly RewriterId[],
  host: string | null = null,
  tier: HostTier | null = null,
): ExpectedLink {
  return { form: null, tier, host, url: null, outcome, trail, survives: 'unknown', org: null, user: null };
}
