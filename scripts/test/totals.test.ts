import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, jestTotals, sum } from './totals';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'totals-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['all passed', { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
  ['one failed', { passed: 4, failed: 1 }, 1, { passed: 4, failed: 1 }],
  ['ended badly without a failed test', { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
  ['was killed', { passed: 5, failed: 0 }, null, { passed: 5, failed: 1 }],
  ['ran no test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ['wrote something else', { hello: 1 }, 0, { passed: 0, failed: 1 }],
])('a jest run that %s', (_, written, code, expected) => {
  const file = join(folder, 'totals.json');
  writeFileSync(file, JSON.stringify(written));
  expect(jestTotals(file, code)).toEqual(expected);
  expect(existsSync(file)).toBe(false);
});

test('a jest run that never came to its end is a failure', () => {
  expect(jestTotals(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('the closing line', () => {
  expect(
    closingLine(
      sum([
        { passed: 1, failed: 0 },
        { passed: 40, failed: 2 },
      ]),
    ),
  ).toBe('41 passed, 2 failed');
});
