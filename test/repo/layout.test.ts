import { PRODUCT_IDS } from '../../src/core/advice/products';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { json, repositoryFiles, root, text } from './root';

const files = repositoryFiles();
const { scripts, version } = json('package.json') as { scripts: Readonly<Record<string, string>>; version: string };
const documents = files.filter((file) => file.endsWith('.md'));
const readable = files.filter((file) => !/\.(png|msg)$/.test(file) && file !== 'package-lock.json');

test.each(['LICENSE', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', '.ci/run', 'manifest.xml'])(
  '%s is there',
  (file) => {
    expect(files).toContain(file);
  },
);

test('nothing that is made or installed is in the repository', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => /^(node_modules|dist|coverage|reports)\b|\.(log|pem|key|crt|env)$/.test(file))).toEqual(
    [],
  );
});

describe('no file holds', () => {
  // Classes of one letter, so that this file does not hold what it looks for.
  test.each([
    ['a path of somebody’s machine', /(?<![\w.])[/](home|Users|root|work)[/]\w|[A-Z]:\\+Users\\/],
    ['the host of a package registry', /registr[y]\.(npm|yarn)/],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KE[Y]/],
    ['a conflict of two branches', /^(<{7}|>{7}) /m],
  ])('%s', (_, pattern) => {
    expect(readable.filter((file) => pattern.test(text(file)))).toEqual([]);
  });
});

test('every command that a document names is in package.json', () => {
  const own = new Set([...Object.keys(scripts), 'ci', 'install']);
  const named = documents.flatMap((file) =>
    [...text(file).matchAll(/\bnpm (?:run (?:--silent |-s )?)?([a-z][\w:-]*)/g)].map(
      ([, command]) => `${file}: ${command ?? ''}`,
    ),
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((entry) => !own.has(entry.split(': ')[1] ?? ''))).toEqual([]);
});

test('every link between documents leads to a file', () => {
  const broken = documents.flatMap((file) =>
    [...text(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, target]) => normalize(join(dirname(file), target ?? '')))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

test('CI does what README says: the two commands, and is executable', () => {
  const commands = text('.ci/run')
    .split('\n')
    .filter((line) => line.startsWith('npm '));
  expect(commands).toEqual(['npm ci', 'npm test']);
  expect(text('README.md')).toContain('npm ci && npm test');
  expect(() => {
    accessSync(join(root, '.ci/run'), constants.X_OK);
  }).not.toThrow();
});

test('CHANGELOG knows the version, and its newest one is this one', () => {
  const versions = [...text('CHANGELOG.md').matchAll(/^## \[?(\d+\.\d+\.\d+)\]?/gm)].map(([, found]) => found);
  expect(versions[0]).toBe(version);
});

test('decisions are numbered without a gap', () => {
  const numbers = files
    .flatMap((file) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? [])
    .map(Number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(1);
});

test('the default settings that are deployed are those of the program', async () => {
  const { NO_SETTINGS } = await import('../../src/core/settings');
  expect(json('assets/settings.json')).toEqual(NO_SETTINGS);
});

test('the deployment page names every gateway that the settings can name', () => {
  const list = text('docs/deployment.md').split('`gateways` takes the names below.')[1]?.split('\n\n')[1] ?? '';
  expect([...list.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id)).toEqual([...PRODUCT_IDS].sort());
});
