import type { Advice } from '../report';
import { isPlainHost } from './exempt';
import type { AdviceFacts } from './facts';
import { productName } from './products';
import { gatewayOfRewriter } from './readings';
import { cleanSubject } from './redact';
import type { Translate } from './words';

export interface NoteInput {
  readonly facts: AdviceFacts;
  readonly advice: Advice;
  /** The mail's subject: a stranger's words. It is cleaned before it goes in. */
  readonly subject: string | null;
  /** Domain of the sender, without the local part. */
  readonly senderDomain: string | null;
  /** ms since the epoch. */
  readonly sentAt: number | null;
  readonly checkedBy: string | null;
  /** The client, e.g. `Outlook on the web`. */
  readonly client: string;
  /** The password links of this mail, whole. They are only used to keep them out. */
  readonly links: readonly string[];
  /** Addresses of recipients where known, to keep them out. */
  readonly recipients: readonly string[];
  readonly helpDesk: { readonly name: string; readonly address: string } | null;
}

/** No route has more products, and a list that a stranger can lengthen needs an end. */
const MAX_NAMES = 10;
/** Ids come from settings too, where anything can stand. */
const MAX_NAME = 60;

const nameOf = (id: string): string => productName(id).slice(0, MAX_NAME);
const names = (ids: readonly string[]): string => [...new Set(ids)].slice(0, MAX_NAMES).map(nameOf).join(', ');

/** `2026-11-22 14:05`, or null for a time that no calendar has. */
function utcMinute(ms: number | null): string | null {
  if (ms === null || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return null;
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

function linkLines({ link }: AdviceFacts, say: Translate): readonly string[] {
  if (link === null) return [say('note.noLink')];
  const host = link.host !== null && isPlainHost(link.host) ? link.host : null;
  return [
    host === null ? say('note.linkHostUnknown') : say('note.linkHost', { host }),
    ...(link.form === null ? [] : [say(`note.form.${link.form}`)]),
    say(`note.outcome.${link.outcome}`),
    ...(link.trail.length === 0 ? [] : [say('note.trail', { names: names(link.trail.map(gatewayOfRewriter)) })]),
  ];
}

function lifeLine({ life }: AdviceFacts, say: Translate): string {
  const [used] = life.probablyUsed;
  return used !== undefined && life.state !== 'expired'
    ? say('note.probablyUsed', { gateway: nameOf(used.gateway) })
    : say(`note.life.${life.state}`);
}

function mailLines({ subject, senderDomain, sentAt, checkedBy }: NoteInput, say: Translate): readonly string[] {
  const sent = utcMinute(sentAt);
  const plain = (key: string, param: string, host: string | null): readonly string[] =>
    host !== null && isPlainHost(host.toLowerCase()) ? [say(key, { [param]: host.toLowerCase() })] : [];
  return [
    ...(subject === null ? [] : [say('note.mailSubject', { subject: cleanSubject(subject) })]),
    ...plain('note.sender', 'domain', senderDomain),
    sent === null ? say('note.sentUnknown') : say('note.sent', { time: sent }),
    ...plain('note.checkedBy', 'host', checkedBy),
  ];
}

/** What the reader saw and what was found, a line each; a stranger's words are cleaned or left out. */
export function noteEvidence(input: NoteInput, say: Translate): readonly string[] {
  const { facts, client } = input;
  const clientLine = say('note.client', { client: cleanSubject(client) });
  if (facts.question === 'never-received') return [clientLine];
  const gateways = facts.gateways.map(({ id }) => id);
  return [
    say(`note.verdict.${facts.verdict}`),
    say(`note.mail.${facts.mail}`),
    ...mailLines(input, say),
    ...(facts.sandboxMail ? [say('note.sandbox')] : []),
    ...linkLines(facts, say),
    ...(facts.link === null ? [] : [lifeLine(facts, say)]),
    ...(gateways.length === 0 ? [] : [say('note.gateways', { names: names(gateways) })]),
    say(`note.authentication.${facts.authentication}`),
    ...(facts.reasons.length === 0 ? [] : [say('note.codes', { codes: [...new Set(facts.reasons)].join(', ') })]),
    clientLine,
  ];
}
