import type { Address } from './address';
import { base64Text } from './base64';
import { jsonString } from './json';
import { ownQuery, parameterValue, takeParameter } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/** `/track/click.php?…url=` (old), or `/track/click/…?p=<base64url of JSON whose member p is JSON with url>`. */
export function peelMandrill(address: Address, context: PeelContext): Peeled {
  const packed = parameterValue(ownQuery(address.query, context.repairs), 'p');
  if (packed === null) return takeParameter(address, { names: ['url'], own: ['u', 'id', 'url_id'] }, context.repairs);
  const outer = base64Text(decodePercent(packed));
  const inner = outer === null ? null : jsonString(outer, 'p');
  const target = inner === null ? null : jsonString(inner, 'url');
  return target === null ? { kind: 'damaged', host: null } : { kind: 'target', value: target };
}
