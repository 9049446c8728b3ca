import { useEffect, useState } from 'react';
import type * as Module from './analysis';

export type Analysis = typeof Module;

/** `failed`: the chunk did not come, e.g. because a new version was deployed while an old page was open. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly analysis: Analysis }
  | { readonly state: 'failed' };

/** Called at the start of the page, before React: the chunk comes in beside office.js. The build's budget knows its name. */
export const startLoading = (): Promise<Analysis> => import(/* webpackChunkName: "analysis" */ './analysis');

export function useAnalysis(loading: Promise<Analysis>): Loading {
  const [state, setState] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    loading.then(
      (analysis) => {
        setState({ state: 'ready', analysis });
      },
      () => {
        setState({ state: 'failed' });
      },
    );
  }, [loading]);
  return state;
}
