import type { Advice, ChosenFix, ReasonParams } from '../report';
import { exemptEntries, exemptHosts } from './exempt';
import type { AdviceFacts } from './facts';
import type { Fix } from './fix';
import { fixById } from './fixes';
import { noteEvidence, type NoteInput } from './note-evidence';
import { productName } from './products';
import { holdsSecret, secretsOf } from './redact';
import { SETUP_PAGES } from './setup-pages';
import { setupLink } from './setup-link';
import { fixKeys, type Translate } from './words';

/** Outlook's limit for the body of a new-message form (displayNewMessageForm): 32 KB. */
export const MAX_NOTE_BYTES = 32 * 1024;
/** Outlook's limit for its subject. */
export const MAX_NOTE_SUBJECT = 255;
/** An administrator reads a note with two or three remedies; the rest stands in the guide (issue 5). */
export const MAX_NOTE_FIXES = 3;

export type { NoteInput };

export interface NoteLine {
  readonly kind: 'title' | 'heading' | 'text' | 'item' | 'step';
  readonly text: string;
}

export interface Note {
  /** Whom to write to: the help desk of the settings, or null. */
  readonly to: string | null;
  readonly subject: string;
  readonly lines: readonly NoteLine[];
  /** For the clipboard. */
  readonly text: string;
  /** For a new-message form: no anchors, no attributes. */
  readonly html: string;
}

const item = (text: string): NoteLine => ({ kind: 'item', text });
/** Two of Salesforce and one of the mail system, or three of the one where the other has none. */
function noteFixes({ salesforceAdmin, mailAdmin }: Advice): readonly ChosenFix[] {
  const fromMail = mailAdmin.slice(0, Math.max(1, MAX_NOTE_FIXES - salesforceAdmin.length));
  return [...salesforceAdmin.slice(0, MAX_NOTE_FIXES - fromMail.length), ...fromMail];
}

function setupLines(fix: Fix, facts: AdviceFacts, say: Translate): readonly NoteLine[] {
  const [page] = fix.setup;
  const mayLink = facts.verdict === 'reset' && page !== undefined;
  const url = mayLink ? setupLink(facts.link, SETUP_PAGES[page].lightning) : null;
  return url === null ? [] : [{ kind: 'text', text: say('note.setup', { url }) }];
}

/** The product's name where the evidence names its id. */
function withName({ gateway, ...others }: ReasonParams): ReasonParams {
  return typeof gateway === 'string' ? { ...others, gateway: productName(gateway) } : others;
}

function fixLines(chosen: ChosenFix, facts: AdviceFacts, say: Translate): readonly NoteLine[] {
  const fix = fixById(chosen.id);
  if (fix === null) return [];
  const { title, steps } = fixKeys(fix);
  const entries = exemptEntries(fix, exemptHosts(facts));
  return [
    { kind: 'heading', text: say(title) },
    { kind: 'text', text: say(`because.${chosen.because.code}`, withName(chosen.because.params)) },
    ...[...steps.plain, ...steps.lightning].map((key): NoteLine => ({ kind: 'step', text: say(key) })),
    ...setupLines(fix, facts, say),
    ...(entries === null
      ? []
      : [{ kind: 'text' as const, text: say('note.entries', { entries: entries.entries.join(' ') }) }]),
  ];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function toText(lines: readonly NoteLine[]): string {
  let step = 0;
  const parts = lines.map(({ kind, text }) => {
    step = kind === 'step' ? step + 1 : 0;
    if (kind === 'heading') return `\n${text}`;
    if (kind === 'item') return `- ${text}`;
    return kind === 'step' ? `${step}. ${text}` : text;
  });
  return `${parts.join('\n')}\n`;
}

const toHtml = (lines: readonly NoteLine[]): string => toText(lines).split('\n').map(escapeHtml).join('<br>');

/** Length in UTF-8 (RFC 3629), the unit in which Outlook's limit is safe whatever it counts. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function fitting(head: readonly NoteLine[], fixes: readonly (readonly NoteLine[])[]): readonly NoteLine[] {
  for (let kept = fixes.length; kept > 0; kept--) {
    const lines = [...head, ...fixes.slice(0, kept).flat()];
    if (utf8Bytes(toHtml(lines)) <= MAX_NOTE_BYTES) return lines;
  }
  return head;
}

/**
 * What a reader may hand to an administrator: what was found, and the two or three fixes that fit, with their steps.
 * Never holds a link, a token, a recipient or an ID of the org: a line in which one of `links` or `recipients` shows is
 * left out. At most `MAX_NOTE_BYTES` as HTML and as text. Pure; never fails.
 */
export function adminNote(input: NoteInput, say: Translate): Note {
  const { facts, advice, links, recipients, helpDesk } = input;
  const secrets = secretsOf(links, recipients);
  const clean = (lines: readonly NoteLine[]): readonly NoteLine[] =>
    lines.filter(({ text }) => !holdsSecret(text, secrets));
  const title = say(facts.question === 'never-received' ? 'note.titleNeverReceived' : 'note.title');
  const head = clean([
    { kind: 'title', text: title },
    { kind: 'text', text: say('note.intro') },
    { kind: 'heading', text: say('note.found') },
    ...noteEvidence(input, say).map(item),
  ]);
  const lines = fitting(
    head,
    noteFixes(advice).map((chosen) => clean(fixLines(chosen, facts, say))),
  );
  const subject = say('note.subject').slice(0, MAX_NOTE_SUBJECT);
  return { to: helpDesk?.address ?? null, subject, lines, text: toText(lines), html: toHtml(lines) };
}
