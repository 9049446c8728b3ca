import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import webpack, { type Compiler, type Stats } from 'webpack';
import { CheckOutput } from './check-output';
import { OFFICE_SCRIPT } from './csp';

const BASE = 'https://addin.example/';
const GOOD = {
  'taskpane.html': `<script async src="${OFFICE_SCRIPT}"></script><script defer src="main.js"></script>`,
  'viewer.html': '<script defer src="main.js"></script>',
  'manifest.xml': `<a href="${BASE}taskpane.html"/>`,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-output-'));
  writeFileSync(join(folder, 'entry.js'), 'document.title = "a";');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A real build by webpack, of `files` as other plugins would have written them. */
async function build(
  files: Readonly<Record<string, string>>,
  entry = 'main',
): Promise<{ faults: string[]; written: string[] }> {
  const emit = (compiler: Compiler): void => {
    compiler.hooks.thisCompilation.tap('Emit', (compilation) => {
      compilation.hooks.processAssets.tap('Emit', () => {
        for (const [name, text] of Object.entries(files)) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(text));
        }
      });
    });
  };
  const out = join(folder, 'out');
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: { [entry]: './entry.js' },
    output: { path: out, chunkFilename: '[name].js' },
    infrastructureLogging: { level: 'none' },
    plugins: [{ apply: emit }, new CheckOutput(BASE)],
  });
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler.run((error, result) => {
      if (result === undefined) reject(error ?? new Error('no result'));
      else resolve(result);
    });
  });
  const errors = stats.toJson({ errors: true }).errors ?? [];
  return { faults: errors.map(({ message }) => message), written: existsSync(out) ? readdirSync(out).sort() : [] };
}

test('a good build is written', async () => {
  expect(await build(GOOD)).toEqual({
    faults: [],
    written: ['main.js', 'manifest.xml', 'taskpane.html', 'viewer.html'],
  });
});

test.each([
  [
    'the pane is too large',
    { 'big.js': `document.title="${randomBytes(120_000).toString('hex')}"` },
    '"big.js"',
    /gzip .* over the bar/,
  ],
  ['the pane loads another host', {}, '"https://cdn.example/a.js"', /loads https:\/\/cdn\.example/],
])('where %s, the build fails and writes nothing', async (_, files, src, fault) => {
  const page = `${GOOD['taskpane.html']}<script src=${src}></script>`;
  const { faults, written } = await build({ ...GOOD, ...files, 'taskpane.html': page });
  expect(faults).toContainEqual(expect.stringMatching(fault));
  expect(written).toEqual([]);
});

test.each([
  ['viewer.html', `<script src="${OFFICE_SCRIPT}"></script>`, /viewer\.html loads/],
  ['viewer.html', '<p>http://localhost:3000/</p>', /viewer\.html still names localhost/],
  ['manifest.xml', '<a href="https://localhost:3000/taskpane.html"/>', /manifest\.xml still names localhost/],
  ['manifest.xml', '<a href="https://other.example/taskpane.html"/>', /does not begin with BASE_URL/],
])('a %s with %s fails the build, and nothing is written', async (name, text, fault) => {
  const { faults, written } = await build({ ...GOOD, [name]: text });
  expect(faults).toContainEqual(expect.stringMatching(fault));
  expect(written).toEqual([]);
});

describe('a pane is judged with the chunk that follows its first drawing', () => {
  const page = { 'taskpane.html': GOOD['taskpane.html'].replace('main.js', 'taskpane.js'), 'viewer.html': '' };
  const load = (name: string): void => {
    writeFileSync(join(folder, 'entry.js'), `import(/* webpackChunkName: "${name}" */ './judge.js');`);
  };
  const judge = (bytes: number): void => {
    writeFileSync(join(folder, 'judge.js'), `export const text = "${randomBytes(bytes).toString('base64')}";`);
  };

  test('small enough', async () => {
    load('rest');
    judge(1_000);
    const { faults, written } = await build({ ...GOOD, ...page }, 'taskpane');
    expect(faults).toEqual([]);
    expect(written).toContain('rest.js');
  });

  test('too large', async () => {
    load('rest');
    judge(150_000);
    const { faults } = await build({ ...GOOD, ...page }, 'taskpane');
    expect(faults).toContainEqual(expect.stringMatching(/what follows the first drawing: .* over the bar/));
  });

  test('not there', async () => {
    load('other');
    judge(1_000);
    const { faults } = await build({ ...GOOD, ...page }, 'taskpane');
    expect(faults).toContainEqual(expect.stringMatching(/no chunk "rest"/));
  });
});
