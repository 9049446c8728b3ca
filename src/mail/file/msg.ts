import type { Email } from 'postal-mime';
import type { Body, HeaderBlock, Mailbox, Message } from '../../core/message';
import type { ParseHtml } from '../html-tree';
import { decodeAs, decodeUnlabelled, labelOf } from './charsets';
import type { CompoundFile, Entry } from './compound-file';
import { bodyOf, dateOf, firstMailbox, parseMime } from './eml';
import { Properties, PROPERTY } from './mapi';
import { decompressRtf } from './rtf-compressed';
import { htmlInRtf } from './rtf-html';

/** Headers of an embedded message and of an attachment ([MS-OXMSG] 2.4.1). */
const ROOT_HEADER = 32;
const EMBEDDED_HEADER = 24;
const ATTACHMENT_HEADER = 8;
/** Message classes of Outlook items that are no mail. */
const NO_MAIL = /^IPM\.(?:Contact|DistList|Task|Appointment|StickyNote|Activity|Configuration)(?:\.|$)/i;

/** A mail inside a mail: still in its container, or the bytes of a file. */
export type AttachedMail = { readonly storage: Entry } | { readonly bytes: Uint8Array };

/** The properties of the outermost message, or null where the compound file is something else (a Word document …). */
export function openRoot(file: CompoundFile): Properties | null {
  const root = new Properties(file, file.root, ROOT_HEADER);
  return root.present && !NO_MAIL.test(root.string(PROPERTY.messageClass) ?? '') ? root : null;
}

export const openEmbedded = (file: CompoundFile, storage: Entry): Properties =>
  new Properties(file, storage, EMBEDDED_HEADER);

export async function readMsg(id: string, mail: Properties, parse: ParseHtml): Promise<Message> {
  const raw = mail.string(PROPERTY.transportHeaders) ?? '';
  const email = await parseHeaders(raw);
  return Object.freeze({
    id,
    subject: email?.subject ?? mail.string(PROPERTY.subject) ?? '',
    from: firstMailbox(email?.from) ?? senderOf(mail),
    date: (email && dateOf(email)) ?? mail.time(PROPERTY.submitTime) ?? mail.time(PROPERTY.deliveryTime),
    headers: headersOf(raw),
    body: msgBody(mail, parse),
  });
}

const headersOf = (raw: string): HeaderBlock =>
  raw.trim() === ''
    ? Object.freeze({ state: 'unavailable', why: 'not-in-file' })
    : Object.freeze({ state: 'available', raw: raw.trimEnd() });

/** The header fields, by the same parser as those of an .eml; null where there are none or they break its limits. */
async function parseHeaders(raw: string): Promise<Email | null> {
  if (raw.trim() === '') return null;
  try {
    return await parseMime(new TextEncoder().encode(`${raw.trim()}\r\n\r\n`));
  } catch {
    return null;
  }
}

/** The author as MAPI has it: whom the sender represents, then the sender itself; SMTP before an Exchange name. */
function senderOf(mail: Properties): Mailbox | null {
  const address =
    mail.string(PROPERTY.representingSmtp) ??
    mail.string(PROPERTY.senderSmtp) ??
    [PROPERTY.representingAddress, PROPERTY.senderAddress]
      .map((id) => mail.string(id))
      .find((text) => text?.includes('@'));
  const name = mail.string(PROPERTY.representingName) ?? mail.string(PROPERTY.senderName);
  return address === undefined && name === null ? null : Object.freeze({ name: name ?? '', address: address ?? '' });
}

function msgBody(mail: Properties, parse: ParseHtml): Body {
  const text = mail.string(PROPERTY.body) ?? undefined;
  return bodyOf(htmlOf(mail) ?? undefined, text, parse);
}

function htmlOf(mail: Properties): string | null {
  const bytes = mail.bytes(PROPERTY.html);
  if (bytes !== null && bytes.length > 0) {
    const label = labelOf(mail.long(PROPERTY.internetCodePage));
    return (label === null ? null : decodeAs(label, bytes)) ?? decodeUnlabelled(bytes);
  }
  const html = mail.string(PROPERTY.html);
  if (html !== null && html !== '') return html;
  const compressed = mail.bytes(PROPERTY.rtf);
  const rtf = compressed === null ? null : decompressRtf(compressed);
  return rtf === null ? null : htmlInRtf(rtf);
}

/** The mails among the attachments of a message's storage. */
export function attachedMails(file: CompoundFile, storage: Entry): AttachedMail[] {
  return file
    .children(storage)
    .filter((entry) => entry.kind === 'storage' && entry.name.toLowerCase().startsWith('__attach_version1.0_'))
    .map((entry) => attachedMail(new Properties(file, entry, ATTACHMENT_HEADER)))
    .filter((mail) => mail !== null);
}

function attachedMail(attachment: Properties): AttachedMail | null {
  const storage = attachment.storage(PROPERTY.attachmentData);
  if (storage !== null) return { storage };
  const name = attachment.string(PROPERTY.attachmentName) ?? attachment.string(PROPERTY.attachmentShortName) ?? '';
  const isMail = /\.(?:eml|msg)$/i.test(name) || attachment.string(PROPERTY.attachmentType) === 'message/rfc822';
  const bytes = isMail ? attachment.bytes(PROPERTY.attachmentData) : null;
  return bytes === null ? null : { bytes };
}
