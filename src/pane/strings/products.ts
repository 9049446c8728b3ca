import { gatewayOfRewriter, productName } from '../../core/advice/products';
import type { Strings } from './strings';

/** A mail product by its gateway id. Proper names, the same in every language. */
export const gatewayName = (id: string): string => productName(id);

/**
 * What rewrote a link, by rewriter id. Versions and shops that are no mail product have names in the catalogue; an id
 * that nobody named stands for itself.
 */
export function rewriterName(id: string, strings: Strings): string {
  const key = `rewriter.${id}`;
  return strings.has(key) ? strings.t(key) : productName(gatewayOfRewriter(id));
}
