import type { Address } from './address';
import { unescapeHtml } from './html-text';
import { completeHost, markUnfinished, ownQuery, parameterValue, takeParameter } from './parameter';
import { decodePercent, endsInsideEscape } from './percent';
import type { PeelContext, Peeled } from './rewriter';

/**
 * `/v1/url?u=…&k=…&r=…&m=…&s=…`: percent-encoding, then HTML references that came in with the mail's source.
 * The `-`/`_` writing came only with v2; applying it here damages every target with a hyphen.
 */
export function peelProofpointV1(address: Address, context: PeelContext): Peeled {
  const rule = { names: ['u'], own: ['k', 'r', 'm', 's'], bare: 'decode' } as const;
  const peeled = takeParameter(address, rule, context.repairs);
  markUnfinished(address.query, 'u', context.repairs);
  return peeled.kind === 'target' ? { kind: 'target', value: unescapeHtml(peeled.value) } : peeled;
}

/**
 * `/v2/url?u=…&d=…&c=…&r=…&m=…&s=…&e=`: in `u` a hyphen stands for `%` and an underscore for `/`; literal ones arrive
 * as `-2D` and `-5F`. Vectors: cardi/proofpoint-url-decoder (CC0).
 */
export function peelProofpointV2(address: Address, context: PeelContext): Peeled {
  const raw = parameterValue(ownQuery(address.query, context.repairs), 'u');
  if (raw === null || raw === '') return { kind: 'opaque' };
  markUnfinished(address.query, 'u', context.repairs);
  const percent = raw.replace(/-/g, '%').replace(/_/g, '/');
  const value = unescapeHtml(decodePercent(percent));
  return endsInsideEscape(percent) ? { kind: 'damaged', host: completeHost(value) } : { kind: 'target', value };
}
