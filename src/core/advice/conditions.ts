import type { ReasonParams } from '../report';
import type { AdviceFacts } from './facts';
import { productName } from './products';
import {
  forGateway,
  gatewayOfRewriter,
  holds,
  isReset,
  isToThePoint,
  kind,
  linkCounts,
  opener,
  product,
  READER_CONDITIONS,
  worksOnce,
  type Condition,
  type ReaderConditionCode,
} from './reader-conditions';

const isSite = ({ link }: AdviceFacts): boolean => link?.tier === 'site' || link?.tier === 'configured';

const productWrapped: Condition = (facts, products) => {
  const wrapped = linkCounts(facts) ? (facts.link?.trail.map(gatewayOfRewriter) ?? []) : [];
  return forGateway(wrapped.find((id) => products.includes(id))) ?? product('link')(facts, products);
};

const doubtfulHost: Condition = ({ verdict, reasons, link }) =>
  verdict === 'doubtful' && reasons.includes('link-host-not-salesforce') && typeof link?.host === 'string'
    ? { host: link.host }
    : null;

/** A Salesforce mail of any kind, so that the administrators of Salesforce have something to do with it. */
export function concernsSalesforce({ question, mail, link, verdict }: AdviceFacts): boolean {
  return question === 'never-received' || mail !== 'other' || link !== null || verdict === 'doubtful';
}

const ADMIN_CONDITIONS = {
  'doubtful-host': doubtfulHost,
  'link-works-once': worksOnce,
  'single-use-behind-gateway': (facts) => (worksOnce(facts, []) === null ? null : forGateway(opener(facts))),
  'site-link': (facts) => holds(isReset(facts) && isSite(facts)),
  'site-link-works-once': (facts) => holds(isSite(facts) && worksOnce(facts, []) !== null),
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
  'product-in-link': productWrapped,
  'product-on-the-way': product('hop', 'mark'),
  general: (facts) => holds(isReset(facts)),
} satisfies Readonly<Record<string, Condition>>;

/** The findings that can call for a fix. Each is also the code of a "because": its words stand in the catalogue. */
export type ConditionCode = ReaderConditionCode | keyof typeof ADMIN_CONDITIONS;

const CONDITIONS: Readonly<Record<ConditionCode, Condition>> = { ...READER_CONDITIONS, ...ADMIN_CONDITIONS };

export const CONDITION_CODES: readonly string[] = Object.keys(CONDITIONS);

/** Does the condition hold for these facts? Its parameters (no secret among them), or null. */
export function evaluate(code: ConditionCode, facts: AdviceFacts, products: readonly string[]): ReasonParams | null {
  if (!isToThePoint(code, facts)) return null;
  const params = CONDITIONS[code](facts, products);
  const gateway = params?.['gateway'];
  return typeof gateway === 'string' ? { ...params, gateway: productName(gateway) } : params;
}
