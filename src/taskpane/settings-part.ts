import { readSettings } from '../mail/settings';
import type { Deployed } from './deployed';
import { fetchSettings } from './settings-file';

/** What only a deployment with settings loads: fetching and reading the file. */
export const deployedSettings = (address: string): Promise<Deployed> =>
  fetchSettings(address, {
    read: readSettings,
    fetch: (at, init) => window.fetch(at, init),
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => {
      window.clearTimeout(timer);
    },
  });
