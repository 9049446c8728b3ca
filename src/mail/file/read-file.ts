import type { Message } from '../../core/message';
import type { ParseHtml } from '../html-tree';
import { CompoundFile, isCompoundFile, type Entry } from './compound-file';
import { bodyOf, bytesOf, dateOf, firstMailbox, isAttachedMail, parseMime } from './eml';
import { isMailHeader, rawHeader, withoutPreamble } from './header-block';
import { attachedMails, openEmbedded, openRoot, readMsg } from './msg';

/**
 * A mail with attachments stays below it (Exchange Online takes 36 MB by default). Whoever has a `File` compares its
 * `size` before reading it.
 */
export const MAX_FILE_BYTES = 40_000_000;
/** 40 MB of base64 are 530,000 lines. The MIME parser spends its time by the line, a mail of empty lines would hang it. */
export const MAX_LINES = 600_000;
/** Lines that may part a mail; 100,000 empty parts in a megabyte cost the MIME parser four seconds. */
export const MAX_PARTS = 10_000;
/** Mails attached to a mail that are read, over all levels: more is a mailbox, not evidence. */
export const MAX_ATTACHED = 20;
/** A forwarded mail in a forwarded mail in a forwarded mail. */
export const MAX_ATTACHED_DEPTH = 3;

/** `damaged`: it begins as a mail and cannot be read to its end. */
export type FileProblem = 'empty' | 'too-large' | 'not-a-mail' | 'damaged';

export type FileResult =
  | {
      readonly ok: true;
      readonly message: Message;
      /** Mails attached to it, outermost first. A help desk is often sent the one that counts this way. */
      readonly attached: readonly Message[];
    }
  | { readonly ok: false; readonly code: FileProblem };

/**
 * Reads an .eml or a .msg by its content; the name only names it. Never throws, fetches nothing, runs nothing.
 *
 * @param name the id of the message; attached ones get `#1`, `#2` … behind it.
 * @param parse `dom-browser.ts` or `dom-node.ts`.
 */
export async function readFile(bytes: Uint8Array, name: string, parse: ParseHtml): Promise<FileResult> {
  if (bytes.length > MAX_FILE_BYTES || hasTooManyLines(bytes)) return { ok: false, code: 'too-large' };
  if (bytes.every((byte) => byte <= 32)) return { ok: false, code: 'empty' };
  const found: Message[] = [];
  const reader = new FileReading(name, parse, found);
  try {
    if (!(await reader.read(bytes, 0))) return { ok: false, code: 'not-a-mail' };
  } catch {
    return { ok: false, code: 'damaged' };
  }
  const [message, ...attached] = found;
  return message === undefined ? { ok: false, code: 'damaged' } : { ok: true, message, attached };
}

/** `--` begins a line that parts a mail (RFC 2046 §5.1.1). */
const DASH = 45;

function hasTooManyLines(bytes: Uint8Array): boolean {
  if (bytes.length <= 3 * MAX_PARTS || isCompoundFile(bytes)) return false;
  let lines = 0;
  let parts = 0;
  for (let at = bytes.indexOf(10); at >= 0 && lines <= MAX_LINES; at = bytes.indexOf(10, at + 1)) {
    lines += 1;
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) parts += 1;
  }
  return lines > MAX_LINES || parts > MAX_PARTS;
}

class FileReading {
  readonly #name: string;
  readonly #parse: ParseHtml;
  readonly #found: Message[];

  constructor(name: string, parse: ParseHtml, found: Message[]) {
    this.#name = name;
    this.#parse = parse;
    this.#found = found;
  }

  /** @returns false where the bytes are no mail. Throws where they are a broken one. */
  async read(bytes: Uint8Array, depth: number): Promise<boolean> {
    if (isCompoundFile(bytes)) return this.#readMsg(new CompoundFile(bytes), null, depth);
    return this.#readEml(withoutPreamble(bytes), depth);
  }

  async #readEml(bytes: Uint8Array, depth: number): Promise<boolean> {
    const raw = rawHeader(bytes);
    if (!isMailHeader(raw)) return false;
    const email = await parseMime(bytes);
    this.#found.push(
      Object.freeze({
        id: this.#nextId(),
        subject: email.subject ?? '',
        from: firstMailbox(email.from),
        date: dateOf(email),
        headers: Object.freeze({ state: 'available', raw }),
        body: bodyOf(email.html, email.text, this.#parse),
      }),
    );
    for (const attachment of email.attachments.filter(isAttachedMail)) {
      await this.#readAttached(depth, () => this.read(bytesOf(attachment), depth + 1));
    }
    return true;
  }

  async #readMsg(file: CompoundFile, embedded: Entry | null, depth: number): Promise<boolean> {
    const mail = embedded === null ? openRoot(file) : openEmbedded(file, embedded);
    if (mail === null) return false;
    this.#found.push(await readMsg(this.#nextId(), mail, this.#parse));
    for (const inner of attachedMails(file, embedded ?? file.root)) {
      await this.#readAttached(depth, () =>
        'bytes' in inner ? this.read(inner.bytes, depth + 1) : this.#readMsg(file, inner.storage, depth + 1),
      );
    }
    return true;
  }

  /** A broken attachment does not spoil the mail that carries it. */
  async #readAttached(depth: number, read: () => Promise<boolean>): Promise<void> {
    if (depth >= MAX_ATTACHED_DEPTH || this.#found.length > MAX_ATTACHED) return;
    try {
      await read();
    } catch {
      // It stays unread; the mail round it is complete.
    }
  }

  #nextId(): string {
    return this.#found.length === 0 ? this.#name : `${this.#name}#${this.#found.length}`;
  }
}
