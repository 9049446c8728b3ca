/** settings.json beside the pages: what an admin wrote there counts, and nothing that is wrong with it stops the pane. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDIN_ORIGIN } from '../host/origins';
import type { Stage } from '../host/stage';
import { buildWith, type OwnBuild } from './support/build';
import { anchor, mail, resetMail, TOKEN } from './support/mails';
import { Pane } from './support/pane';
import { eventually, Theatre } from './support/product';

const theatre = Theatre.forThisFile();
let build: OwnBuild;
beforeAll(() => {
  build = buildWith({ SETTINGS: 'assets/settings.json', OFFICE_JS: '', OUTLOOK_HOSTS: '', MOBILE: '' });
}, 180_000);
afterAll(() => {
  build.remove();
});

/** The header that the build made for its host. */
const policy = (): string => {
  const headers = readFileSync(join(build.folder, 'hosting/_headers'), 'utf8');
  return /^\/taskpane\.html\n {2}Content-Security-Policy: (.*)$/m.exec(headers)?.[1] ?? '';
};

const OWN_SITE = `https://login.contoso.example/secur/forgotpassword.jsp?r=${TOKEN}&display=page`;
const siteMail = () => mail('site', `<p>Reset your Salesforce password: ${anchor(OWN_SITE)}</p>`);

async function show(settings: string | null, csp = policy()): Promise<{ stage: Stage; pane: Pane }> {
  const stage = await theatre.stage({
    addinDir: build.folder,
    addinHeaders: csp === '' ? {} : { 'content-security-policy': csp },
    addinFiles: { '/settings.json': settings },
  });
  const hosted = await stage.mount('web', { path: 'taskpane.html', mail: siteMail() });
  return { stage, pane: new Pane(hosted.frame) };
}

const note = (pane: Pane): Promise<number> => pane.frame.getByText('settings.json is not in use').count();

test('the one address that it may fetch is that of the settings', () => {
  expect(policy()).toContain(`connect-src ${ADDIN_ORIGIN}/settings.json;`);
});

test('a host that the admin listed is known; without the list it is a doubt', async () => {
  const listed = await show('{ "siteHosts": ["login.contoso.example"] }');
  await listed.pane.shows('verdict.reset');
  expect(await note(listed.pane)).toBe(0);
  expect(listed.stage.refusals).toEqual([]);
  expect(listed.stage.requested.filter((url) => url.endsWith('/settings.json'))).toHaveLength(1);

  const unlisted = await show('{}');
  await unlisted.pane.shows('verdict.doubtful');
  expect(await note(unlisted.pane)).toBe(0);
});

test('the language of the settings comes before that of Outlook', async () => {
  const { pane } = await show('{ "language": "en-NZ", "siteHosts": ["login.contoso.example"] }');
  await pane.shows('verdict.reset');
  await eventually(async () => {
    expect(await pane.frame.evaluate(() => document.documentElement.lang)).toBe('en-NZ');
  });
});

const withNotice = (text: string): string =>
  JSON.stringify({
    siteHosts: ['login.contoso.example'],
    helpDesk: { name: 'IT Service', address: 'it@contoso.example' },
    notice: { text, texts: { 'en-US': text } },
  });

test('the help desk’s words are told as its own, under the verdict, and are text whatever they hold', async () => {
  const { stage, pane } = await show(withNotice('Questions? <b>Call 4711</b>\n<img src="https://x.example/a.png">'));
  await pane.shows('verdict.reset');
  const desk = pane.frame.getByRole('group', { name: 'From IT Service' });
  expect((await desk.innerText()).replace(/\n+/, '\n')).toBe(
    'From IT Service\nQuestions? <b>Call 4711</b>\n<img src="https://x.example/a.png">',
  );
  const [verdict, box] = [await pane.heading.boundingBox(), await desk.boundingBox()];
  expect(box!.y).toBeGreaterThan(verdict!.y + verdict!.height);
  expect(await pane.frame.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect([stage.requested.filter((url) => url.includes('x.example')), stage.pageErrors]).toEqual([[], []]);
});

test('words that leave their place, as letters under a tower of marks do, are painted over nothing of ours', async () => {
  const { stage, pane } = await show(withNotice('Questions?'));
  await pane.shows('verdict.reset');
  const desk = pane.frame.getByRole('group', { name: 'From IT Service' });
  await desk.scrollIntoViewIfNeeded();
  const { x, y, width } = (await desk.boundingBox())!;
  const above = async (moved: string, overflow: string): Promise<Buffer> => {
    await desk.evaluate(
      (element, [up = '', flow = '']) => {
        element.style.setProperty('overflow', flow);
        element.querySelector('p')!.style.setProperty('transform', up);
      },
      [moved, overflow],
    );
    return stage.page.screenshot({ clip: { x, y: y - 60, width, height: 60 }, caret: 'hide', animations: 'disabled' });
  };
  const plain = await above('', '');
  // Which fonts build towers differs by machine, so the words are moved instead.
  expect((await above('translateY(-50px)', '')).equals(plain)).toBe(true);
  // Not shut in they show: the comparison sees it.
  expect((await above('translateY(-50px)', 'visible')).equals(plain)).toBe(false);
});

test.each([
  ['is no JSON', '{\n  "siteHosts": [,]\n}', /Line 2, column 17: this is not valid JSON/],
  [
    'has a field wrong',
    '{\n  "siteHosts": ["https://x.example/"]\n}',
    /Line 2, column 17, siteHosts\.0: must be a host/,
  ],
  ['is not there', null, /The host answers 404/],
])('a file that %s: the pane works with the defaults, and says where it is wrong', async (_, settings, problem) => {
  const { stage, pane } = await show(settings);
  await pane.shows('verdict.doubtful');
  await pane.frame.getByText(problem).waitFor();
  expect(stage.pageErrors).toEqual([]);
});

test('a host whose policy refuses the request: the defaults hold, and the admin is told', async () => {
  const { stage, pane } = await show('{}', policy().replace(/connect-src [^;]*/, "connect-src 'none'"));
  await pane.shows('verdict.doubtful');
  await pane.frame.getByText(/The request was refused/).waitFor();
  expect(stage.pageErrors).toEqual([]);
  // One line of the browser's own for each policy that refuses, and none of ours.
  expect(
    stage.consoleLines.filter(
      (line) => /settings/i.test(line) && !/Content Security Policy|Failed to load|Connecting to/.test(line),
    ),
  ).toEqual([]);
});

test.each([
  ['a host that never answers', /\/settings\.json$/],
  ['a reader of the settings that never comes', /\/settings\.[^/]*\.js$/],
])('%s holds the verdict up for two seconds, and no longer', async (_, never) => {
  const stage = await theatre.stage({ addinDir: build.folder });
  await stage.context.route(never, () => undefined);
  const start = Date.now();
  const hosted = await stage.mount('web', { path: 'taskpane.html', mail: resetMail() });
  const pane = new Pane(hosted.frame);
  await pane.shows('verdict.reset');
  expect(Date.now() - start).toBeGreaterThan(1_900);
  await pane.frame.getByText(/The host takes too long/).waitFor();
});

test('a verdict never changes because the settings come late', async () => {
  const stage = await theatre.stage({ addinDir: build.folder });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await stage.context.route(`${ADDIN_ORIGIN}/settings.json`, async (route) => {
    await held;
    await route.fulfill({ contentType: 'application/json', body: '{"siteHosts":["login.contoso.example"]}' });
  });
  const hosted = await stage.mount('web', { path: 'taskpane.html', mail: siteMail() });
  const pane = new Pane(hosted.frame);
  await eventually(async () => {
    expect(stage.requested.some((url) => url.includes('outlook-web'))).toBe(true);
    expect(await pane.heading.innerText()).toMatch(/Checking/);
  });
  release();
  await pane.shows('verdict.reset');
});

test('a build without settings asks for none', async () => {
  const { stage, pane } = await theatre.show('web', { mail: siteMail() });
  await pane.shows('verdict.doubtful');
  expect(stage.requested.filter((url) => url.includes('settings'))).toEqual([]);
});
