import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, type Lock } from './bom';
import { packageKey } from './bundled';
import { thirdPartyNotices } from './notices';

const root = process.cwd();
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

interface Component {
  readonly purl: string;
  readonly version: string;
  readonly hashes?: readonly { alg: string; content: string }[];
}
interface Bom {
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { ref: string; dependsOn?: readonly string[] }[];
}

const SHIPPED = ['node_modules/@fluentui/react-components', 'node_modules/react', 'node_modules/react-dom'];

test('what it says of a package is what npm says of it', () => {
  const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    shell: process.platform === 'win32',
  });
  const theirs = new Map((JSON.parse(npm.stdout) as Bom).components.map((each) => [each.purl, each]));
  const ours = JSON.parse(billOfMaterials(lock, SHIPPED)) as Bom;
  expect(ours.components).toHaveLength(3);
  for (const { purl, version, hashes } of ours.components) {
    expect(theirs.get(purl)).toMatchObject({ version, hashes });
    expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  }
}, 60_000);

test('who needs whom: within what ships, and the program itself first', () => {
  const { dependencies } = JSON.parse(billOfMaterials(lock, SHIPPED)) as Bom;
  const names = dependencies.map(({ ref, dependsOn }) =>
    [ref, ...(dependsOn ?? [])].map((purl) => purl.replace(/@[^@]*$/, '')),
  );
  expect(names).toEqual([
    ['pkg:npm/reset-link-helper', 'pkg:npm/%40fluentui/react-components', 'pkg:npm/react-dom', 'pkg:npm/react'],
    ['pkg:npm/%40fluentui/react-components', 'pkg:npm/react'],
    ['pkg:npm/react'],
    ['pkg:npm/react-dom', 'pkg:npm/react'],
  ]);
});

test('nothing in it changes from one run to the next', () => {
  const bom = JSON.parse(billOfMaterials(lock, SHIPPED)) as Bom;
  expect([bom.serialNumber, bom.metadata.timestamp]).toEqual([undefined, undefined]);
  expect(bom.specVersion).toBe('1.6');
});

test('a package in a package is found where node finds it', () => {
  const nested: Lock = {
    version: '1.0.0',
    packages: {
      '': { name: 'top', dependencies: { a: '1', b: '2' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
    },
  };
  const { dependencies } = JSON.parse(billOfMaterials(nested, Object.keys(nested.packages).slice(1))) as Bom;
  expect(dependencies[0]?.dependsOn).toEqual(['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0']);
  expect(dependencies[1]).toEqual({ ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@1.0.0'] });
});

test('one version in two folders is one component', () => {
  const twice: Lock = {
    version: '1.0.0',
    packages: {
      '': { name: 'top' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
    },
  };
  const bom = JSON.parse(billOfMaterials(twice, Object.keys(twice.packages).slice(1))) as Bom;
  expect(bom.components.map(({ purl }) => purl)).toEqual(['pkg:npm/b@1.0.0']);
  expect(bom.dependencies).toHaveLength(2);
});

test.each([
  ['node_modules/react/index.js', 'node_modules/react'],
  ['node_modules/@fluentui/react-icons/lib/a.js', 'node_modules/@fluentui/react-icons'],
  ['node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['src/core/analyse.ts', null],
])('%s is of %s', (file, key) => {
  expect(packageKey(join(root, file), join(root, 'node_modules'))).toBe(key);
});

test('the notices hold the licence of each package, and one text once', () => {
  const notices = thirdPartyNotices(root, lock, SHIPPED);
  const licence = readFileSync(join(root, 'node_modules/react/LICENSE'), 'utf8').trim();
  expect(notices.split(licence)).toHaveLength(2);
  for (const key of SHIPPED)
    expect(notices).toContain(`${key.slice('node_modules/'.length)} ${lock.packages[key]!.version!} (MIT)`);
});
