/**
 * The browser tests run on what is shipped: the production build for https://addin.example/. `dist/` is taken where it
 * is that build and nothing it is made of is younger; else the build goes to `dist-browser/`, so that a build of the
 * user's for another address is left alone. DIST_READY=<folder> skips all of it. Tests read the folder from DIST_DIR.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const BASE_URL = 'https://addin.example/';
const MADE_OF = [
  'src',
  'assets',
  'scripts/build',
  'scripts/hosting',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'LICENSE',
];

/** When the youngest file below `entry` was written, in ms. */
function youngest(entry) {
  const stat = fs.statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(entry).map((name) => youngest(path.join(entry, name))));
}

function isFresh(dist) {
  const manifest = path.join(dist, 'manifest.xml');
  if (!fs.existsSync(manifest) || !fs.existsSync(path.join(dist, 'taskpane.html'))) return false;
  if (!fs.readFileSync(manifest, 'utf8').includes(`${BASE_URL}taskpane.html`)) return false;
  const built = fs.statSync(manifest).mtimeMs;
  return MADE_OF.map((name) => path.join(root, name))
    .filter((file) => fs.existsSync(file))
    .every((file) => youngest(file) <= built);
}

function build(out) {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', `out=${out}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BASE_URL },
  });
  if (run.status !== 0) throw new Error(`The build failed, so there is nothing to test.\n${run.stdout}${run.stderr}`);
}

module.exports = function globalSetup() {
  const ready = process.env.DIST_READY;
  if (ready !== undefined && ready !== '') {
    process.env.DIST_DIR = path.resolve(root, ready);
    return;
  }
  const own = path.join(root, 'dist-browser');
  const found = [path.join(root, 'dist'), own].find(isFresh);
  if (found === undefined) build(own);
  process.env.DIST_DIR = found ?? own;
};
