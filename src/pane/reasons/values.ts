import type { Authentication, Gateway, Reason, Report } from '../../core/report';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';

const checkerOf = ({ checkedBy }: Authentication, { t }: Strings): string => checkedBy ?? t('checker.unnamed');

type Values = Record<string, string | number>;

/** Exchange Online is the mailbox itself, not a gateway before it. */
const isThirdParty = ({ id }: Gateway): boolean => id !== 'exchange-online';

/** What a reason's words name, in words: product names for ids, a description where the mail leaves a name out. */
export function reasonValues({ params }: Reason, report: Report, strings: Strings): Values {
  const given = (name: string): string | null => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const product = (id: string | null | undefined): string =>
    typeof id === 'string' ? productName(id, strings) : strings.t('gateway.unnamed');
  const { gateways, authentication, link } = report;
  return {
    ...params,
    host: given('host') ?? link?.host ?? strings.t('link.no-host'),
    imitates: given('imitates') ?? 'salesforce.com',
    checkedBy: given('checkedBy') ?? checkerOf(authentication, strings),
    gateway: product(given('gateway') ?? gateways.find(isThirdParty)?.id),
    rewriter: product(given('rewriter') ?? link?.trail[0]),
  };
}
