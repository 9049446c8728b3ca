import type { Strings } from './strings';

/**
 * The name of a product that rewrites links or stands on a mail's way, by rewriter id or gateway id. Proper names, the
 * same in every language. They stand in the catalogue, because the table they come from is not in the first bytes of the
 * pane; a test holds them to it. An id that nobody named (an admin can list any) stands for itself.
 */
export function productName(id: string, { t, has }: Strings): string {
  const key = `product.${id}`;
  return has(key) ? t(key) : id;
}
