import type { EventSource, ItemSource } from './office';
import { bad, fakeItem, silent } from './outlook-fake';
import { watchItem } from './watch';

const item = (id: string) => fakeItem(id, [silent]);
const page = () => ({ document: new EventTarget(), window: new EventTarget() });

test.each<[string, EventSource]>([
  ['a client without the call', {}],
  [
    '5007',
    {
      addHandlerAsync: (_type, _handler, done) => {
        done(bad(5007));
      },
    },
  ],
  [
    'a throw',
    {
      addHandlerAsync: () => {
        throw new Error('x');
      },
      removeHandlerAsync: () => {
        throw new Error('x');
      },
    },
  ],
  ['silence', { addHandlerAsync: () => undefined, removeHandlerAsync: () => undefined }],
])('a failed registration is not fatal, the page is watched: %s', (_case, source) => {
  const mailbox: ItemSource & EventSource & { item: ReturnType<typeof item> } = { item: item('A'), ...source };
  const onChange = jest.fn();
  const events = page();
  const watch = watchItem({ mailbox, onChange, ...events });
  events.document.dispatchEvent(new Event('visibilitychange'));
  expect(onChange).not.toHaveBeenCalled();
  mailbox.item = item('B');
  events.document.dispatchEvent(new Event('visibilitychange'));
  events.window.dispatchEvent(new Event('focus'));
  expect([onChange.mock.calls.length, watch.selection()]).toEqual([1, 1]);
  watch.dispose();
  mailbox.item = item('C');
  events.window.dispatchEvent(new Event('focus'));
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('an item that throws counts as none', () => {
  const mailbox = {
    get item(): never {
      throw new Error('x');
    },
  };
  expect(() => {
    watchItem({ mailbox, onChange: jest.fn(), ...page() }).dispose();
  }).not.toThrow();
});

test('an abort ends the watch', () => {
  const mailbox = { item: item('A') };
  const controller = new AbortController();
  const onChange = jest.fn();
  const events = page();
  watchItem({ mailbox, onChange, signal: controller.signal, ...events });
  controller.abort();
  mailbox.item = item('B');
  events.window.dispatchEvent(new Event('focus'));
  expect(onChange).not.toHaveBeenCalled();
});
