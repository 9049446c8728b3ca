/** What `inspect` does, apart from the process around it. */
import { createReadStream } from 'node:fs';
import { readFile as readFromDisk, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { compressedInText } from '../core/compressed';
import { unwrap } from '../core/unwrap/unwrap';
import { inflateAll } from '../mail/inflate';
import { readSettings } from '../mail/settings';
import { inspectFile } from './inspect-file';

export interface InspectOptions {
  readonly now?: string;
  readonly settings?: string;
  readonly showLinks?: boolean;
  readonly urls?: boolean;
}

export interface Console {
  out(line: string): void;
  err(line: string): void;
  now(): number;
}

const STANDARD_INPUT = '-';

/**
 * Runs the command.
 * @returns the exit code: 0 all read, 1 a file was no mail or could not be read, 2 the call itself was wrong
 */
export async function runInspect(files: readonly string[], options: InspectOptions, io: Console): Promise<number> {
  if (files.length === 0) return usage(io, 'Name at least one file, or - for standard input.');
  const now = options.now === undefined ? io.now() : parseTime(options.now);
  if (now === null) return usage(io, '--now takes an ISO 8601 time such as 2026-11-22T08:00:00Z.');
  const settings = await loadSettings(options.settings);
  if (typeof settings === 'string') return usage(io, settings);
  if (options.urls === true) return inspectUrls(files, io);
  let code = 0;
  for (const file of files) {
    const line = await inspectFile(file, { now, settings, showLinks: options.showLinks ?? false });
    if ('error' in line) code = 1;
    io.out(JSON.stringify(line));
  }
  return code;
}

function usage(io: Console, problem: string): number {
  io.err(`inspect: ${problem}`);
  return 2;
}

/** RFC 3339 date and time, or a date alone; anything that `Date` would guess at is refused. */
function parseTime(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** The settings, or a sentence that says what is wrong. Here, unlike in the pane, a wrong file stops the run. */
async function loadSettings(file: string | undefined): Promise<Settings | string> {
  if (file === undefined) return NO_SETTINGS;
  try {
    const result = readSettings(await readFromDisk(file, 'utf8'));
    return result.ok ? result.settings : `${file}: ${result.problem}`;
  } catch {
    return `${file}: cannot be read.`;
  }
}

async function inspectUrls(files: readonly string[], io: Console): Promise<number> {
  let code = 0;
  for (const file of files) {
    if (file !== STANDARD_INPUT && !(await isFile(file))) {
      io.out(JSON.stringify({ file, error: 'There is no such file.' }));
      code = 1;
      continue;
    }
    const input = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() !== '') io.out(JSON.stringify(await inspectUrl(line)));
    }
  }
  return code;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function inspectUrl(line: string): Promise<object> {
  const inflated = await inflateAll((found) => compressedInText(line, found));
  const { outcome, url, host, trail } = unwrap(line, { inflated });
  return { input: line, outcome, url, host, trail };
}
