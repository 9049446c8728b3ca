/**
 * A network that reaches neither Microsoft's CDN nor anything else: `OFFICE_JS=self npm run build`. Proved with the npm
 * build of office.js (2022) and our own hosts; no closed cloud was at hand.
 */
import { SHELL_STYLE_SOURCE } from '../../scripts/build/shell-style';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import german from '../../src/pane/strings/de.json';
import { ADDIN_ORIGIN, HOST_ORIGIN } from '../host/origins';
import type { HostKind, Stage } from '../host/stage';
import { buildWith, type OwnBuild } from './support/build';
import { forgotMail, FORGOT_LINK, ordinaryMail } from './support/mails';
import { Pane } from './support/pane';
import { Theatre } from './support/product';

const theatre = Theatre.forThisFile();
let build: OwnBuild;
beforeAll(() => {
  build = buildWith({ OFFICE_JS: 'self', SETTINGS: '', OUTLOOK_HOSTS: '', MOBILE: '1' });
}, 180_000);
afterAll(() => {
  build.remove();
});

/** What no page of ours may need here: written out, so that a build that needs more fails. */
const CLOSED = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${SHELL_STYLE_SOURCE}`,
  "img-src 'self'",
  "connect-src 'none'",
].join('; ');

/** Anything off the add-in and its Outlook is a dead line, and is remembered. */
async function cutOff(stage: Stage): Promise<readonly string[]> {
  const outside: string[] = [];
  await stage.context.route(
    (url) => ![ADDIN_ORIGIN, HOST_ORIGIN].includes(url.origin),
    async (route) => {
      outside.push(route.request().url());
      await route.abort();
    },
  );
  return outside;
}

const KINDS: readonly HostKind[] = ['web', 'win32', 'mac', 'ios', 'android'];
test.each(KINDS)('%s: reads a mail, copies its link, and asks no other host', async (kind) => {
  const stage = await theatre.stage({
    addinDir: build.folder,
    addinHeaders: { 'content-security-policy': CLOSED },
    officeJs: 'missing',
  });
  const outside = await cutOff(stage);
  const refused: string[] = [];
  stage.page.on('console', (message) => {
    const { url } = message.location();
    // What it refuses to office.js (telemetry, styles of its notices) is what the policy is for.
    if (message.text().includes('Content Security Policy') && !url.includes('/office-js/'))
      refused.push(message.text());
  });
  const hosted = await stage.mount(kind, { path: 'taskpane.html', mail: forgotMail() });
  const pane = new Pane(hosted.frame);
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(FORGOT_LINK);
  if (kind !== 'android') {
    await hosted.waitForListening();
    await hosted.select(ordinaryMail());
    await pane.shows('verdict.not-reset');
  }
  expect(outside).toEqual([]);
  expect(stage.requested).toContain(`${ADDIN_ORIGIN}/office-js/office.js`);
  expect([refused, stage.blocked, stage.pageErrors]).toEqual([[], [], []]);
});

test('MOBILE=1: the manifest of this build offers the pane on phones, with icons that are there', () => {
  const manifest = readFileSync(join(build.folder, 'manifest.xml'), 'utf8');
  const surface = /<MobileFormFactor>[^]*<\/MobileFormFactor>/.exec(manifest)?.[0] ?? '';
  const ids = [...surface.matchAll(/resid="Icon\.(\d+)"/g)].map(([, pixels]) => pixels ?? '');
  expect(ids).toHaveLength(9);
  for (const pixels of ids) {
    expect(manifest).toContain(`id="Icon.${pixels}" DefaultValue="${ADDIN_ORIGIN}/assets/icon-${pixels}.png"`);
    expect(readFileSync(join(build.folder, `assets/icon-${pixels}.png`)).length).toBeGreaterThan(100);
  }
});

test('an Outlook in German gets Microsoft’s German words from beside the pages', async () => {
  const stage = await theatre.stage({ addinDir: build.folder, officeJs: 'missing' });
  const outside = await cutOff(stage);
  const box = { email: 'ida@contoso.example', displayName: 'Ida', language: 'de-DE' };
  const hosted = await stage.mount('web', { path: 'taskpane.html', mail: forgotMail(), box });
  const pane = new Pane(hosted.frame);
  await pane.heading.filter({ hasText: german['verdict.reset'] }).waitFor();
  const words = stage.requested.filter((url) => url.endsWith('_strings.js'));
  expect(words).toContain(`${ADDIN_ORIGIN}/office-js/de-de/office_strings.js`);
  expect(outside).toEqual([]);
});

test('Microsoft’s files are there unchanged, with their licence: its terms ask for both', () => {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const theirs = dirname(require.resolve('@microsoft/office-js/package.json'));
  const ours = join(build.folder, 'office-js');
  const names = readdirSync(ours, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(names.length).toBeGreaterThan(100);
  const changed = names.filter(
    (name) => !readFileSync(join(ours, name)).equals(readFileSync(join(theirs, 'dist', name))),
  );
  expect(changed).toEqual([]);
  expect(readFileSync(join(ours, 'LICENSE.md'), 'utf8')).toBe(readFileSync(join(theirs, 'LICENSE.md'), 'utf8'));
  expect(readFileSync(join(build.folder, 'third-party-notices.txt'), 'utf8')).toContain('@microsoft/office-js');
});
