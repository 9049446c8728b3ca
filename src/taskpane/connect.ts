import { parseHtml } from '../mail/dom-browser';
import type { Timers } from '../mail/outlook/office';
import { readItem } from '../mail/outlook/read-item';
import { createReader, type Reader } from '../mail/outlook/session';
import { startOffice } from '../mail/outlook/host';
import { watchItem, type ItemWatch } from '../mail/outlook/watch';

declare global {
  interface Window {
    /** Not there until Microsoft's script has run, and never where it is blocked. */
    Office?: typeof Office;
  }
}

export interface Outlook {
  readonly reader: Reader;
  readonly mailbox: Office.Mailbox;
  readonly officeTheme: () => unknown;
  /** A BCP 47 tag, or null where the client does not say. */
  readonly language: string | null;
  /** The client and its version, for the note to the admin. */
  readonly client: string;
  /** Ends with the source of the pane. */
  readonly signal: AbortSignal;
}

export type Connection =
  | { readonly state: 'outlook'; readonly outlook: Outlook }
  | { readonly state: 'no-host' }
  | { readonly state: 'office-blocked' };

export const timers: Timers = {
  now: () => performance.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => {
    if (typeof timer === 'number') window.clearTimeout(timer);
  },
};

/** The browser's own record of the fetch of office.js: it is there once the fetch has ended, also in failure. */
const fetchEnded = (): boolean =>
  'getEntriesByType' in performance &&
  performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/hosted/office.js'));

/** Waits for Outlook and wires its mail to a reader. Settles always; null where `signal` ended the wait. */
export async function connect(signal: AbortSignal): Promise<Connection | null> {
  const host = await startOffice({ office: () => window.Office, document, timers, signal, fetchEnded });
  switch (host.state) {
    case 'outlook':
      return { state: 'outlook', outlook: wire(host.office, signal) };
    case 'no-host':
      return { state: 'no-host' };
    case 'blocked':
      return { state: 'office-blocked' };
    case 'aborted':
      return null;
  }
}

function wire({ context }: typeof Office, signal: AbortSignal): Outlook {
  const { mailbox } = context;
  return {
    reader: readerOf(context),
    mailbox,
    officeTheme: () => context.officeTheme,
    language: attempt(() => context.displayLanguage) ?? null,
    client: clientOf(mailbox),
    signal,
  };
}

function readerOf({ mailbox, requirements }: Office.Context): Reader {
  let watched: ItemWatch | null = null;
  const deps = {
    parse: parseHtml,
    timers,
    supports: (version: string) => attempt(() => requirements.isSetSupported('Mailbox', version)) ?? false,
    selection: () => watched?.selection() ?? 0,
  };
  return createReader({
    read: (signal, onSlow) => readItem(mailbox, { ...deps, onSlow }, signal),
    watch: (onChange) => {
      watched = watchItem({ mailbox, onChange, document, window });
      return watched.dispose;
    },
  });
}

function clientOf({ diagnostics }: Office.Mailbox): string {
  return attempt(() => `${diagnostics.hostName} ${diagnostics.hostVersion}`) ?? 'Outlook';
}

/** Some clients throw for what others lack; undefined either way. */
function attempt<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
