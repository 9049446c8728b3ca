import { NO_SETTINGS } from '../core/settings';
import { readSettings } from '../mail/settings';
import { SETTINGS_LIMIT_MS, settingsAddress } from './deployed';
import { fetchSettings } from './settings-file';

const answer = (text: string, status = 200) => ({ ok: status === 200, status, text: () => Promise.resolve(text) });
type Fetch = Parameters<typeof fetchSettings>[1]['fetch'];

function surroundings(fetch: Fetch) {
  const timers = new Map<number, () => void>();
  const around = {
    read: readSettings,
    fetch,
    setTimeout: (run: () => void, ms: number) => {
      expect(ms).toBe(SETTINGS_LIMIT_MS);
      timers.set(timers.size + 1, run);
      return timers.size;
    },
    clearTimeout: (timer: number) => {
      timers.delete(timer);
    },
  };
  return { around, timers };
}

test('a good file counts, and is asked for without cookie, referrer, redirect or other origin', async () => {
  const asked: unknown[] = [];
  const { around, timers } = surroundings((address, init) => {
    asked.push(address, { ...init, signal: undefined });
    return Promise.resolve(answer('{"siteHosts":["support.example.com"]}'));
  });
  expect(await fetchSettings('settings.json', around)).toEqual({
    settings: { ...NO_SETTINGS, siteHosts: ['support.example.com'] },
    problem: null,
  });
  expect(asked).toEqual([
    'settings.json',
    {
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: undefined,
    },
  ]);
  expect(timers.size).toBe(0);
});

test.each<[string, Fetch, RegExp]>([
  ['is not there', () => Promise.resolve(answer('<h1>No</h1>', 404)), /^The host answers 404\.$/],
  ['is a page', () => Promise.resolve(answer('<!doctype html>')), /^Line 1, column 1: this is not valid JSON\.$/],
  ['has a fault', () => Promise.resolve(answer('{\n"language": 3}')), /^Line 2, column 13, language: Invalid type/],
  ['is refused by a policy', () => Promise.reject(new TypeError('refused')), /^The request was refused/],
  [
    'breaks off',
    () => Promise.resolve({ ...answer(''), text: () => Promise.reject(new TypeError('network')) }),
    /^The request was refused or got no answer/,
  ],
])('a file that %s leaves the defaults, and says why', async (_, fetch, problem) => {
  const { around, timers } = surroundings(fetch);
  expect(await fetchSettings('settings.json', around)).toEqual({
    settings: NO_SETTINGS,
    problem: expect.stringMatching(problem) as string,
  });
  expect(timers.size).toBe(0);
});

test('a host that never answers is given up at the limit', async () => {
  const { around, timers } = surroundings(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      }),
  );
  const deployed = fetchSettings('settings.json', around);
  for (const run of timers.values()) run();
  expect(await deployed).toEqual({ settings: NO_SETTINGS, problem: 'The host takes too long.' });
});

test.each([
  ['<meta name="settings" content="settings.json">', 'settings.json'],
  ['<meta name="referrer" content="no-referrer">', null],
])('%s: %s', (html, address) => {
  const content = /name="settings" content="([^"]*)"/.exec(html)?.[1];
  const meta = { getAttribute: () => content ?? null } as unknown as Element;
  const document = {
    querySelector: (selector: string) => (selector === 'meta[name="settings"]' && content !== undefined ? meta : null),
  };
  expect(settingsAddress(document as unknown as Document)).toBe(address);
});
