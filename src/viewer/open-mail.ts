/** From a file or a sample to reports. Everything that can go wrong is a value with a reason. */
import type { Message } from '../core/message';
import { mostRelevant } from '../core/most-relevant';
import type { Report } from '../core/report';
import type { Settings } from '../core/settings';
import { analyseMessage } from '../mail/analyse-message';
import { MAX_FILE_BYTES, readFile, type FileProblem } from '../mail/file/read-file';
import type { ParseHtml } from '../mail/html-tree';

export interface JudgedMail {
  readonly message: Message;
  readonly report: Report;
}

export type OpenProblem = FileProblem | 'unreadable';

export type Opened =
  | {
      readonly ok: true;
      /** The mail of the file and the mails attached to it. */
      readonly mails: readonly JudgedMail[];
      /** Which of them to show first: the one that holds something to say. */
      readonly first: number;
    }
  | { readonly ok: false; readonly why: OpenProblem };

export interface OpenContext {
  /** ms since the epoch. */
  readonly now: number;
  readonly settings: Settings;
  readonly parse: ParseHtml;
}

/** What a `File` offers of itself. Its size is looked at before a byte is read. */
export type MailFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export async function openFile(file: MailFile, context: OpenContext): Promise<Opened> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, why: 'too-large' };
  try {
    return await openBytes(new Uint8Array(await file.arrayBuffer()), file.name, context);
  } catch {
    // The browser's own error names the file's path at most; the reader is told what to do instead.
    return { ok: false, why: 'unreadable' };
  }
}

export async function openBytes(bytes: Uint8Array, name: string, context: OpenContext): Promise<Opened> {
  const read = await readFile(bytes, name, context.parse);
  if (!read.ok) return { ok: false, why: read.code };
  const mails = await Promise.all([read.message, ...read.attached].map((message) => judge(message, context)));
  return { ok: true, mails, first: mostRelevant(mails.map(({ report }) => report)) };
}

async function judge(message: Message, { now, settings }: OpenContext): Promise<JudgedMail> {
  return { message, report: await analyseMessage(message, { now, settings }) };
}
