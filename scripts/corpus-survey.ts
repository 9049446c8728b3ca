/**
 * Judges every mail below a folder in one process and says what came out: for runs over real corpora of phishing and
 * ham, where not one mail may be `reset`. Never prints a link, a subject or a sender.
 */
import { opendir, readFile as readFromDisk, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailKind, PasswordLink, Report, Verdict } from '../src/core/report';
import { NO_SETTINGS, type Settings } from '../src/core/settings';
import { analyseMessage } from '../src/mail/analyse-message';
import { parseHtml } from '../src/mail/dom-node';
import { MAX_FILE_BYTES, readFile } from '../src/mail/file/read-file';

/** How many of the slowest mails are named. */
export const SLOWEST = 5;

export interface SurveyOptions {
  /** Read files of any name: old corpora have mails without an ending. */
  readonly all: boolean;
  /** ms since the epoch. */
  readonly now: number;
  readonly settings?: Settings;
}

export interface Timed {
  readonly path: string;
  readonly ms: number;
}

export interface Survey {
  readonly mails: number;
  /** Reading, parsing and judging, without finding the files. */
  readonly ms: number;
  readonly bytes: number;
  readonly counts: ReadonlyMap<Verdict, ReadonlyMap<MailKind, number>>;
  readonly resets: readonly { readonly path: string; readonly link: Pick<PasswordLink, 'host' | 'form'> | null }[];
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
  readonly slowest: readonly Timed[];
}

/** Every file below a folder, each folder in the order of names; links are not followed, so that it comes to an end. */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Never throws for what a file holds; a folder that cannot be listed is the caller's error and does. */
export async function survey(folder: string, options: SurveyOptions): Promise<Survey> {
  const tally = new Tally();
  for await (const path of filesBelow(folder)) {
    if (options.all || /\.(?:eml|msg)$/i.test(path)) await take(path, options, tally);
  }
  return tally;
}

async function take(path: string, { now, settings = NO_SETTINGS }: SurveyOptions, tally: Tally): Promise<void> {
  const start = performance.now();
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      tally.refuse(path, 'too-large');
      return;
    }
    const read = await readFile(await readFromDisk(path), path, parseHtml);
    if (!read.ok) {
      tally.refuse(path, read.code);
      return;
    }
    const report = await analyseMessage(read.message, { now, settings });
    tally.add(path, report, size, performance.now() - start);
  } catch (error) {
    // Readers and judges promise not to throw: name the kind, never the message, which may quote the mail.
    tally.refuse(path, error instanceof Error ? error.name : 'unknown error');
  }
}

class Tally implements Survey {
  mails = 0;
  ms = 0;
  bytes = 0;
  readonly counts = new Map<Verdict, Map<MailKind, number>>();
  readonly resets: { path: string; link: Pick<PasswordLink, 'host' | 'form'> | null }[] = [];
  readonly unreadable: { path: string; why: string }[] = [];
  slowest: Timed[] = [];

  refuse(path: string, why: string): void {
    this.unreadable.push({ path, why });
  }

  add(path: string, { verdict, mail, link }: Report, bytes: number, ms: number): void {
    this.mails += 1;
    this.bytes += bytes;
    this.ms += ms;
    const kinds = this.counts.get(verdict) ?? new Map<MailKind, number>();
    this.counts.set(verdict, kinds.set(mail, (kinds.get(mail) ?? 0) + 1));
    if (verdict === 'reset') this.resets.push({ path, link });
    this.slowest = [...this.slowest, { path, ms }].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  }
}

const VERDICTS: readonly Verdict[] = ['reset', 'doubtful', 'cannot-tell', 'not-reset'];

/** The survey as lines of text. Paths are quoted: a file's name may hold a line break or a terminal's commands. */
export function describe(found: Survey): readonly string[] {
  const rate = found.ms === 0 ? 0 : (found.mails / found.ms) * 1000;
  const megabytes = (found.bytes / 1e6).toFixed(1);
  return [
    ...table(found),
    '',
    `${String(found.mails)} mails, ${megabytes} MB, ${(found.ms / 1000).toFixed(1)} s, ${rate.toFixed(0)} mails/s`,
    ...list(
      'slowest',
      found.slowest.map(({ path, ms }) => `${ms.toFixed(1)} ms ${JSON.stringify(path)}`),
    ),
    ...list(
      'unreadable',
      found.unreadable.map(({ path, why }) => `${why} ${JSON.stringify(path)}`),
    ),
    ...list(
      'reset',
      found.resets.map(({ path, link }) => `${JSON.stringify(path)} ${link?.host ?? '-'} ${link?.form ?? '-'}`),
    ),
  ];
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return ['', `${title}: ${String(lines.length)}`, ...lines.map((line) => `  ${line}`)];
}

/** Verdicts across, kinds down, sums at both ends. */
function table({ counts }: Survey): readonly string[] {
  const kinds = [...new Set([...counts.values()].flatMap((each) => [...each.keys()]))].sort();
  const cell = (verdict: Verdict, kind: MailKind): number => counts.get(verdict)?.get(kind) ?? 0;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const line = (head: string, numbers: readonly (number | string)[]): string =>
    head.padEnd(18) + [...numbers].map((each) => String(each).padStart(13)).join('');
  return [
    line('', [...VERDICTS, 'all']),
    ...kinds.map((kind) => {
      const row = VERDICTS.map((verdict) => cell(verdict, kind));
      return line(kind, [...row, sum(row)]);
    }),
    line('all', [
      ...VERDICTS.map((verdict) => sum(kinds.map((kind) => cell(verdict, kind)))),
      sum(kinds.flatMap((kind) => VERDICTS.map((verdict) => cell(verdict, kind)))),
    ]),
  ];
}
