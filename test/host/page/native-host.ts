/**
 * Page side, before any script of the add-in: plays the native half of classic Outlook on Windows, of Outlook on Mac,
 * iOS and Android. The add-in is the top page there.
 */
import { type Colours, initialData, type Mail } from '../model';
import { installAgave } from './agave';
import { makeAnswers, type Outcome } from './answers';
import { DISPATCH_NEW_MESSAGE, type NativeSetup } from './control';
import { installWin32 } from './win32';

const ITEM_CHANGED = 46;
const THEME_CHANGED = 9;
const GET_INITIAL_DATA = 1;
const BODY = 37;

type Handler = (eventId: number, payload: readonly string[]) => void;

/** What a bridge needs of the host: it packs and unpacks, the host answers. */
export interface NativeHost {
  readonly setup: NativeSetup;
  colours(): Colours;
  requirements(): string;
  readonly handlers: Map<number, Handler>;
  /** Answers with [JSON, status, JSON of the item number]. */
  run(id: number, args: readonly unknown[], deliver: (reply: readonly [string, number, string]) => void): void;
}

/** Mobile Outlooks say 1.5 (Microsoft's requirement-set table), the desktop ones 1.14. */
function requirements(setup: NativeSetup): string {
  const mobile = setup.kind === 'ios' || setup.kind === 'android';
  return JSON.stringify(setup.box.requirements ?? { Mailbox: mobile ? '1.5' : '1.14', OpenBrowserWindowApi: '1.1' });
}

function install(setup: NativeSetup): void {
  const answers = makeAnswers();
  const handlers = new Map<number, Handler>();
  const newMessages: string[] = [];
  let mail = setup.mail;
  let colours = setup.colours;
  let itemNumber = 1;
  const extra = (): string => JSON.stringify({ itemNumber });
  const pack = (outcome: Outcome): [string, number, string] => {
    if (outcome.kind === 'error') return ['{}', outcome.code, extra()];
    return [JSON.stringify(outcome.kind === 'null' ? null : { data: outcome.value ?? null }), 0, extra()];
  };
  const host: NativeHost = {
    setup,
    colours: () => colours,
    requirements: () => requirements(setup),
    handlers,
    run(id, args, deliver) {
      if (id === GET_INITIAL_DATA) {
        deliver([JSON.stringify(initialData(setup.box, mail, itemNumber)), 0, extra()]);
        return;
      }
      if (DISPATCH_NEW_MESSAGE.includes(id)) newMessages.push(JSON.stringify(args));
      answers.answer(id, id === BODY ? { coercionType: args[0] } : {}, mail, (outcome) => {
        deliver(pack(outcome));
      });
    },
  };
  (setup.kind === 'win32' ? installWin32 : installAgave)(host);
  window.hostControl = {
    ...answers,
    select(selected: Mail | null, tell: boolean): boolean {
      mail = selected;
      itemNumber += 1;
      const handler = handlers.get(ITEM_CHANGED);
      if (!tell || handler === undefined) return false;
      handler(ITEM_CHANGED, [JSON.stringify(initialData(setup.box, mail, itemNumber)), extra()]);
      return true;
    },
    theme(changed: Colours): boolean {
      colours = changed;
      const handler = handlers.get(THEME_CHANGED);
      handler?.(THEME_CHANGED, [JSON.stringify(changed)]);
      return handler !== undefined;
    },
    listening: () => [
      ...(handlers.has(ITEM_CHANGED) ? (['item'] as const) : []),
      ...(handlers.has(THEME_CHANGED) ? (['theme'] as const) : []),
    ],
    notices: () => [],
    newMessages: () => newMessages,
  };
}

if (window.nativeSetup !== undefined && window.top === window) install(window.nativeSetup);
