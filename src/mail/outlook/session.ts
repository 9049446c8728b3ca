import type { Message } from '../../core/message';
import type { ReadResult } from './read-item';

export type ReaderState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' }
  /** Reading, and it takes longer than it should. */
  | { readonly state: 'slow' }
  | { readonly state: 'message'; readonly message: Message; readonly key: string }
  | { readonly state: 'no-item' }
  | { readonly state: 'unsupported-item' }
  | { readonly state: 'failed' };

export interface Reader {
  readonly current: () => ReaderState;
  /** Called with every new state until the function that it returns is called. */
  readonly subscribe: (listener: (state: ReaderState) => void) => () => void;
  /** Reads again from the beginning; what was being read is given up. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** How often a selection that moves without an event is followed before it is called a failure. */
export const MAX_MOVES = 3;

export interface ReaderOptions {
  /** `readItem` with its mailbox and dependencies. */
  readonly read: (signal: AbortSignal, onSlow: () => void) => Promise<ReadResult>;
  /** `watchItem`, started here; the function that it returns ends it. */
  readonly watch: (onChange: () => void) => () => void;
}

/**
 * Reads the selected mail, and again whenever another one is selected. The latest mail wins: a read that was overtaken
 * is aborted, and what it still delivers is dropped. Begins with the first `refresh`.
 */
export function createReader(options: ReaderOptions): Reader {
  const session = new Session(options.read);
  const unwatch = options.watch(session.refresh);
  return {
    current: () => session.state,
    subscribe(listener) {
      session.listeners.add(listener);
      return () => session.listeners.delete(listener);
    },
    refresh: session.refresh,
    dispose() {
      session.end();
      unwatch();
    },
  };
}

class Session {
  state: ReaderState = { state: 'idle' };
  readonly listeners = new Set<(state: ReaderState) => void>();
  /** Of the latest read; null before the first and after the end. */
  #latest: AbortController | null = null;
  #ended = false;
  readonly #read: ReaderOptions['read'];

  constructor(read: ReaderOptions['read']) {
    this.#read = read;
  }

  readonly refresh = (): void => {
    if (this.#ended) return;
    this.#latest?.abort();
    const controller = new AbortController();
    this.#latest = controller;
    this.#show({ state: 'reading' });
    void this.#run(controller);
  };

  end(): void {
    this.#ended = true;
    this.#latest?.abort();
    this.#latest = null;
    this.listeners.clear();
  }

  async #run(controller: AbortController): Promise<void> {
    const isLatest = (): boolean => this.#latest === controller;
    const onSlow = (): void => {
      if (isLatest() && this.state.state === 'reading') this.#show({ state: 'slow' });
    };
    for (let move = 0; move < MAX_MOVES && isLatest(); move += 1) {
      const result = await settle(this.#read, controller.signal, onSlow);
      if (!isLatest()) return;
      if (result.state === 'moved') continue;
      this.#show(result.state === 'aborted' ? { state: 'failed' } : result);
      return;
    }
    if (isLatest()) this.#show({ state: 'failed' });
  }

  #show(next: ReaderState): void {
    this.state = next;
    for (const listener of [...this.listeners]) listener(next);
  }
}

/** `readItem` never rejects; another reader that does must not leave the pane waiting for ever. */
async function settle(read: ReaderOptions['read'], signal: AbortSignal, onSlow: () => void): Promise<ReadResult> {
  try {
    return await read(signal, onSlow);
  } catch {
    return { state: 'failed' };
  }
}
