import { callOffice, type CallResult } from './call';
import { bad, good, timers } from './outlook-fake';
import type { AsyncCallback } from './office';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const never = new AbortController().signal;
const options = { signal: never, timers, hardLimitMs: 10_000 };

test.each<[string, (done: AsyncCallback<unknown>) => void, CallResult<unknown>]>([
  [
    'a value',
    (done) => {
      done(good('x'));
    },
    { ok: true, value: 'x' },
  ],
  [
    'a value that is undefined',
    (done) => {
      done(good(undefined));
    },
    { ok: true, value: undefined },
  ],
  [
    'an error',
    (done) => {
      done(bad(5001));
    },
    { ok: false, code: 'office-error', officeCode: 5001 },
  ],
  [
    'null instead of an answer',
    (done) => {
      done(null);
    },
    { ok: false, code: 'office-error', officeCode: null },
  ],
  [
    'a failure without an error',
    (done) => {
      done({ status: 'failed', value: 1, error: null });
    },
    { ok: false, code: 'office-error', officeCode: null },
  ],
  [
    'a throw with a code',
    () => {
      throw Object.assign(new Error('secret words'), { code: 7000 });
    },
    { ok: false, code: 'office-error', officeCode: 7000 },
  ],
  [
    'two answers: the first',
    (done) => {
      done(good(1));
      done(bad(2));
    },
    { ok: true, value: 1 },
  ],
])('%s', async (_case, start, expected) => {
  expect(await callOffice(start, options)).toEqual(expected);
  expect(jest.getTimerCount()).toBe(0);
});

test('no answer: the limit, and a late answer changes nothing', async () => {
  let late: AsyncCallback<unknown> | null = null;
  const onSlow = jest.fn();
  const result = callOffice(
    (done) => {
      late = done;
    },
    { ...options, softLimitMs: 3_000, onSlow },
  );
  await jest.advanceTimersByTimeAsync(2_999);
  expect(onSlow).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(7_001);
  expect(onSlow).toHaveBeenCalledTimes(1);
  expect(await result).toEqual({ ok: false, code: 'timeout' });
  expect(() => late?.(good('late'))).not.toThrow();
});

test('an abort ends it at once, before the start or after', async () => {
  const controller = new AbortController();
  const start = jest.fn();
  const running = callOffice(start, { ...options, signal: controller.signal });
  controller.abort();
  expect(await running).toEqual({ ok: false, code: 'aborted' });
  expect(await callOffice(start, { ...options, signal: controller.signal })).toEqual({ ok: false, code: 'aborted' });
  expect(start).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});
