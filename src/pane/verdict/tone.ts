import type { Verdict } from '../../core/report';
import type { PaneState } from '../state';

/** How a state looks: its icon and its colour. */
export type Tone = 'checking' | 'fits' | 'doubt' | 'unknown' | 'quiet';

const BY_VERDICT: Readonly<Record<Verdict, Tone>> = {
  reset: 'fits',
  doubtful: 'doubt',
  'not-reset': 'quiet',
  'cannot-tell': 'unknown',
};

const BY_STATE: Readonly<Record<Exclude<PaneState['kind'], 'result'>, Tone>> = {
  checking: 'checking',
  slow: 'checking',
  'no-item': 'quiet',
  'not-a-message': 'quiet',
  failed: 'unknown',
  'no-host': 'quiet',
  'office-blocked': 'unknown',
};

export const toneOf = (state: PaneState): Tone =>
  state.kind === 'result' ? BY_VERDICT[state.report.verdict] : BY_STATE[state.kind];

export const toneOfVerdict = (verdict: Verdict): Tone => BY_VERDICT[verdict];
