import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseSettings, readDeployment } from './deployment';
import { isOwn, OFFICE_SOURCES, parseOfficeJs, WORLD } from './office-js';

let folder: string;
let standard: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  standard = write('standard.json', '{"siteHosts":[]}');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const BASE_URL = 'https://addin.example/';

test('asked for nothing but an address: office.js from the public cloud, no settings, no host but Microsoft’s', () => {
  expect(readDeployment({ BASE_URL }, standard)).toEqual({
    ok: true,
    settingsFile: standard,
    mobile: false,
    deployment: { base: BASE_URL, office: WORLD, settings: false, frames: [] },
  });
});

test('asked for everything', () => {
  const SETTINGS = write('own.json', '{"siteHosts":["support.example.com"]}');
  const env = { BASE_URL, SETTINGS, OFFICE_JS: 'gcch', OUTLOOK_HOSTS: 'https://mail.contoso.example', MOBILE: '1' };
  expect(readDeployment(env, standard)).toMatchObject({
    ok: true,
    settingsFile: SETTINGS,
    mobile: true,
    deployment: { office: { cloud: 'gcch' }, settings: true, frames: ['https://mail.contoso.example'] },
  });
});

test.each([
  [{ BASE_URL: 'http://addin.example/' }, /begin with https/],
  [{ BASE_URL, OFFICE_JS: 'mars' }, /OFFICE_JS "mars".*world, gcc, gcch, dod, china, self/],
  [{ BASE_URL, OUTLOOK_HOSTS: 'mail.contoso.example' }, /OUTLOOK_HOSTS/],
  [{ BASE_URL, MOBILE: 'yes' }, /MOBILE "yes".*is 1/],
  [{ BASE_URL, SETTINGS: 'does-not-exist.json' }, /SETTINGS: does-not-exist\.json cannot be read/],
])('%j is refused', (env, why) => {
  expect(readDeployment(env, standard)).toEqual({ ok: false, why: expect.stringMatching(why) as string });
});

test.each([
  ['the file of the repository, empty', undefined, '{"helpDesk":null}', false],
  ['the file of the repository, filled', undefined, '{"siteHosts":["support.example.com"]}', true],
  ['an own file, empty: it is to be filled on the host', 'own', '{}', true],
])('%s: the pane fetches it: %s', (_, named, text, used) => {
  const file = write('settings.json', text);
  const choice = named === undefined ? chooseSettings(undefined, file) : chooseSettings(file, standard);
  expect(choice).toEqual({ ok: true, file, used });
});

test('settings with a fault are not deployed, and the fault is named', () => {
  const SETTINGS = write('own.json', '{"siteHosts":["https://support.example.com/"]}');
  expect(readDeployment({ BASE_URL, SETTINGS }, standard)).toMatchObject({
    ok: false,
    why: expect.stringMatching(/own\.json: .*siteHosts/) as string,
  });
});

test.each(OFFICE_SOURCES.map((source) => [source.cloud, source] as const))('the cloud %s', (cloud, source) => {
  expect(parseOfficeJs(cloud)).toEqual({ ok: true, source });
  // The script tag must fit the policy: from a host that it names, or from beside the page.
  if (isOwn(source)) expect(source.script).toBe('office-js/office.js');
  else expect(source.origins).toContain(new URL(source.script).origin);
  expect(source.script).toMatch(/\/office\.js$/);
});
