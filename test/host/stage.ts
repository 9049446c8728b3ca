import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { launchWithProfile } from './browser';
import { compilePageScript } from './compile';
import type { Answer, Box, Call, Colours, Mail } from './model';
import { ADDIN_ORIGIN, answerRequest, CDN, HOST_ORIGIN, type World } from './origins';
import type { MountOptions, NativeKind, NativeSetup } from './page/control';

export type { NativeKind } from './page/control';
export type HostKind = 'web' | NativeKind;

/** Where Microsoft says the pane is smallest: 320 × 570. */
export const PANE = { width: 320, height: 570 } as const;

export const LIGHT: Colours = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xf0f0f0,
  controlForegroundColor: 0x000000,
};
export const DARK: Colours = {
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x2b2b2b,
  controlForegroundColor: 0xf0f0f0,
};

export const READER: Box = { email: 'ida@contoso.example', displayName: 'Ida Reader' };

export interface StageOptions extends Partial<World> {
  readonly addinDir: string;
  readonly page?: BrowserContextOptions;
  /** Runs before every page's scripts, in every frame; text, so that no compiler can slip helpers in. */
  readonly initScript?: string;
  /** Fakes the pages' clocks; they run on from `now` until the test moves them. */
  readonly clock?: { readonly now: number };
}

export interface SelectOptions {
  readonly tell?: boolean;
}

/** A mounted add-in: its frame, and the hand that plays Outlook. */
export class Hosted {
  constructor(
    /** The frame that the add-in runs in. */
    readonly frame: Frame,
    private readonly hostFrame: Frame,
  ) {}

  select(mail: Mail | null, { tell = true }: SelectOptions = {}): Promise<boolean> {
    return this.hostFrame.evaluate((a) => window.hostControl.select(a.mail, a.tell), { mail, tell });
  }
  theme(colours: Colours): Promise<boolean> {
    return this.hostFrame.evaluate((c) => window.hostControl.theme(c), colours);
  }
  plan(call: Call, once: readonly Answer[], always?: Answer): Promise<void> {
    const plan = always === undefined ? { call, once } : { call, once, always };
    return this.hostFrame.evaluate((a) => {
      window.hostControl.plan(a.call, a.once, a.always);
    }, plan);
  }
  release(call: Call, order?: readonly number[]): Promise<number> {
    const all = order === undefined ? { call } : { call, order };
    return this.hostFrame.evaluate((a) => window.hostControl.release(a.call, a.order), all);
  }
  async waitForHeld(call: Call, count: number): Promise<void> {
    await this.hostFrame.waitForFunction((a) => window.hostControl.heldCount(a.call) >= a.count, { call, count });
  }
  async waitForCalls(call: Call, count: number): Promise<void> {
    await this.hostFrame.waitForFunction((a) => window.hostControl.count(a.call) >= a.count, { call, count });
  }
  count(call: Call): Promise<number> {
    return this.hostFrame.evaluate((c) => window.hostControl.count(c), call);
  }
  /** Waits until the pane listens to ItemChanged. Not on Android: its office.js knows no such event. */
  async waitForListening(): Promise<void> {
    await this.hostFrame.waitForFunction(() => window.hostControl.listening().includes('item'));
  }
  async waitForTheme(): Promise<void> {
    await this.hostFrame.waitForFunction(() => window.hostControl.listening().includes('theme'));
  }
  notices(): Promise<number[]> {
    return this.hostFrame.evaluate(() => window.hostControl.notices());
  }
  newMessages(): Promise<string[]> {
    return this.hostFrame.evaluate(() => window.hostControl.newMessages());
  }
}

export interface MountSettings {
  readonly path: string;
  readonly mail: Mail | null;
  readonly box?: Box;
  readonly via?: MountOptions['via'];
  readonly allow?: string;
  readonly colours?: Colours;
  readonly width?: number;
  readonly height?: number;
  /** What the host is to answer to calls of the first load. */
  readonly plan?: readonly { readonly call: Call; readonly once: readonly Answer[]; readonly always?: Answer }[];
}

/** office.js stumbles over a faked clock and over answers of null; that is not the add-in's doing. */
const isOfficeJs = (error: Error): boolean =>
  /https?:\/\/[^\s)]*/.exec(error.stack ?? '')?.[0].startsWith(CDN) === true;

const CSP_REFUSAL = /Content Security Policy/i;
const NATIVE_PLATFORM = { mac: 'Mac', ios: 'iOS', android: 'Android' } as const;

/**
 * One page in a browser without a network: every request is answered from disk by interception, on the true origins,
 * so that https, origins, policies and the real office.js behave as they do in Outlook.
 */
export class Stage {
  /** Requests to origins that are neither the add-in, its host nor Microsoft's script servers. */
  readonly blocked: string[] = [];
  readonly requested: string[] = [];
  readonly consoleLines: string[] = [];
  /**
   * What the pages' Content-Security-Policy refused to the add-in, as Chromium words it. What it refuses to office.js
   * (telemetry, styles of its own notices) is what the policy is for.
   */
  readonly refusals: string[] = [];
  /** Exceptions that the add-in's own scripts did not catch. */
  readonly pageErrors: string[] = [];
  private readonly world: World;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    options: StageOptions,
    private readonly closeContext: () => Promise<void>,
  ) {
    this.world = {
      addinDir: options.addinDir,
      addinHeaders: options.addinHeaders ?? {},
      addinFiles: options.addinFiles ?? {},
      hostOrigin: options.hostOrigin ?? HOST_ORIGIN,
      officeJs: options.officeJs ?? 'served',
    };
  }

  /** In a fresh context of a shared browser, or, without one, in a browser of its own with a profile on disk. */
  static async open(browser: Browser | null, options: StageOptions): Promise<Stage> {
    const pageOptions = { viewport: { width: 700, height: 820 }, ...options.page };
    const owned = browser === null ? await launchWithProfile(pageOptions) : null;
    const context = owned?.context ?? (await browser?.newContext(pageOptions));
    if (context === undefined) throw new Error('no browser context');
    const page = await context.newPage();
    const close = owned === null ? () => context.close() : () => owned.close();
    const stage = new Stage(context, page, options, close);
    await stage.prepare(options);
    return stage;
  }

  private async prepare(options: StageOptions): Promise<void> {
    this.context.setDefaultTimeout(15_000);
    this.page.on('console', (message) => {
      const line = `${message.type()}: ${message.text()}`;
      this.consoleLines.push(line);
      if (CSP_REFUSAL.test(line) && !message.location().url.startsWith(CDN)) this.refusals.push(line);
    });
    this.page.on('pageerror', (error) => {
      if (!isOfficeJs(error)) this.pageErrors.push(error.message);
    });
    if (options.initScript !== undefined) await this.context.addInitScript(options.initScript);
    if (options.clock !== undefined) await this.context.clock.install({ time: options.clock.now });
    await this.context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      this.requested.push(url.origin + url.pathname);
      const reply = answerRequest(url, this.world);
      if (reply === 'foreign') this.blocked.push(url.href);
      if (typeof reply === 'string') await route.abort();
      else await route.fulfill({ status: reply.status, body: reply.body, headers: reply.headers });
    });
  }

  /** Outlook on the web, or new Outlook: the add-in in a frame of the host's page. */
  async web(settings: MountSettings): Promise<Hosted> {
    await this.page.goto(`${this.world.hostOrigin}/mail/`);
    for (const { call, once, always } of settings.plan ?? []) {
      await new Hosted(this.page.mainFrame(), this.page.mainFrame()).plan(call, once, always);
    }
    await this.page.evaluate(
      (options) => {
        window.mountAddin(options);
      },
      {
        addinUrl: `${ADDIN_ORIGIN}/${settings.path}`,
        box: settings.box ?? READER,
        mail: settings.mail,
        via: settings.via ?? 'name',
        allow: settings.allow ?? null,
        width: settings.width ?? PANE.width,
        height: settings.height ?? PANE.height,
      } satisfies MountOptions,
    );
    const handle = await this.page.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error('the add-in has no frame');
    await frame.waitForURL((url) => url.href !== 'about:blank', { waitUntil: 'domcontentloaded' });
    return new Hosted(frame, this.page.mainFrame());
  }

  /** Classic Windows, Mac, iOS or Android: the add-in is the page. */
  async native(kind: NativeKind, settings: MountSettings): Promise<Hosted> {
    const box = settings.box ?? READER;
    const setup: NativeSetup = { kind, box, mail: settings.mail, colours: settings.colours ?? LIGHT };
    const plans = (settings.plan ?? []).map(
      (plan) => `((p) => window.hostControl?.plan(p.call, p.once, p.always))(${JSON.stringify(plan)});`,
    );
    await this.page.setViewportSize({ width: settings.width ?? PANE.width, height: settings.height ?? PANE.height });
    await this.page.addInitScript(
      `window.nativeSetup = ${JSON.stringify(setup)};${compilePageScript('page/native-host.ts')};${plans.join('')}`,
    );
    const info =
      kind === 'win32'
        ? ''
        : `?_host_Info=${['Outlook', NATIVE_PLATFORM[kind], '16.00', box.language ?? 'en-US', '', '', '', ''].join('$')}`;
    await this.page.goto(`${ADDIN_ORIGIN}/${settings.path}${info}`);
    return new Hosted(this.page.mainFrame(), this.page.mainFrame());
  }

  mount(kind: HostKind, settings: MountSettings): Promise<Hosted> {
    return kind === 'web' ? this.web(settings) : this.native(kind, settings);
  }

  /** The add-in's page in a plain browser tab, without any Outlook. */
  async plain(file: string): Promise<Frame> {
    await this.page.goto(`${ADDIN_ORIGIN}/${file}`);
    return this.page.mainFrame();
  }

  /** What really is on the clipboard: pasted with the keyboard into a page that has nothing to do with the add-in. */
  async paste(): Promise<string> {
    return (await this.pasteAll()).text;
  }

  /** As `paste`, with the kinds of data that lay there. */
  async pasteAll(): Promise<{ text: string; kinds: readonly string[] }> {
    const sheet = await this.context.newPage();
    await sheet.goto(`${this.world.hostOrigin}/paste`);
    await sheet.evaluate(() => {
      const field = document.createElement('textarea');
      field.addEventListener('paste', (event) => {
        field.title = [...(event.clipboardData?.types ?? [])].join(' ');
      });
      document.body.append(field);
      field.focus();
    });
    await sheet.keyboard.press('ControlOrMeta+V');
    const field = sheet.locator('textarea');
    const text = await field.inputValue();
    const kinds = ((await field.getAttribute('title')) ?? '').split(' ').filter((kind) => kind !== '');
    await sheet.close();
    return { text, kinds };
  }

  /** Leaves something else on the clipboard, so that a copy that does nothing cannot pass for one. */
  async spoilClipboard(): Promise<void> {
    const sheet = await this.context.newPage();
    await sheet.goto(`${this.world.hostOrigin}/paste`);
    await sheet.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'something else';
      document.body.append(field);
      field.select();
    });
    await sheet.keyboard.press('ControlOrMeta+C');
    await sheet.close();
  }

  async close(): Promise<void> {
    await this.closeContext();
  }
}
