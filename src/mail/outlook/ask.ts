import { callOffice, type CallResult } from './call';
import { pause, type AsyncCallback, type Timers } from './office';

/** From 5001 (office-js #6814, right after ItemChanged) Outlook recovers within this time. */
export const RETRY_DELAY_MS = 400;
/** An answer that is not there by now was probably lost; a slow one may still come, so the first call stays valid. */
export const ASK_AGAIN_MS = 5_000;
/** 9030 and 9042: the item is no longer the one that was asked for. */
const MOVED = new Set([9030, 9042]);

export interface AskOptions<T> {
  readonly signal: AbortSignal;
  readonly timers: Timers;
  /** For both calls together. */
  readonly limitMs: number;
  /** False for a success that is none (an undefined body, office-js #4822): it is asked for again. */
  readonly isUsable: (value: T) => boolean;
  /** False where the second call would ask another item than the first. */
  readonly isSameItem: () => boolean;
}

export const isMoved = (result: CallResult<unknown>): boolean =>
  !result.ok && result.code === 'office-error' && result.officeCode !== null && MOVED.has(result.officeCode);

/**
 * Calls Office, and once more where the first call fails, gives nothing usable, or stays silent. Never rejects.
 */
export async function askTwice<T>(
  start: (callback: AsyncCallback<T>) => void,
  options: AskOptions<T>,
): Promise<CallResult<T>> {
  const { signal, timers, limitMs, isUsable } = options;
  const begun = timers.now();
  const call = (): Promise<CallResult<T>> =>
    callOffice(start, { signal, timers, hardLimitMs: Math.max(0, limitMs - (timers.now() - begun)) });
  const first = call();
  const silence = pause(Math.min(ASK_AGAIN_MS, limitMs), timers);
  const early = await Promise.race([first, silence.done]);
  silence.cancel();
  if (early === 'over') return options.isSameItem() ? firstGood([first, call()], isUsable) : first;
  if (isFinal(early, isUsable)) return early;
  const delay = pause(RETRY_DELAY_MS, timers);
  signal.addEventListener('abort', delay.cancel, { once: true });
  await delay.done;
  signal.removeEventListener('abort', delay.cancel);
  return options.isSameItem() ? call() : early;
}

/** Nothing that asking again could better. */
function isFinal<T>(result: CallResult<T>, isUsable: (value: T) => boolean): boolean {
  if (result.ok) return isUsable(result.value);
  return result.code !== 'office-error' || isMoved(result);
}

/** The first usable answer; where there is none, the last result. */
function firstGood<T>(
  calls: readonly Promise<CallResult<T>>[],
  isUsable: (value: T) => boolean,
): Promise<CallResult<T>> {
  return new Promise((resolve) => {
    let waiting = calls.length;
    for (const call of calls) {
      void call.then((result) => {
        waiting -= 1;
        if (waiting === 0 || (result.ok && isUsable(result.value))) resolve(result);
      });
    }
  });
}
