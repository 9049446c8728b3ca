/**
 * `npm run bench [-- ROUNDS]`: what the pane costs, beside a floor page of the same stack in the same run, and what a
 * large mail costs. (x) is the ratio to the floor: that is what may be compared between machines, not the milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../test/host/browser';
import { benchAnalysis } from './analysis';
import { benchPages } from './pages';
import { serve } from './server';

const root = join(import.meta.dirname, '../..');
const rounds = Number(process.argv[2] ?? 9);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('The number of rounds is a whole number from 1 on.');

function build(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BASE_URL: 'https://addin.example/' },
  });
  if (status !== 0) throw new Error('The build failed. npm run build says why.');
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const folders = { pane: join(scratch, 'pane'), floor: join(scratch, 'floor') };
try {
  console.log('Building the pane and the floor …');
  build(['--mode', 'production', '--env', `out=${folders.pane}`]);
  build(['--config', join(import.meta.dirname, 'floor/webpack.config.js'), '--env', `out=${folders.floor}`]);
  const server = await serve(folders);
  const browser = await launchBrowser();
  const pages = [
    { name: 'pane', path: '/pane/taskpane.html', heading: '^(?!Checking)' },
    { name: 'floor', path: '/floor/floor.html', heading: '^Floor$' },
  ];
  for (const slow of [1, 4]) {
    const result = await benchPages(browser, server, pages, { rounds, slow });
    console.log(`\nCPU ${slow === 1 ? 'as it is' : `slowed ${slow} times`}, ${rounds} rounds, medians\n${result}`);
  }
  await browser.close();
  server.close();
  console.log(`\n${benchAnalysis()}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
