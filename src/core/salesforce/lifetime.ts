import type { LifeState, LinkForm, MailKind, Survival } from '../report';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Reset links of every kind: hard-coded in the platform (KB 000390510, KB 000333308). */
export const RESET_LIFE = DAY;
/** Welcome links live 1, 7 or 180 days by org setting (KB 000385945): surely alive before the first, dead after the last. */
export const WELCOME_SHORTEST = DAY;
export const WELCOME_LONGEST = 180 * DAY;
/** Clocks differ. What seems sent up to a day ahead was sent now; anything later is no time at all. */
export const MAX_SKEW = DAY;
/** No Salesforce link in use is older than this, so an earlier time in a token is made up: 2015-01-01T00:00:00Z. */
export const EARLIEST = 1_420_070_400_000;

export interface LifeQuestion {
  readonly form: LinkForm | null;
  readonly mail: MailKind;
  /** What the token says, ms since the epoch, or null. */
  readonly issuedAt: number | null;
  /** The mail's date, ms since the epoch, or null. */
  readonly mailDate: number | null;
  readonly now: number;
}

export interface LinkLife {
  /** The first plausible of token time and mail date, never after `now`; null where neither is. */
  readonly issuedAt: number | null;
  /** When it surely is dead; null where that is not known. */
  readonly expiresAt: number | null;
  /** Does it live on after something else opened it once? */
  readonly survives: Survival;
  readonly state: LifeState;
  /** False where an org setting decides and `expiresAt` is only the latest possible time. */
  readonly exact: boolean;
}

/** Facts §2.2: `forgot` is spent by its first GET; for `set-password` the sources contradict each other. */
const SURVIVAL: Readonly<Record<LinkForm, Survival>> = {
  forgot: 'no',
  'forgot-confirm': 'yes',
  'set-password': 'usually',
  unrecognised: 'unknown',
};

const plausible = (time: number | null, now: number): number | null =>
  time !== null && time >= EARLIEST && time <= now + MAX_SKEW ? Math.min(time, now) : null;

interface Span {
  readonly shortest: number;
  readonly longest: number;
}

const RESET: Span = { shortest: RESET_LIFE, longest: RESET_LIFE };
const WELCOME: Span = { shortest: WELCOME_SHORTEST, longest: WELCOME_LONGEST };

/** How long the link lives by its form and mail. A `set-password` link alone does not say which of the two mails it is. */
function spanOf(form: LinkForm | null, mail: MailKind): Span | null {
  switch (form) {
    case 'forgot':
    case 'forgot-confirm':
      return RESET;
    case 'set-password':
      return mail === 'reset' ? RESET : WELCOME;
    case 'unrecognised':
      if (mail === 'reset') return RESET;
      return mail === 'welcome' ? WELCOME : null;
    case null:
      return null;
  }
}

function stateOf(issuedAt: number, span: Span, now: number): LifeState {
  const age = now - issuedAt;
  if (age >= span.longest) return 'expired';
  return age < span.shortest ? 'live' : 'unknown';
}

/**
 * What is known of a link's life at `now` (design §4). A token time that is not plausible (before 2015, or more than a
 * day ahead) gives way to the mail's date; both may be forged. Between the shortest and the longest life that an org
 * setting allows the state is `unknown`: nobody outside the org can tell.
 */
export function lifeOf({ form, mail, issuedAt, mailDate, now }: LifeQuestion): LinkLife {
  const issued = plausible(issuedAt, now) ?? plausible(mailDate, now);
  const survives = form === null ? 'unknown' : SURVIVAL[form];
  const span = spanOf(form, mail);
  const exact = span !== null && span.shortest === span.longest;
  if (issued === null || span === null) return { issuedAt: issued, expiresAt: null, survives, state: 'unknown', exact };
  return { issuedAt: issued, expiresAt: issued + span.longest, survives, state: stateOf(issued, span, now), exact };
}
