import type { Life, PasswordLink } from '../../core/report';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';

/** "Sent 3 h ago · works for 20 h 58 min more". `now` moves on while the report stays, so the end may pass meanwhile. */
export function lifeWords(link: PasswordLink, life: Life, now: number, { t, ago, span }: Strings): string {
  const { issuedAt, expiresAt } = link;
  if (issuedAt === null) return t('life.unknown');
  const sent = now - issuedAt < 60_000 ? t('life.now') : ago(issuedAt, now);
  if (expiresAt === null) return t('life.sent', { ago: sent });
  if (isOver(link, life, now)) return t('life.expired', { ago: sent, expired: ago(expiresAt, now) });
  return t(life.exact ? 'life.live' : 'life.live.at-most', { ago: sent, rest: span(expiresAt - now) });
}

/** Expired in the report, or since. */
export function isOver({ expiresAt }: PasswordLink, life: Life, now: number): boolean {
  return life.state === 'expired' || (expiresAt !== null && now >= expiresAt);
}

/** What stands before the copy button where the link is probably worth nothing any more; null where it is not. */
export function spentWords(link: PasswordLink, life: Life, now: number, strings: Strings): string | null {
  if (isOver(link, life, now)) return strings.t('spent.expired');
  if (life.probablyUsed.length === 0) return null;
  const gateways = new Set(life.probablyUsed.map(({ gateway }) => productName(gateway, strings)));
  return strings.t('spent.gateway', { gateways: strings.list([...gateways]) });
}
