import { barsInWords, judge } from './bars';

const floor = { fcp: 100, content: 200, script: 50, heap: 4e6 };

test.each([
  ['both met, at the very bar', 50, 220, [true, true]],
  ['a first paint that waits for scripts', 51, 100, [false, true]],
  ['a verdict that comes late', 10, 221, [true, false]],
  ['a page that never painted', NaN, NaN, [false, false]],
])('%s', (_title, fcp, content, met) => {
  expect(judge({ ...floor, fcp, content }, floor).map((each) => each.met)).toEqual(met);
});

test('in words', () => {
  expect(barsInWords(judge({ ...floor, fcp: 30, content: 300 }, floor))).toBe(
    'first paint: 0.30 x the floor, bar 0.5 x: met\ntime to verdict: 1.50 x the floor, bar 1.1 x: NOT MET',
  );
});
