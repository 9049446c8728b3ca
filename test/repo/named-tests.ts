import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, text } from './root';

/** A test that a document names as its proof: `path/of.test.ts`: "title". */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** All that a line names, in its order: `file`: "title", and so on, with `; ` between them. */
export const namedTests = (line: string): readonly NamedTest[] =>
  [...line.matchAll(/`([^`]+\.test\.tsx?)`: "(.*?)"(?=; `|\s*\||$)/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));

/** Is there such a test? Titles stand in either kind of quotes; those of tables hold a place for the case. */
export function isThere({ file, title }: NamedTest): boolean {
  return title !== '' && existsSync(join(root, file)) && text(file).replaceAll("\\'", "'").includes(title);
}
