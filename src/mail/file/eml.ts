import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Body, Mailbox } from '../../core/message';
import { readHtml, MAX_TEXT } from '../html';
import type { ParseHtml } from '../html-tree';
import { withoutC1 } from './charsets';
import { addressesIn } from './written-links';

/**
 * Exchange Online takes 256 KB of header, others less; the parser's time grows with the square of an address field.
 */
export const MAX_HEADER_BYTES = 524_288;

/** `forceRfc822Attachments`: a forwarded mail is a mail of its own, its links are not the links of the mail round it. */
export const parseMime = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, { forceRfc822Attachments: true, maxHeadersSize: MAX_HEADER_BYTES });

/** The first mailbox of the first `From`; of a group, its first member. */
export function firstMailbox(from: Address | undefined): Mailbox | null {
  const mailbox = from?.group === undefined ? from : from.group[0];
  return mailbox === undefined ? null : Object.freeze({ name: mailbox.name, address: mailbox.address });
}

/** `3 Nov 2025 10:00`, perhaps after the day's name, or an ISO date: `Date.parse` alone takes "+0000" for a date. */
const BEGINS_AS_DATE =
  /^\s*(?:(?:[A-Za-z]{2,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}T)/;
/** A zone: `+0100`, `GMT`, `Z`, perhaps with a comment behind it. */
const ENDS_WITH_ZONE = /(?:[+-]\d{4}|\b[A-Za-z]{1,5})\s*(?:\([^()]*\)\s*)?$/;

/**
 * RFC 5322 §3.3 date in ms since the epoch, or null. One without a zone is read as UTC: the reader's own zone would
 * make the same file tell different times on different desks.
 */
export function parseDate(written: string | undefined): number | null {
  if (written === undefined || written.length > 200 || !BEGINS_AS_DATE.test(written)) return null;
  const at = Date.parse(ENDS_WITH_ZONE.test(written) ? written : `${written} +0000`);
  return Number.isNaN(at) ? null : at;
}

export const dateOf = (email: Email): number | null =>
  parseDate(email.headers.find((field) => field.key === 'date')?.value);

/**
 * The body out of its HTML and its plain-text part. The reader sees the HTML; a plain-text part with addresses that the
 * HTML has not is added to the text, since another client shows that one instead, and senders make the two differ.
 */
export function bodyOf(html: string | undefined, text: string | undefined, parse: ParseHtml): Body {
  if (html === undefined || html.trim() === '') return textBody(text);
  const seen = readHtml(parse(withoutC1(html)), parse);
  const known = new Set([...seen.links.map((link) => link.href), ...addressesIn(seen.text)]);
  const more = text !== undefined && addressesIn(text).some((address) => !known.has(address));
  const both = more ? `${seen.text}\n\n${withoutC1(text).trim()}` : seen.text;
  return Object.freeze({
    state: 'available',
    text: both.slice(0, MAX_TEXT),
    links: Object.freeze(seen.links),
    truncated: seen.truncated || both.length > MAX_TEXT,
  });
}

function textBody(text: string | undefined): Body {
  if (text === undefined || text.trim() === '') return Object.freeze({ state: 'unavailable', why: 'not-in-file' });
  const whole = withoutC1(text).trim();
  const links = Object.freeze([]);
  return Object.freeze({
    state: 'available',
    text: whole.slice(0, MAX_TEXT),
    links,
    truncated: whole.length > MAX_TEXT,
  });
}

/** Is this attachment a mail: forwarded as an attachment, or dragged into one? */
export function isAttachedMail(attachment: Attachment): boolean {
  if (attachment.mimeType === 'message/rfc822' || attachment.mimeType === 'application/vnd.ms-outlook') return true;
  return /\.(?:eml|msg)$/i.test(attachment.filename ?? '');
}

export function bytesOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
