import type { Advice } from '../report';
import { chooseAdvice } from './choose';
import type { AdviceFacts } from './facts';

/** Where an answer leads: to the next question, or to an end (words: `neverReceived.end.<id>`). */
export type Next = { readonly kind: 'question'; readonly id: string } | { readonly kind: 'end'; readonly id: EndId };

export type EndId = 'wait' | 'found' | 'release' | 'correct-and-repeat' | 'no-salesforce-password' | 'ask-admin';

export interface PathQuestion {
  /** Words: `neverReceived.question.<id>`. */
  readonly id: string;
  /** The reader's fix that explains how to find the answer, or null. */
  readonly detail: string | null;
  readonly yes: Next;
  readonly no: Next;
}

const ask = (id: string): Next => ({ kind: 'question', id });
const end = (id: EndId): Next => ({ kind: 'end', id });

/**
 * The short path for a reader whose mail never came, after Salesforce KB 000385234: what costs the reader least comes
 * first, and whatever is left goes to the admins with a note. The first entry is the start.
 */
export const NEVER_RECEIVED_PATH: readonly [PathQuestion, ...PathQuestion[]] = [
  { id: 'just-asked', detail: null, yes: end('wait'), no: ask('search') },
  { id: 'search', detail: 'search-all-folders', yes: end('found'), no: ask('junk') },
  { id: 'junk', detail: 'check-junk-and-quarantine', yes: end('found'), no: ask('quarantine') },
  { id: 'quarantine', detail: 'check-junk-and-quarantine', yes: end('release'), no: ask('username') },
  { id: 'username', detail: 'check-username-and-page', yes: ask('single-sign-on'), no: end('correct-and-repeat') },
  { id: 'single-sign-on', detail: 'use-single-sign-on', yes: end('no-salesforce-password'), no: ask('asked-again') },
  { id: 'asked-again', detail: null, yes: end('found'), no: end('ask-admin') },
];

/** The question with this id, or null. */
export function pathQuestion(id: string): PathQuestion | null {
  return NEVER_RECEIVED_PATH.find((question) => question.id === id) ?? null;
}

/** The facts of somebody who has no mail at hand; what is not known is said to be not known. */
export const NO_MAIL: AdviceFacts = {
  question: 'never-received',
  verdict: 'not-reset',
  mail: 'other',
  sandboxMail: false,
  link: null,
  otherLinks: [],
  life: { state: 'unknown', probablyUsed: [], exact: false },
  authentication: 'none',
  gateways: [],
  reasons: [],
  settingsGateways: [],
};

/** What reader and admins can check when the mail never came, ordered after KB 000385234. Pure; never fails. */
export function neverReceivedAdvice(facts: AdviceFacts = NO_MAIL): Advice {
  return chooseAdvice({ ...facts, question: 'never-received' });
}
