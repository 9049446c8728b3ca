import { mostRelevant } from './most-relevant';
import type { Report, Verdict } from './report';

const reports = (...verdicts: readonly Verdict[]): readonly Report[] =>
  verdicts.map((verdict) => ({ verdict }) as Report);

test.each<readonly [readonly Verdict[], number]>([
  [[], 0],
  [['not-reset'], 0],
  [['not-reset', 'not-reset'], 0],
  [['not-reset', 'reset'], 1],
  [['reset', 'doubtful'], 0],
  [['not-reset', 'not-reset', 'doubtful', 'reset'], 2],
  [['not-reset', 'cannot-tell'], 1],
])('of %j number %i counts', (verdicts, index) => {
  expect(mostRelevant(reports(...verdicts))).toBe(index);
});
