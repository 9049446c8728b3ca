import { domainOf, type Address } from './address';
import { base64Text } from './base64';
import { ownQuery, parameterValue } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/**
 * `?d=<domain>&u=<base64 or base64url>&…`. A newer shape (`d,b,x,q,i,t,h,s`) has no `u`, and a target may have been
 * written without a scheme: then the domain in `d` is all there is.
 */
export function peelSophos(address: Address, context: PeelContext): Peeled {
  const query = ownQuery(address.query, context.repairs);
  const target = base64Text(decodePercent(parameterValue(query, 'u') ?? ''));
  if (target !== null && /^https?:/i.test(target.trim())) return { kind: 'target', value: target };
  const domain = domainOf(decodePercent(parameterValue(query, 'd') ?? ''));
  return domain === null ? { kind: 'opaque' } : { kind: 'domain', domain };
}
