import { join } from 'node:path';
import type { Compilation, Module } from 'webpack';

/** webpack writes a few lines of its own into every script. */
const OF_WEBPACK = 'node_modules/webpack';

/** The files that a module was made of: a concatenated one holds many. */
function sources(module: Module): readonly string[] {
  const parts = 'modules' in module ? (module.modules as readonly Module[]) : [];
  const own = module.nameForCondition();
  return [...(own === null ? [] : [own]), ...parts.flatMap(sources)];
}

/** 'node_modules/a' or 'node_modules/a/node_modules/@b/c': what package-lock.json calls the package. Null for our own. */
export function packageKey(file: string, root: string): string | null {
  const parts = file.slice(root.length + 1).split(/[\\/]/);
  const last = parts.lastIndexOf('node_modules');
  if (last === -1 || !file.startsWith(join(root, 'node_modules'))) return null;
  const scoped = parts[last + 1]?.startsWith('@') === true;
  return parts.slice(0, last + (scoped ? 3 : 2)).join('/');
}

/**
 * The packages that ship: those with a module in a chunk that is written, after unused ones were dropped.
 * @returns their keys in package-lock.json, sorted
 */
export function bundledPackages(compilation: Compilation, root: string): readonly string[] {
  const keys = new Set([OF_WEBPACK]);
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      for (const file of sources(module)) {
        const key = packageKey(file, root);
        if (key !== null) keys.add(key);
      }
    }
  }
  return [...keys].sort();
}
