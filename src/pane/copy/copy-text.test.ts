/** @jest-environment jsdom */
import { copyKey, copyText, selectForReader, type CopyEnvironment } from './copy-text';

const TEXT = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=made%3D%3Dup';

interface FakeClipboardData {
  readonly held: Map<string, string>;
  setData(type: string, value: string): void;
  getData(type: string): string;
}

/** What the browser does at execCommand('copy'): a copy event with a clipboard of its own. jsdom has none of it. */
interface Browser {
  readonly answer?: boolean;
  readonly fires?: boolean;
  readonly data?: FakeClipboardData | null;
  readonly before?: () => void;
}

function clipboardData(getData?: (held: Map<string, string>) => string): FakeClipboardData {
  const held = new Map<string, string>();
  return {
    held,
    setData: (type, value) => void held.set(type, value),
    getData: (type) => (getData === undefined ? (held.get(type) ?? '') : getData(held)),
  };
}

let copied: Event | undefined;

function browser({ answer = true, fires = true, data = clipboardData(), before }: Browser): FakeClipboardData | null {
  copied = undefined;
  const execCommand = (command: string): boolean => {
    expect(command).toBe('copy');
    before?.();
    if (fires) {
      copied = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: data });
      (document.activeElement ?? document.body).dispatchEvent(copied);
    }
    return answer;
  };
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
  return data;
}

const refusing = () => Promise.reject(new DOMException('policy', 'NotAllowedError'));
const environment = (writeText?: (text: string) => Promise<void>): CopyEnvironment => ({
  document,
  navigator: writeText === undefined ? {} : { clipboard: { writeText } },
  field: document.querySelector('textarea'),
});

beforeEach(() => {
  document.body.innerHTML = '<button>Copy link</button><textarea readonly>masked</textarea>';
  document.querySelector('button')?.focus();
});

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

test('copies within the call, as plain text and nothing else, and keeps the focus on the button', async () => {
  const data = browser({});
  const result = copyText(TEXT, environment(refusing));
  expect(data?.held).toEqual(new Map([['text/plain', TEXT]])); // before any await
  expect(copied?.defaultPrevented).toBe(true);
  expect(document.activeElement?.textContent).toBe('Copy link');
  await expect(result).resolves.toEqual({ state: 'copied', by: 'event' });
});

test('selects the field while it copies, for older WebKit, and unselects it afterwards', async () => {
  const field = document.querySelector('textarea')!;
  let selected = '';
  browser({ before: () => (selected = field.value.slice(field.selectionStart, field.selectionEnd)) });
  await copyText(TEXT, environment());
  expect(selected).toBe('masked');
  expect(field.selectionEnd - field.selectionStart).toBe(0);
});

test('the listener comes first, is the last, and does not stay', async () => {
  const own = jest.fn();
  document.body.addEventListener('copy', own);
  browser({});
  await copyText(TEXT, environment());
  expect(own).not.toHaveBeenCalled();
  const later = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: null });
  document.body.dispatchEvent(later);
  expect(own).toHaveBeenCalledTimes(1);
  expect(later.defaultPrevented).toBe(false);
});

describe('never says copied without proof', () => {
  const cases: readonly (readonly [string, () => void])[] = [
    ['execCommand says no', () => browser({ answer: false })],
    ['execCommand says yes, but no copy event came', () => browser({ fires: false })],
    ['the event brings no clipboard', () => browser({ data: null })],
    ['the clipboard keeps another text', () => browser({ data: clipboardData(() => 'something else') })],
    ['the clipboard keeps nothing', () => browser({ data: clipboardData(() => '') })],
    ['there is no execCommand', () => undefined],
    [
      'execCommand throws',
      () =>
        browser({
          before: () => {
            throw new Error('blocked');
          },
        }),
    ],
  ];

  test.each(cases)('%s, and the asynchronous way is refused', async (_, prepare) => {
    prepare();
    await expect(copyText(TEXT, environment(refusing))).resolves.toEqual({ state: 'manual', why: 'refused' });
  });

  test.each(cases)('%s, and there is no asynchronous way', async (_, prepare) => {
    prepare();
    await expect(copyText(TEXT, environment())).resolves.toEqual({ state: 'manual', why: 'missing' });
  });

  test.each(cases)('%s, and the asynchronous way works', async (_, prepare) => {
    prepare();
    const writeText = jest.fn(() => Promise.resolve());
    await expect(copyText(TEXT, environment(writeText))).resolves.toEqual({ state: 'copied', by: 'async' });
    expect(writeText).toHaveBeenCalledWith(TEXT);
  });
});

test('a clipboard that throws at once is a refusal too', async () => {
  const result = copyText(TEXT, {
    document,
    field: null,
    navigator: {
      get clipboard(): never {
        throw new DOMException('policy', 'SecurityError');
      },
    },
  });
  await expect(result).resolves.toEqual({ state: 'manual', why: 'refused' });
});

test('two in a row copy twice, each its own text', async () => {
  const first = browser({});
  await copyText('one', environment());
  const second = browser({});
  await copyText('two', environment());
  expect([first?.held.get('text/plain'), second?.held.get('text/plain')]).toEqual(['one', 'two']);
});

test('for the reader all of the field is marked and focused', () => {
  const field = document.querySelector('textarea')!;
  selectForReader(field);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'masked'.length]);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/142.0', 0, 'windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/142.0', 10, 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0', 0, 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', 0, 'mac'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', 5, 'touch'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 5, 'touch'],
  ['Mozilla/5.0 (Linux; Android 15)', 5, 'touch'],
] as const)('keys to press on %s with %d touch points: %s', (userAgent, maxTouchPoints, key) => {
  expect(copyKey({ userAgent, maxTouchPoints })).toBe(key);
});
