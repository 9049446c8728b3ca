import type * as Advice from './advice';

/** What admins unfold, the path for a mail that never came, and the note. */
export type AdviceModule = typeof Advice;

let loading: Promise<AdviceModule> | undefined;
let loaded: AdviceModule | undefined;

export const loadedAdvice = (): AdviceModule | undefined => loaded;

/** Loads once. A chunk that did not come may come the next time. */
export function loadAdvice(): Promise<AdviceModule> {
  loading ??= load();
  return loading;
}

async function load(): Promise<AdviceModule> {
  try {
    loaded = await import('./advice');
    return loaded;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
