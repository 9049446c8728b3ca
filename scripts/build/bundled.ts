import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Compilation, Module } from 'webpack';

/** webpack writes a few lines of its own into every script. */
const OF_WEBPACK = 'node_modules/webpack';

/** The files that a module was made of: a concatenated one holds many. */
function sources(module: Module): readonly string[] {
  const parts = 'modules' in module ? (module.modules as readonly Module[]) : [];
  const own = module.nameForCondition();
  return [...(own === null ? [] : [own]), ...parts.flatMap(sources)];
}

/**
 * 'node_modules/a' or 'node_modules/a/node_modules/@b/c': what package-lock.json calls the package. Null for our own.
 * @param modules the real path of the folder node_modules: webpack follows links
 */
export function packageKey(file: string, modules: string): string | null {
  const inside = relative(modules, file).split(/[\\/]/);
  if (inside[0] === '..' || !file.startsWith(modules)) return null;
  const parts = ['node_modules', ...inside];
  const last = parts.lastIndexOf('node_modules');
  const scoped = parts[last + 1]?.startsWith('@') === true;
  return parts.slice(0, last + (scoped ? 3 : 2)).join('/');
}

/**
 * The packages that ship: those with a module in a chunk that is written, after unused ones were dropped.
 * @returns their keys in package-lock.json, sorted
 */
export function bundledPackages(compilation: Compilation, root: string): readonly string[] {
  const modules = realpathSync(join(root, 'node_modules'));
  const keys = new Set([OF_WEBPACK]);
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      for (const file of sources(module)) {
        const key = packageKey(file, modules);
        if (key !== null) keys.add(key);
      }
    }
  }
  return [...keys].sort();
}
