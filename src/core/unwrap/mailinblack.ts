import { parseAddress, type Address } from './address';
import { base64Text } from './base64';
import { jsonString } from './json';
import { ownQuery, parameterValue } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/** `/securelink/?url=<origin>&key=<base64 of JSON {lang, url, token}>`: `url=` is only the origin, the target is in `key`. */
export function peelMailinblack(address: Address, context: PeelContext): Peeled {
  const query = ownQuery(address.query, context.repairs);
  const json = base64Text(decodePercent(parameterValue(query, 'key') ?? ''));
  const target = json === null ? null : jsonString(json, 'url');
  if (target !== null) return { kind: 'target', value: target };
  const origin = parseAddress(decodePercent(parameterValue(query, 'url') ?? ''));
  return origin === null ? { kind: 'opaque' } : { kind: 'domain', domain: origin.host };
}
