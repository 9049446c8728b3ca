import type { Reason, ReasonCode, ReasonParams, ReasonWeight } from '../report';

/** A reason for the report. Parameters are host names, counts and ids: never a path, a token or a recipient. */
export function reason(code: ReasonCode, weight: ReasonWeight, params: ReasonParams = {}): Reason {
  return { code, weight, params };
}

const RANK: Readonly<Record<ReasonWeight, number>> = { doubt: 0, missing: 1, note: 2 };

/**
 * Doubts first, then what is missing, then notes; each code with the same parameters once, at its heaviest: what is a
 * note on one link and a doubt on another must not be told as a note beside the verdict `doubtful`.
 */
export function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return [...reasons]
    .sort((a, b) => RANK[a.weight] - RANK[b.weight])
    .filter((each) => {
      const key = `${each.code} ${JSON.stringify(each.params)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
