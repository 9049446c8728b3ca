import type { Mailbox } from '../../core/message';
import type { ItemSource, MailItem } from './office';

/** `mailbox.item` is a getter of the host's library: null without a selection, and not above throwing. */
export function currentItem(mailbox: ItemSource): MailItem | null {
  try {
    return mailbox.item ?? null;
  } catch {
    return null;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What tells two mails apart. Unsaved items have no item id; then the Message-ID and the time must do. */
export function identityOf(item: MailItem | null): string | null {
  if (item === null) return null;
  const id = text(item.itemId);
  return id === '' ? `${text(item.internetMessageId)}|${createdAt(item) ?? ''}` : id;
}

/** ms since the epoch, or null. */
export function createdAt(item: MailItem): number | null {
  const { dateTimeCreated } = item;
  if (!(dateTimeCreated instanceof Date)) return null;
  const time = dateTimeCreated.getTime();
  return Number.isNaN(time) ? null : time;
}

/** The author of the header (`from`), not who handed it in (`sender`). */
export function authorOf(item: MailItem): Mailbox | null {
  const { from } = item;
  if (typeof from !== 'object' || from === null) return null;
  const name = 'displayName' in from ? text(from.displayName) : '';
  const address = 'emailAddress' in from ? text(from.emailAddress) : '';
  return name === '' && address === '' ? null : Object.freeze({ name, address });
}

/** A message that is read: appointments have no such body, and while composing `subject` is an object. */
export const isReadMessage = (item: MailItem): boolean =>
  item.itemType === 'message' && typeof item.subject === 'string';
