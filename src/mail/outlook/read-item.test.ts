import { parseHtml } from '../dom-node';
import type { MailItem } from './office';
import { answer, fail, fakeItem, fakeMailbox, silent, timers, type Act } from './outlook-fake';
import { HARD_LIMIT_MS, HEADERS_GRACE_MS, MAY_BE_CUT, readItem, SOFT_LIMIT_MS, type ReadResult } from './read-item';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const PAGE = '<html><body><a href="https://a.example/?r=1">Reset</a></body></html>';

interface Setting {
  readonly supports?: boolean;
  readonly onSlow?: () => void;
  readonly meanwhile?: (world: {
    mailbox: ReturnType<typeof fakeMailbox>;
    select: (item: MailItem | null) => void;
    abort: () => void;
  }) => void;
}

/** Reads `item` and turns the clock until the end; says how long it took. */
async function read(item: MailItem | null, setting: Setting = {}): Promise<{ result: ReadResult; ms: number }> {
  const mailbox = fakeMailbox(item);
  let selection = 0;
  const controller = new AbortController();
  const begun = Date.now();
  let ms = -1;
  const reading = readItem(
    mailbox,
    {
      parse: parseHtml,
      timers,
      supports: () => setting.supports ?? true,
      selection: () => selection,
      onSlow: setting.onSlow ?? (() => undefined),
    },
    controller.signal,
  ).finally(() => {
    ms = Date.now() - begun;
  });
  setting.meanwhile?.({
    mailbox,
    select: (next) => {
      mailbox.item = next;
      selection += 1;
    },
    abort: () => {
      controller.abort();
    },
  });
  await jest.advanceTimersByTimeAsync(30_000);
  return { result: await reading, ms };
}

const message = async (body: readonly Act[], headers?: readonly Act[] | null, setting?: Setting) => {
  const item = fakeItem('A', body, headers);
  const { result, ms } = await read(item, setting);
  if (result.state !== 'message') throw new Error(result.state);
  return { ...result, ms, calls: item.calls };
};

test('a mail is read whole', async () => {
  const { message: read_, key, ms } = await message([answer(PAGE)]);
  expect(read_).toEqual({
    id: 'A',
    subject: 'Subject A',
    from: { name: 'Support', address: 'support@example.com' },
    date: Date.UTC(2025, 10, 3, 10),
    headers: { state: 'available', raw: 'From: a@b.example' },
    body: {
      state: 'available',
      text: 'Reset',
      links: [{ href: 'https://a.example/?r=1', text: 'Reset', originalsrc: null, where: 'html' }],
      truncated: false,
    },
  });
  expect([key, ms]).toEqual(['0:A', 0]);
});

test.each<[string, readonly Act[], string, number]>([
  ['5001 once, then good', [fail(5001), answer(PAGE)], 'available', 400],
  ['9020 once, then good', [fail(9020), answer(PAGE)], 'available', 400],
  ['undefined once, then good', [answer(undefined), answer(PAGE)], 'available', 400],
  ['no answer once, then good', [silent, answer(PAGE)], 'available', 5_000],
  ['a first answer that is late but comes', [answer(PAGE, 7_000), silent], 'available', 7_000],
  [
    'a throw, then good',
    [
      () => {
        throw new Error('x');
      },
      answer(PAGE),
    ],
    'available',
    400,
  ],
  ['5001 twice', [fail(5001)], 'failed', 400],
  ['undefined twice', [answer(undefined)], 'empty', 400],
  ['an empty page twice', [answer('  ')], 'empty', 400],
  ['never an answer', [silent], 'timeout', HARD_LIMIT_MS],
  ['an answer beyond the limit', [answer(PAGE, HARD_LIMIT_MS + 1)], 'timeout', HARD_LIMIT_MS],
])('body: %s', async (_case, acts, expected, took) => {
  const {
    message: { body },
    ms,
    calls,
  } = await message(acts);
  expect([body.state === 'available' ? 'available' : body.why, ms]).toEqual([expected, took]);
  expect(calls.body).toBeLessThanOrEqual(2);
});

test.each<[string, readonly Act[] | null, boolean, string, number]>([
  ['no such call', null, true, 'not-supported', 0],
  ['the call is there, the client says it is not', [answer('x: y')], false, 'not-supported', 0],
  ['empty (Sent folder)', [answer('')], true, 'empty', 0],
  ['undefined', [answer(undefined)], true, 'empty', 0],
  ['an error twice', [fail(5001)], true, 'failed', 400],
  ['an error once', [fail(5001), answer('x: y')], true, 'available', 400],
  ['never an answer', [silent], true, 'timeout', HEADERS_GRACE_MS],
])('headers do not end the reading: %s', async (_case, acts, supports, expected, took) => {
  const {
    message: { headers, body },
    ms,
  } = await message([answer(PAGE)], acts, { supports });
  expect([headers.state === 'available' ? 'available' : headers.why, body.state, ms]).toEqual([
    expected,
    'available',
    took,
  ]);
});

test('slow is said once, after the soft limit, and not when the answer is in time', async () => {
  const onSlow = jest.fn();
  await message([answer(PAGE, SOFT_LIMIT_MS - 1)], [answer('x: y')], { onSlow });
  expect(onSlow).not.toHaveBeenCalled();
  await message([answer(PAGE, SOFT_LIMIT_MS + 1)], [answer('x: y')], { onSlow });
  expect(onSlow).toHaveBeenCalledTimes(1);
});

const other = fakeItem('B', [silent]);
test.each<[string, Act, Setting['meanwhile']]>([
  [
    'another item',
    answer(PAGE, 100),
    ({ select }) =>
      setTimeout(() => {
        select(other);
      }, 50),
  ],
  [
    'none any more',
    answer(PAGE, 100),
    ({ select }) =>
      setTimeout(() => {
        select(null);
      }, 50),
  ],
  [
    'the object is the same and the event came (the web)',
    answer(PAGE, 100),
    ({ mailbox, select }) =>
      setTimeout(() => {
        select(mailbox.item);
      }, 50),
  ],
  [
    'no event came, the object is another (a lost event)',
    answer(PAGE, 100),
    ({ mailbox }) =>
      setTimeout(() => {
        mailbox.item = other;
      }, 50),
  ],
  ['Outlook says 9030', fail(9030), undefined],
  ['Outlook says 9042', fail(9042), undefined],
  [
    'between the failure and the retry',
    fail(5001),
    ({ select }) =>
      setTimeout(() => {
        select(other);
      }, 200),
  ],
])('moved: %s', async (_case, act, meanwhile) => {
  const { result } = await read(
    fakeItem('A', [act, answer('<p>of the other mail</p>')]),
    meanwhile === undefined ? {} : { meanwhile },
  );
  expect(result).toEqual({ state: 'moved' });
});

test('moved while only the headers are waited for', async () => {
  const item = fakeItem('A', [answer(PAGE)], [answer('x: y', 500)]);
  const { result } = await read(item, {
    meanwhile: ({ select }) =>
      setTimeout(() => {
        select(other);
      }, 100),
  });
  expect(result).toEqual({ state: 'moved' });
});

test('aborted', async () => {
  const { result, ms } = await read(fakeItem('A', [silent], [silent]), {
    meanwhile: ({ abort }) => setTimeout(abort, 50),
  });
  expect([result, ms]).toEqual([{ state: 'aborted' }, 50]);
});

test.each<[string, object | null, ReadResult['state']]>([
  ['nothing selected', null, 'no-item'],
  ['an appointment', { itemType: 'appointment', itemId: 'x', subject: 'y' }, 'unsupported-item'],
  ['a message being written', { itemType: 'message', subject: {} }, 'unsupported-item'],
  [
    'an item that cannot be looked at',
    {
      get itemType() {
        throw new Error('x');
      },
    },
    'failed',
  ],
])('%s', async (_case, item, state) => {
  const { result } = await read(item as MailItem | null);
  expect(result).toEqual({ state });
});

test('a body of 5 MB is cut and says so; one that a phone cut says so too', async () => {
  const long = await message([answer(`<p>${'word '.repeat(1_000_000)}</p>`)]);
  expect(long.message.body).toMatchObject({ state: 'available', truncated: true });
  const tail = '</body></html>';
  const cut = `<html><body>${'<p>words</p>'.repeat(MAY_BE_CUT / 10)}`;
  expect((await message([answer(cut)])).message.body).toMatchObject({ truncated: true });
  expect((await message([answer(cut + tail)])).message.body).toMatchObject({ truncated: false });
});
