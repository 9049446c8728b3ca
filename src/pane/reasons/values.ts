import type { Gateway, Judged, Reason } from '../../core/report';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';

/** Exchange Online's servers have names that say nothing to a reader. */
const FRONT_DOOR = '.mail.protection.outlook.com';

function checkerOf(checkedBy: string | null, strings: Strings): string {
  if (checkedBy === null) return strings.t('checker.unnamed');
  return checkedBy.endsWith(FRONT_DOOR) ? productName('exchange-online', strings) : checkedBy;
}

type Values = Record<string, string | number>;

/** Exchange Online is the mailbox itself, not a gateway before it. */
const isThirdParty = ({ id }: Gateway): boolean => id !== 'exchange-online';

/** What a reason's words name, in words: product names for ids, a description where the mail leaves a name out. */
export function reasonValues({ params }: Reason, report: Judged, strings: Strings): Values {
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
    checkedBy: checkerOf(given('checkedBy') ?? authentication.checkedBy, strings),
    gateway: product(given('gateway') ?? gateways.find(isThirdParty)?.id),
    rewriter: product(given('rewriter') ?? link?.trail[0]),
  };
}
