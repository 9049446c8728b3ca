import { callOffice } from './call';
import type { ComposeSource, NewMessage } from './can-compose';
import type { AsyncCallback, Timers } from './office';

/** Limits of `displayNewMessageForm` (Office.js reference, "Parameters"). */
export const MAX_HTML_BYTES = 32 * 1024;
export const MAX_SUBJECT = 255;
const LIMIT_MS = 10_000;

export type ComposeResult =
  { readonly ok: true } | { readonly ok: false; readonly code: 'not-supported' | 'too-long' | 'failed' };

/** Plain text as the HTML that the form wants; nothing in it is markup. */
export function textAsHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return escaped.replace(/\r?\n/g, '<br>');
}

/**
 * Opens Outlook's own form for a new message; nothing is sent until the reader sends it. The caller never puts the
 * link, the token or the recipient of the mail into it.
 */
export async function openNewMessage(
  mailbox: ComposeSource,
  form: NewMessage,
  timers: Timers,
  signal: AbortSignal,
): Promise<ComposeResult> {
  if (form.subject.length > MAX_SUBJECT || new TextEncoder().encode(form.htmlBody).length > MAX_HTML_BYTES) {
    return { ok: false, code: 'too-long' };
  }
  if (typeof mailbox.displayNewMessageFormAsync === 'function') {
    const start = (done: AsyncCallback<unknown>): void => mailbox.displayNewMessageFormAsync?.(form, done);
    const result = await callOffice(start, { signal, timers, hardLimitMs: LIMIT_MS });
    return result.ok ? { ok: true } : { ok: false, code: 'failed' };
  }
  return openWithoutAnswer(mailbox, form);
}

function openWithoutAnswer(mailbox: ComposeSource, form: NewMessage): ComposeResult {
  if (typeof mailbox.displayNewMessageForm !== 'function') return { ok: false, code: 'not-supported' };
  try {
    mailbox.displayNewMessageForm(form);
    return { ok: true };
  } catch {
    return { ok: false, code: 'failed' };
  }
}
