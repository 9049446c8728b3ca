import { skeletonOf } from './confusables';

/** The name that is imitated, and the longest host that is looked at (RFC 1035: 253). */
const NAME = 'salesforce';
const NEAR = 2;

/** Whole host names that appear inside another name: `my.site.com.example.net`, `acme-force-com.example`. */
const QUOTED: readonly string[] = ['force.com', 'my.site.com'];

/**
 * Edit distance with neighbouring letters swapped counted once (optimal string alignment). Both words are short: the
 * caller compares lengths first, so the table stays below 13 × 11.
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost);
      if (row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, at(before, column - 2) + 1);
      }
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return at(previous, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

const isNear = (word: string): boolean =>
  Math.abs(word.length - NAME.length) <= NEAR && editDistance(word, NAME) <= NEAR;

/**
 * Which Salesforce domain a host imitates, or null. For hosts that are not Salesforce's: the word itself anywhere, in
 * look-alike letters, with hyphens, misspelt by one or two letters, or a whole Salesforce host as the front of another.
 * A consultant's domain with the word in it is found too; that is why this is a finding on a link that matters anyway,
 * never a verdict.
 */
export function imitationIn(unicodeHost: string): string | null {
  const shown = skeletonOf(unicodeHost);
  const labels = shown.split('.');
  const words = labels.flatMap((label) => [label.replaceAll('-', ''), ...label.split('-')]);
  if (words.some((word) => word.includes(NAME) || isNear(word))) return 'salesforce.com';
  const dotted = `.${shown.replaceAll('-', '.')}.`;
  if (dotted.includes('.sales.force.')) return 'salesforce.com';
  return QUOTED.find((name) => dotted.includes(`.${skeletonOf(name)}.`)) ?? null;
}
