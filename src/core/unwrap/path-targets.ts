import { domainOf, type Address } from './address';
import { completeHost } from './parameter';
import { decodePercent, endsInsideEscape } from './percent';
import type { Peeled } from './rewriter';

/** Targets that stand in a segment of the path, percent-encoded once. */

const BARE = /^https?:\/{1,2}[^%]/i;

function segment(value: string): Peeled {
  const target = decodePercent(value);
  return endsInsideEscape(value) ? { kind: 'damaged', host: completeHost(target) } : { kind: 'target', value: target };
}

/**
 * Cisco: `/<token>/<target>`. The token alone is opaque. A query or fragment behind an encoded target was put there by
 * whoever published the link; behind a target that some tool has decoded it is the target's own.
 */
export function peelCisco(address: Address): Peeled {
  const slash = address.path.indexOf('/', 1);
  const encoded = slash < 0 ? '' : address.path.slice(slash + 1);
  if (encoded === '') return { kind: 'opaque' };
  if (!BARE.test(encoded)) return segment(encoded);
  const before = address.prefix.length + address.authority.length;
  return { kind: 'target', value: address.text.slice(before + slash + 1) };
}

/** Amazon SES: `/L0/<target>/<n>/<message id>/<signature>=<n>`; encoded slashes, so the target is one segment. */
export function peelAmazonSes(address: Address): Peeled {
  const encoded = /^\/[A-Z]+0\/([^/]+)/i.exec(address.path)?.[1];
  return encoded === undefined ? { kind: 'opaque' } : segment(encoded);
}

/** Yahoo: `/…/RU=<target>/RK=…/RS=…`. */
export function peelYahoo(address: Address): Peeled {
  const encoded = /\/RU=([^/]+)/i.exec(address.path)?.[1];
  return encoded === undefined ? { kind: 'not-wrapped' } : segment(encoded);
}

/** Vade's old form `/2/<base64 of recipient and id>/<host>/…` names the host and no more. */
export function peelVadeV2(address: Address): Peeled {
  const domain = domainOf(decodePercent(/^\/2\/[^/]+\/([^/]+)/.exec(address.path)?.[1] ?? ''));
  return domain === null ? { kind: 'opaque' } : { kind: 'domain', domain };
}
