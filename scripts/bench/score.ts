import type { Decode } from './peers';

/** One line of test/fixtures/wrapper-vectors.jsonl. */
export interface Vector {
  readonly wrapped: string;
  /** The target; null or empty where the link alone does not hold it. */
  readonly expected: string | null;
}

export interface Score {
  readonly right: number;
  readonly ofTargets: number;
  /** Addresses given where there was none to be had. */
  readonly madeUp: number;
  readonly ofNone: number;
}

/** In favour of whoever hands the target through `URL`: its spelling may change, where it leads may not. */
const spelled = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);

export function scoreOf(decode: Decode, vectors: readonly Vector[]): Score {
  const score = { right: 0, ofTargets: 0, madeUp: 0, ofNone: 0 };
  for (const { wrapped, expected } of vectors) {
    const given = decode(wrapped);
    if (expected === null || expected === '') {
      score.ofNone += 1;
      if (given !== null) score.madeUp += 1;
    } else {
      score.ofTargets += 1;
      if (given !== null && spelled(given) === spelled(expected)) score.right += 1;
    }
  }
  return score;
}
