import type { ReactNode } from 'react';
import { NO_SETTINGS, type Settings } from '../core/settings';
import type { SettingsResult } from '../mail/settings';

/** The settings that count, and, where the deployed file is not in use, why: a sentence for the mail admin. */
export interface Deployed {
  readonly settings: Settings;
  readonly problem: string | null;
  /** Draws the help desk's notice for a reader's language (a BCP 47 tag). Missing where no file was read. */
  readonly drawNotice?: (reader: string) => ReactNode;
}

/** A build without settings fetches nothing. */
export const NOT_DEPLOYED: Deployed = { settings: NO_SETTINGS, problem: null };

/** From the start of the page. A verdict waits for the settings, so they must not be waited for long. */
export const SETTINGS_LIMIT_MS = 2_000;

interface Surroundings {
  /** Resolves with the reader of the file, which loads beside it. */
  readonly read: Promise<(text: string) => SettingsResult>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

const without = (problem: string): Deployed => ({ settings: NO_SETTINGS, problem });

/** The address that the build wrote into the page, or null where it was given no settings. */
export function settingsAddress(document: Pick<Document, 'querySelector'>): string | null {
  return document.querySelector('meta[name="settings"]')?.getAttribute('content') ?? null;
}

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
    const text = await answer.text();
    const result = (await around.read)(text);
    return result.ok ? { settings: result.settings, problem: null } : without(result.problem);
  } catch {
    // The browser does not say which: a line that is down, or a policy of the host that refuses the request.
    return without(ended.signal.aborted ? 'The host takes too long.' : 'The request was refused or got no answer.');
  } finally {
    around.clearTimeout(timer);
  }
}
