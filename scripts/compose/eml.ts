/** Writes a made-up mail as RFC 5322 text: 7bit header lines, UTF-8 parts in quoted-printable or base64. */

export interface MailParts {
  /** `Name <address>`; the name may be in any script. */
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  /** ISO 8601; null for a mail without a Date field. */
  readonly date?: string | null;
  readonly text?: string;
  readonly html?: string;
  /** Header lines above the usual ones, top first, already folded. */
  readonly trace?: readonly string[];
  /** Further header lines below. */
  readonly more?: readonly string[];
  readonly encoding?: 'quoted-printable' | 'base64';
  /** `iso-8859-1` for what an old server sends; the text must fit into it. */
  readonly charset?: 'utf-8' | 'iso-8859-1';
  /** A whole mail that travels as a message/rfc822 attachment of this one. */
  readonly attached?: string;
}

export const SENT = '2026-11-16T08:12:00Z';

const BOUNDARY = 'part_0123456789';
const OUTER = 'outer_9876543210';
/** RFC 2047 §2: an encoded word has at most 75 characters; 42 bytes of UTF-8 stay below. */
const WORD_BYTES = 42;
/** RFC 2045 §6.7 and §6.8: an encoded line has at most 76 characters. */
const LINE = 76;

/** The mail with LF line ends. */
export function compose(mail: MailParts): string {
  const head = [
    ...(mail.trace ?? []),
    `From: ${encodePhrase(mail.from)}`,
    `To: ${mail.to ?? 'Sam Seller <sam@contoso.example>'}`,
    `Subject: ${encodeWords(mail.subject)}`,
    ...(mail.date === null ? [] : [`Date: ${rfc5322Date(mail.date ?? SENT)}`]),
    'Message-ID: <0000000000000000000000.1111111111111111111111@sfdc.net>',
    ...(mail.more ?? []),
    'MIME-Version: 1.0',
  ];
  return `${[...head, ...whole(mail)].join('\n')}\n`;
}

function whole(mail: MailParts): readonly string[] {
  if (mail.attached === undefined) return body(mail);
  return [
    `Content-Type: multipart/mixed; boundary="${OUTER}"`,
    '',
    `--${OUTER}`,
    ...body(mail),
    `--${OUTER}`,
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment; filename="mail.eml"',
    '',
    mail.attached.trimEnd(),
    `--${OUTER}--`,
  ];
}

function body(mail: MailParts): readonly string[] {
  const { text, html } = mail;
  if (html === undefined) return part('plain', text ?? '', mail);
  if (text === undefined) return part('html', html, mail);
  return [
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    ...part('plain', text, mail),
    `--${BOUNDARY}`,
    ...part('html', html, mail),
    `--${BOUNDARY}--`,
  ];
}

/** Long lines and other scripts travel as quoted-printable (RFC 2045 §6.7), as Salesforce sends them. */
function part(type: 'plain' | 'html', content: string, mail: MailParts): readonly string[] {
  const { charset = 'utf-8', encoding = 'quoted-printable' } = mail;
  const bytes = Buffer.from(content, charset === 'utf-8' ? 'utf8' : 'latin1');
  return [
    `Content-Type: text/${type}; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    ...(encoding === 'base64' ? base64Lines(bytes) : quotedPrintable(bytes)),
  ];
}

function base64Lines(bytes: Buffer): readonly string[] {
  const whole = bytes.toString('base64');
  const count = Math.ceil(whole.length / LINE);
  return Array.from({ length: count }, (_, line) => whole.slice(line * LINE, (line + 1) * LINE));
}

function quotedPrintable(bytes: Buffer): readonly string[] {
  const lines: (readonly number[])[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    lines.push([...bytes.subarray(start, end)]);
  }
  lines.push([...bytes.subarray(start)]);
  return lines.flatMap((line) => softBreaks(quote(line)));
}

function quote(bytes: readonly number[]): readonly string[] {
  return bytes.map((byte, index) => {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d;
    const lastBlank = byte === 0x20 && index === bytes.length - 1;
    return plain && !lastBlank ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function softBreaks(tokens: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    if (line.length + token.length > LINE - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  }
  return [...lines, line];
}

/** RFC 2047 §5: a display name in another script becomes encoded words; the address stays as it is. */
function encodePhrase(mailbox: string): string {
  const angle = mailbox.lastIndexOf(' <');
  return angle < 0 ? mailbox : `${encodeWords(mailbox.slice(0, angle))}${mailbox.slice(angle)}`;
}

function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let chunk = '';
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > WORD_BYTES) {
      words.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  return [...words, chunk].map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}

export function rfc5322Date(iso: string): string {
  return new Date(iso).toUTCString().replace('GMT', '+0000');
}
