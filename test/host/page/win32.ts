/** Page side: the COM object behind `window.external` in classic Outlook. Its arrays are safe arrays. */
import type { NativeHost } from './native-host';

interface SafeArray {
  toArray(): readonly unknown[];
}
type Callback = (result: SafeArray, status?: number) => void;

const safe = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });
/** The real bridge never calls back within the call. */
const soon = (task: () => void): void => void setTimeout(task, 0);

const CONSTANTS = {
  GetAppType: 8,
  GetSolutionRef: '11111111-2222-3333-4444-555555555555',
  GetAppVersionMajor: 16,
  GetAppVersionMinor: 2,
  GetAppDataLocale: 'en-US',
  GetDocUrl: '',
  GetAppCapabilities: 1,
  GetActivationMode: 1,
  GetControlIntegrationLevel: 1,
  GetSolutionToken: '',
  GetCorrelationId: '',
  GetInstanceId: 'instance',
  GetTouchEnabled: false,
  GetCommerceAllowed: true,
  GetHostCustomMessage: '',
  GetDialogRequirementMatrix: '{}',
  GetFeaturesForSolution: '{}',
  GetInitialDisplayMode: 0,
} as const;

function context(host: NativeHost): object {
  const { box } = host.setup;
  return {
    ...Object.fromEntries(Object.entries(CONSTANTS).map(([name, value]) => [name, () => value])),
    GetAppUILocale: () => box.language ?? 'en-US',
    GetSupportedMatrix: () => host.requirements(),
    GetHostFullVersion: () => box.hostVersion ?? '16.0.19000.20000',
    GetOfficeThemeInfo: () => JSON.stringify(host.colours()),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }), // no roaming settings stored
  };
}

export function installWin32(host: NativeHost): void {
  const language = host.setup.box.language ?? 'en-US';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the very object that classic Outlook extends
  Object.assign(window.external, {
    GetContext: () => context(host),
    GetHostInfo: () => `Outlook|Win32|16.02|${language}|`,
    GetLoggingAllowed: () => false,
    Execute(id: number, args: readonly unknown[] | null, callback: Callback) {
      host.run(id, args ?? [], (reply) => {
        soon(() => {
          callback(safe(reply), 0);
        });
      });
    },
    RegisterEvent(
      id: number,
      _target: string,
      handler: (eventId: number, payload: SafeArray) => void,
      callback: Callback,
    ) {
      host.handlers.set(id, (eventId, payload) => {
        handler(eventId, safe(payload));
      });
      soon(() => {
        callback(safe([0]));
      });
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      host.handlers.delete(id);
      soon(() => {
        callback(safe([0]));
      });
    },
  });
}
