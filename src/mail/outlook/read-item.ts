import type { Body, HeaderBlock, Message } from '../../core/message';
import { readHtml } from '../html';
import type { ParseHtml } from '../html-tree';
import { askTwice, isMoved } from './ask';
import type { CallResult } from './call';
import { authorOf, createdAt, currentItem, identityOf, isReadMessage } from './item';
import { pause, type ItemSource, type MailItem, type Timers } from './office';

/** After this time the pane says that it still waits. */
export const SOFT_LIMIT_MS = 3_000;
/** After this time nothing is waited for any more: body and headers together, retries included. */
export const HARD_LIMIT_MS = 10_000;
/** What the headers may take beyond the body: they better a verdict, they do not make one. */
export const HEADERS_GRACE_MS = 2_000;
/** A phone cuts bodies at about 47,000 characters (office-js-docs #794); below this a missing end means nothing. */
export const MAY_BE_CUT = 40_000;

export interface ReadDeps {
  readonly parse: ParseHtml;
  readonly timers: Timers;
  /** `Office.context.requirements.isSetSupported('Mailbox', version)`. */
  readonly supports: (version: string) => boolean;
  /** Counts the changes of the selection (`watch.ts`): on the web an answer can belong to the new mail. */
  readonly selection: () => number;
  /** Called once, after `SOFT_LIMIT_MS`. */
  readonly onSlow?: () => void;
}

export type ReadResult =
  /** Also where the body could not be had: its state says why, and the verdict is `cannot-tell`. */
  | { readonly state: 'message'; readonly message: Message; readonly key: string }
  | { readonly state: 'no-item' }
  /** Another item is selected now; what was read belongs to neither. */
  | { readonly state: 'moved' }
  /** An appointment, or a message being written. */
  | { readonly state: 'unsupported-item' }
  | { readonly state: 'aborted' }
  /** The item itself could not be looked at. */
  | { readonly state: 'failed' };

/**
 * Reads the selected mail. Every step is followed by a look at which mail is selected. Never rejects.
 *
 * The caller does not read around a copy: on a Mac reading a body disturbs the clipboard (office-js #1154).
 */
export async function readItem(mailbox: ItemSource, deps: ReadDeps, signal: AbortSignal): Promise<ReadResult> {
  const soft = deps.onSlow === undefined ? null : deps.timers.setTimeout(deps.onSlow, SOFT_LIMIT_MS);
  try {
    return await read(mailbox, deps, signal);
  } catch {
    return { state: 'failed' };
  } finally {
    if (soft !== null) deps.timers.clearTimeout(soft);
  }
}

async function read(mailbox: ItemSource, deps: ReadDeps, signal: AbortSignal): Promise<ReadResult> {
  const item = currentItem(mailbox);
  const id = identityOf(item);
  if (item === null || id === null) return { state: 'no-item' };
  if (!isReadMessage(item)) return { state: 'unsupported-item' };
  const selection = deps.selection();
  const isSameItem = (): boolean => deps.selection() === selection && identityOf(currentItem(mailbox)) === id;
  const about = { id, subject: String(item.subject), from: authorOf(item), date: createdAt(item) };
  const ask = new Ask(item, deps, signal, isSameItem);

  const headersAnswer = ask.headers();
  const body = await ask.body();
  const early = lost(body, isSameItem, signal);
  if (early !== null) return early;
  const headers = await inTime(headersAnswer, deps.timers);
  const late = lost(headers, isSameItem, signal);
  if (late !== null) return late;
  const message = Object.freeze({ ...about, headers: headersOf(headers), body: bodyOf(body, deps.parse) });
  return { state: 'message', message, key: `${selection}:${id}` };
}

/** Looked at after every await: was this read given up, or is another mail selected by now? */
function lost(
  answer: CallResult<unknown> | null,
  isSameItem: () => boolean,
  signal: AbortSignal,
): Extract<ReadResult, { state: 'moved' | 'aborted' }> | null {
  if (signal.aborted) return { state: 'aborted' };
  const moved = !isSameItem() || (answer !== null && isMoved(answer));
  return moved ? { state: 'moved' } : null;
}

class Ask {
  readonly #item: MailItem;
  readonly #deps: ReadDeps;
  readonly #options: { signal: AbortSignal; timers: Timers; limitMs: number; isSameItem: () => boolean };

  constructor(item: MailItem, deps: ReadDeps, signal: AbortSignal, isSameItem: () => boolean) {
    this.#item = item;
    this.#deps = deps;
    this.#options = { signal, timers: deps.timers, limitMs: HARD_LIMIT_MS, isSameItem };
  }

  /** Html, never Text: on the web the conversion to text drops the targets of links. */
  body(): Promise<CallResult<unknown>> {
    const isUsable = (html: unknown): boolean => typeof html === 'string' && html.trim() !== '';
    return askTwice<unknown>(
      (done) => {
        this.#item.body.getAsync('html', done);
      },
      { ...this.#options, isUsable },
    );
  }

  /** Null where the client has no such call. An empty answer is usual in some folders and is not asked for again. */
  headers(): Promise<CallResult<unknown> | null> {
    const item = this.#item;
    if (typeof item.getAllInternetHeadersAsync !== 'function' || !this.#deps.supports('1.8'))
      return Promise.resolve(null);
    return askTwice<unknown>((done) => item.getAllInternetHeadersAsync?.(done), {
      ...this.#options,
      isUsable: () => true,
    });
  }
}

async function inTime(
  answer: Promise<CallResult<unknown> | null>,
  timers: Timers,
): Promise<CallResult<unknown> | null> {
  const grace = pause(HEADERS_GRACE_MS, timers);
  const headers = await Promise.race([answer, grace.done]);
  grace.cancel();
  return headers === 'over' ? { ok: false, code: 'timeout' } : headers;
}

function headersOf(answer: CallResult<unknown> | null): HeaderBlock {
  if (answer === null) return Object.freeze({ state: 'unavailable', why: 'not-supported' });
  if (!answer.ok) return Object.freeze({ state: 'unavailable', why: answer.code === 'timeout' ? 'timeout' : 'failed' });
  const raw = typeof answer.value === 'string' ? answer.value : '';
  return raw.trim() === ''
    ? Object.freeze({ state: 'unavailable', why: 'empty' })
    : Object.freeze({ state: 'available', raw });
}

function bodyOf(answer: CallResult<unknown>, parse: ParseHtml): Body {
  if (!answer.ok) return Object.freeze({ state: 'unavailable', why: answer.code === 'timeout' ? 'timeout' : 'failed' });
  const html = typeof answer.value === 'string' ? answer.value : '';
  if (html.trim() === '') return Object.freeze({ state: 'unavailable', why: 'empty' });
  const { text, links, truncated } = readHtml(parse(html), parse);
  return Object.freeze({
    state: 'available',
    text,
    links: Object.freeze(links),
    truncated: truncated || looksCut(html),
  });
}

/** A long page that opens `<html>` and does not close it was cut on its way. */
function looksCut(html: string): boolean {
  if (html.length < MAY_BE_CUT) return false;
  return /<html[\s>]/i.test(html.slice(0, 2_000)) && !/<\/html\s*>/i.test(html.slice(-2_000));
}
