import type { AsyncCallback, Timers } from './office';

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'timeout' | 'aborted' }
  /** `officeCode`: Office's number, null where it threw or gave none. Its text is localised and is not kept. */
  | { readonly ok: false; readonly code: 'office-error'; readonly officeCode: number | null };

export interface CallOptions {
  readonly signal: AbortSignal;
  readonly timers: Timers;
  readonly hardLimitMs: number;
  readonly softLimitMs?: number;
  /** Called once, where the answer is not there after `softLimitMs`. */
  readonly onSlow?: () => void;
}

function codeOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : null;
}

/**
 * One call of Office.js as a promise that always settles. A host that does not answer, or answers null, never runs the
 * callback (simulator; office-js #326), so the limit is ours. The first outcome counts: an answer that comes after the
 * limit or the abort, or a second one, is dropped.
 *
 * @param start makes the call with the callback that it is given. What it throws is an `office-error`.
 */
export function callOffice<T>(
  start: (callback: AsyncCallback<T>) => void,
  options: CallOptions,
): Promise<CallResult<T>> {
  const { signal, timers, hardLimitMs } = options;
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ ok: false, code: 'aborted' });
      return;
    }
    const running: unknown[] = [];
    const settle = (result: CallResult<T>): void => {
      for (const timer of running) timers.clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    const abort = (): void => {
      settle({ ok: false, code: 'aborted' });
    };
    signal.addEventListener('abort', abort);
    running.push(
      timers.setTimeout(() => {
        settle({ ok: false, code: 'timeout' });
      }, hardLimitMs),
    );
    const { softLimitMs, onSlow } = options;
    if (softLimitMs !== undefined && onSlow !== undefined) running.push(timers.setTimeout(onSlow, softLimitMs));
    try {
      start((answer) => {
        if (answer?.status === 'succeeded') settle({ ok: true, value: answer.value });
        else settle({ ok: false, code: 'office-error', officeCode: codeOf(answer?.error) });
      });
    } catch (error) {
      settle({ ok: false, code: 'office-error', officeCode: codeOf(error) });
    }
  });
}
