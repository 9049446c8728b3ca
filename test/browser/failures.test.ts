/** Every failure that Outlook has been seen to have. None ends in a blank pane, a hang, or a verdict about nothing. */
import { SHELL_STYLE_SOURCE } from '../../scripts/build/shell-style';
import type { Answer, Call, Mail } from '../host/model';
import { appointment, mail, ordinaryMail, resetMail, RESET_LINK, START } from './support/mails';
import { expectQuiet, Theatre } from './support/product';
import type { Pane, Word } from './support/pane';

const theatre = Theatre.forThisFile();

/** What the pane may say when it could not read a mail. */
const UNREAD: readonly Word[] = [
  'verdict.cannot-tell.unread',
  'verdict.failed.timeout',
  'verdict.failed.host-error',
  'verdict.failed.protected',
];
/** Until then every wait must have ended: Outlook's ten seconds, and the frames around them. */
const SOFT_MS = 3_200;
const HARD_MS = 10_500;

const withPlan = (call: Call, once: readonly Answer[], always?: Answer) => ({
  plan: [always === undefined ? { call, once } : { call, once, always }],
});

/** Wherever the pane fails, the reader can go on: ask again, or paste the link. */
async function expectWayOut(pane: Pane): Promise<void> {
  expect(await pane.checkAgain.isVisible()).toBe(true);
  expect(await pane.pasteBox.count()).toBe(1);
}

test.each([
  ['never answers', 'web', { kind: 'silence' }],
  ['never answers', 'win32', { kind: 'silence' }],
  ['answers null', 'web', { kind: 'null' }],
] as const)(
  'the body: Outlook %s (%s): says so after 3 s, gives up after 10 s, and reads when asked again',
  async (_title, kind, answer) => {
    const { stage, hosted, pane } = await theatre.show(kind, {
      mail: resetMail(),
      ...withPlan('body', [], answer),
      stage: { clock: { now: START } },
    });
    await hosted.waitForCalls('body', 1);
    await pane.shows('verdict.checking');
    expect(await pane.status.innerText()).toBe('');
    await stage.page.clock.runFor(SOFT_MS);
    await pane.says('status.slow');
    await pane.shows('verdict.checking');
    await stage.page.clock.runFor(HARD_MS - SOFT_MS);
    await pane.showsOneOf(UNREAD);
    await expectWayOut(pane);
    await hosted.plan('body', []);
    await pane.checkAgain.click();
    await pane.shows('verdict.reset');
    expect(stage.pageErrors).toEqual([]);
  },
);

describe('error codes', () => {
  // 5001: internal (#1842, #6814). 9020: general API error (#2398).
  test.each([5001, 9020])('%i once, then good: nobody notices', async (code) => {
    const { stage, hosted, pane } = await theatre.show('web', {
      mail: resetMail(),
      ...withPlan('body', [{ kind: 'error', code }]),
    });
    await pane.shows('verdict.reset');
    expect(await hosted.count('body')).toBe(2);
    expectQuiet(stage);
  });

  test.each([5001, 9020])('%i every time: cannot tell, and one retry only', async (code) => {
    const { hosted, pane } = await theatre.show('web', {
      mail: resetMail(),
      ...withPlan('body', [], { kind: 'error', code }),
    });
    await pane.showsOneOf(UNREAD);
    await expectWayOut(pane);
    expect(await hosted.count('body')).toBe(2);
  });

  // 9030, 9042: the item is no longer the selected one.
  test.each([9030, 9042])('%i once: the mail is read afresh', async (code) => {
    const { pane } = await theatre.show('win32', {
      mail: resetMail(),
      ...withPlan('body', [{ kind: 'error', code }]),
    });
    await pane.shows('verdict.reset');
  });

  test.each([9030, 9042])('%i every time: ends, and says so', async (code) => {
    const { stage, pane } = await theatre.show('win32', {
      mail: resetMail(),
      ...withPlan('body', [], { kind: 'error', code }),
    });
    await pane.showsOneOf(UNREAD);
    await expectWayOut(pane);
    expect(stage.pageErrors).toEqual([]);
  });
});

describe('headers', () => {
  test.each([
    ['empty', { kind: 'value', value: '' }],
    ['undefined', { kind: 'value' }],
    ['refused', { kind: 'error', code: 5001 }],
    ['only a subject, as new Outlook sends at times', { kind: 'value', value: 'Subject: Finish resetting\r\n' }],
  ] as const)('%s: the verdict stands without them', async (_title, answer) => {
    const { stage, pane } = await theatre.show('web', { mail: resetMail(), ...withPlan('headers', [], answer) });
    await pane.shows('verdict.reset');
    expect(await pane.frame.getByText('The sender check failed').count()).toBe(0);
    expectQuiet(stage);
  });

  test.each(['silence', 'null'] as const)('%s: the verdict comes all the same', async (kind) => {
    const { stage, hosted, pane } = await theatre.show('web', {
      mail: resetMail(),
      ...withPlan('headers', [], { kind }),
      stage: { clock: { now: START } },
    });
    await hosted.waitForCalls('headers', 1);
    await stage.page.clock.runFor(HARD_MS);
    await pane.shows('verdict.reset');
  });
});

describe('what is selected', () => {
  test('a body that is undefined once is asked for again', async () => {
    const { hosted, pane } = await theatre.show('web', {
      mail: resetMail(),
      ...withPlan('body', [{ kind: 'value' }]),
    });
    await pane.shows('verdict.reset');
    expect(await hosted.count('body')).toBe(2);
  });

  test.each([
    ['undefined', undefined],
    ['empty', ''],
  ])('a body that stays %s: cannot tell, never "not a reset mail"', async (_title, html) => {
    const { stage, pane } = await theatre.show('web', { mail: mail('bare', html) });
    await pane.showsOneOf(UNREAD);
    await expectWayOut(pane);
    expectQuiet(stage);
  });

  test.each(['null', 'itemless'] as const)('no item (%s): a quiet line and the box to paste into', async (noItem) => {
    const box = { email: 'ida@contoso.example', displayName: 'Ida', noItem };
    const { stage, hosted, pane } = await theatre.show('web', { mail: null, box });
    await pane.shows('verdict.no-item');
    expect(await pane.pasteBox.isVisible()).toBe(true);
    await hosted.waitForListening();
    await hosted.select(resetMail());
    await pane.shows('verdict.reset');
    await hosted.select(null);
    await pane.shows('verdict.no-item');
    expectQuiet(stage);
  });

  test('an appointment is not taken for a mail', async () => {
    const { stage, pane } = await theatre.show('web', { mail: appointment() });
    await pane.shows('verdict.not-a-message');
    expectQuiet(stage);
  });

  test('a mail in a shared mailbox is read like any other', async () => {
    const { stage, pane } = await theatre.show('web', { mail: { ...resetMail(), fromSharedFolder: true } });
    await pane.shows('verdict.reset');
    expectQuiet(stage);
  });

  test.each([
    ['no sender', { from: null as unknown as Mail['from'] }],
    ['no subject', { subject: '' }],
    ['no date', { created: null as unknown as number }],
  ])('a mail with %s is still judged by its link', async (_title, more) => {
    const { stage, pane } = await theatre.show('web', { mail: { ...resetMail(), ...more } });
    await pane.shows('verdict.reset');
    expectQuiet(stage);
  });
});

describe('the page without Outlook', () => {
  test('opened in a plain tab: says so, and pasted links still work', async () => {
    const { stage, pane } = await theatre.plain('taskpane.html');
    await pane.shows('verdict.no-host');
    await pane.pasteBox.fill(RESET_LINK);
    await pane.frame.getByText('acme.my.salesforce.com').first().waitFor();
    await stage.spoilClipboard();
    await pane.copyLink.click();
    await pane.says('copy.copied');
    expect(await stage.paste()).toBe(RESET_LINK);
    expectQuiet(stage);
  });

  test('office.js cannot be reached: its own notice, and pasted links still work', async () => {
    const { stage, pane } = await theatre.plain('taskpane.html', {
      officeJs: 'missing',
      clock: { now: START },
    });
    await stage.page.clock.runFor(HARD_MS);
    await pane.shows('verdict.office-blocked');
    expect(await pane.pasteBox.isVisible()).toBe(true);
  });

  test('a filter answers with an empty script instead of office.js', async () => {
    const { stage, pane } = await theatre.plain('taskpane.html', {
      officeJs: 'empty',
      clock: { now: START },
    });
    await stage.page.clock.runFor(HARD_MS);
    await pane.shows('verdict.office-blocked');
  });

  test('a host that never gets ready: ends with a notice', async () => {
    const stage = await theatre.stage({ clock: { now: START } });
    // The page takes itself for hosted by a Mac, and nobody answers.
    const frame = await stage.plain('taskpane.html?_host_Info=Outlook$Mac$16.00$en-US$$$$');
    const heading = frame.getByRole('heading', { level: 1 });
    await heading.waitFor();
    await stage.page.clock.runFor(HARD_MS);
    await heading.filter({ hasText: /blocked|answer|Open this page/ }).waitFor();
  });

  test('Outlook probes the page with ?et= and gets the page', async () => {
    const { pane } = await theatre.plain('taskpane.html?et=');
    await pane.shows('verdict.no-host');
  });
});

test('storage that throws, as in a third-party frame, is no error of ours', async () => {
  const initScript = `for (const name of ['localStorage', 'sessionStorage']) {
    const own = Object.getOwnPropertyDescriptor(Window.prototype, name) ?? Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { configurable: true, get() {
      if (String(new Error().stack).includes('addin.example')) throw new DOMException('denied', 'SecurityError');
      return own.get.call(window);
    } });
  }`;
  const { stage, pane } = await theatre.show('web', { mail: resetMail(), stage: { initScript } });
  await pane.shows('verdict.reset');
  expectQuiet(stage);
});

test('with the own settings refused too (connect-src none), the pane works', async () => {
  const policy =
    "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; " +
    `style-src 'self' ${SHELL_STYLE_SOURCE}; ` +
    "img-src 'self'; connect-src 'none'; " +
    "base-uri 'none'; form-action 'none'";
  const { stage, pane } = await theatre.show('web', {
    mail: resetMail(),
    stage: { addinHeaders: { 'content-security-policy': policy } },
  });
  await pane.shows('verdict.reset');
  expect(stage.pageErrors).toEqual([]);
});

test.each<readonly [string, string | null]>([
  ['missing', null],
  ['no JSON', '{'],
  ['of the wrong shape', '{"siteHosts": 7}'],
])('settings.json %s: the pane works with the defaults', async (_title, text) => {
  const { stage, pane } = await theatre.show('win32', {
    mail: resetMail(),
    stage: { addinFiles: { '/settings.json': text } },
  });
  await pane.shows('verdict.reset');
  expect(stage.pageErrors).toEqual([]);
});

describe('a hostile body still ends in a sentence, within a second or with progress', () => {
  const links = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<a href="https://shop.example/offer/${i}">offer ${i}</a>`).join(' ');
  test.each([
    ['10,000 links', links(10_000)],
    ['20,000 links, twice what is looked at', links(20_000)],
    ['5 MB of text', `<p>${'x '.repeat(2_500_000)}</p>`],
    ['a link of 100 kB', `<a href="https://shop.example/?q=${'x'.repeat(100_000)}">offer</a>`],
    ['a link of 1 MB', `<a href="https://shop.example/?q=${'x'.repeat(1_000_000)}">offer</a>`],
    ['20,000 nested elements', `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`],
  ])('%s', async (_title, html) => {
    const { stage, hosted, pane } = await theatre.show('win32', { mail: resetMail() });
    await pane.shows('verdict.reset');
    await hosted.waitForListening();
    await hosted.select({ ...ordinaryMail('huge'), html: `<html><body>${html}</body></html>` });
    await pane.showsOneOf(['verdict.not-reset', 'verdict.cannot-tell', 'verdict.doubtful']);
    // The pane goes on working.
    await hosted.select(resetMail('next'));
    await pane.shows('verdict.reset');
    await pane.copyLink.click();
    await pane.says('copy.copied');
    expect(await stage.paste()).toBe(RESET_LINK);
    expectQuiet(stage);
  });
});
