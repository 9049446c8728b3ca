import { RUN_LIMIT_MS, SCRIPT_ID, START_LIMIT_MS, startOffice, type HostState, type OfficeStarter } from './host';
import { timers } from './outlook-fake';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Ready = Parameters<OfficeStarter['onReady']>[0];
const office = (host: string | null, mailbox: unknown, afterMs = 0): OfficeStarter => ({
  context: { mailbox },
  onReady: (callback: Ready) =>
    setTimeout(() => {
      callback({ host, platform: null });
    }, afterMs),
});

async function start(given: {
  now?: OfficeStarter;
  later?: OfficeStarter;
  event?: 'load' | 'error';
  script?: boolean;
  fetchEnded?: boolean;
  waitMs?: number;
}): Promise<HostState<OfficeStarter>> {
  const script = new EventTarget();
  let current = given.now;
  const result = startOffice({
    office: () => current,
    document: { getElementById: (id) => (id === SCRIPT_ID && given.script !== false ? script : null) },
    timers,
    signal: new AbortController().signal,
    fetchEnded: () => given.fetchEnded === true,
  });
  const { event } = given;
  if (event !== undefined) {
    setTimeout(() => {
      current = given.later;
      script.dispatchEvent(new Event(event));
    }, 100);
  }
  await jest.advanceTimersByTimeAsync(given.waitMs ?? START_LIMIT_MS + 1);
  return result;
}

const inOutlook = office('Outlook', {});
test.each<[string, Parameters<typeof start>[0], HostState<OfficeStarter>]>([
  ['already there', { now: inOutlook }, { state: 'outlook', office: inOutlook }],
  ['the script comes later', { later: inOutlook, event: 'load' }, { state: 'outlook', office: inOutlook }],
  ['a plain browser', { now: office(null, undefined) }, { state: 'no-host' }],
  ['a host without a mailbox', { now: office('Word', undefined) }, { state: 'no-host' }],
  ['no script tag at all', { script: false }, { state: 'no-host' }],
  ['the script is refused', { event: 'error' }, { state: 'blocked', why: 'script-error' }],
  ['a filter answers with an empty script', { event: 'load' }, { state: 'blocked', why: 'script-error' }],
  ['the script never comes', {}, { state: 'blocked', why: 'timeout' }],
  [
    'the script was refused before anybody listened',
    { fetchEnded: true, waitMs: RUN_LIMIT_MS },
    { state: 'blocked', why: 'script-error' },
  ],
  [
    'the script came before anybody listened, and runs late',
    { fetchEnded: true, later: inOutlook, event: 'load', waitMs: RUN_LIMIT_MS },
    { state: 'outlook', office: inOutlook },
  ],
  [
    'Office never gets ready',
    { now: office('Outlook', {}, START_LIMIT_MS + 10) },
    { state: 'blocked', why: 'timeout' },
  ],
  [
    'onReady throws',
    {
      now: {
        onReady: () => {
          throw new Error('x');
        },
      },
    },
    { state: 'blocked', why: 'script-error' },
  ],
])('%s', async (_case, given, expected) => {
  expect(await start(given)).toEqual(expected);
});

test('aborted', async () => {
  const controller = new AbortController();
  const document = { getElementById: () => new EventTarget() };
  const result = startOffice({ office: () => undefined, document, timers, signal: controller.signal });
  controller.abort();
  expect(await result).toEqual({ state: 'aborted' });
  expect(jest.getTimerCount()).toBe(0);
});
