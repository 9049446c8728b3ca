import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (all: readonly Totals[]): Totals => ({
  passed: all.reduce((count, one) => count + one.passed, 0),
  failed: all.reduce((count, one) => count + one.failed, 0),
});

/** The last line of `npm test`, alone on its line: people and machines read it. */
export const closingLine = ({ passed, failed }: Totals): string => `${passed} passed, ${failed} failed`;

/**
 * What jest's reporter (test/summary-reporter.cjs) wrote, and removes it. A run that ended badly without a failed test,
 * that ran no test, or that wrote nothing, is one failure: it must not look like success.
 */
export function jestTotals(file: string, exitCode: number | null): Totals {
  const nothing = { passed: 0, failed: 1 };
  if (!existsSync(file)) return nothing;
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  if (!isTotals(written) || written.passed + written.failed === 0) return nothing;
  const silent = exitCode !== 0 && written.failed === 0;
  return { passed: written.passed, failed: silent ? 1 : written.failed };
}

const isTotals = (value: unknown): value is Totals =>
  typeof value === 'object' &&
  value !== null &&
  'passed' in value &&
  typeof value.passed === 'number' &&
  'failed' in value &&
  typeof value.failed === 'number';
