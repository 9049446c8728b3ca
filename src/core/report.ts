/**
 * What `analyse` found, as plain data. The pane draws it and decides nothing; `inspect` prints it.
 * The words in single quotes are a contract with other programs: add to them, never rename one.
 */
import type { RewriterId } from './unwrap/rewriters';

export type Verdict = 'reset' | 'doubtful' | 'not-reset' | 'cannot-tell';

export type MailKind =
  | 'reset'
  | 'welcome'
  | 'identity-code'
  | 'security-token'
  | 'lockout'
  | 'reset-refused'
  | 'email-change'
  | 'password-changed'
  | 'other-salesforce'
  | 'other';

/**
 * `forgot` dies on its first GET; `forgot-confirm` shows a page with a button first; `set-password` is the form of
 * admin resets and welcome mails; `unrecognised` is token-like, on a Salesforce log-in host, in a mail about a password.
 */
export type LinkForm = 'forgot' | 'forgot-confirm' | 'set-password' | 'unrecognised';

export type HostTier = 'login' | 'org' | 'developer-org' | 'site' | 'configured' | 'other';

export type UnwrapOutcome = 'not-wrapped' | 'full' | 'domain-only' | 'opaque' | 'damaged';

/** Does the link live on after a scanner opened it once? */
export type Survival = 'no' | 'yes' | 'usually' | 'unknown';

export type AuthenticationResult = 'pass' | 'fail' | 'broken-by-gateway' | 'none';

export interface Authentication {
  readonly result: AuthenticationResult;
  /** The server whose verdict this is (a host name or an authserv-id); null where there is none. */
  readonly checkedBy: string | null;
  /** The method that decided: 'compauth' | 'dmarc' | 'dkim'; null where there is none. */
  readonly method: 'compauth' | 'dmarc' | 'dkim' | null;
}

/** How a gateway was noticed: by a wrapped link, a Received hop, a header mark, or the admin's settings. */
export type GatewayEvidence = 'link' | 'hop' | 'mark' | 'settings';

export interface Gateway {
  /** A rewriter id without version (`proofpoint`, `check-point`), or `exchange-online`. */
  readonly id: string;
  readonly evidence: GatewayEvidence;
  /** True where the product is known to open links before delivery. */
  readonly opensLinks: boolean;
}

/** `doubt` contradicts; `missing` says what could not be had; `note` informs. Only the first two move the verdict. */
export type ReasonWeight = 'doubt' | 'missing' | 'note';

export type ReasonParams = Readonly<Record<string, string | number>>;

export interface Reason {
  /** Stable kebab-case code; its words stand in the catalogue. Never holds a path, a token or a recipient. */
  readonly code: ReasonCode;
  readonly weight: ReasonWeight;
  readonly params: ReasonParams;
}

export type ReasonCode =
  // the link
  | 'link-host-not-salesforce'
  | 'link-site-customer-path'
  | 'link-not-https'
  | 'link-user-info'
  | 'link-odd-port'
  | 'link-look-alike'
  | 'link-mixed-script'
  | 'link-unsafe-scheme'
  | 'link-ip-address'
  | 'link-ambiguous'
  | 'link-probably-wrapped'
  | 'link-opaque'
  | 'link-damaged'
  | 'link-domain-only'
  | 'link-domain-not-salesforce'
  | 'link-text-differs'
  | 'link-original-differs'
  | 'link-from-text'
  | 'link-from-original'
  | 'link-repaired'
  | 'link-too-long'
  | 'link-expired'
  | 'link-probably-used'
  | 'developer-org'
  | 'customer-site'
  | 'configured-host'
  | 'several-links'
  | 'several-links-differ'
  | 'too-many-links'
  // the mail
  | 'body-unavailable'
  | 'body-truncated'
  | 'call-to-action-elsewhere'
  | 'no-password-link'
  // the way it came
  | 'authentication-passed'
  | 'authentication-failed'
  | 'authentication-broken-by-gateway'
  | 'authentication-unavailable'
  | 'safe-links-skipped'
  | 'org-ids-disagree'
  | 'gateway-opens-links';

/** One wrapper taken off, from the outside in. */
export interface TrailStep {
  readonly rewriter: RewriterId;
  /** What the wrapped form gives away to whoever sees it: kinds, never values. */
  readonly discloses: readonly ('recipient' | 'tenant' | 'time' | 'sender')[];
}

/** Where the offered address was taken from. */
export type LinkSource = 'href' | 'text' | 'originalsrc';

/** How a host is shown: `before` + bold `registrable` + `after` (a port, else empty). */
export interface HostParts {
  readonly before: string;
  readonly registrable: string;
  readonly after: string;
  /** The Unicode form where the host is an IDNA A-label, else null. */
  readonly unicode: string | null;
}

/** What a Salesforce host name tells: "sandbox uat of acme". */
export interface HostOrg {
  readonly myDomain: string | null;
  readonly sandbox: string | null;
  /** `develop`, `scratch`, `trailblaze` …; null for an ordinary org. */
  readonly partition: string | null;
}

export interface PasswordLink {
  readonly form: LinkForm | null;
  readonly tier: HostTier | null;
  readonly host: string | null;
  readonly hostParts: HostParts | null;
  readonly hostOrg: HostOrg | null;
  /** The whole address, byte for byte; null where it cannot be had. A SECRET: to the clipboard and nowhere else. */
  readonly url: string | null;
  /** The address with its secret parts cut to first and last four characters; null where `url` is. */
  readonly masked: string | null;
  readonly outcome: UnwrapOutcome;
  readonly trail: readonly RewriterId[];
  readonly steps: readonly TrailStep[];
  readonly source: LinkSource;
  /** 15-character org and user IDs out of the token (2019 layout), else null. */
  readonly org: string | null;
  readonly user: string | null;
  /** ms since the epoch: `iat` of the token, else the mail's date, else null. */
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly survives: Survival;
  /** The findings about this link alone. */
  readonly reasons: readonly Reason[];
}

/** What is known of the link's remaining life at `context.now`. */
export type LifeState = 'live' | 'expired' | 'unknown';

export interface Life {
  readonly state: LifeState;
  /** Grounds on which the link is probably spent already, e.g. a gateway that opens single-use links; may be empty. */
  readonly probablyUsed: readonly { readonly ground: 'gateway'; readonly gateway: string }[];
  /** False where the life depends on an org setting (welcome links) and only the longest is known. */
  readonly exact: boolean;
}

/** Why a piece of advice stands here, in a code with parameters (words in the catalogue). */
export interface Because {
  readonly code: string;
  readonly params: ReasonParams;
}

export interface ChosenFix {
  readonly id: string;
  readonly because: Because;
}

export interface Advice {
  /** At most three steps for the reader. */
  readonly reader: readonly ChosenFix[];
  readonly salesforceAdmin: readonly ChosenFix[];
  readonly mailAdmin: readonly ChosenFix[];
}

export interface Report {
  readonly verdict: Verdict;
  readonly mail: MailKind;
  readonly sandboxMail: boolean;
  /** Ordered: doubts, what is missing, notes. Includes the reasons of `link`. */
  readonly reasons: readonly Reason[];
  /** The link that counts, or null where the mail has none. */
  readonly link: PasswordLink | null;
  /** Further password links, in the order of the mail. */
  readonly otherLinks: readonly PasswordLink[];
  readonly life: Life;
  readonly authentication: Authentication;
  readonly gateways: readonly Gateway[];
  readonly advice: Advice;
}

/** A report before anybody was advised. */
export type Judged = Omit<Report, 'advice'>;
