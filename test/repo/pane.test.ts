import english from '../../src/pane/strings/en.json';
import { isThere, namedTests } from './named-tests';
import { text } from './root';

const page = text('docs/pane.md');
const points = page
  .split('\n')
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => ({ number: Number(/^\| (\d+) /.exec(line)?.[1]), named: namedTests(line) }));

test('thirty points, each once and in order', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});

test.each(points)('point $number is proved by tests that are there', ({ named }) => {
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((test) => !isThere(test))).toEqual([]);
});

test('a test that is not there is found', () => {
  const [gone, here] = namedTests(
    '| 1 | x | `test/repo/pane.test.ts`: "no such " + "title"; `test/repo/no.test.ts`: "x" |',
  );
  expect(gone).toEqual({ file: 'test/repo/pane.test.ts', title: 'no such " + "title' });
  expect(here).toEqual({ file: 'test/repo/no.test.ts', title: 'x' });
  expect(isThere({ file: 'test/repo/pane.test.ts', title: ['no', 'such', 'title'].join('-') })).toBe(false);
  expect(isThere({ file: 'test/repo/no.test.ts', title: 'x' })).toBe(false);
});

test('no heading and no reason calls a mail safe, secure or verified', () => {
  const judging = Object.entries(english).filter(([key]) => /^(verdict|why|mail|reason|spent|survives)\./.test(key));
  expect(judging.length).toBeGreaterThan(50);
  // "Safe Links" is a product.
  const found = judging.filter(([, words]) => /\b(safe(?! Links)|secure|verified|trusted|genuine)\b/i.test(words));
  expect(found).toEqual([]);
});

test('no icon is a lock or a shield', () => {
  expect(text('src/pane/verdict/icons.tsx')).toMatch(/@fluentui\/react-icons/);
  expect(text('src/pane/verdict/icons.tsx')).not.toMatch(/lock|shield|badge/i);
});
