import { on, type Evidence } from './fix';

/**
 * How strongly a product's own fix fits: a wrapper in the link proves the product, a hop or a mark shows it on the way,
 * the administrator's word says that it stands there. `later` moves a second remedy of the same product down.
 */
export function productEvidence(later = 0): readonly Evidence[] {
  return on(['product-in-link', 95 - later], ['product-on-the-way', 85 - later], ['product-in-settings', 65 - later]);
}
