import { isThere, namedTests } from './named-tests';
import { text } from './root';

const rows = text('docs/threat-model.md')
  .split('\n')
  .filter((line) => /^\|.*`[^`]+\.test\.ts`: "/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const promises = rows.map(([, promise = '', , test = '', broken = '']) => {
  return { promise, named: namedTests(test), broken: broken === '✓' };
});

test('every promise names a test', () => {
  const table = text('docs/threat-model.md').split('| Promise')[1]?.split('\n\n')[0] ?? '';
  expect(promises).toHaveLength(table.split('\n').length - 2);
  expect(promises.length).toBeGreaterThan(15);
});

test.each(promises)('$promise: its test is there', ({ named }) => {
  expect(named).toHaveLength(1);
  expect(named.filter((test) => !isThere(test))).toEqual([]);
});

test('what was broken by hand is said, for each that has a tick', () => {
  const told = text('docs/threat-model.md').split('## Broken by hand')[1]?.split('\n## ')[0] ?? '';
  expect(told.match(/^\| `/gm) ?? []).toHaveLength(promises.filter(({ broken }) => broken).length);
});
