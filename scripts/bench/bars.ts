/** What one page costs, as the median of its rounds: ms, and bytes of heap. */
export interface Cost {
  readonly fcp: number;
  readonly content: number;
  readonly script: number;
  readonly heap: number;
}

/**
 * Bars of the pane, as parts of what the floor page of the same run costs: the first paint is static, so it comes in half
 * the time that the floor needs for React's first; the verdict, with office.js, mail and analysis, in a tenth more.
 */
const BARS = [
  { what: 'first paint', of: 'fcp', bar: 0.5 },
  { what: 'time to verdict', of: 'content', bar: 1.1 },
] as const;

export interface Judged {
  readonly what: string;
  readonly ratio: number;
  readonly bar: number;
  readonly met: boolean;
}

/** The pane against the floor. A ratio that is no number (a page that never painted) is not met. */
export const judge = (pane: Cost, floor: Cost): readonly Judged[] =>
  BARS.map(({ what, of, bar }) => {
    const ratio = pane[of] / floor[of];
    return { what, ratio, bar, met: ratio <= bar };
  });

export const barsInWords = (judged: readonly Judged[]): string =>
  judged
    .map(
      ({ what, ratio, bar, met }) =>
        `${what}: ${ratio.toFixed(2)} x the floor, bar ${bar} x: ${met ? 'met' : 'NOT MET'}`,
    )
    .join('\n');
