import type { Gateway, MailKind, ReasonParams } from '../report';
import type { AdviceFacts } from './facts';
import { gatewayOfRewriter, PRODUCT_IDS, productName } from './products';

/** The findings that can call for a fix. Each is also the code of a "because": its words stand in the catalogue. */
export const CONDITION_CODES = [
  'doubtful',
  'doubtful-host',
  'link-hidden-by-gateway',
  'link-hidden',
  'mail-unreadable',
  'no-password-link',
  'link-probably-used',
  'link-expired',
  'link-expired-behind-gateway',
  'welcome-link-expired',
  'link-live',
  'link-age-unknown',
  'link-works-once',
  'link-usually-survives',
  'single-use-behind-gateway',
  'site-link',
  'site-link-works-once',
  'sandbox-mail',
  'developer-org',
  'exchange-online',
  'authentication-failed',
  'authentication-broken-by-gateway',
  'mail-welcome',
  'mail-identity-code',
  'mail-security-token',
  'mail-lockout',
  'mail-reset-refused',
  'mail-email-change',
  'mail-password-changed',
  'never-received',
  'product-in-link',
  'product-on-the-way',
  'product-in-settings',
  'general',
] as const;

export type ConditionCode = (typeof CONDITION_CODES)[number];

/** Parameters for the words where the condition holds, else null. `products` are those of the fix that asks. */
type Condition = (facts: AdviceFacts, products: readonly string[]) => ReasonParams | null;

const holds = (is: boolean): ReasonParams | null => (is ? {} : null);
const forGateway = (gateway: string | undefined): ReasonParams | null =>
  gateway === undefined ? null : { gateway: productName(gateway) };

const isReset = (facts: AdviceFacts): boolean => facts.verdict === 'reset';
const isExpired = (facts: AdviceFacts): boolean => isReset(facts) && facts.life.state === 'expired';
const isHidden = ({ verdict, link }: AdviceFacts): boolean => verdict === 'cannot-tell' && link !== null;

/** The gateway nearest to the mailbox that wrapped the link, of those that are known as mail products. */
const wrapper = ({ link }: AdviceFacts): string | undefined =>
  link?.trail.map(gatewayOfRewriter).find((id) => PRODUCT_IDS.includes(id));

const opener = (facts: AdviceFacts): string | undefined => facts.gateways.find(({ opensLinks }) => opensLinks)?.id;

const kind =
  (mail: MailKind): Condition =>
  (facts) =>
    holds(facts.verdict !== 'doubtful' && facts.mail === mail);

const survives =
  (...states: readonly string[]): Condition =>
  (facts) =>
    holds(isReset(facts) && facts.link !== null && states.includes(facts.link.survives));

const worksOnce = survives('no');

const isSite = ({ link }: AdviceFacts): boolean => link?.tier === 'site' || link?.tier === 'configured';

/** A gateway matters where there is a link that it can have wrapped or opened. A doubtful link is never exempted. */
const linkCounts = (facts: AdviceFacts): boolean => isReset(facts) || isHidden(facts);

const product =
  (...evidence: readonly Gateway['evidence'][]): Condition =>
  (facts, products) =>
    linkCounts(facts)
      ? forGateway(facts.gateways.find((one) => products.includes(one.id) && evidence.includes(one.evidence))?.id)
      : null;

const productWrapped: Condition = (facts, products) => {
  const wrapped = linkCounts(facts) ? (facts.link?.trail.map(gatewayOfRewriter) ?? []) : [];
  return forGateway(wrapped.find((id) => products.includes(id))) ?? product('link')(facts, products);
};

const productListed: Condition = (facts, products) =>
  product('settings')(facts, products) ??
  (linkCounts(facts) ? forGateway(facts.settingsGateways.find((id) => products.includes(id))) : null);

const doubtfulHost: Condition = ({ verdict, reasons, link }) =>
  verdict === 'doubtful' && reasons.includes('link-host-not-salesforce') && typeof link?.host === 'string'
    ? { host: link.host }
    : null;

const isSandbox = (facts: AdviceFacts): boolean =>
  facts.sandboxMail || typeof facts.link?.hostOrg?.sandbox === 'string';

const speaksOfPasswords = ({ verdict, mail, link }: AdviceFacts): boolean =>
  verdict !== 'not-reset' || mail !== 'other' || link !== null;

/** A Salesforce mail of any kind, so that the administrators of Salesforce have something to do with it. */
export function concernsSalesforce({ question, mail, link, verdict }: AdviceFacts): boolean {
  return question === 'never-received' || mail !== 'other' || link !== null || verdict === 'doubtful';
}

const CONDITIONS: Readonly<Record<ConditionCode, Condition>> = {
  doubtful: (facts) => holds(facts.verdict === 'doubtful'),
  'doubtful-host': doubtfulHost,
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
  'link-works-once': worksOnce,
  'link-usually-survives': (facts) => (isExpired(facts) ? null : survives('usually')(facts, [])),
  'single-use-behind-gateway': (facts) => (worksOnce(facts, []) === null ? null : forGateway(opener(facts))),
  'site-link': (facts) => holds(isReset(facts) && isSite(facts)),
  'site-link-works-once': (facts) => holds(isSite(facts) && worksOnce(facts, []) !== null),
  'sandbox-mail': (facts) => holds(isSandbox(facts) && facts.verdict !== 'doubtful' && speaksOfPasswords(facts)),
  'developer-org': (facts) => holds(isReset(facts) && facts.link?.tier === 'developer-org'),
  'exchange-online': (facts) =>
    holds(
      worksOnce(facts, []) !== null &&
        opener(facts) === undefined &&
        facts.gateways.some(({ id }) => id === 'exchange-online'),
    ),
  'authentication-failed': (facts) => holds(facts.authentication === 'fail' && concernsSalesforce(facts)),
  'authentication-broken-by-gateway': (facts) =>
    facts.authentication === 'broken-by-gateway' && concernsSalesforce(facts)
      ? forGateway(facts.gateways.find(({ id }) => id !== 'exchange-online')?.id)
      : null,
  'mail-welcome': kind('welcome'),
  'mail-identity-code': kind('identity-code'),
  'mail-security-token': kind('security-token'),
  'mail-lockout': kind('lockout'),
  'mail-reset-refused': kind('reset-refused'),
  'mail-email-change': kind('email-change'),
  'mail-password-changed': kind('password-changed'),
  'never-received': ({ question }) => holds(question === 'never-received'),
  'product-in-link': productWrapped,
  'product-on-the-way': product('hop', 'mark'),
  'product-in-settings': productListed,
  general: (facts) => holds(isReset(facts)),
};

/** Where the reader asks why a mail never came, the mail at hand is beside the point. */
const APART_FROM_THE_MAIL: readonly ConditionCode[] = ['never-received', 'sandbox-mail'];

/** Does the condition hold for these facts? Its parameters (no secret among them), or null. */
export function evaluate(
  code: ConditionCode,
  facts: AdviceFacts,
  products: readonly string[] = [],
): ReasonParams | null {
  if (facts.question === 'never-received' && !APART_FROM_THE_MAIL.includes(code)) return null;
  return CONDITIONS[code](facts, products);
}
