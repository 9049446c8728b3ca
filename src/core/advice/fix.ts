import type { ConditionCode } from './conditions';
import type { ExemptSyntax } from './exempt';
import type { SetupPageId } from './setup-pages';

export type Audience = 'reader' | 'salesforce-admin' | 'mail-admin';

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

/** A finding that calls for a fix. `fit` (0 to 100) says how strongly; the strongest finding becomes the "because". */
export interface Evidence {
  readonly when: ConditionCode;
  readonly fit: number;
}

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

/** One remedy. All its words stand in the catalogue under its id; here is what the program decides by. */
export interface Fix {
  /** Stable kebab-case id: a contract with other programs. */
  readonly id: string;
  readonly audience: Audience;
  readonly cures: readonly Cure[];
  readonly evidence: readonly Evidence[];
  readonly steps: StepCounts;
  /** Pages of Salesforce Setup where it is done, the first one foremost. */
  readonly setup: readonly SetupPageId[];
  /** A vendor's console page; the catalogue says what is behind it. */
  readonly console: string | null;
  /** Does the catalogue name a permission that the administrator needs? */
  readonly permission: boolean;
  readonly commands: readonly CommandTemplate[];
  /** Gateway ids whose presence brings this fix up (condition `product-…`). */
  readonly products: readonly string[];
  /** How this product writes an exempt host, or null where the fix exempts none. */
  readonly exempt: ExemptSyntax | null;
  readonly sources: readonly Source[];
  /** ISO date on which the sources were read. */
  readonly checked: string;
}

/** The day on which every source below was last read. */
const CHECKED = '2026-11-22';

type Needed = Pick<Fix, 'id' | 'cures' | 'evidence' | 'steps' | 'sources'>;
type Optional = Partial<Pick<Fix, 'setup' | 'console' | 'permission' | 'commands' | 'products' | 'exempt'>>;

function fix(audience: Audience, permission: boolean, given: Needed & Optional): Fix {
  const defaults = { setup: [], console: null, permission, commands: [], products: [], exempt: null };
  return Object.freeze({ ...defaults, ...given, audience, checked: CHECKED });
}

export const readerFix = (given: Needed & Optional): Fix => fix('reader', false, given);
export const salesforceFix = (given: Needed & Optional): Fix => fix('salesforce-admin', true, given);
export const mailFix = (given: Needed & Optional): Fix => fix('mail-admin', true, given);

/** Evidence in short: `on(['link-expired', 80], ['mail-welcome', 20])`. */
export function on(...fits: readonly (readonly [ConditionCode, number])[]): readonly Evidence[] {
  return fits.map(([when, fit]) => ({ when, fit }));
}
