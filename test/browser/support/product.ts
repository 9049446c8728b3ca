import { SHELL_STYLE_SOURCE } from '../../../scripts/build/shell-style';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../host/browser';
import { ADDIN_ORIGIN, CDN, HOST_ORIGIN } from '../../host/origins';
import { type Hosted, type HostKind, type MountSettings, Stage, type StageOptions } from '../../host/stage';
import { Pane } from './pane';

/** Jest's limit for one browser test. A slow machine needs it; a healthy run is far below. */
export const TEST_LIMIT_MS = 60_000;

/**
 * The policy that the pane has to live under, as measured with the real office.js. Written out here, not taken from
 * the build: a build that needs more must fail.
 */
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  `style-src 'self' ${SHELL_STYLE_SOURCE}`,
  "img-src 'self'",
  // Nothing but an administrator's own settings may be fetched.
  `connect-src ${ADDIN_ORIGIN}/settings.json`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://*.cloud.microsoft',
].join('; ');

export const KNOWN_ORIGINS = [ADDIN_ORIGIN, HOST_ORIGIN, new URL(CDN).origin, 'https://ajax.aspnetcdn.com'];

function distDir(): string {
  const dir = process.env['DIST_DIR'];
  if (dir === undefined) throw new Error('DIST_DIR is not set: global-setup.cjs names the build under test.');
  return dir;
}

export interface Shown {
  readonly stage: Stage;
  readonly hosted: Hosted;
  readonly pane: Pane;
}

export interface ShowOptions extends Partial<MountSettings> {
  readonly stage?: Partial<StageOptions>;
}

export type Launch = () => Promise<Browser>;

/** One browser for a test file; every stage in it is closed after its test. */
export class Theatre {
  private browser: Browser | null = null;
  private readonly stages: Stage[] = [];

  /** Call at the top of a test file, or of a block of tests that wants a browser of its own. */
  static forThisFile(launch: Launch = launchBrowser): Theatre {
    const theatre = new Theatre();
    jest.setTimeout(TEST_LIMIT_MS);
    beforeAll(async () => {
      theatre.browser = await launch();
    });
    afterEach(() => theatre.clear());
    afterAll(async () => {
      await theatre.browser?.close();
    });
    return theatre;
  }

  /** For a script outside of jest. */
  static async open(launch: Launch = launchBrowser): Promise<Theatre> {
    const theatre = new Theatre();
    theatre.browser = await launch();
    return theatre;
  }
  async close(): Promise<void> {
    await this.clear();
    await this.browser?.close();
  }

  async clear(): Promise<void> {
    for (const stage of this.stages.splice(0)) await stage.close();
  }

  async stage(options: Partial<StageOptions> = {}): Promise<Stage> {
    const stage = await Stage.open(this.browser, {
      addinDir: distDir(),
      addinHeaders: { 'content-security-policy': STRICT_CSP },
      ...options,
    });
    this.stages.push(stage);
    return stage;
  }

  /** Opens the pane on a mail in one of the five hosts. */
  async show(kind: HostKind, options: ShowOptions): Promise<Shown> {
    const { stage: stageOptions, ...mount } = options;
    const stage = await this.stage(stageOptions);
    const hosted = await stage.mount(kind, { path: 'taskpane.html', mail: null, ...mount });
    return { stage, hosted, pane: new Pane(hosted.frame) };
  }

  /** A page of the build in a plain tab, without any Outlook. */
  async plain(file: string, options: Partial<StageOptions> = {}): Promise<{ stage: Stage; pane: Pane }> {
    const stage = await this.stage(options);
    return { stage, pane: new Pane(await stage.plain(file)) };
  }
}

/** What must hold after every test: nothing left for elsewhere, nothing was refused to us, nothing broke. */
export function expectQuiet(stage: Stage): void {
  expect(stage.blocked).toEqual([]);
  expect(stage.refusals).toEqual([]);
  expect(stage.pageErrors).toEqual([]);
}

/** Repeats a check until it holds; for what has no event to wait for. */
export async function eventually(check: () => Promise<void>, limitMs = 8_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
