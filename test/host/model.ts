/**
 * One plain record of a mail and a mailbox, and what a real Outlook makes of it for office.js.
 * Runs in node (types) and in the simulated host's page (values).
 */

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  readonly itemId: string;
  readonly subject: string;
  readonly from: Person;
  readonly sender?: Person;
  readonly to?: readonly Person[];
  /** ms since the epoch. */
  readonly created: number;
  /** `undefined` is what Outlook has been seen to answer with success (office-js issue 4822). */
  readonly html: string | undefined;
  readonly text: string;
  readonly headers: string;
  readonly itemClass?: string;
  readonly internetMessageId?: string;
  /** `appointment`: the pane may be asked about a meeting although its manifest is for messages. */
  readonly type?: 'message' | 'appointment';
  readonly fromSharedFolder?: boolean;
}

export type Permission = 'Restricted' | 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';

export interface Box {
  readonly email: string;
  readonly displayName: string;
  readonly language?: string;
  readonly permission?: Permission;
  readonly requirements?: Readonly<Record<string, string>>;
  readonly hostVersion?: string;
  /** What the host sends when nothing is selected: `null` makes `mailbox.item` null, `itemless` makes it undefined. */
  readonly noItem?: 'null' | 'itemless';
}

/** Colours as the hosts send them: 0xRRGGBB. */
export interface Colours {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

/** The numbers that hosts send; office.js' public scale is another one. */
const PERMISSION: Readonly<Record<Permission, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
};

const ITEM_TYPE = { message: 1, appointment: 2, none: 6 } as const;

/** The answer to GetInitialData (dispatch id 1), and the argument of ItemChanged. */
export function initialData(box: Box, mail: Mail | null, itemNumber: number): object | null {
  const mailbox = {
    permissionLevel: PERMISSION[box.permission ?? 'ReadItem'],
    hostVersion: box.hostVersion ?? '16.0.0.0',
    owaView: 'ThreeColumns',
    userProfileType: 'office365',
    userDisplayName: box.displayName,
    userEmailAddress: box.email,
    userTimeZone: 'UTC',
    ewsUrl: null,
    restUrl: null,
    itemNumber,
    isFromSharedFolder: mail?.fromSharedFolder ?? false,
  };
  if (mail === null) return box.noItem === 'itemless' ? { ...mailbox, itemType: ITEM_TYPE.none } : null;
  return { ...mailbox, ...itemData(mail) };
}

function itemData(mail: Mail): object {
  const type = mail.type ?? 'message';
  return {
    itemType: ITEM_TYPE[type],
    id: mail.itemId,
    itemClass: mail.itemClass ?? (type === 'message' ? 'IPM.Note' : 'IPM.Appointment'),
    conversationId: 'conversation',
    internetMessageId: mail.internetMessageId ?? `<${mail.itemId}@mail.example>`,
    subject: mail.subject,
    normalizedSubject: mail.subject,
    from: mail.from,
    sender: mail.sender ?? mail.from,
    organizer: mail.from,
    to: mail.to ?? [],
    cc: [],
    bcc: [],
    attachments: [],
    dateTimeCreated: mail.created,
    dateTimeModified: mail.created,
    start: mail.created,
    end: mail.created,
    isRead: true,
  };
}

/** The calls that a test may script, by the dispatch id that office.js sends. */
export const CALLS = {
  bodyType: 14,
  body: 37,
  headers: 168,
  notifications: 32,
  newMessage: 44,
  newMessageAsync: 178,
  sharedProperties: 108,
  saveSettings: 404,
} as const;
export type Call = keyof typeof CALLS;

/**
 * How the host answers one call.
 * `usual`: with the mail selected now. `held`: as usual (with the mail selected at the time of the call), but only when
 * the test releases it. `silence`: never. `null`: a null where office.js wants an envelope; its callback never runs.
 */
export type Answer =
  | { readonly kind: 'usual' }
  | { readonly kind: 'held' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'null' }
  | { readonly kind: 'error'; readonly code: number }
  | { readonly kind: 'value'; readonly value?: unknown };

const NOT_IMPLEMENTED = 9032;

const value = (given: unknown): Answer => ({ kind: 'value', value: given });

type Usual = (mail: Mail | null, args: Readonly<Record<string, unknown>>) => Answer;
const USUAL: Readonly<Partial<Record<number, Usual>>> = {
  [CALLS.bodyType]: (mail) => value(mail?.html === undefined ? 'text' : 'html'),
  // coercion type 3 is Html, 0 is Text
  [CALLS.body]: (mail, args) => value(args['coercionType'] === 3 ? mail?.html : mail?.text),
  [CALLS.headers]: (mail) => value(mail?.headers),
  [CALLS.notifications]: () => value([]),
  [CALLS.newMessage]: () => value(null),
  [CALLS.newMessageAsync]: () => value(null),
  [CALLS.saveSettings]: () => value(null),
  [CALLS.sharedProperties]: () => ({ kind: 'error', code: 9020 }),
};

/** What a well-behaved host answers to a call, by its dispatch id; 9032 to one that nobody has simulated. */
export function usualAnswer(id: number, args: Readonly<Record<string, unknown>>, mail: Mail | null): Answer {
  return USUAL[id]?.(mail, args) ?? { kind: 'error', code: NOT_IMPLEMENTED };
}
