import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the work tree. Jest runs every project from there. */
export const root = process.cwd();

export const bytes = (path: string): Buffer => readFileSync(join(root, path));

export const text = (path: string): string => readFileSync(join(root, path), 'utf8');

export const json = (path: string): unknown => JSON.parse(text(path));

/**
 * What is in the repository, or is about to be: git's tracked files and the new ones that are not ignored.
 * Files that the work tree has lost are left out.
 */
export function repositoryFiles(): readonly string[] {
  const list = (...args: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...args], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter((name) => name !== '');
  const gone = new Set(list('--deleted'));
  return list('--cached', '--others', '--exclude-standard').filter((name) => !gone.has(name));
}
