import type { AsyncCallback } from './office';

export interface NewMessage {
  readonly subject: string;
  readonly htmlBody: string;
  readonly toRecipients?: string[];
}

export interface ComposeSource {
  /** Mailbox 1.9. */
  displayNewMessageFormAsync?(form: NewMessage, callback: AsyncCallback<unknown>): void;
  /** Mailbox 1.6. Outlook on the web may block its window outside a click. */
  displayNewMessageForm?(form: NewMessage): void;
}

/** True where a new message can be opened at all, so that the button is not drawn in vain. */
export const canOpenNewMessage = (mailbox: ComposeSource): boolean =>
  typeof mailbox.displayNewMessageFormAsync === 'function' || typeof mailbox.displayNewMessageForm === 'function';
