import type { Gateway, MailKind, ReasonParams } from '../report';
import { rewriterById } from '../unwrap/rewriters';
import type { AdviceFacts } from './facts';

/** What the conditions ask of the facts about a mail. */

/**
 * Parameters for the words where the condition holds, else null; `gateway` is an id, and whoever writes the words puts
 * the product's name in its place. `products` are those of the fix that asks.
 */
export type Condition = (facts: AdviceFacts, products: readonly string[]) => ReasonParams | null;

export const holds = (is: boolean): ReasonParams | null => (is ? {} : null);
export const forGateway = (gateway: string | undefined): ReasonParams | null =>
  gateway === undefined ? null : { gateway };

export const isReset = (facts: AdviceFacts): boolean => facts.verdict === 'reset';
export const isExpired = (facts: AdviceFacts): boolean => isReset(facts) && facts.life.state === 'expired';
export const isHidden = ({ verdict, link }: AdviceFacts): boolean => verdict === 'cannot-tell' && link !== null;

/** The gateway that writes this wrapper: `proofpoint-v3` and `proofpoint-isolation` are both `proofpoint`. */
export const gatewayOfRewriter = (rewriter: string): string => rewriterById(rewriter)?.gateway ?? rewriter;

/** A proxy of browser sessions has no mail admin who could tell it to leave a link alone. */
const isMailProduct = (rewriter: string): boolean => rewriter !== 'mcas' && rewriterById(rewriter)?.kind === 'gateway';

/** The gateway nearest to the mailbox that wrapped the link, of those that are mail products. */
export const wrapper = ({ link }: AdviceFacts): string | undefined =>
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

export const productListed: Condition = (facts, products) =>
  product('settings')(facts, products) ??
  (linkCounts(facts) ? forGateway(facts.settingsGateways.find((id) => products.includes(id))) : null);

export const isSandbox = (facts: AdviceFacts): boolean =>
  facts.sandboxMail || typeof facts.link?.hostOrg?.sandbox === 'string';

export const speaksOfPasswords = ({ verdict, mail, link }: AdviceFacts): boolean =>
  verdict !== 'not-reset' || mail !== 'other' || link !== null;

export const isSite = ({ link }: AdviceFacts): boolean => link?.tier === 'site' || link?.tier === 'configured';

export const productWrapped: Condition = (facts, products) => {
  const wrapped = linkCounts(facts) ? (facts.link?.trail.map(gatewayOfRewriter) ?? []) : [];
  return forGateway(wrapped.find((id) => products.includes(id))) ?? product('link')(facts, products);
};

export const doubtfulHost: Condition = ({ verdict, reasons, link }) =>
  verdict === 'doubtful' && reasons.includes('link-host-not-salesforce') && typeof link?.host === 'string'
    ? { host: link.host }
    : null;

/** A Salesforce mail of any kind, so that the administrators of Salesforce have something to do with it. */
export function concernsSalesforce({ question, mail, link, verdict }: AdviceFacts): boolean {
  return question === 'never-received' || mail !== 'other' || link !== null || verdict === 'doubtful';
}

/** Where the reader asks why a mail never came, the mail at hand is beside the point. */
const APART_FROM_THE_MAIL: readonly string[] = ['never-received', 'sandbox-mail'];

/** Does this finding say anything about what the reader asks? */
export const isToThePoint = (code: string, { question }: AdviceFacts): boolean =>
  question !== 'never-received' || APART_FROM_THE_MAIL.includes(code);
