import type { AsyncAnswer, AsyncCallback, EventSource, ItemSource, MailItem, Timers } from './office';

/** Stand-ins for the tests of this folder. Whatever a test did not ask for throws when it is touched. */
function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver): unknown {
      if (!(key in target)) throw new Error(`${name}.${String(key)} is not faked`);
      return Reflect.get(target, key, receiver);
    },
  });
}

export const good = <T>(value: T): AsyncAnswer<T> => ({ status: 'succeeded', value, error: null });
export const bad = (code: number): AsyncAnswer<unknown> => ({ status: 'failed', value: undefined, error: { code } });

/** What one call does with its callback; the last entry of a list is used for all further calls. */
export type Act = (done: AsyncCallback<unknown>) => void;
const later = (run: () => void, ms: number): void => {
  if (ms === 0) void Promise.resolve().then(run);
  else setTimeout(run, ms);
};
export const answer =
  (value: unknown, afterMs = 0): Act =>
  (done) => {
    later(() => {
      done(good(value));
    }, afterMs);
  };
export const fail =
  (code: number, afterMs = 0): Act =>
  (done) => {
    later(() => {
      done(bad(code));
    }, afterMs);
  };
export const silent: Act = () => undefined;

export interface FakeItem extends MailItem {
  readonly calls: { body: number; headers: number };
}

export function fakeItem(
  id: string,
  body: readonly Act[],
  headers: readonly Act[] | null = [answer('From: a@b.example')],
): FakeItem {
  const calls = { body: 0, headers: 0 };
  const act = (acts: readonly Act[], kind: 'body' | 'headers', done: AsyncCallback<unknown>): void => {
    const one = acts[Math.min(calls[kind], acts.length - 1)];
    calls[kind] += 1;
    one?.(done);
  };
  return strict('item', {
    calls,
    itemType: 'message',
    itemId: id,
    internetMessageId: `<${id}@example.com>`,
    subject: `Subject ${id}`,
    from: { displayName: 'Support', emailAddress: 'support@example.com' },
    dateTimeCreated: new Date(Date.UTC(2025, 10, 3, 10)),
    body: strict('body', {
      getAsync(type: string, done: AsyncCallback<unknown>) {
        if (type !== 'html') throw new Error('only Html may be asked for');
        act(body, 'body', done);
      },
    }),
    getAllInternetHeadersAsync:
      headers === null
        ? undefined
        : (done: AsyncCallback<unknown>) => {
            act(headers, 'headers', done);
          },
  }) as FakeItem;
}

export interface FakeMailbox extends ItemSource, EventSource {
  item: MailItem | null;
  handlers: Map<string, (event: unknown) => void>;
}

export function fakeMailbox(item: MailItem | null): FakeMailbox {
  const handlers = new Map<string, (event: unknown) => void>();
  return strict('mailbox', {
    item,
    handlers,
    addHandlerAsync(type: string, handler: (event: unknown) => void, done: AsyncCallback<unknown>) {
      handlers.set(type, handler);
      done(good(undefined));
    },
    removeHandlerAsync(type: string, done: AsyncCallback<unknown>) {
      handlers.delete(type);
      done(good(undefined));
    },
  });
}

/** The timers of jest, which the tests turn by hand. */
export const timers: Timers = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => {
    clearTimeout(timer as NodeJS.Timeout);
  },
};
