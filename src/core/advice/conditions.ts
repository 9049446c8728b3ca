import type { ReasonParams } from '../report';
import type { AdviceFacts } from './facts';
import {
  concernsSalesforce,
  doubtfulHost,
  forGateway,
  holds,
  isExpired,
  isHidden,
  isReset,
  isSandbox,
  isSite,
  isToThePoint,
  kind,
  opener,
  product,
  productListed,
  productWrapped,
  speaksOfPasswords,
  survives,
  worksOnce,
  wrapper,
  type Condition,
} from './readings';

const CONDITIONS = {
  doubtful: (facts) => holds(facts.verdict === 'doubtful'),
  'link-hidden-by-gateway': (facts) => (isHidden(facts) ? forGateway(wrapper(facts)) : null),
  'link-hidden': (facts) => holds(isHidden(facts) && wrapper(facts) === undefined),
  'mail-unreadable': (facts) => holds(facts.verdict === 'cannot-tell' && facts.link === null),
  'no-password-link': ({ verdict, mail }) =>
    holds(verdict === 'not-reset' && (mail === 'reset' || mail === 'welcome' || mail === 'other-salesforce')),
  'link-probably-used': (facts) =>
    isReset(facts) && facts.life.state !== 'expired' ? forGateway(facts.life.probablyUsed[0]?.gateway) : null,
  'link-expired': (facts) => holds(isExpired(facts) && facts.mail !== 'welcome'),
  'welcome-link-expired': (facts) => holds(isExpired(facts) && facts.mail === 'welcome'),
  'link-expired-behind-gateway': (facts) =>
    worksOnce(facts, []) !== null && isExpired(facts) ? forGateway(opener(facts)) : null,
  'link-live': (facts) => holds(isReset(facts) && facts.life.state === 'live' && facts.life.probablyUsed.length === 0),
  'link-age-unknown': (facts) =>
    holds(isReset(facts) && facts.life.state === 'unknown' && facts.life.probablyUsed.length === 0),
  'link-usually-survives': (facts) => (isExpired(facts) ? null : survives('usually')(facts, [])),
  'sandbox-mail': (facts) => holds(isSandbox(facts) && facts.verdict !== 'doubtful' && speaksOfPasswords(facts)),
  'developer-org': (facts) => holds(isReset(facts) && facts.link?.tier === 'developer-org'),
  'mail-identity-code': kind('identity-code'),
  'mail-security-token': kind('security-token'),
  'mail-lockout': kind('lockout'),
  'mail-reset-refused': kind('reset-refused'),
  'mail-email-change': kind('email-change'),
  'mail-password-changed': kind('password-changed'),
  'never-received': ({ question }) => holds(question === 'never-received'),
  'product-in-settings': productListed,
  'doubtful-host': doubtfulHost,
  'link-works-once': worksOnce,
  'single-use-behind-gateway': (facts) => (worksOnce(facts, []) === null ? null : forGateway(opener(facts))),
  'site-link': (facts) => holds(isReset(facts) && isSite(facts)),
  'site-link-works-once': (facts) => holds(isSite(facts) && worksOnce(facts, []) !== null),
  'exchange-online': (facts) =>
    holds(
      worksOnce(facts, []) !== null &&
        opener(facts) === undefined &&
        !facts.reasons.includes('safe-links-skipped') &&
        facts.gateways.some(({ id }) => id === 'exchange-online'),
    ),
  'authentication-failed': (facts) => holds(facts.authentication === 'fail' && concernsSalesforce(facts)),
  'authentication-broken-by-gateway': (facts) =>
    facts.authentication === 'broken-by-gateway' && concernsSalesforce(facts)
      ? forGateway(facts.gateways.find(({ id }) => id !== 'exchange-online')?.id)
      : null,
  'mail-welcome': kind('welcome'),
  'product-in-link': productWrapped,
  'product-on-the-way': product('hop', 'mark'),
  general: (facts) => holds(isReset(facts)),
} satisfies Readonly<Record<string, Condition>>;

/** The findings that can call for a fix. Each is also the code of a "because": its words stand in the catalogue. */
export type ConditionCode = keyof typeof CONDITIONS;

/** What speaks against a fix. */
const EXCEPTIONS = {
  'confirmation-page-is-on': ({ link }) => link?.form === 'forgot-confirm',
} satisfies Readonly<Record<string, (facts: AdviceFacts) => boolean>>;

export type ExceptionCode = keyof typeof EXCEPTIONS;

/** Does anything speak against the fix? */
export const isExcepted = (code: ExceptionCode | undefined, facts: AdviceFacts): boolean =>
  code !== undefined && EXCEPTIONS[code](facts);

export const CONDITION_CODES: readonly string[] = Object.keys(CONDITIONS);

/** Does the condition hold for these facts? Its parameters (no secret among them; `gateway` is an id), or null. */
export function evaluate(code: ConditionCode, facts: AdviceFacts, products: readonly string[]): ReasonParams | null {
  return isToThePoint(code, facts) ? CONDITIONS[code](facts, products) : null;
}
