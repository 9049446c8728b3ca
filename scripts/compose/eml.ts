/** Writes a made-up mail as RFC 5322 text: 7bit headers, UTF-8 parts in base64 or as they are. */

export interface MailParts {
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly text?: string;
  readonly html?: string;
  /** Header lines above the usual ones, top first, already folded. */
  readonly trace?: readonly string[];
  /** Further header lines below. */
  readonly more?: readonly string[];
}

export const SENT = '2026-11-16T08:12:00Z';

const BOUNDARY = 'part_0123456789';
/** RFC 2047 §2: an encoded word has at most 75 characters; 42 bytes of UTF-8 stay below. */
const WORD_BYTES = 42;

/** The mail with LF line ends. */
export function compose(mail: MailParts): string {
  const head = [
    ...(mail.trace ?? []),
    `From: ${mail.from}`,
    `To: ${mail.to ?? 'Sam Seller <sam@contoso.example>'}`,
    `Subject: ${encodeWords(mail.subject)}`,
    `Date: ${rfc5322Date(mail.date ?? SENT)}`,
    'Message-ID: <0000000000000000000000.1111111111111111111111@sfdc.net>',
    ...(mail.more ?? []),
    'MIME-Version: 1.0',
  ];
  return `${[...head, ...body(mail)].join('\n')}\n`;
}

function body({ text, html }: MailParts): readonly string[] {
  if (html === undefined) return ['Content-Type: text/plain; charset=utf-8', ...encoded(text ?? '')];
  if (text === undefined) return ['Content-Type: text/html; charset=utf-8', ...encoded(html)];
  return [
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    ...encoded(text),
    `--${BOUNDARY}`,
    'Content-Type: text/html; charset=utf-8',
    ...encoded(html),
    `--${BOUNDARY}--`,
  ];
}

/** Long lines and other scripts travel as quoted-printable (RFC 2045 §6.7), as Salesforce sends them. */
function encoded(part: string): readonly string[] {
  return ['Content-Transfer-Encoding: quoted-printable', '', ...quotedPrintable(part)];
}

function quotedPrintable(part: string): readonly string[] {
  return part.split('\n').flatMap((line) => softBreaks(quote(line)));
}

function quote(line: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(line)];
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
    if (line.length + token.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  }
  return [...lines, line];
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

function rfc5322Date(iso: string): string {
  return new Date(iso).toUTCString().replace('GMT', '+0000');
}
