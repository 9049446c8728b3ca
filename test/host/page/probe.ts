/** Page side: the smallest add-in there can be. It proves the simulated host, not our product. */
interface Got {
  readonly status: string;
  readonly value: unknown;
  readonly code: number | undefined;
}
export interface Reading {
  readonly itemId: string;
  readonly html: Got;
  readonly headers: Got | null;
}
export interface Probe {
  host?: string;
  platform?: string;
  language?: string;
  email?: string;
  hasHeaders?: boolean;
  history?: string;
  themeAtStart?: string | undefined;
  themeEvent?: string;
  first?: Reading | null;
  readonly changes: (Reading | null)[];
  itemChanged?: Got;
  done?: boolean;
  read(): Promise<Reading | null>;
}
export interface CopyTrial {
  text?: string;
  asyncError?: string;
  executed?: boolean;
  listenerRan?: boolean;
}

declare global {
  interface Window {
    probe: Probe;
    copyTrial: CopyTrial;
  }
}

type Callback = (result: Office.AsyncResult<unknown>) => void;
const call = (start: (callback: Callback) => void): Promise<Got> =>
  new Promise((resolve) => {
    start((result) => {
      // Typed as always there; it is undefined on success.
      const error = result.error as Office.Error | undefined;
      resolve({ status: String(result.status), value: result.value, code: error?.code });
    });
  });

async function read(): Promise<Reading | null> {
  const item = Office.context.mailbox.item as Office.MessageRead | null | undefined;
  if (item === null || item === undefined) return null;
  const { itemId } = item;
  const html = await call((done) => {
    item.body.getAsync(Office.CoercionType.Html, done);
  });
  const supported = 'getAllInternetHeadersAsync' in item;
  const headers = supported
    ? await call((done) => {
        item.getAllInternetHeadersAsync(done);
      })
    : null;
  return { itemId, html, headers };
}

const probe: Probe = { changes: [], read };
window.probe = probe;
window.copyTrial = {};

async function start(info: { host: unknown; platform: unknown }): Promise<void> {
  const { context } = Office;
  const theme = context.officeTheme as Office.OfficeTheme | undefined;
  Object.assign(probe, {
    host: String(info.host),
    platform: String(info.platform),
    language: context.displayLanguage,
    email: context.mailbox.userProfile.emailAddress,
    hasHeaders: context.requirements.isSetSupported('Mailbox', '1.8'),
    // eslint-disable-next-line @typescript-eslint/unbound-method -- office.js puts null there
    history: String(history.replaceState),
    themeAtStart: theme?.bodyBackgroundColor,
  });
  probe.first = await read();
  probe.itemChanged = await call((done) => {
    const changed = async (): Promise<void> => void probe.changes.push(await read());
    context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => void changed(), done);
  });
  await call((done) => {
    const changed = (event: { officeTheme: { bodyBackgroundColor: string } }): void => {
      probe.themeEvent = event.officeTheme.bodyBackgroundColor;
    };
    context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, done);
  });
  probe.done = true;
}

/** Both ways of copying in one real click, so that a test sees which the host allows. */
async function tryToCopy(): Promise<void> {
  const trial: CopyTrial = { text: `https://login.example/reset?c=${crypto.randomUUID()}%3D%3D` };
  const text = trial.text ?? '';
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    trial.listenerRan = event.clipboardData?.getData('text/plain') === text;
  };
  document.addEventListener('copy', onCopy, true);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only synchronous copy that Outlook on the web allows
  trial.executed = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, true);
  await navigator.clipboard.writeText(text).catch((error: unknown) => {
    trial.asyncError = error instanceof DOMException ? error.name : 'unknown';
  });
  window.copyTrial = trial;
}

document.getElementById('copy')?.addEventListener('click', () => void tryToCopy());
void Office.onReady((info) => void start(info));
