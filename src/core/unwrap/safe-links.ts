import type { Address } from './address';
import { markUnfinished, parameters, takeParameter } from './parameter';
import type { PeelContext, Peeled } from './rewriter';

const OWN = ['data', 'sdata', 'reserved', 'locale', 'dest', 'pc', 'wau', 'wau-data'];

/** Begins the recipient block that Safe Links writes: `&data=05|02|…`, its bars encoded or not. */
const OWN_DATA = /&data=\d\d(?:%7C|\|)\d\d(?:%7C|\|)/i;

/**
 * `?url=<target>&data=…&sdata=…&reserved=0`. Some programs encode the whole query into `url=`, so that the reader's
 * address and the tenant would be dragged along in the target (aloneguid/bt#36); they are cut off again.
 */
export function peelSafeLinks(address: Address, context: PeelContext): Peeled {
  const peeled = takeParameter(address, { names: ['url'], own: OWN }, context.repairs);
  if (peeled.kind !== 'target' || parameters(address.query).some(({ name }) => /^(?:amp;)*data$/.test(name)))
    return peeled;
  const dragged = peeled.value.search(OWN_DATA);
  if (dragged < 0) {
    if (!address.path.endsWith('.html')) markUnfinished(address.query, 'url', context.repairs);
    return peeled;
  }
  context.repairs.add('encoded-tracking');
  return { kind: 'target', value: peeled.value.slice(0, dragged) };
}
