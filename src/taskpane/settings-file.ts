import { NO_SETTINGS } from '../core/settings';
import type { SettingsResult } from '../mail/settings';
import { type Deployed, NO_ANSWER, SETTINGS_LIMIT_MS, TOO_LATE } from './deployed';

interface Surroundings {
  readonly read: (text: string) => SettingsResult;
  readonly fetch: (address: string, init: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

const without = (problem: string): Deployed => ({ settings: NO_SETTINGS, problem });

/**
 * Fetches and reads the settings beside the page. Settles always, within the limit; whatever goes wrong, the defaults
 * hold. Nothing of the reader goes with it: no cookie, no referrer, no other origin, no redirect.
 */
export async function fetchSettings(address: string, around: Surroundings): Promise<Deployed> {
  const ended = new AbortController();
  const timer = around.setTimeout(() => {
    ended.abort();
  }, SETTINGS_LIMIT_MS);
  try {
    const answer = await around.fetch(address, {
      signal: ended.signal,
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
    if (!answer.ok) return without(`The host answers ${answer.status.toString()}.`);
    const result = around.read(await answer.text());
    return result.ok ? { settings: result.settings, problem: null } : without(result.problem);
  } catch {
    return without(ended.signal.aborted ? TOO_LATE : NO_ANSWER);
  } finally {
    around.clearTimeout(timer);
  }
}
