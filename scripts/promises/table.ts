import { readFileSync } from 'node:fs';

export const THREAT_MODEL = 'docs/threat-model.md';

/** A row of the table of promises: what is promised, and the test that fails when it is broken. */
export interface PromiseRow {
  readonly promise: string;
  readonly file: string;
  /** The test's name; `%s` where a table fills a case in. */
  readonly title: string;
}

/** Reads the table of promises out of the threat model, in its order. */
export function promises(markdown: string): readonly PromiseRow[] {
  return markdown
    .split('\n')
    .filter((line) => /^\|.*`[^`]+\.test\.ts`: "/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, promise = '', , test = '']) => {
      const [, file = '', title = ''] = /^`([^`]+)`: "(.*)"$/.exec(test) ?? [];
      return { promise, file, title };
    });
}

export const readPromises = (): readonly PromiseRow[] => promises(readFileSync(THREAT_MODEL, 'utf8'));
