import { parseHtml } from '../dom-node';
import { ITEM_CHANGED } from './office';
import { answer, fakeItem, fakeMailbox, silent, timers } from './outlook-fake';
import { readItem } from './read-item';
import { createReader, MAX_MOVES, type ReaderState } from './session';
import { watchItem, type ItemWatch } from './watch';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The pieces put together as the entry point does. */
function start(mailbox = fakeMailbox(fakeItem('0', [answer('<p>0</p>')]))) {
  const page = { document: new EventTarget(), window: new EventTarget() };
  let watch: ItemWatch | null = null;
  const reader = createReader({
    read: (signal, onSlow) =>
      readItem(
        mailbox,
        { parse: parseHtml, timers, supports: () => true, selection: () => watch?.selection() ?? 0, onSlow },
        signal,
      ),
    watch: (onChange) => {
      watch = watchItem({ mailbox, onChange, ...page });
      return watch.dispose;
    },
  });
  const states: ReaderState[] = [];
  reader.subscribe((state) => states.push(state));
  const select = (item: typeof mailbox.item): void => {
    mailbox.item = item;
    mailbox.handlers.get(ITEM_CHANGED)?.({});
  };
  const subjects = (): string[] =>
    states.flatMap((state) => (state.state === 'message' ? [state.message.subject] : []));
  return { mailbox, page, reader, states, select, subjects };
}

test('idle, reading, message', async () => {
  const { reader, states } = start();
  expect(reader.current()).toEqual({ state: 'idle' });
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  expect(states.map((state) => state.state)).toEqual(['reading', 'message']);
  expect(reader.current()).toMatchObject({ state: 'message', key: '0:0' });
});

test('ten mails in a moment, answers in the reverse order: only the last is delivered', async () => {
  const { reader, select, states, subjects } = start();
  reader.refresh();
  for (let n = 1; n <= 10; n += 1) {
    select(fakeItem(String(n), [answer(`<p>${n}</p>`, 1_000 - 90 * n)]));
    await jest.advanceTimersByTimeAsync(5);
  }
  await jest.advanceTimersByTimeAsync(30_000);
  expect(subjects()).toEqual(['Subject 10']);
  // Nothing of the ten that were overtaken shows, not even that they were given up.
  expect(states.map((state) => state.state)).toEqual([...Array.from({ length: 11 }, () => 'reading'), 'message']);
});

test('a slow mail is said to be slow, then given up with a message that says why', async () => {
  const { reader, states } = start(fakeMailbox(fakeItem('s', [silent])));
  reader.refresh();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(states.map((state) => state.state)).toEqual(['reading', 'slow', 'message']);
  expect(reader.current()).toMatchObject({ message: { body: { state: 'unavailable', why: 'timeout' } } });
});

test('no selection, and back again', async () => {
  const { reader, select, states } = start();
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  select(null);
  await jest.advanceTimersByTimeAsync(10);
  select(fakeItem('9', [answer('<p>9</p>')]));
  await jest.advanceTimersByTimeAsync(10);
  expect(states.map((state) => state.state)).toEqual([
    'reading',
    'message',
    'reading',
    'no-item',
    'reading',
    'message',
  ]);
});

test('a change without an event is found when the reader touches the pane', async () => {
  const { reader, mailbox, page, subjects } = start();
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  page.window.dispatchEvent(new Event('focus'));
  await jest.advanceTimersByTimeAsync(10);
  expect(subjects()).toEqual(['Subject 0']);
  mailbox.item = fakeItem('7', [answer('<p>7</p>')]);
  page.window.dispatchEvent(new Event('pointerdown'));
  await jest.advanceTimersByTimeAsync(10);
  expect(subjects()).toEqual(['Subject 0', 'Subject 7']);
});

test('a selection that never rests is a failure in the end', async () => {
  const read = jest.fn(() => Promise.resolve({ state: 'moved' as const }));
  const reader = createReader({ read, watch: () => () => undefined });
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  expect([reader.current(), read.mock.calls.length]).toEqual([{ state: 'failed' }, MAX_MOVES]);
});

test('a reader that rejects is a failure, not a pane that waits for ever', async () => {
  const reader = createReader({ read: () => Promise.reject(new Error('x')), watch: () => () => undefined });
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  expect(reader.current()).toEqual({ state: 'failed' });
});

test('after dispose nothing is delivered, watched or read', async () => {
  const { reader, select, states, mailbox, page } = start();
  reader.refresh();
  reader.dispose();
  const seen = states.length;
  select(fakeItem('9', [answer('<p>9</p>')]));
  page.window.dispatchEvent(new Event('focus'));
  reader.refresh();
  await jest.advanceTimersByTimeAsync(30_000);
  expect([states.length, mailbox.handlers.size]).toEqual([seen, 0]);
});

test('one listener can leave while states are told', async () => {
  const { reader } = start();
  const second = jest.fn();
  const leave = reader.subscribe(() => {
    leave();
  });
  reader.subscribe(second);
  reader.refresh();
  await jest.advanceTimersByTimeAsync(10);
  expect(second).toHaveBeenCalledTimes(2);
});
