import { currentItem, identityOf } from './item';
import { ITEM_CHANGED, type EventSource, type ItemSource } from './office';

/** The events of the page on which a missed change of the selection is looked for. */
export interface PageEvents {
  addEventListener(type: string, listener: () => void, options?: { passive?: boolean; capture?: boolean }): void;
  removeEventListener(type: string, listener: () => void, options?: { capture?: boolean }): void;
}

export interface WatchOptions {
  readonly mailbox: ItemSource & EventSource;
  /** Another item is selected, or none. */
  readonly onChange: () => void;
  readonly document: PageEvents;
  readonly window: PageEvents;
  /** Ends the watch, like `dispose`. */
  readonly signal?: AbortSignal;
}

export interface ItemWatch {
  /** Grows with every change that was noticed. */
  readonly selection: () => number;
  readonly dispose: () => void;
}

const PAGE_EVENTS = [
  ['document', 'visibilitychange'],
  ['window', 'focus'],
  ['window', 'pointerdown'],
] as const;

/**
 * Notices that another mail is selected: by Outlook's event, and, since that event fails to be registered (5007 on
 * phones), is never sent (office-js #6833) or is sent too late, by comparing the item whenever the reader comes back
 * to the pane or touches it. Registration is best effort; nothing here throws.
 */
export function watchItem(options: WatchOptions): ItemWatch {
  const { mailbox } = options;
  let selection = 0;
  let known = identityOf(currentItem(mailbox));
  let active = true;

  const changed = (): void => {
    if (!active) return;
    known = identityOf(currentItem(mailbox));
    selection += 1;
    options.onChange();
  };
  const look = (): void => {
    if (active && identityOf(currentItem(mailbox)) !== known) changed();
  };
  const dispose = (): void => {
    if (!active) return;
    active = false;
    for (const [target, type] of PAGE_EVENTS) options[target].removeEventListener(type, look, { capture: true });
    unregister(mailbox);
  };

  for (const [target, type] of PAGE_EVENTS) {
    options[target].addEventListener(type, look, { capture: true, passive: true });
  }
  register(mailbox, changed);
  if (options.signal?.aborted === true) dispose();
  else options.signal?.addEventListener('abort', dispose, { once: true });
  return { selection: () => selection, dispose };
}

/** The outcome is not asked for: with or without the event the page's own events are watched too. */
const IGNORED = (): void => undefined;

function register(mailbox: EventSource, handler: () => void): void {
  try {
    mailbox.addHandlerAsync?.(ITEM_CHANGED, handler, IGNORED);
  } catch {
    // Clients without the event throw or answer 5007.
  }
}

function unregister(mailbox: EventSource): void {
  try {
    mailbox.removeHandlerAsync?.(ITEM_CHANGED, IGNORED);
  } catch {
    // As in `register`.
  }
}
