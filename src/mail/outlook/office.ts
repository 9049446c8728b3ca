/**
 * The part of Office.js that this program touches, as narrow as it is used. `Office.context.mailbox` fits it without a
 * cast. What an item holds is `unknown` on purpose: compose items, appointments and clients' bugs put other things
 * there than the type definitions say.
 */

export interface AsyncAnswer<T> {
  /** 'succeeded' or 'failed' at run time; the published types make numbers of them. */
  readonly status: unknown;
  readonly value: T;
  readonly error?: { readonly code: number } | null;
}

/** A host can answer null, against the published types. */
export type AsyncCallback<T> = (answer: AsyncAnswer<T> | null | undefined) => void;

export interface MailItem {
  readonly itemType: unknown;
  readonly itemId?: unknown;
  readonly internetMessageId?: unknown;
  readonly subject?: unknown;
  readonly from?: unknown;
  readonly dateTimeCreated?: unknown;
  readonly body: { getAsync(coercionType: string, callback: AsyncCallback<unknown>): void };
  /** Mailbox 1.8; missing on phones and on-premises. */
  getAllInternetHeadersAsync?(callback: AsyncCallback<unknown>): void;
}

export interface EventSource {
  /** Mailbox 1.5. */
  addHandlerAsync?(eventType: string, handler: (event: unknown) => void, callback: AsyncCallback<unknown>): void;
  removeHandlerAsync?(eventType: string, callback: AsyncCallback<unknown>): void;
}

export interface ItemSource {
  readonly item?: MailItem | null | undefined;
}

/** The values of `Office.EventType`: part of the protocol, the same in every version of the library. */
export const ITEM_CHANGED = 'olkItemSelectedChanged';
export const THEME_CHANGED = 'officeThemeChanged';

/** Clocks and timers, injected so that tests own the time. */
export interface Timers {
  /** ms; only differences count. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Waits; `cancel` ends the wait at once and leaves no timer behind. */
export function pause(ms: number, timers: Timers): { readonly done: Promise<'over'>; readonly cancel: () => void } {
  let finish: (() => void) | null = null;
  let timer: unknown;
  const done = new Promise<'over'>((resolve) => {
    finish = () => {
      timers.clearTimeout(timer);
      resolve('over');
    };
    timer = timers.setTimeout(finish, ms);
  });
  return { done, cancel: () => finish?.() };
}
