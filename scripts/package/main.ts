/**
 * `BASE_URL=https://… npm run package [-- --out FOLDER]`: builds, checks what was built, and packs it into
 * out/reset-link-helper-<version>.zip. Takes what the build takes: OFFICE_JS, SETTINGS, OUTLOOK_HOSTS, MOBILE.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { parseBaseUrl } from '../build/base-url';
import { pack, type Files } from './pack';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const version = (name: string): string => (JSON.parse(read(name)) as { version: string }).version;

function build(out: string): boolean {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', `out=${out}`], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return run.status === 0;
}

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
}

function main(out: string): number {
  const base = parseBaseUrl(process.env['BASE_URL']);
  if (!base.ok) {
    console.error(base.why);
    return 1;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    if (!build(join(scratch, 'dist'))) return 1;
    const versions = {
      package: version('package.json'),
      lock: version('package-lock.json'),
      changelog: read('CHANGELOG.md'),
    };
    const packed = pack(filesOf(join(scratch, 'dist')), { base: base.url, versions });
    if (!packed.ok) {
      console.error(packed.faults.join('\n'));
      return 1;
    }
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, packed.name), packed.zip);
    console.log(`${join(out, packed.name)}: ${packed.zip.length.toLocaleString('en')} bytes\nSHA-256 ${packed.sha256}`);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const { out } = new Command()
  .name('npm run package --')
  .option('--out <folder>', 'where the zip goes', 'out')
  .parse()
  .opts<{ out: string }>();
process.exitCode = main(resolve(root, out));
