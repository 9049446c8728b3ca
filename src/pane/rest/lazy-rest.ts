import { useCallback, useEffect, useState } from 'react';
import type * as Module from './rest';

export type RestModule = typeof Module;

/** `null`: on its way. `failed`: it did not come, e.g. because a new version was deployed while an old page was open. */
export type Rest = RestModule | 'failed' | null;

export const isHere = (rest: Rest): rest is RestModule => rest !== null && rest !== 'failed';

let known: Rest = null;
let loading: Promise<void> | undefined;
let losses = 0;

/** Tests have it at hand; a page loads it. */
export function keepRest(rest: RestModule): void {
  known = rest;
}

/** Asks for it, once. Never rejects. */
function loadRest(): Promise<void> {
  loading ??= import(/* webpackChunkName: "rest" */ './rest').then(keepRest, () => {
    known = 'failed';
    losses += 1;
  });
  return loading;
}

/**
 * The rest of the pane, which is asked for when the first drawing stands: the verdict of a reset mail does not wait for
 * it. The function is for what did not come: it asks once more, and the next time starts the page anew, as a new version
 * has other files. It does nothing in other cases.
 */
export function useRest(): readonly [Rest, () => void] {
  const [rest, setRest] = useState(known);
  useEffect(() => {
    if (rest !== null) return undefined;
    let wanted = true;
    void loadRest().then(() => {
      if (wanted) setRest(() => known);
    });
    return () => {
      wanted = false;
    };
  }, [rest]);
  const askAgain = useCallback(() => {
    if (known !== 'failed') return;
    if (losses > 1) {
      window.location.reload();
      return;
    }
    known = null;
    loading = undefined;
    setRest(null);
  }, []);
  return [rest, askAgain];
}
