/**
 * `npm test`: every check that this project has, in one run. It does not stop at the first failure, names at the end
 * what failed, and closes with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './test/browser';
import { ensureNginx } from './test/nginx';
import { closingLine, jestTotals, sum, type Totals } from './test/totals';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const scratch = mkdtempSync(join(tmpdir(), 'reset-link-helper-'));

interface Step {
  readonly name: string;
  run(): Totals;
}

/** Tools are started as files of node: no shell, no PATH, and the same on Windows. */
function tool(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number | null {
  return spawnSync(process.execPath, [join(modules, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status;
}

const check = (script: string, args: readonly string[], env?: Readonly<Record<string, string>>): Totals =>
  tool(script, args, env) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

function jest(project: string, env: Readonly<Record<string, string>> = {}): Totals {
  const file = join(scratch, `${project}.json`);
  const code = tool('jest/bin/jest.js', ['--selectProjects', project], { ...env, TEST_TOTALS: file });
  return jestTotals(file, code);
}

function build(): Totals {
  // A build that fails writes nothing: the browser tests must not pass on what an older one left.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  return check('webpack/bin/webpack.js', ['--mode', 'production'], { BASE_URL: 'https://addin.example/' });
}

function browserTests(): Totals {
  const browser = ensureBrowser();
  if (browser.ok) {
    const nginx = ensureNginx();
    if (!nginx.ok) console.log(nginx.why);
    return jest('browser', { CHROMIUM: browser.path, NGINX: nginx.ok ? nginx.path : '' });
  }
  console.error(browser.why);
  return { passed: 0, failed: 1 };
}

const STEPS: readonly Step[] = [
  { name: 'types', run: () => check('typescript/bin/tsc', []) },
  { name: 'lint', run: () => check('eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
  { name: 'format', run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
  { name: 'build', run: build },
  { name: 'unit tests', run: () => jest('unit') },
  { name: 'browser tests', run: browserTests },
];

const results = STEPS.map((step) => {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  const totals = step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${totals.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return { name: step.name, totals };
});
rmSync(scratch, { recursive: true, force: true });

const failed = results.filter(({ totals }) => totals.failed > 0);
for (const { name, totals } of failed) console.log(`FAILED: ${name} (${totals.failed})`);
console.log(`\n${closingLine(sum(results.map(({ totals }) => totals)))}`);
process.exitCode = failed.length === 0 ? 0 : 1;
