/** The simulated Outlook checked by itself, with the smallest add-in there can be and the real office.js. */
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { compilePageScript } from '../host/compile';
import type { Box, Mail } from '../host/model';
import { ADDIN_ORIGIN, CDN } from '../host/origins';
import type { NativeKind } from '../host/page/control';
import { type Hosted, Stage, type StageOptions } from '../host/stage';
import type {} from '../host/page/probe';
import { TEST_LIMIT_MS } from './support/product';

jest.setTimeout(TEST_LIMIT_MS);

const PROBE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>probe</title>
<script src="${CDN}office.js"></script></head>
<body><button id="copy">copy</button><script src="/probe.js"></script></body></html>`;

const BOX: Box = { email: 'ida@contoso.example', displayName: 'Ida', language: 'de-DE' };
const mail = (n: number): Mail => ({
  itemId: `AAMk${n}`,
  subject: `Subject ${n}`,
  from: { name: 'Sender', address: 'sender@mail.example' },
  created: Date.UTC(2026, 0, n),
  html: `<p>html ${n}</p>`,
  text: `text ${n}`,
  headers: `Received: hop ${n}\r\n`,
});
const PROBE = { path: 'probe.html', box: BOX, mail: mail(1) };

let browser: Browser;
let stage: Stage;

async function open(options: Partial<StageOptions> = {}): Promise<void> {
  const addinFiles = { '/probe.html': PROBE_PAGE, '/probe.js': compilePageScript('page/probe.ts') };
  stage = await Stage.open(browser, { addinDir: 'test/browser', addinFiles, ...options });
}
async function ready(hosted: Hosted): Promise<Frame> {
  await hosted.frame.waitForFunction(() => 'probe' in window && window.probe.done);
  return hosted.frame;
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await stage.close();
});
afterAll(async () => {
  await browser.close();
});

describe.each(['name', 'url'] as const)('Outlook on the web, host info by the %s', (via) => {
  test('starts, reads, follows the selection and the theme', async () => {
    await open();
    const hosted = await stage.web({ ...PROBE, via });
    const frame = await ready(hosted);

    expect(await frame.evaluate(() => window.probe)).toMatchObject({
      host: 'Outlook',
      platform: 'OfficeOnline',
      language: 'de-DE',
      email: 'ida@contoso.example',
      history: 'null',
      first: { itemId: 'AAMk1', html: { value: '<p>html 1</p>' }, headers: { value: 'Received: hop 1\r\n' } },
    });
    expect(await hosted.select(mail(2))).toBe(true);
    await frame.waitForFunction(() => window.probe.changes.length === 1);
    expect(await frame.evaluate(() => window.probe.changes[0]?.html.value)).toBe('<p>html 2</p>');
    await hosted.select(null);
    await frame.waitForFunction(() => window.probe.changes.length === 2);
    expect(await frame.evaluate(() => window.probe.changes[1])).toBeNull();
    const dark = { bodyBackgroundColor: 0x222222, bodyForegroundColor: 0xffffff };
    expect(await hosted.theme({ ...dark, controlBackgroundColor: 0x333333, controlForegroundColor: 0xffffff })).toBe(
      true,
    );
    await frame.waitForFunction(() => window.probe.themeEvent === '#222222');
    expect(stage.blocked).toEqual([]);
    expect(stage.pageErrors).toEqual([]);
  });
});

const NATIVE: readonly (readonly [NativeKind, string, boolean])[] = [
  ['win32', 'PC', true],
  ['mac', 'Mac', true],
  ['ios', 'iOS', false],
  ['android', 'Android', false],
];
test.each(NATIVE)('native %s: platform %s, headers %s', async (kind, platform, hasHeaders) => {
  await open();
  const hosted = await stage.native(kind, PROBE);
  const frame = await ready(hosted);

  const knowsItemChanged = kind !== 'android'; // its office.js rejects the registration with 5007
  expect(await frame.evaluate(() => window.probe)).toMatchObject({
    host: 'Outlook',
    platform,
    hasHeaders,
    first: { html: { value: '<p>html 1</p>' } },
    itemChanged: knowsItemChanged ? { status: 'succeeded' } : { status: 'failed', code: 5007 },
  });
  expect(await hosted.select(mail(2))).toBe(knowsItemChanged);
  if (!knowsItemChanged) return;
  await frame.waitForFunction(() => window.probe.changes.length === 1);
  expect(await frame.evaluate(() => window.probe.changes[0]?.html.value)).toBe('<p>html 2</p>');
});

test.each(['null', 'silence'] as const)('an answer of %s never reaches the callback', async (kind) => {
  await open();
  const hosted = await stage.web(PROBE);
  const frame = await ready(hosted);
  await hosted.plan('body', [{ kind }]);

  const heard = frame.evaluate(() =>
    Promise.race([
      window.probe.read().then(() => 'called back'),
      // A later call that is answered proves that the earlier one will not be.
      new Promise((resolve) => setTimeout(resolve, 1500)).then(() => window.probe.read()).then(() => 'silent'),
    ]),
  );
  expect(await heard).toBe('silent');
  expect(await hosted.count('body')).toBe(3);
});

test('an error code reaches the callback unchanged, and one plan ends where it says', async () => {
  await open();
  const hosted = await stage.web(PROBE);
  const frame = await ready(hosted);
  await hosted.plan('body', [{ kind: 'error', code: 5001 }]);
  expect(await frame.evaluate(() => window.probe.read())).toMatchObject({ html: { status: 'failed', code: 5001 } });
  expect(await frame.evaluate(() => window.probe.read())).toMatchObject({ html: { status: 'succeeded' } });
});

test('held answers come when, and in the order, they are released', async () => {
  await open();
  const hosted = await stage.web(PROBE);
  const frame = await ready(hosted);
  await hosted.plan('body', [{ kind: 'held' }, { kind: 'held' }]);
  await hosted.select(mail(2));
  await hosted.waitForHeld('body', 1);
  await hosted.select(mail(3));
  await hosted.waitForHeld('body', 2);
  await hosted.release('body', [1, 0]);
  await frame.waitForFunction(() => window.probe.changes.length === 2);
  expect(await frame.evaluate(() => window.probe.changes.map((each) => each?.html.value))).toEqual([
    '<p>html 3</p>',
    '<p>html 2</p>',
  ]);
});

test('classic Windows reports 9030 when the selection moved under a call', async () => {
  await open();
  const hosted = await stage.native('win32', PROBE);
  const frame = await ready(hosted);
  await hosted.select(mail(2), { tell: false });
  expect(await frame.evaluate(() => window.probe.read())).toMatchObject({ html: { code: 9030 } });
});

test('on the web the same race is silent: the old item, the new body', async () => {
  await open();
  const hosted = await stage.web(PROBE);
  const frame = await ready(hosted);
  await hosted.select(mail(2), { tell: false });
  expect(await frame.evaluate(() => window.probe.read())).toMatchObject({
    itemId: 'AAMk1',
    html: { value: '<p>html 2</p>' },
  });
});

test.each([
  ['without a permission policy the async clipboard is refused', null, 'NotAllowedError'],
  ['with clipboard-write it is allowed', 'clipboard-write', undefined],
] as const)('%s; the copy event works', async (_title, allow, asyncError) => {
  await open();
  const hosted = await stage.web(allow === null ? PROBE : { ...PROBE, allow });
  const frame = await ready(hosted);
  await frame.locator('#copy').click();
  await frame.waitForFunction(() => window.copyTrial.text);
  const trial = await frame.evaluate(() => window.copyTrial);
  expect(trial).toMatchObject({ executed: true, listenerRan: true });
  expect(trial.asyncError).toBe(asyncError);
  expect(await stage.paste()).toBe(trial.text);
});

test('an untrusted host page is refused by office.js', async () => {
  await open({ hostOrigin: 'https://evil.example' });
  await stage.web(PROBE).catch(() => undefined);
  const refused = (): boolean => stage.page.frames().some((frame) => frame.url().includes('AgaveErrorUX'));
  while (!refused()) await stage.page.waitForEvent('framenavigated');
  expect(refused()).toBe(true);
});

test('a request to any other origin is recorded and never answered', async () => {
  await open();
  const hosted = await stage.web(PROBE);
  const frame = await ready(hosted);
  const answer = await frame.evaluate(() => fetch('https://elsewhere.example/x').then(String, () => 'refused'));
  expect(answer).toBe('refused');
  expect(stage.blocked).toEqual(['https://elsewhere.example/x']);
});

test('what a page policy refuses is recorded', async () => {
  await open({
    addinHeaders: { 'content-security-policy': `script-src 'self' ${CDN} https://ajax.aspnetcdn.com; img-src 'none'` },
  });
  const hosted = await stage.web(PROBE);
  await ready(hosted);
  expect(stage.refusals).toEqual([]);
  await hosted.frame.evaluate((origin) => {
    document.body.append(Object.assign(new Image(), { src: `${origin}/x.png` }));
  }, ADDIN_ORIGIN);
  while (stage.refusals.length === 0) await stage.page.waitForEvent('console');
  expect(stage.refusals.join()).toContain('img-src');
});

test('a tab that hosted the add-in once takes itself for hosted ever after', async () => {
  const addinFiles = { '/probe.html': PROBE_PAGE, '/probe.js': compilePageScript('page/probe.ts') };
  stage = await Stage.open(null, { addinDir: 'test/browser', addinFiles });
  await ready(await stage.native('mac', PROBE));
  const stored = await stage.page.evaluate(() => Object.values(sessionStorage).join());
  expect(stored).toContain('Outlook$Mac');
});
