import type { Mailbox } from '../core/message';
import type { MailFacts } from '../pane/state';
import type { ReadMail } from './judge';

/** What the pane shows of the mail that it speaks of. */
export function factsOf({ message, key }: ReadMail): MailFacts {
  const { from, date, subject } = message;
  return { id: key, sender: from === null ? null : senderOf(from), date, subject, senderDomain: domainOf(from) };
}

/** The address: a display name is free text, and the pane's one line has room for what can be checked. */
function senderOf({ name, address }: Mailbox): string {
  return address === '' ? name : address;
}

function domainOf(from: Mailbox | null): string | null {
  const address = from?.address ?? '';
  const at = address.lastIndexOf('@');
  return at < 0 ? null : address.slice(at + 1);
}
