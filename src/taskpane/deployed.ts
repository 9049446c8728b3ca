import { NO_SETTINGS, type Settings } from '../core/settings';

/** The settings that count, and, where the deployed file is not in use, why: a sentence for the mail admin. */
export interface Deployed {
  readonly settings: Settings;
  readonly problem: string | null;
}

/** A build without settings fetches nothing. */
export const NOT_DEPLOYED: Deployed = { settings: NO_SETTINGS, problem: null };

/** A verdict waits for the settings, so they must not be waited for long: what reads them, and the file. */
export const SETTINGS_LIMIT_MS = 2_000;

export const TOO_LATE = 'The host takes too long.';

/** The browser does not say which: a line that is down, or a policy of the host that refuses the request. */
export const NO_ANSWER = 'The request was refused or got no answer.';

/** The address that the build wrote into the page, or null where it was given no settings. */
export function settingsAddress(document: Pick<Document, 'querySelector'>): string | null {
  return document.querySelector('meta[name="settings"]')?.getAttribute('content') ?? null;
}

/**
 * Called at the start of the page. Not a promise where there is nothing to wait for. What reads the file is a chunk of
 * its own, which the page names beforehand: most deployments have no settings, and pay nothing for those that have.
 */
export function startSettings(): Deployed | Promise<Deployed> {
  const address = settingsAddress(document);
  if (address === null) return NOT_DEPLOYED;
  const read = import(/* webpackChunkName: "settings" */ './settings-part').then(
    ({ deployedSettings }) => deployedSettings(address),
    () => ({ settings: NO_SETTINGS, problem: NO_ANSWER }),
  );
  const late = new Promise<Deployed>((done) => {
    setTimeout(done, SETTINGS_LIMIT_MS, { settings: NO_SETTINGS, problem: TOO_LATE });
  });
  return Promise.race([read, late]);
}
