import { canOpenNewMessage, type ComposeSource } from './can-compose';
import { MAX_HTML_BYTES, MAX_SUBJECT, openNewMessage, textAsHtml, type ComposeResult } from './compose';
import { bad, good, timers } from './outlook-fake';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const FORM = { subject: 'Made up', htmlBody: 'x' };
const open = async (mailbox: ComposeSource, form = FORM): Promise<ComposeResult> => {
  const result = openNewMessage(mailbox, form, timers, new AbortController().signal);
  await jest.advanceTimersByTimeAsync(10_001);
  return result;
};

test.each<[string, ComposeSource, ComposeResult]>([
  [
    'the call with an answer',
    {
      displayNewMessageFormAsync: (_form, done) => {
        done(good(undefined));
      },
    },
    { ok: true },
  ],
  [
    'it is refused',
    {
      displayNewMessageFormAsync: (_form, done) => {
        done(bad(9002));
      },
    },
    { ok: false, code: 'failed' },
  ],
  ['it does not answer', { displayNewMessageFormAsync: () => undefined }, { ok: false, code: 'failed' }],
  ['the older call', { displayNewMessageForm: () => undefined }, { ok: true }],
  [
    'the older call throws (phones)',
    {
      displayNewMessageForm: () => {
        throw new Error('x');
      },
    },
    { ok: false, code: 'failed' },
  ],
  ['neither', {}, { ok: false, code: 'not-supported' }],
])('%s', async (_case, mailbox, expected) => {
  expect(await open(mailbox)).toEqual(expected);
  expect(canOpenNewMessage(mailbox)).toBe(expected.ok || expected.code !== 'not-supported');
});

test('the form gets what was given', async () => {
  const displayNewMessageForm = jest.fn();
  await open({ displayNewMessageForm });
  expect(displayNewMessageForm).toHaveBeenCalledWith(FORM);
});

test.each([
  ['as long as may be', { subject: 's'.repeat(MAX_SUBJECT), htmlBody: 'x'.repeat(MAX_HTML_BYTES) }, true],
  ['a subject too long', { subject: 's'.repeat(MAX_SUBJECT + 1), htmlBody: '' }, false],
  ['a body too long in bytes', { subject: '', htmlBody: '\u00e9'.repeat(MAX_HTML_BYTES / 2 + 1) }, false],
])('limits: %s', async (_case, form, ok) => {
  const result = await open({ displayNewMessageForm: () => undefined }, form);
  expect(result).toEqual(ok ? { ok: true } : { ok: false, code: 'too-long' });
});

test('text as HTML has no markup', () => {
  expect(textAsHtml('a <b> & "c"\r\nd\ne')).toBe('a &lt;b&gt; &amp; &quot;c&quot;<br>d<br>e');
});
