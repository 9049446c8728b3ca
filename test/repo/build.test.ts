/** The build as an admin runs it, for a host with a folder in its address, and what it leaves in dist/. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetFaults, pageCost } from '../../scripts/build/budget';
import { OFFICE_SCRIPT, PANE_CSP, TEXT_CSP, VIEWER_CSP } from '../../scripts/build/csp';
import { SHELL_STYLE } from '../../scripts/build/shell-style';
import { WORLD } from '../../scripts/build/office-js';
import { hostingFiles } from '../../scripts/hosting';
import { manifestFaults } from '../../scripts/build/manifest';
import { NO_SETTINGS } from '../../src/core/settings';
import { root } from './root';

const BASE = 'https://addin.example/mail/reset-link-helper/';
const scratch = mkdtempSync(join(tmpdir(), 'build-'));
const out = join(scratch, 'dist');

function webpack(base: string | undefined, folder: string): { code: number | null; output: string } {
  const args = [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--env', `out=${folder}`];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // undefined takes the caller's own BASE_URL away.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: base, OFFICE_JS: '', SETTINGS: '', OUTLOOK_HOSTS: '' },
  });
  return { code: run.status, output: run.stdout + run.stderr };
}

const built = (name: string): string => readFileSync(join(out, name), 'utf8');
const files = (): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(out, name)).isFile());

let result: ReturnType<typeof webpack>;
beforeAll(() => {
  result = webpack(BASE, out);
}, 180_000);
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('the build ends well', () => {
  // The text first: where it fails, it says why.
  expect(result.code === 0 ? '' : result.output).toBe('');
});

test('everything that a host needs is there', () => {
  expect(files()).toEqual(
    expect.arrayContaining([
      'taskpane.html',
      'viewer.html',
      'commands.html',
      'support.html',
      'privacy.html',
      'manifest.xml',
      'settings.json',
      'LICENSE.txt',
      ...[16, 32, 64, 80, 128].map((size) => `assets/icon-${size}.png`),
    ]),
  );
  expect(JSON.parse(built('settings.json'))).toEqual(NO_SETTINGS);
});

test('the manifest names files of this build under BASE_URL, and nothing else', () => {
  expect(manifestFaults(built('manifest.xml'), BASE, new Set(files()))).toEqual([]);
  expect(built('manifest.xml')).toContain(`${BASE}taskpane.html`);
});

test('scripts and styles carry the hash of their content, so that they may be cached for ever', () => {
  const assets = files().filter((name) => /\.(js|css)$/.test(name) && name !== 'assets/page.css');
  expect(assets.length).toBeGreaterThan(3);
  expect(assets.filter((name) => !/\.[0-9a-f]{8}\.(js|css)$/.test(name))).toEqual([]);
});

describe.each([
  ['taskpane.html', PANE_CSP],
  ['commands.html', PANE_CSP],
  ['viewer.html', VIEWER_CSP],
  ['support.html', TEXT_CSP],
  ['privacy.html', TEXT_CSP],
])('%s', (name, csp) => {
  test('states its policy before anything that the policy is for', () => {
    const html = built(name);
    const policy = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${csp}"`);
    expect(policy).toBeGreaterThan(0);
    expect(html.slice(0, policy)).not.toMatch(/<script|<link|<style|<img/);
    expect(html.match(/http-equiv="Content-Security-Policy"/g)).toHaveLength(1);
  });

  test('holds no code and no style of its own, but that of the first words: the policy would refuse them', () => {
    const html = built(name).replace(`<style>${SHELL_STYLE}</style>`, '');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html.match(/<script\b[^>]*>/g)?.filter((tag) => !/\ssrc=/.test(tag)) ?? []).toEqual([]);
  });

  test('says its language and its title', () => {
    expect(built(name)).toMatch(/<html lang="en">/);
    expect(built(name)).toMatch(/<title>Reset Link Helper/);
  });
});

test('the pane keeps its budget, and loads office.js from Microsoft and nothing else from outside', () => {
  const read = (name: string): Buffer | undefined =>
    existsSync(join(out, name)) ? readFileSync(join(out, name)) : undefined;
  const cost = pageCost(built('taskpane.html'), read);
  expect(budgetFaults('taskpane.html', cost, [OFFICE_SCRIPT])).toEqual([]);
  expect(cost.outside).toEqual([OFFICE_SCRIPT]);
  // One script and one style sheet: each further one is a further round trip.
  expect(cost.files.filter((name) => name.endsWith('.js'))).toHaveLength(1);
  expect(cost.files.filter((name) => name.endsWith('.css'))).toHaveLength(1);
});

test('the pane can paint before office.js has come: its script does not block', () => {
  const tag = /<script\b[^>]*office\.js[^>]*>/.exec(built('taskpane.html'))?.[0];
  expect(tag).toMatch(/\sasync\b/);
  expect(tag).toMatch(/\sid="?office-js"?/);
  expect(built('taskpane.html')).toMatch(/<h1[^>]*>Checking this [^<]+<\/h1>/);
});

test.each(['nginx.conf', 'staticwebapp.config.json', '_headers', 'web.config', 'README.md'])(
  'hosting/%s is made for this build, and knows its files by their names',
  (name) => {
    const own = files().filter((file) => !/^hosting\/|^bom\.|^third-party/.test(file));
    const deployment = { base: BASE, office: WORLD, settings: false, frames: [] };
    expect(built(`hosting/${name}`)).toBe(hostingFiles(deployment, own).get(name));
  },
);

test('the bill of materials and the notices name what is in the scripts, and nothing that only builds them', () => {
  const { components } = JSON.parse(built('bom.cdx.json')) as { components: { group?: string; name: string }[] };
  const names = components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
  expect(names).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'scheduler', '@fluentui/react-button', 'postal-mime']),
  );
  expect(names.filter((name) => /jest|swc\/core|typescript|eslint|office-js|loader/.test(name))).toEqual([]);
  const notices = built('third-party-notices.txt');
  expect(names.filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  // Written by hand, because what React puts into its own code is a proof from the other side.
  expect(
    files()
      .filter((name) => name.endsWith('.js'))
      .map(built)
      .join(''),
  ).toContain('react.element');
});

test('the viewer loads nothing from outside', () => {
  const cost = pageCost(built('viewer.html'), () => undefined);
  expect(cost.outside).toEqual([]);
  expect(cost.files.length).toBeGreaterThan(1);
});

test('no parser of messages ships: the catalogue is compiled', () => {
  const scripts = files().filter((name) => name.endsWith('.js'));
  // Words of the parser that @lingui/message-utils brings.
  const words = 'Unexpected message end';
  expect(readFileSync(join(root, 'node_modules/@messageformat/parser/lib/parser.js'), 'utf8')).toContain(words);
  expect(scripts.filter((name) => built(name).includes(words))).toEqual([]);
  expect(scripts.length).toBeGreaterThan(2);
});

test.each([
  [undefined, /BASE_URL is not set/],
  ['http://addin.example/', /must begin with https/],
])('BASE_URL=%s: the build fails, says why, and writes nothing', (base, why) => {
  const folder = join(scratch, 'refused');
  const { code, output } = webpack(base, folder);
  expect(code).not.toBe(0);
  expect(output).toMatch(why);
  expect(existsSync(folder)).toBe(false);
});
