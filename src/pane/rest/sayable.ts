import type { PaneState } from '../state';
import type { Strings } from '../strings/strings';
import { type FirstSight, firstWording, isFirstSight, type Wording } from '../verdict/first-sight';
import { isHere, type Rest } from './lazy-rest';

export interface Said extends Wording {
  readonly state: PaneState;
}

/** The state in words, as far as it can be said: others than the most urgent one wait for the rest of the pane. */
export function sayable(state: PaneState, rest: Rest, strings: Strings): Said {
  if (isHere(rest)) return { state, ...rest.wordingOf(state, strings) };
  const first: FirstSight = isFirstSight(state) ? state : instead(rest);
  return { state: first, ...firstWording(first, strings) };
}

const instead = (rest: Rest): FirstSight =>
  rest === 'failed' ? { kind: 'failed', why: 'incomplete' } : { kind: 'checking' };
