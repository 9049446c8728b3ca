import { htmlMail } from './mail';
import { median, range, table } from './statistics';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[], NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a range and a table', () => {
  expect(range([12.4, 3.6, 8])).toBe('4 to 12');
  expect(
    table([
      ['what', 'ms'],
      ['a', '1000'],
    ]),
  ).toBe('what    ms\na     1000');
});

test('a mail of 2 MB is twice one of 1 MB, within a row', () => {
  expect(htmlMail(2_000_000).length / htmlMail(1_000_000).length).toBeCloseTo(2, 2);
});
