import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../host/root';

export interface OwnBuild {
  readonly folder: string;
  remove(): void;
}

/** A production build for https://addin.example/ that differs from the one under test by its environment. */
export function buildWith(env: Readonly<Record<string, string>>): OwnBuild {
  const scratch = mkdtempSync(join(tmpdir(), 'own-build-'));
  const folder = join(scratch, 'dist');
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', `out=${folder}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: 'https://addin.example/', ...env },
  });
  if (run.status !== 0) throw new Error(`The build failed.\n${run.stdout}${run.stderr}`);
  return {
    folder,
    remove: () => {
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
