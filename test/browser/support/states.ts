import type { BrowserContextOptions } from 'playwright-core';
import type { Box, Colours, Mail } from '../../host/model';
import { DARK, LIGHT, PANE, READER, type Stage } from '../../host/stage';
import {
  appointment,
  doubtfulMail,
  expiredMail,
  forgotMail,
  mail,
  opaqueMail,
  ordinaryMail,
  plainTextMail,
  resetMail,
  safeLinks,
  severalLinksMail,
  anchor,
  START,
  TOKEN,
} from './mails';
import type { Pane } from './pane';
import { type Word } from './pane';
import type { Shown, ShowOptions, Theatre } from './product';

export type Look = 'light' | 'dark' | 'forced-colours';
export const LOOKS: readonly Look[] = ['light', 'dark', 'forced-colours'];

/** One thing that the pane can show, for whoever looks at all of them: axe, the layout test, the screenshots. */
export interface State {
  readonly name: string;
  readonly heading: Word;
  readonly mount?: ShowOptions;
  /** How it is opened where that is not "in classic Outlook, on this mail". */
  readonly open?: (theatre: Theatre, stage: Partial<ShowOptions['stage']>) => Promise<{ stage: Stage; pane: Pane }>;
  /** What the reader does then. */
  readonly act?: (shown: { stage: Stage; pane: Pane }) => Promise<void>;
}

const openFolds = async ({ pane }: { pane: Pane }): Promise<void> => {
  for (const fold of await pane.frame.locator('details > summary').all()) await fold.click();
  // The words of both admins load when their part is opened.
  for (const title of ['For your Salesforce admin', 'For your mail admin']) {
    await pane.fold(title).locator('h3').first().waitFor();
  }
};

const LONG_HOST = `${'a-very-long-my-domain-name'.repeat(2)}--averylongsandbox.sandbox.my.salesforce.com`;

export const STATES: readonly State[] = [
  { name: 'reset', heading: 'verdict.reset', mount: { mail: resetMail() } },
  { name: 'reset, everything unfolded', heading: 'verdict.reset', mount: { mail: forgotMail() }, act: openFolds },
  {
    name: 'reset, copied',
    heading: 'verdict.reset',
    mount: { mail: resetMail() },
    act: async ({ pane }) => {
      await pane.showFullLink.click();
      await pane.copyLink.click();
      await pane.says('copy.copied');
    },
  },
  {
    name: 'reset, copying refused',
    heading: 'verdict.reset',
    mount: {
      mail: resetMail(),
      stage: {
        initScript:
          "Document.prototype.execCommand = () => false; Object.defineProperty(navigator, 'clipboard', { value: undefined });",
      },
    },
    act: async ({ pane }) => {
      await pane.copyLink.click();
      await pane.says('copy.press.windows');
    },
  },
  { name: 'reset, expired', heading: 'verdict.reset', mount: { mail: expiredMail() } },
  {
    name: 'reset, without headers',
    heading: 'verdict.reset',
    mount: { mail: { ...resetMail(), headers: '' } },
  },
  {
    name: 'reset, long host and long link',
    heading: 'verdict.reset',
    mount: { mail: resetMail('long', `https://${LONG_HOST}/?c=${TOKEN.repeat(20)}%3D%3D`) },
    act: ({ pane }) => pane.showFullLink.click(),
  },
  { name: 'reset, plain-text mail', heading: 'verdict.reset', mount: { mail: plainTextMail() } },
  {
    name: 'reset, several links',
    heading: 'verdict.reset',
    mount: { mail: severalLinksMail() },
    act: ({ pane }) => pane.fold('More password links').locator('summary').first().click(),
  },
  {
    name: 'reset, note for the admin',
    heading: 'verdict.reset',
    mount: { mail: forgotMail() },
    async act({ pane }) {
      await pane.copyNote.click();
      await pane.frame.getByRole('textbox', { name: /note/i }).waitFor();
    },
  },
  { name: 'doubtful', heading: 'verdict.doubtful', mount: { mail: doubtfulMail() } },
  {
    name: 'doubtful, several findings, second step',
    heading: 'verdict.doubtful',
    mount: {
      mail: mail(
        'findings',
        `<p>Reset your Salesforce password</p>${anchor(safeLinks(`http://login.salesforce.com@sаlesforce.example:8443/?c=${TOKEN}`))}`,
      ),
    },
    act: async ({ pane }) => {
      if ((await pane.copyLink.count()) > 0) await pane.copyLink.click();
    },
  },
  { name: 'cannot tell', heading: 'verdict.cannot-tell', mount: { mail: opaqueMail() } },
  {
    name: 'cannot tell, not readable',
    heading: 'verdict.cannot-tell.unread',
    mount: { mail: mail('bare', ''), plan: [{ call: 'body', once: [], always: { kind: 'value', value: '' } }] },
  },
  { name: 'not a reset mail', heading: 'verdict.not-reset', mount: { mail: ordinaryMail() } },
  {
    name: 'no item, a link pasted',
    heading: 'verdict.no-item',
    mount: { mail: null, box: { ...READER, noItem: 'itemless' } },
    act: async ({ pane }) => {
      await pane.pasteBox.fill(safeLinks(`https://acme.my.salesforce.com/?c=${TOKEN}%3D%3D`));
      await pane.frame.getByText('acme.my.salesforce.com').first().waitFor();
    },
  },
  { name: 'no item', heading: 'verdict.no-item', mount: { mail: null, box: { ...READER, noItem: 'itemless' } } },
  {
    name: 'no item, never received',
    heading: 'verdict.no-item',
    mount: { mail: null, box: { ...READER, noItem: 'itemless' } },
    async act({ pane }) {
      await pane.fold('I never received').locator('summary').first().click();
      await pane.frame.getByRole('button', { name: 'No', exact: true }).first().click();
    },
  },
  { name: 'not a mail', heading: 'verdict.not-a-message', mount: { mail: appointment() } },
  {
    name: 'checking',
    heading: 'verdict.checking',
    mount: { mail: resetMail(), plan: [{ call: 'body', once: [{ kind: 'held' }] }] },
  },
  {
    name: 'slow',
    heading: 'verdict.checking',
    mount: {
      mail: resetMail(),
      plan: [{ call: 'body', once: [], always: { kind: 'silence' } }],
      stage: { clock: { now: START } },
    },
    act: async ({ stage, pane }) => {
      await stage.page.waitForFunction(() => window.hostControl.count('body') > 0);
      await stage.page.clock.runFor(3_200);
      await pane.says('status.slow');
    },
  },
  {
    name: 'failed',
    heading: 'verdict.failed.host-error',
    mount: { mail: resetMail(), plan: [{ call: 'body', once: [], always: { kind: 'error', code: 9030 } }] },
  },
  {
    name: 'offline',
    heading: 'verdict.failed.offline',
    mount: {
      mail: resetMail(),
      plan: [{ call: 'body', once: [], always: { kind: 'error', code: 9030 } }],
      stage: { initScript: "Object.defineProperty(navigator, 'onLine', { value: false })" },
    },
  },
  { name: 'no host', heading: 'verdict.no-host', open: (theatre, stage) => theatre.plain('taskpane.html', stage) },
  {
    name: 'office.js blocked',
    heading: 'verdict.office-blocked',
    async open(theatre, stage) {
      const shown = await theatre.plain('taskpane.html', { ...stage, officeJs: 'missing', clock: { now: START } });
      await shown.stage.page.clock.runFor(10_500);
      return shown;
    },
  },
];

const COLOURS: Readonly<Record<Look, Colours>> = { light: LIGHT, dark: DARK, 'forced-colours': DARK };

/** What a test of its own wants otherwise than the pictures have it. */
export interface Otherwise {
  /** Laid over the look: another width, another contrast theme. */
  readonly page?: BrowserContextOptions;
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs before the page's scripts, after those of the state. */
  readonly initScript?: string;
  /** Stops the clock of the reader at this time, and lets the mail be as old as ever. */
  readonly now?: number;
  readonly box?: Partial<Box>;
}

/** Opens a state as it looks in classic Outlook, at 320 × 570. */
export async function openState(
  theatre: Theatre,
  state: State,
  look: Look,
  otherwise: Otherwise = {},
): Promise<Pick<Shown, 'pane'> & { stage: Stage }> {
  const size = otherwise.size ?? PANE;
  const stage = stageOf(state, look, size, otherwise);
  const mount = { ...state.mount, ...size, box: { ...READER, ...state.mount?.box, ...otherwise.box } };
  const shown =
    state.open === undefined
      ? await theatre.show('win32', { ...mount, mail: mailOf(state, otherwise), colours: COLOURS[look], stage })
      : await state.open(theatre, stage);
  await shown.pane.shows(state.heading);
  await shown.pane.isWhole();
  // The first words wait until a screen reader has met their line, and a press would take their place.
  if (otherwise.now !== undefined) await shown.stage.page.clock.runFor(200);
  await state.act?.(shown);
  return shown;
}

function stageOf(state: State, look: Look, size: Otherwise['size'], otherwise: Otherwise) {
  const page = {
    viewport: size ?? PANE,
    colorScheme: look === 'light' ? ('light' as const) : ('dark' as const),
    forcedColors: look === 'forced-colours' ? ('active' as const) : ('none' as const),
    reducedMotion: 'reduce' as const,
    ...otherwise.page,
  };
  const { now } = otherwise;
  const scripts = [state.mount?.stage?.initScript, otherwise.initScript].filter((script) => script !== undefined);
  return {
    ...state.mount?.stage,
    page,
    ...(scripts.length === 0 ? {} : { initScript: scripts.join(';\n') }),
    ...(now === undefined ? {} : { clock: { now } }),
  };
}

function mailOf({ mount }: State, { now }: Otherwise): Mail | null {
  const mail = mount?.mail ?? null;
  return mail === null || now === undefined ? mail : { ...mail, created: mail.created + now - START };
}
