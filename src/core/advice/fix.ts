import type { ExemptSyntax } from './exempt';
import type { Audience, Rule, RuleBody } from './rule';
import { MAIL_RULES } from './rules-mail';
import { READER_RULES } from './rules-reader';
import { SALESFORCE_RULES } from './rules-salesforce';
import type { SetupPageId } from './setup-pages';

/** The trouble that a fix ends. */
export type Cure =
  | 'scanner-spends-link'
  | 'link-expired'
  | 'link-hidden'
  | 'no-mail'
  | 'authentication-broken'
  | 'account-blocked'
  | 'reset-refused'
  | 'wrong-page'
  | 'link-exposed'
  | 'phishing'
  | 'cause-unknown';

/** How many numbered steps the catalogue holds: `<id>.steps.lightning.1` and so on; `plain` ones are `<id>.steps.1`. */
export interface StepCounts {
  readonly plain?: number;
  readonly lightning?: number;
  readonly classic?: number;
}

export type Shell = 'powershell' | 'sf' | 'apex' | 'soql' | 'rest' | 'cli' | 'search';

/**
 * A line to copy. `{list}` stands for this mail's hosts as quoted Safe Links entries; what stands in angle brackets is
 * for the administrator to fill in.
 */
export interface CommandTemplate {
  readonly shell: Shell;
  readonly template: string;
}

export interface Source {
  /** Short name: a KB number, a documentation page, a thread. */
  readonly name: string;
  readonly url: string | null;
  /** The date that the source itself shows (ISO, or a year), else null. */
  readonly dated: string | null;
}

/** One remedy. All its words stand in the catalogue under its id; its rule says when it is shown. */
export interface Fix extends Rule {
  readonly cures: readonly Cure[];
  readonly steps: StepCounts;
  /** Pages of Salesforce Setup where it is done, the first one foremost. */
  readonly setup: readonly SetupPageId[];
  /** A vendor's console page; the catalogue says what is behind it. */
  readonly console: string | null;
  /** Does the catalogue name a permission that the administrator needs? */
  readonly permission: boolean;
  readonly commands: readonly CommandTemplate[];
  /** How this product writes an exempt host, or null where the fix exempts none. */
  readonly exempt: ExemptSyntax | null;
  readonly sources: readonly Source[];
  /** ISO date on which the sources were read. */
  readonly checked: string;
}

/** The day on which every source below was last read. */
const CHECKED = '2026-11-22';

export type ReaderFixId = keyof typeof READER_RULES;
export type SalesforceFixId = keyof typeof SALESFORCE_RULES;
export type MailFixId = keyof typeof MAIL_RULES;

type Needed = Pick<Fix, 'cures' | 'steps' | 'sources'>;
type Optional = Partial<Pick<Fix, 'setup' | 'console' | 'commands' | 'exempt'>>;
type Given<Id extends string> = Needed & Optional & { readonly id: Id };

function fix<Id extends string>(audience: Audience, rule: RuleBody, given: Given<Id>): Fix {
  const defaults = { setup: [], console: null, commands: [], exempt: null };
  return Object.freeze({
    ...defaults,
    ...given,
    ...rule,
    audience,
    permission: audience !== 'reader',
    checked: CHECKED,
  });
}

export const readerFix = (given: Given<ReaderFixId>): Fix => fix('reader', READER_RULES[given.id], given);
export const salesforceFix = (given: Given<SalesforceFixId>): Fix =>
  fix('salesforce-admin', SALESFORCE_RULES[given.id], given);
export const mailFix = (given: Given<MailFixId>): Fix => fix('mail-admin', MAIL_RULES[given.id], given);
