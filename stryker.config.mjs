import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run mutation`: how many changes of src/core its tests notice. The score is Stryker's own, over all mutants that
 * are valid: (killed + timed out) / (killed + timed out + survived + reached by no test).
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'core',
  plugins: ['./test/mutation/runner.js'],
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  mutate: [
    'src/core/**/*.ts',
    '!src/core/**/*.test.ts',
    '!src/core/**/*.fixture.ts',
    '!src/core/**/testing/**',
    // Prose, addresses and dates (where an entry was checked, what a fix says), which no decision reads.
    '!src/core/**/*.sources.ts',
    '!src/core/advice/sources.ts',
    '!src/core/advice/fixes-*.ts',
    '!src/core/advice/setup-pages.ts',
  ],
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: join(tmpdir(), 'reset-link-helper-mutation'),
  cleanTempDir: 'always',
  allowConsoleColors: false,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, reportMutants: false, allowEmojis: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  thresholds: { high: 90, low: 85, break: 85 },
};
