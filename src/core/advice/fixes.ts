import type { Fix } from './fix';
import { MAIL_DELIVERY_FIXES } from './fixes-mail-delivery';
import { MICROSOFT_FIXES } from './fixes-mail-microsoft';
import { PRODUCT_FIXES } from './fixes-mail-products';
import { MORE_PRODUCT_FIXES } from './fixes-mail-products-more';
import { READER_FIXES } from './fixes-reader';
import { OTHER_READER_FIXES } from './fixes-reader-other';
import { SALESFORCE_DELIVERY_FIXES } from './fixes-salesforce-delivery';
import { SALESFORCE_LINK_FIXES } from './fixes-salesforce-links';
import { SALESFORCE_USER_FIXES } from './fixes-salesforce-users';

/** Every remedy there is, in full. Loaded when somebody unfolds the advice; what chooses them is in `rules.ts`. */
export const FIXES: readonly Fix[] = [
  ...READER_FIXES,
  ...OTHER_READER_FIXES,
  ...SALESFORCE_LINK_FIXES,
  ...SALESFORCE_USER_FIXES,
  ...SALESFORCE_DELIVERY_FIXES,
  ...MICROSOFT_FIXES,
  ...PRODUCT_FIXES,
  ...MORE_PRODUCT_FIXES,
  ...MAIL_DELIVERY_FIXES,
];

const BY_ID: ReadonlyMap<string, Fix> = new Map(FIXES.map((fix) => [fix.id, fix]));

/** The fix with this id, or null. */
export function fixById(id: string): Fix | null {
  return BY_ID.get(id) ?? null;
}
