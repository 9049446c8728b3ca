/**
 * Page side: the script-message bridge of Outlook on Mac and iOS (`webkit.messageHandlers.Agave`) and on Android
 * (`agaveHost`). The same JSON goes both ways; only the doors differ.
 */
import type { NativeHost } from './native-host';

interface AgaveMessage {
  readonly methodId: number;
  readonly callbackId: string;
  readonly params?: { readonly id: number; readonly apiArgs?: readonly unknown[] };
}
type Reply = (callbackId: string, payload: readonly unknown[]) => void;

declare global {
  interface Window {
    OSF?: { ScriptMessaging: { agaveHostCallback: Reply; agaveHostEventCallback: Reply } };
    agaveHostCallback?: Reply;
    agaveHostEventCallback?: Reply;
    agaveHost?: { postMessage(text: string): void };
    webkit?: { messageHandlers: { Agave: { postMessage(text: string): void } } };
  }
}

const METHOD = { execute: 1, register: 2, unregister: 3, close: 4, context: 5 } as const;
const APP_TYPE = { win32: 8, mac: 8, ios: 65536, android: 4194304 } as const;

/** The positional answer to "context", in the order that the native host files of office.js read it. */
function context(host: NativeHost): readonly unknown[] {
  const { box, kind } = host.setup;
  const language = box.language ?? 'en-US';
  return [
    [[], []], // roaming settings: names, values
    '11111111-2222-3333-4444-555555555555',
    APP_TYPE[kind],
    ...[16, 0, 0, 0, 1],
    language,
    'en-US',
    ...[0, '', 1, 1, '', '', '', 'instance', true, false],
    host.requirements(),
    '',
    box.hostVersion ?? '4.2600.0',
    0,
  ];
}

export function installAgave(host: NativeHost): void {
  const android = host.setup.kind === 'android';
  const reply = (id: string, payload: readonly unknown[]): void => {
    // The real bridge never calls back within the call.
    setTimeout(() => {
      (android ? window.agaveHostCallback : window.OSF?.ScriptMessaging.agaveHostCallback)?.(id, payload);
    }, 0);
  };
  const event = (id: string, payload: readonly unknown[]): void => {
    (android ? window.agaveHostEventCallback : window.OSF?.ScriptMessaging.agaveHostEventCallback)?.(id, payload);
  };
  const postMessage = (text: string): void => {
    const { methodId, callbackId, params } = JSON.parse(text) as AgaveMessage;
    const id = params?.id ?? -1;
    if (methodId === METHOD.context) {
      reply(callbackId, context(host));
      return;
    }
    if (methodId === METHOD.execute) {
      host.run(id, params?.apiArgs ?? [], (result) => {
        reply(callbackId, [0, result]);
      });
      return;
    }
    if (methodId === METHOD.register) {
      host.handlers.set(id, (eventId, payload) => {
        event(callbackId, [payload, eventId]);
      });
    } else if (methodId === METHOD.unregister) host.handlers.delete(id);
    reply(callbackId, [0]);
  };
  if (android) window.agaveHost = { postMessage };
  else window.webkit = { messageHandlers: { Agave: { postMessage } } };
}
