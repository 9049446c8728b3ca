/**
 * Breaks every promise of the threat model in a copy of the project, one after the other, and runs the test that it
 * names: each must fail. Whoever adds a promise adds its break.
 *   npm run promises [words of a promise]     takes about half an hour; the tree must be committed
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../test/browser';
import { ensureNginx } from '../test/nginx';
import { BREAKS, type Edit } from './breaks';
import { readPromises, type PromiseRow } from './table';

const root = join(import.meta.dirname, '..', '..');

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'broken-promises-'));
  const git = spawnSync('git', ['clone', '--quiet', '--local', root, copy], { stdio: 'inherit' });
  if (git.status !== 0) throw new Error('git clone failed: see above.');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Applies an edit. @returns what restores the file */
function apply(folder: string, { file, find, put }: Edit): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(find, () => put);
  if (after === before) throw new Error(`${file} does not hold what the break replaces: the break is stale.`);
  writeFileSync(path, after);
  return () => {
    writeFileSync(path, before);
    // Younger than what was built from the broken one, so that the next build is made anew.
    utimesSync(path, new Date(), new Date());
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%s/g, '.*');

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one named test of one file. A file that cannot even start counts as failed. */
function runTest(folder: string, { file, title }: PromiseRow, env: Readonly<Record<string, string>>): Totals {
  const project = file.startsWith('test/browser') ? 'browser' : 'unit';
  const args = [`--selectProjects=${project}`, '--json', `--testPathPatterns=${escaped(file)}$`, '-t', escaped(title)];
  const run = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 100_000_000,
  });
  try {
    const result = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as Record<string, number>;
    const broken = result['numRuntimeErrorTestSuites'] ?? 0;
    return { passed: result['numPassedTests'] ?? 0, failed: (result['numFailedTests'] ?? 0) + broken };
  } catch {
    return { passed: 0, failed: run.status === 0 ? 0 : 1 };
  }
}

function environment(): Readonly<Record<string, string>> {
  const browser = ensureBrowser();
  const nginx = ensureNginx();
  if (!browser.ok) throw new Error(browser.why);
  return { CHROMIUM: browser.path, NGINX: nginx.ok ? nginx.path : '' };
}

function main(words: string): number {
  const rows = readPromises();
  const env = environment();
  const folder = copyOfProject();
  let unseen = 0;
  try {
    for (const { promise, what, edits } of BREAKS.filter((one) => one.promise.includes(words))) {
      const row = rows.find((one) => one.promise.startsWith(promise));
      if (row === undefined) throw new Error(`${promise}: not in the threat model.`);
      const undo = edits.map((one) => apply(folder, one));
      const { passed, failed } = runTest(folder, row, env);
      undo.reverse().forEach((restore) => {
        restore();
      });
      if (failed === 0) unseen += 1;
      console.log(`${failed > 0 ? 'seen  ' : 'UNSEEN'}  ${promise}: ${what} (${failed} failed, ${passed} passed)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(unseen === 0 ? 'Every break was seen.' : `${unseen} of the breaks were not seen.`);
  return unseen === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2).join(' '));
