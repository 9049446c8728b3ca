/** `npm run package` as an admin runs it, twice at a time: the same commit gives the same bytes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { json, root } from './root';

const { version } = json('package.json') as { version: string };
const scratch = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** Another place and another time zone: neither may be seen in the zip. */
function run(out: string, env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  const script = join(root, 'scripts/package/main.ts');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, script, '--out', join(scratch, out)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', OFFICE_JS: '', SETTINGS: '', OUTLOOK_HOSTS: '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

test('packaged twice, byte for byte the same', async () => {
  const BASE_URL = 'https://addin.example/';
  const runs = await Promise.all([
    run('first', { BASE_URL, TZ: 'Asia/Tokyo' }),
    run('second', { BASE_URL, TZ: 'America/Los_Angeles' }),
  ]);
  expect(runs.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', '']);
  const [first, second] = ['first', 'second'].map((out) =>
    readFileSync(join(scratch, out, `reset-link-helper-${version}.zip`)),
  );
  expect(Buffer.compare(first!, second!)).toBe(0);
  const entries = unzipSync(Uint8Array.from(first!));
  expect(Object.keys(entries)).toEqual(
    expect.arrayContaining([
      'SHA256SUMS',
      'bom.cdx.json',
      'manifest.xml',
      'dist/taskpane.html',
      'dist/hosting/nginx.conf',
    ]),
  );
  expect(Buffer.from(entries['manifest.xml']!).toString()).toContain(`${BASE_URL}taskpane.html`);
}, 180_000);

test('without an address there is no package, and the reason is said', async () => {
  const { code, output } = await run('none', { BASE_URL: '' });
  expect(code).toBe(1);
  expect(output).toMatch(/BASE_URL is not set/);
}, 60_000);
