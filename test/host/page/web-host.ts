/**
 * Page side: plays Outlook on the web and new Outlook. Mounts the add-in in a frame and answers the postMessage
 * protocol of office.js' web host file (read from its debug build, 16.0.15407).
 */
import { type Box, type Colours, initialData, type Mail } from '../model';
import { makeAnswers, type Outcome } from './answers';
import { DISPATCH_NEW_MESSAGE, type MountOptions } from './control';

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly [key: number]: unknown;
    readonly MethodData?: { readonly DispatchId: number };
    readonly ApiParams?: Readonly<Record<string, unknown>>;
  };
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const FOR_CALL = 0;
const FOR_EVENT = 1;
const OUTLOOK_WEB = 64;
const ITEM_CHANGED = 'olkItemSelectedChanged';
const THEME_CHANGED = 'officeThemeChanged';
/** A guess: Outlook's true sandbox value is not public. */
const SANDBOX =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
const SOLUTION = '11111111-2222-3333-4444-555555555555';

interface Mounted {
  readonly frame: HTMLIFrameElement;
  readonly origin: string;
  readonly conversation: string;
  readonly box: Box;
}

const answers = makeAnswers();
const events = new Map<string, Request>();
const notices: number[] = [];
const newMessages: string[] = [];
let mounted: Mounted | null = null;
let mail: Mail | null = null;
let itemNumber = 0;

function post(request: Request, data: unknown, errorCode: number, responseType: number): void {
  mounted?.frame.contentWindow?.postMessage(
    JSON.stringify({
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data ?? null,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    }),
    mounted.origin,
  );
}

const appContext = ({ box, conversation }: Mounted): object => ({
  _id: `${SOLUTION}_${conversation}`,
  _appName: OUTLOOK_WEB,
  _appVersion: '16.0',
  _appUILocale: box.language ?? 'en-US',
  _dataLocale: box.language ?? 'en-US',
  _docUrl: '',
  _clientMode: 0,
  _settings: {},
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: '',
  _appInstanceId: conversation,
  _requirementMatrix: JSON.stringify(box.requirements ?? { Mailbox: '1.15', DialogApi: '1.2' }),
  _hostFullVersion: box.hostVersion ?? '16.0.0.0',
  _featureGates: {},
});

const envelope = (outcome: Outcome): object | null => {
  if (outcome.kind === 'null') return null;
  if (outcome.kind === 'error') return { error: true, errorCode: outcome.code, wasSuccessful: false };
  return { error: false, errorCode: 0, wasSuccessful: true, data: outcome.value };
};

function execute(request: Request): void {
  const id = request._data?.MethodData?.DispatchId ?? -1;
  const args = request._data?.ApiParams ?? {};
  if (DISPATCH_NEW_MESSAGE.includes(id)) newMessages.push(JSON.stringify(args));
  answers.answer(id, args, mail, (outcome) => {
    post(request, envelope(outcome), 0, FOR_CALL);
  });
}

function invoke(request: Request, page: Mounted): void {
  const name = request._actionName;
  if (name === 'ContextActivationManager_getAppContextAsync') post(request, appContext(page), 0, FOR_CALL);
  else if (name === 'GetInitialData') post(request, initialData(page.box, mail, ++itemNumber), 0, FOR_CALL);
  else if (name === 'ContextActivationManager_notifyHost') notices.push(Number(request._data?.[1]));
  else if (name === 'executeMethod') post(request, { Error: 0, Version: 1 }, 0, FOR_CALL);
  else if (name === 'ExecuteMethod') execute(request);
  else post(request, null, -2, FOR_CALL);
}

function onRequest(request: Request, page: Mounted): void {
  if (request._actionType === INVOKE) {
    invoke(request, page);
    return;
  }
  if (request._actionType === REGISTER) events.set(request._actionName, request);
  else events.delete(request._actionName);
  post(request, { Error: 0 }, 0, FOR_CALL); // an empty answer would read as a failed registration
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const page = mounted;
  if (page === null) return;
  if (event.source !== page.frame.contentWindow || typeof event.data !== 'string') return;
  let request: Request;
  try {
    request = JSON.parse(event.data) as Request;
  } catch {
    return; // not of this protocol
  }
  if (request._messageType === REQUEST && request._conversationId === page.conversation) {
    onRequest(request, page);
  }
});

function fire(name: string, data: unknown): boolean {
  const registration = events.get(name);
  if (registration === undefined) return false;
  post(registration, data, 0, FOR_EVENT);
  return true;
}

window.mountAddin = (options: MountOptions): void => {
  const frame = document.createElement('iframe');
  const url = new URL(options.addinUrl);
  const conversation = `${crypto.randomUUID()}_1`;
  const hostInfo = `Outlook|Web|16.01|${options.box.language ?? 'en-US'}||`;
  const xdmInfo = [conversation, `${SOLUTION}_${conversation}`, `${location.origin}/`].join('|');
  mail = options.mail;
  mounted = { frame, origin: url.origin, conversation, box: options.box };
  frame.title = 'Add-in';
  frame.style.cssText = `width:${String(options.width)}px;height:${String(options.height)}px;border:0`;
  frame.setAttribute('sandbox', SANDBOX);
  if (options.allow !== null) frame.setAttribute('allow', options.allow);
  if (options.via === 'url') {
    url.searchParams.set('_host_Info', hostInfo.replaceAll('|', '$'));
    frame.name = `_xdm_${conversation}`;
    frame.src = `${url.href}#&_xdm_Info=${xdmInfo}&_serializer_version=1`;
  } else {
    const baseFrameName = `_xdm_${conversation}`;
    frame.name = JSON.stringify({ baseFrameName, hostInfo, xdmInfo, serializerVersion: 1, flights: '[]' });
    frame.src = url.href;
  }
  document.getElementById('pane')?.replaceChildren(frame);
};

window.hostControl = {
  ...answers,
  select(selected: Mail | null, tell: boolean): boolean {
    mail = selected;
    if (!tell || mounted === null) return false;
    return fire(ITEM_CHANGED, initialData(mounted.box, mail, ++itemNumber));
  },
  theme: (colours: Colours): boolean => fire(THEME_CHANGED, [JSON.stringify(colours)]),
  listening: () => [
    ...(events.has(ITEM_CHANGED) ? (['item'] as const) : []),
    ...(events.has(THEME_CHANGED) ? (['theme'] as const) : []),
  ],
  notices: () => notices,
  newMessages: () => newMessages,
};
