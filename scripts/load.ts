/**
 * `npm run load`: how many requests a second a plain nginx serves of dist/, on this machine, over loopback only, in two
 * runs of three seconds. No part of the tests: the number says something of the machine, and only errors of the build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startNginx } from '../test/browser/support/nginx';
import { ensureNginx } from './test/nginx';

const SECONDS = 3;
const dist = join(import.meta.dirname, '../dist');

function wrk(url: string): string {
  const args = ['-t', '2', '-c', '32', '-d', `${SECONDS}s`, '-H', 'Accept-Encoding: gzip', '--latency', url];
  const run = spawnSync('wrk', args, { encoding: 'utf8' });
  if (run.error !== undefined) return 'wrk is not installed (Debian: apt install wrk)';
  const find = (pattern: RegExp): string => pattern.exec(run.stdout)?.[1] ?? '?';
  const errors = /Socket errors: .*|Non-2xx or 3xx responses: \d+/.exec(run.stdout)?.[0] ?? 'no errors';
  return `${find(/Requests\/sec:\s+([\d.]+)/)} requests/s, 99 % within ${find(/99%\s+(\S+)/)}, ${errors}`;
}

async function main(): Promise<number> {
  const nginx = ensureNginx();
  if (!nginx.ok || !existsSync(join(dist, 'taskpane.html'))) {
    console.error(nginx.ok ? 'dist/ is empty: BASE_URL=https://addin.example/ npm run build' : nginx.why);
    return 1;
  }
  const running = await startNginx(nginx.path, dist, '/');
  try {
    const script = readdirSync(dist).find((name) => /^taskpane\.\w{8}\.js$/.test(name)) ?? '';
    for (const name of ['taskpane.html', script]) console.log(`${name}: ${wrk(`${running.origin}/${name}`)}`);
  } finally {
    await running.stop();
  }
  return 0;
}

process.exitCode = await main();
