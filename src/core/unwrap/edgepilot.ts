import type { Address } from './address';
import { ownQuery, parameterValue } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/**
 * `/s/<8 hex>/<id>?u=…` or `/x/<id>?u=…`. Most targets stand nearly as they are, only `&` escaped; some are encoded as
 * a whole. A bare `://` tells which: then `%26` alone is undone, and a target's own `%3D` stays.
 */
export function peelEdgePilot(address: Address, context: PeelContext): Peeled {
  const query = ownQuery(address.query, context.repairs);
  const value = parameterValue(query, 'u') ?? '';
  if (value === '') return { kind: 'opaque' };
  if (!/^https?:\/\//i.test(value)) return { kind: 'target', value: decodePercent(value) };
  return { kind: 'target', value: (value + address.fragment).replace(/%26/g, '&') };
}
