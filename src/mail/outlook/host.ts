import type { Timers } from './office';

/** The id of the script tag that loads office.js. */
export const SCRIPT_ID = 'office-js';
/** For the script and for `Office.onReady` together. Slow lines need seconds; a blocked script never comes. */
export const START_LIMIT_MS = 8_000;
/** Between the end of the script's fetch and its effect, where the events may have come too early to be heard. */
export const RUN_LIMIT_MS = 1_000;

/** What is used of the global `Office` before it is ready. */
export interface OfficeStarter {
  onReady(callback: (info: { readonly host: unknown; readonly platform: unknown }) => void): unknown;
  readonly context?: { readonly mailbox?: unknown };
}

export interface StartOptions<O extends OfficeStarter> {
  /** `() => window.Office`: undefined until the script has run. */
  readonly office: () => O | undefined;
  readonly document: { getElementById(id: string): ScriptElement | null };
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly limitMs?: number;
  /**
   * Has the fetch of the script ended, well or badly (Resource Timing)? A script that is refused at once fires its
   * error event before anybody listens.
   */
  readonly fetchEnded?: () => boolean;
}

interface ScriptElement {
  addEventListener(type: 'load' | 'error', listener: () => void): void;
}

export type HostState<O> =
  | { readonly state: 'outlook'; readonly office: O }
  /** The page is open in a browser, or in an application without a mailbox. */
  | { readonly state: 'no-host' }
  /** Microsoft's script did not come or did not get ready: no network, a proxy, a content filter. */
  | { readonly state: 'blocked'; readonly why: 'script-error' | 'timeout' }
  | { readonly state: 'aborted' };

/**
 * Waits for office.js, which an async script tag loads from Microsoft's network, and for the host behind it. Always
 * settles. A script that comes after `blocked` is for a reload.
 */
export function startOffice<O extends OfficeStarter>(options: StartOptions<O>): Promise<HostState<O>> {
  const { timers, signal, limitMs = START_LIMIT_MS } = options;
  return new Promise((resolve) => {
    const settle = (state: HostState<O>): void => {
      timers.clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(state);
    };
    const abort = (): void => {
      settle({ state: 'aborted' });
    };
    const timer = timers.setTimeout(() => {
      settle({ state: 'blocked', why: 'timeout' });
    }, limitMs);
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    const script = options.document.getElementById(SCRIPT_ID);
    const office = options.office();
    if (office !== undefined) whenReady(office, settle);
    else if (script === null) settle({ state: 'no-host' });
    else {
      listen(script, options, settle);
      if (options.fetchEnded?.() === true)
        timers.setTimeout(() => {
          giveUpOrGoOn(options, settle);
        }, RUN_LIMIT_MS);
    }
  });
}

/** After the grace for a script that was fetched before anybody listened. Settling twice does nothing. */
function giveUpOrGoOn<O extends OfficeStarter>(options: StartOptions<O>, settle: (state: HostState<O>) => void): void {
  const office = options.office();
  if (office === undefined) settle({ state: 'blocked', why: 'script-error' });
  else whenReady(office, settle);
}

function listen<O extends OfficeStarter>(
  script: ScriptElement,
  options: StartOptions<O>,
  settle: (state: HostState<O>) => void,
): void {
  script.addEventListener('error', () => {
    settle({ state: 'blocked', why: 'script-error' });
  });
  script.addEventListener('load', () => {
    // A filter that answers with an empty script loads well and brings no Office.
    giveUpOrGoOn(options, settle);
  });
}

function whenReady<O extends OfficeStarter>(office: O, settle: (state: HostState<O>) => void): void {
  try {
    office.onReady((info) => {
      const hasMailbox = office.context?.mailbox !== undefined && office.context.mailbox !== null;
      settle(info.host !== null && hasMailbox ? { state: 'outlook', office } : { state: 'no-host' });
    });
  } catch {
    settle({ state: 'blocked', why: 'script-error' });
  }
}
