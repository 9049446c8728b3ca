import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Chromium and its relatives where the three systems put them, the freest first. */
const STANDARD_PATHS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(file: string): boolean;
}

const HERE_AND_NOW: Surroundings = { platform: process.platform, env: process.env, exists: fs.existsSync };

function candidates({ platform, env }: Surroundings): readonly string[] {
  if (platform !== 'win32') return STANDARD_PATHS[platform] ?? [];
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return folders.flatMap((folder) =>
    folder === undefined ? [] : WINDOWS_PATHS.map((file) => path.win32.join(folder, file)),
  );
}

/**
 * The browser that the tests drive: the environment variable CHROMIUM, else the first one found in a standard place.
 * Throws a sentence that says what to install; nothing is ever downloaded.
 */
export function findBrowser(where: Surroundings = HERE_AND_NOW): string {
  const named = where.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (where.exists(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
  }
  const found = candidates(where).find((file) => where.exists(file));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium, Google Chrome or Microsoft Edge, and none was found. ' +
      'Install one (Debian, Ubuntu: apt install chromium) or set CHROMIUM to its program file.',
  );
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser with a throw-away profile; contexts in it share nothing but the clipboard. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS });
}

/**
 * A browser with a profile on disk of its own, removed by `close`. For tests of what outlives a page load: office.js
 * keeps its host in sessionStorage, and a tab that hosted it once takes itself for hosted ever after.
 */
export async function launchWithProfile(
  options: BrowserContextOptions,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'simulated-outlook-'));
  const launch = { ...options, executablePath: findBrowser(), headless: true, args: FLAGS };
  const context = await chromium.launchPersistentContext(profile, launch);
  return {
    context,
    async close() {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
