import { domainOf, type Address } from './address';
import { ownQuery, parameterValue } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/**
 * `/s/<token>[?domain=<host>]`: the token is a key of Mimecast's database. `domain=` stands there only if the admin
 * shows it; it is a domain and never becomes a link.
 */
export function peelMimecast(address: Address, context: PeelContext): Peeled {
  const value = parameterValue(ownQuery(address.query, context.repairs), 'domain');
  const domain = domainOf(decodePercent(value ?? ''));
  return domain === null ? { kind: 'opaque' } : { kind: 'domain', domain };
}
