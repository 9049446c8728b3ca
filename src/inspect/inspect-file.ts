/** One file to one line of the contract in design §3. */
import { readFile as readFromDisk, stat } from 'node:fs/promises';
import { mostRelevant } from '../core/most-relevant';
import type { Advice, PasswordLink, Report } from '../core/report';
import type { Settings } from '../core/settings';
import { analyseMessage } from '../mail/analyse-message';
import { parseHtml } from '../mail/dom-node';
import { MAX_FILE_BYTES, readFile, type FileProblem } from '../mail/file/read-file';

export interface FileOptions {
  /** ms since the epoch. */
  readonly now: number;
  readonly settings: Settings;
  readonly showLinks: boolean;
}

export interface FileError {
  readonly file: string;
  readonly error: string;
}

const PROBLEMS: Readonly<Record<FileProblem, string>> = {
  empty: 'The file is empty. Save the mail again and try that file.',
  'too-large': `The file is larger than ${String(MAX_FILE_BYTES / 1_000_000)} MB. Save the mail without its attachments.`,
  'not-a-mail': 'The file is no mail. Save the mail as .eml or .msg.',
  damaged: 'The file is damaged. Save the mail again and try that file.',
};

/** Reads, analyses and describes one file. Never throws: what goes wrong is in `error`. */
export async function inspectFile(file: string, options: FileOptions): Promise<object | FileError> {
  const read = await bytesOf(file);
  if (typeof read === 'string') return { file, error: read };
  const result = await readFile(read, file, parseHtml);
  if (!result.ok) return { file, error: PROBLEMS[result.code] };
  const reports = await Promise.all(
    [result.message, ...result.attached].map((message) => analyseMessage(message, options)),
  );
  const report = reports[mostRelevant(reports)];
  return report === undefined ? { file, error: PROBLEMS.damaged } : describe(file, report, options.showLinks);
}

/** Standard input, read no further than a mail may be long: what is longer is refused by its length. */
async function fromStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    if (file === '-') return await fromStandardInput();
    const { size } = await stat(file);
    return size > MAX_FILE_BYTES ? PROBLEMS['too-large'] : await readFromDisk(file);
  } catch {
    return 'The file cannot be read.';
  }
}

function describe(file: string, report: Report, showLinks: boolean): object {
  const { result, checkedBy } = report.authentication;
  return {
    file,
    verdict: report.verdict,
    mail: report.mail,
    reasons: [...new Set(report.reasons.map((each) => each.code))],
    link: report.link === null ? null : describeLink(report.link, showLinks),
    authentication: { result, checkedBy },
    gateways: report.gateways.map(({ id, evidence }) => ({ id, evidence })),
    advice: fixIds(report.advice),
  };
}

function describeLink(link: PasswordLink, showLinks: boolean): object {
  return {
    form: link.form,
    tier: link.tier,
    host: link.host,
    url: showLinks ? link.url : link.masked,
    outcome: link.outcome,
    trail: link.trail,
    org: link.org,
    user: link.user,
    issuedAt: iso(link.issuedAt),
    expiresAt: iso(link.expiresAt),
    survives: link.survives,
  };
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

function fixIds({ reader, salesforceAdmin, mailAdmin }: Advice): readonly string[] {
  return [...reader, ...salesforceAdmin, ...mailAdmin].map((fix) => fix.id);
}
