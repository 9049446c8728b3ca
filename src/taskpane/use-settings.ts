import { useEffect, useState } from 'react';
import { type Deployed, fetchSettings, NOT_DEPLOYED, settingsAddress } from './settings-file';

/**
 * Called at the start of the page. Not a promise where there is nothing to wait for. What reads the file is a chunk of
 * its own: most deployments have no settings, and pay nothing for those that have.
 */
export function startSettings(): Deployed | Promise<Deployed> {
  const address = settingsAddress(document);
  if (address === null) return NOT_DEPLOYED;
  const part = import(/* webpackChunkName: "settings" */ './settings-part');
  const deployed = fetchSettings(address, {
    read: part.then(({ readSettings }) => readSettings),
    fetch: (at, init) => window.fetch(at, init),
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => {
      window.clearTimeout(timer);
    },
  });
  return deployed.then(async (read) => {
    // Only what the part has read holds a notice, so the part is there.
    if (read.settings.notice === null) return read;
    const { drawNotice } = await part;
    return { ...read, drawNotice: (reader) => drawNotice(read.settings, reader) };
  });
}

/** Null while the file is on its way: a verdict that changes with it must not show before. */
export function useSettings(deployed: Deployed | Promise<Deployed>): Deployed | null {
  const [known, setKnown] = useState(deployed instanceof Promise ? null : deployed);
  useEffect(() => {
    let wanted = true;
    void Promise.resolve(deployed).then((settled) => {
      if (wanted) setKnown(settled);
    });
    return () => {
      wanted = false;
    };
  }, [deployed]);
  return known;
}
