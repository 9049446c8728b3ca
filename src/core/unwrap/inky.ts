import { domainOf, type Address } from './address';
import { jsonString } from './json';
import { ownQuery, parameterValue } from './parameter';
import { decodePercent } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/**
 * `/link?domain=<host>&t=h.<payload>.<signature>`: the payload is base64url of a zlib stream of JSON with `url`.
 * Inflating is asynchronous in a browser, so whoever reads the mail does it before (`inflatable` says what), and the
 * text comes in by `inflated`. Without it, or where `t` was cut, the domain is all there is.
 */
export function peelInky(address: Address, context: PeelContext): Peeled {
  const payload = inkyPayload(address, context);
  const text = payload === null ? undefined : context.inflated.get(payload);
  const target = text === undefined ? null : jsonString(text, 'url');
  if (target !== null) return { kind: 'target', value: target };
  const domain = domainOf(decodePercent(parameterValue(ownQuery(address.query, context.repairs), 'domain') ?? ''));
  return domain === null ? { kind: 'opaque' } : { kind: 'domain', domain };
}

/** The base64url of the zlib stream in an INKY link, whole or cut; null where the link has none. */
export function inkyPayload(address: Address, context: Pick<PeelContext, 'repairs'>): string | null {
  const token = decodePercent(parameterValue(ownQuery(address.query, context.repairs), 't') ?? '');
  return /^h\.([\w-]+)/.exec(token)?.[1] ?? null;
}
