import type { Address } from './address';
import { completeHost } from './parameter';
import { decodePercent } from './percent';
import type { Peeled } from './rewriter';

/**
 * `/v2/[rNN/]___<target>___.<base64>[#fragment]`. A `%` in the target's path is written `*`; the query is left as it
 * is. A fragment moves behind the blob, and is part of the target.
 */
export function peelCheckPointV2(address: Address): Peeled {
  const rest = address.text.slice(address.prefix.length + address.authority.length);
  const start = rest.indexOf('___');
  if (start < 0) return { kind: 'opaque' };
  const end = rest.lastIndexOf('___.');
  if (end < start + 3) return { kind: 'damaged', host: completeHost(scheme(rest.slice(start + 3))) };
  const hash = rest.indexOf('#', end);
  return {
    kind: 'target',
    value: starsUndone(scheme(rest.slice(start + 3, end))) + (hash < 0 ? '' : rest.slice(hash)),
  };
}

function scheme(target: string): string {
  if (/^https?%3A%2F/i.test(target)) return decodePercent(target);
  return target.replace(/^(https?)(?:%3A|\*3A)/i, '$1:');
}

function starsUndone(target: string): string {
  const query = target.search(/[?#]/);
  const path = query < 0 ? target : target.slice(0, query);
  return path.replace(/\*(?=[0-9A-Fa-f]{2})/g, '%') + target.slice(path.length);
}
