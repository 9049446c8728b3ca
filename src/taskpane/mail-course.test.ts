import { NO_SETTINGS } from '../core/settings';
import type { Message } from '../core/message';
import type { Reader, ReaderState } from '../mail/outlook/session';
import * as analysis from './judge';
import { MailCourse } from './mail-course';

const LINK = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=00DmadeUpT0kenThatNobodyEverHad&display=page';

const aMessage = (subject: string): Message => ({
  id: subject,
  subject,
  from: { name: 'Salesforce', address: 'support@acme.example.com' },
  date: Date.now(),
  headers: { state: 'unavailable', why: 'empty' },
  body: {
    state: 'available',
    text: 'Reset your Salesforce password',
    links: [{ href: LINK, text: 'Reset Password', originalsrc: null, where: 'html' }],
    truncated: false,
  },
});

/** A reader that says what the test lets it say. */
function aReader() {
  const listeners: ((state: ReaderState) => void)[] = [];
  const reader: Reader = {
    current: () => ({ state: 'idle' }),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    refresh: () => undefined,
    dispose: () => undefined,
  };
  const say = (state: ReaderState) => {
    for (const listener of listeners) listener(state);
  };
  const bring = (subject: string) => {
    say({ state: 'message', message: aMessage(subject), key: subject });
  };
  return { reader, say, bring };
}

const settle = () => new Promise((done) => setTimeout(done, 0));
const RESET = 'Finish resetting your Salesforce password';

test('reading does not wait for the settings, judging does', async () => {
  const onChange = jest.fn();
  const course = new MailCourse(onChange);
  const { reader, bring } = aReader();
  course.follow(reader);
  bring(RESET);
  await settle();
  expect(course.state).toEqual({ kind: 'checking' });
  course.settle(NO_SETTINGS);
  expect(course.state).toMatchObject({ kind: 'result', mail: { id: RESET }, report: { verdict: 'reset' } });
  expect(onChange).toHaveBeenCalled();
});

test('the latest mail wins, even where an earlier one is prepared longer', async () => {
  let finishFirst: () => void = () => undefined;
  const slowFirst: typeof analysis.prepare = async (message, key) => {
    const mail = await analysis.prepare(message, key);
    if (key === 'first') await new Promise<void>((done) => (finishFirst = done));
    return mail;
  };
  const course = new MailCourse(() => undefined, { ...analysis, prepare: slowFirst });
  course.settle(NO_SETTINGS);
  const { reader, bring } = aReader();
  course.follow(reader);
  bring('first');
  await settle();
  bring('second');
  await settle();
  finishFirst();
  await settle();
  expect(course.state).toMatchObject({ kind: 'result', mail: { id: 'second' } });
});

test('an analysis that throws is said to be our mistake', async () => {
  const course = new MailCourse(() => undefined, { ...analysis, judge: () => null });
  course.settle(NO_SETTINGS);
  const { reader, bring } = aReader();
  course.follow(reader);
  bring(RESET);
  await settle();
  expect(course.state).toEqual({ kind: 'failed', why: 'defect' });
});

test('what the reader says without a mail is said at once, and the mail before it is forgotten', async () => {
  const course = new MailCourse(() => undefined);
  course.settle(NO_SETTINGS);
  const { reader, say, bring } = aReader();
  course.follow(reader);
  bring(RESET);
  await settle();
  say({ state: 'no-item' });
  course.settle(NO_SETTINGS);
  course.tick(Number.MAX_SAFE_INTEGER);
  expect(course.state).toEqual({ kind: 'no-item' });
});
