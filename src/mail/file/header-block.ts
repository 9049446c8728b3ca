import { decodeUnlabelled } from './charsets';

const LF = 10;
const CR = 13;

/** Where the header ends; the same rule as postal-mime's: the first line with nothing but its line end. */
function endOfHeader(bytes: Uint8Array): number {
  let lineStart = 0;
  let blank = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LF) {
      if (blank) return lineStart;
      lineStart = at + 1;
      blank = true;
    } else if (byte !== CR) blank = false;
  }
  return bytes.length;
}

/** What may precede the header in a saved file: a byte order mark, empty lines, the "From " line of a mailbox file. */
export function withoutPreamble(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === LF || bytes[at] === CR) at += 1;
  const mailboxLine = [70, 114, 111, 109, 32]; // "From "
  if (!mailboxLine.every((byte, index) => bytes[at + index] === byte)) return bytes.subarray(at);
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.subarray(at) : bytes.subarray(end + 1);
}

/** The header as it stands in the file, folding and all, without the empty line that ends it. */
export function rawHeader(bytes: Uint8Array): string {
  return decodeUnlabelled(bytes.subarray(0, endOfHeader(bytes)));
}

/** A field that mail has and other files with `name: value` lines (HTTP dumps, settings) have not. */
const MAIL_ONLY = new Set([
  'from',
  'sender',
  'received',
  'return-path',
  'message-id',
  'delivered-to',
  'mime-version',
  'resent-from',
  'x-sender',
]);

/** RFC 5322 §2.2: printable ASCII without the colon; blanks before the colon are the obsolete syntax (§4.5). */
function fieldName(line: string): string | null {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 100) return null;
  const name = line.slice(0, colon).trimEnd();
  return /^[!-9;-~]+$/.test(name) ? name.toLowerCase() : null;
}

/**
 * Is this the header of a mail? At least one field that only mail has, and nothing but fields and folded lines on most
 * lines: prose with one colon in it is not a mail, and a mail with one broken line still is.
 */
export function isMailHeader(raw: string): boolean {
  if (raw.includes('\u0000')) return false;
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  const names = lines.map((line) => (/^[ \t]/.test(line) ? 'folded' : fieldName(line)));
  const good = names.filter((name) => name !== null).length;
  const begins = names.find((name) => name !== 'folded') !== undefined;
  return begins && 2 * good > lines.length && names.some((name) => name !== null && MAIL_ONLY.has(name));
}
