import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { json, repositoryFiles, root, text } from './root';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const manifest = json('package.json') as Package;
const lock = json('package-lock.json') as { version: string; packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const named = { ...manifest.dependencies, ...manifest.devDependencies };

/** Licences that ask for nothing but their own text to be kept. They may ship. */
const FREE = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'];

/** May be used to build and test, and is not shipped: weak copyleft, data, Python's own. */
const TOOLS_ONLY = ['MPL-2.0', 'CC-BY-4.0', 'Python-2.0'];

/**
 * Exceptions by name. office-js: Microsoft's own terms; a development dependency only, the real library under test.
 */
const EXCEPTIONS: readonly string[] = ['node_modules/@microsoft/office-js'];

/** An SPDX expression without WITH: OR takes one that is allowed, AND needs them all. */
const allows = (expression: string, allowed: readonly string[]): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));

test.each(Object.entries(named))('%s is pinned to one version', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
});

test('the lock file names no registry, and knows every package by its sum', () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(text('package-lock.json')).not.toMatch(/registry\./);
  const bundled = (path: string): boolean => path.split('node_modules/').length > 2;
  expect(
    locked.filter(([path, entry]) => entry.integrity === undefined && !bundled(path)).map(([path]) => path),
  ).toEqual([]);
  expect(locked.length).toBeGreaterThan(500);
});

test('package.json and its lock have one version', () => {
  expect(lock.version).toBe(manifest.version);
  expect(lock.packages['']?.version).toBe(manifest.version);
});

test('the licence of everything that is installed is allowed', () => {
  const refused = locked
    .filter(([path]) => !EXCEPTIONS.includes(path))
    .filter(([, { license, dev }]) => !allows(license ?? 'none', dev === true ? [...FREE, ...TOOLS_ONLY] : FREE))
    .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
  expect(refused).toEqual([]);
});

test('what has its own terms is never shipped', () => {
  for (const path of EXCEPTIONS) expect(lock.packages[path]?.dev).toBe(true);
});

/** The package that an import names: '@a/b/c' is of '@a/b'. Null for a file of ours or a part of node. */
function packageOf(specifier: string): string | null {
  if (/^[./]|^node:/.test(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function imported(files: readonly string[]): readonly string[] {
  const found = files.flatMap((file) =>
    [
      ...text(file).matchAll(
        /^(?:import |import .* from |export .* from |\} from )'([^']+)';$|\bimport\('([^']+)'\)/gm,
      ),
    ].map(([, atOnce, lazy]) => packageOf(atOnce ?? lazy ?? './')),
  );
  return [...new Set(found)].filter((name) => name !== null);
}

test('what the source imports is declared, what ships as a dependency, and every dependency is used', () => {
  const source = repositoryFiles().filter((file) => /^src\/(?!.*\/testing\/).*(?<!\.test|\.d)\.tsx?$/.test(file));
  const all = imported(source);
  const shipped = imported(source.filter((file) => !file.startsWith('src/inspect/')));
  expect(shipped.length).toBeGreaterThan(5);
  expect(shipped.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  expect(all.filter((name) => !(name in named))).toEqual([]);
  expect(Object.keys(manifest.dependencies).filter((name) => !all.includes(name))).toEqual([]);
});

test('nothing is dead, undeclared or in a circle: files, exports, dependencies, imports (knip)', () => {
  const knip = join(root, 'node_modules/knip/bin/knip.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [knip, '--no-progress', '--no-config-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  // The text first: where it fails, it says why.
  expect(status === 0 ? '' : stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 120_000);

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['none', false],
])('the licence rule: %s is %s', (expression, allowed) => {
  expect(allows(expression, FREE)).toBe(allowed);
});
