import { hostOf, type Address } from './address';
import { parameterValue, ownQuery, takeParameter } from './parameter';
import type { PeelContext, Peeled } from './rewriter';

/** Products that leave the link alone but for a mark in its host name. */

/** Takes `.mcas.ms` off the host, or takes `originalUrl=` from the proxy's own page. */
export function peelMcas(address: Address, context: PeelContext): Peeled {
  const own = address.host.startsWith('mcas-proxyweb.');
  if (own && parameterValue(ownQuery(address.query, context.repairs), 'originalurl') !== null) {
    return takeParameter(address, { names: ['originalurl'], own: ['mcascsrf', 'login'] }, context.repairs);
  }
  const original = address.authority.replace(/\.mcas(?:-gov)?\.(?:ms|us)\.?(?=:\d*$|$)/i, '');
  return withAuthority(address, original);
}

/** Symantec Messaging Gateway switches a link off by putting `noclick_` into the host name. */
export function peelNoclick(address: Address): Peeled {
  return withAuthority(address, address.authority.replace(/noclick_/i, ''));
}

/** The same link with another authority; opaque where what remains is no public host (the product's own page). */
function withAuthority(address: Address, authority: string): Peeled {
  const host = hostOf(authority);
  if (host === null || authority === address.authority || !/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host))
    return { kind: 'opaque' };
  return {
    kind: 'target',
    value: address.prefix + authority + address.text.slice(address.prefix.length + address.authority.length),
  };
}
