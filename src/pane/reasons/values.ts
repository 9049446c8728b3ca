import type { Reason, Report } from '../../core/report';
import { gatewayName, rewriterName } from '../strings/products';
import type { Strings } from '../strings/strings';

type Values = Record<string, string | number>;

/** What a reason's words name, in words: product names for ids, a description where the mail leaves a name out. */
export function reasonValues({ params }: Reason, report: Report, strings: Strings): Values {
  const given = (name: string): string | null => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const gateway = given('gateway') ?? report.gateways.find(({ id }) => id !== 'exchange-online')?.id;
  const rewriter = given('rewriter') ?? report.link?.trail[0];
  return {
    ...params,
    host: given('host') ?? report.link?.host ?? strings.t('link.no-host'),
    imitates: given('imitates') ?? 'salesforce.com',
    checkedBy: given('checkedBy') ?? report.authentication.checkedBy ?? strings.t('checker.unnamed'),
    gateway: gateway === undefined ? strings.t('gateway.unnamed') : gatewayName(gateway),
    rewriter: rewriter === undefined ? strings.t('gateway.unnamed') : rewriterName(rewriter, strings),
  };
}
