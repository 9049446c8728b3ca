import { BREAKS } from '../../scripts/promises/breaks';
import { promises as promisesIn, THREAT_MODEL } from '../../scripts/promises/table';
import { isThere } from './named-tests';
import { text } from './root';

const markdown = text(THREAT_MODEL);
const promises = promisesIn(markdown);

test('every promise names a test', () => {
  const table = markdown.split('| Promise')[1]?.split('\n\n')[0] ?? '';
  expect(promises).toHaveLength(table.split('\n').length - 2);
  expect(promises.length).toBeGreaterThan(15);
});

test.each(promises)('$promise: its test is there', (named) => {
  expect(isThere(named)).toBe(true);
});

test('every promise has its break, in the order of the table, and the document says which', () => {
  expect(BREAKS.map(({ promise }) => promise).sort()).toEqual(promises.map(({ promise }) => promise).sort());
  const told = markdown.split('## How each is broken')[1]?.split('\n## ')[0] ?? '';
  const rows = [...told.matchAll(/^\| (.*?) +\| (.*?) +\|$/gm)]
    .slice(2)
    .map(([, promise, what]) => ({ promise, what }));
  expect(rows).toEqual(BREAKS.map(({ promise, what }) => ({ promise, what })));
});

test.each(BREAKS)('$promise: what its break replaces still stands there', ({ edits }) => {
  for (const { file, find, put } of edits) expect(text(file).replace(find, () => put)).not.toBe(text(file));
});
