/**
 * The note for the admin as README.md shows it: made from a composed mail by the code behind "Copy note for admin".
 * `npm run admin-guide` writes it into README.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { adviceFacts } from '../src/core/advice/facts';
import type { Report } from '../src/core/report';
import { NO_SETTINGS } from '../src/core/settings';
import { analyseMessage } from '../src/mail/analyse-message';
import { parseHtml } from '../src/mail/dom-node';
import { readFile } from '../src/mail/file/read-file';
import { makeNote } from '../src/pane/admin/note-text';
import type { MailFacts } from '../src/pane/state';
import { compileWith, type Message } from '../src/pane/strings/messages';
import { createStrings } from '../src/pane/strings/strings';
import { factsOf } from '../src/taskpane/mail-facts';
import { NOW } from './compose/case';
import { FIXTURES } from './compose/fixtures';

// Read from the sources, the catalogues are not compiled yet.
compileWith((text) => compileMessage(text) as Message);

export const README = 'README.md';
export const NOTE_MAIL = 'genuine-broken-by-proofpoint';
/** The client as Outlook for Windows names itself; the version is made up. */
export const NOTE_CLIENT = 'Outlook 16.0.0.0';
export const NOTE_BEGIN = `<!-- note: made by npm run admin-guide from ${FIXTURES}/${NOTE_MAIL}.eml, do not edit by hand -->`;
export const NOTE_END = '<!-- /note -->';

export interface NoteExample {
  readonly report: Report;
  readonly mail: MailFacts;
  /** ms since the epoch: an hour after the mail was sent, whatever the clock says. */
  readonly now: number;
}

/** The mail of the README, read as a file and judged at a fixed time. */
export async function noteExample(): Promise<NoteExample> {
  const file = join(FIXTURES, `${NOTE_MAIL}.eml`);
  const read = await readFile(readFileSync(file), file, parseHtml);
  if (!read.ok) throw new Error(`${file}: ${read.code}`);
  const now = Date.parse(NOW);
  const report = await analyseMessage(read.message, { now, settings: NO_SETTINGS });
  return { report, mail: factsOf({ message: read.message, key: NOTE_MAIL, inflated: new Map() }), now };
}

/** The note's text, byte for byte as the clipboard gets it. */
export function noteText({ report, mail }: NoteExample): string {
  const { link, otherLinks, advice, authentication } = report;
  const links = [link, ...otherLinks].flatMap((each) => (typeof each?.url === 'string' ? [each.url] : []));
  const facts = adviceFacts(report, NO_SETTINGS);
  const { checkedBy } = authentication;
  return makeNote({ facts, advice, links, mail, checkedBy, client: NOTE_CLIENT, helpDesk: null }, createStrings()).text;
}

/** The text between the markers of a README, without its fence; null where there are no markers. */
export function noteIn(readme: string): string | null {
  const begin = readme.indexOf(NOTE_BEGIN);
  const end = readme.indexOf(NOTE_END);
  if (begin < 0 || end < begin) return null;
  const block = readme.slice(begin + NOTE_BEGIN.length, end);
  return /^\n\n```text\n([\s\S]*)```\n\n$/.exec(block)?.[1] ?? null;
}

/** The README with this note between its markers. Without markers it is a mistake, and the run stops. */
export function withNote(readme: string, note: string): string {
  const begin = readme.indexOf(NOTE_BEGIN);
  const end = readme.indexOf(NOTE_END);
  if (begin < 0 || end < begin) throw new Error(`${README} has no place for the note: ${NOTE_BEGIN}`);
  return `${readme.slice(0, begin + NOTE_BEGIN.length)}\n\n\`\`\`text\n${note}\`\`\`\n\n${readme.slice(end)}`;
}
