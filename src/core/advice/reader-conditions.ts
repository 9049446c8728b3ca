import type { Gateway, MailKind, ReasonParams } from '../report';
import { rewriterById } from '../unwrap/rewriters';
import type { AdviceFacts } from './facts';

/**
 * Parameters for the words where the condition holds, else null; `gateway` is an id here, and `conditions.ts` puts the
 * product's name in its place. `products` are those of the fix that asks.
 */
export type Condition = (facts: AdviceFacts, products: readonly string[]) => ReasonParams | null;

export const holds = (is: boolean): ReasonParams | null => (is ? {} : null);
export const forGateway = (gateway: string | undefined): ReasonParams | null =>
  gateway === undefined ? null : { gateway };

export const isReset = (facts: AdviceFacts): boolean => facts.verdict === 'reset';
const isExpired = (facts: AdviceFacts): boolean => isReset(facts) && facts.life.state === 'expired';
const isHidden = ({ verdict, link }: AdviceFacts): boolean => verdict === 'cannot-tell' && link !== null;

/** The gateway that writes this wrapper: `proofpoint-v3` and `proofpoint-isolation` are both `proofpoint`. */
export const gatewayOfRewriter = (rewriter: string): string => rewriterById(rewriter)?.gateway ?? rewriter;

/** A proxy of browser sessions has no mail admin who could tell it to leave a link alone. */
const isMailProduct = (rewriter: string): boolean => rewriter !== 'mcas' && rewriterById(rewriter)?.kind === 'gateway';

/** The gateway nearest to the mailbox that wrapped the link, of those that are mail products. */
const wrapper = ({ link }: AdviceFacts): string | undefined =>
  link?.trail.filter(isMailProduct).map(gatewayOfRewriter)[0];

export const opener = (facts: AdviceFacts): string | undefined =>
  facts.gateways.find(({ opensLinks }) => opensLinks)?.id;

export const kind =
  (mail: MailKind): Condition =>
  (facts) =>
    holds(facts.verdict !== 'doubtful' && facts.mail === mail);

export const survives =
  (...states: readonly string[]): Condition =>
  (facts) =>
    holds(isReset(facts) && facts.link !== null && states.includes(facts.link.survives));

export const worksOnce = survives('no');

/** A gateway matters where there is a link that it can have wrapped or opened. A doubtful link is never exempted. */
export const linkCounts = (facts: AdviceFacts): boolean => isReset(facts) || isHidden(facts);

export const product =
  (...evidence: readonly Gateway['evidence'][]): Condition =>
  (facts, products) =>
    linkCounts(facts)
      ? forGateway(facts.gateways.find((one) => products.includes(one.id) && evidence.includes(one.evidence))?.id)
      : null;

const productListed: Condition = (facts, products) =>
  product('settings')(facts, products) ??
  (linkCounts(facts) ? forGateway(facts.settingsGateways.find((id) => products.includes(id))) : null);

const isSandbox = (facts: AdviceFacts): boolean =>
  facts.sandboxMail || typeof facts.link?.hostOrg?.sandbox === 'string';

const speaksOfPasswords = ({ verdict, mail, link }: AdviceFacts): boolean =>
  verdict !== 'not-reset' || mail !== 'other' || link !== null;

/** The findings that can call for a step of the reader; some call for remedies of an admin as well. */
export const READER_CONDITIONS = {
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
} satisfies Readonly<Record<string, Condition>>;

export type ReaderConditionCode = keyof typeof READER_CONDITIONS;

/** Where the reader asks why a mail never came, the mail at hand is beside the point. */
const APART_FROM_THE_MAIL: readonly string[] = ['never-received', 'sandbox-mail'];

/** Does this finding say anything about what the reader asks? */
export const isToThePoint = (code: string, { question }: AdviceFacts): boolean =>
  question !== 'never-received' || APART_FROM_THE_MAIL.includes(code);
