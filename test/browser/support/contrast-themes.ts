import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Frame } from 'playwright-core';
import { findBrowser } from '../../host/browser';

/**
 * The contrast themes of Windows 11, as Chromium knows them: its setting "Page colors" lays their palettes over every
 * page and turns forced colours on. `number` is the value of that setting (`PageColors` in Chromium's
 * page_colors_controller.h); `canvas`, `text` and `button` prove which palette is on (Microsoft's own values).
 */
export const CONTRAST_THEMES = [
  { name: 'Dusk', number: 2, canvas: 'rgb(45, 50, 54)', text: 'rgb(255, 255, 255)', button: 'rgb(182, 246, 240)' },
  { name: 'Desert', number: 3, canvas: 'rgb(255, 250, 239)', text: 'rgb(61, 61, 61)', button: 'rgb(32, 32, 32)' },
  { name: 'Night sky', number: 4, canvas: 'rgb(0, 0, 0)', text: 'rgb(255, 255, 255)', button: 'rgb(255, 238, 50)' },
  { name: 'Aquatic', number: 5, canvas: 'rgb(32, 32, 32)', text: 'rgb(255, 255, 255)', button: 'rgb(255, 255, 255)' },
] as const;
export type ContrastTheme = (typeof CONTRAST_THEMES)[number];

/** Null: whatever the browser's own settings say. Playwright would else emulate the usual look over them. */
export const AS_SET: BrowserContextOptions = { forcedColors: null, colorScheme: null, contrast: null };

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** A browser whose user has chosen this contrast theme: the setting stands in the profile. */
export async function launchInTheme({ number }: ContrastTheme): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'contrast-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ settings: { a11y: { requested_page_colors: number } } }),
  );
  const launch = { ...AS_SET, executablePath: findBrowser(), headless: true, args: FLAGS };
  const context = await chromium.launchPersistentContext(profile, launch);
  const browser = context.browser();
  if (browser === null) throw new Error('This Chromium shows no browser behind its profile.');
  const close = browser.close.bind(browser);
  browser.close = async () => {
    await close();
    // Its processes may still be writing there.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  return browser;
}

/** What the system colours of CSS are in this page now. */
export const palette = (frame: Frame): Promise<Readonly<Record<string, string>>> =>
  frame.evaluate(() => {
    const names = 'Canvas CanvasText LinkText VisitedText GrayText ButtonFace ButtonText ButtonBorder Field FieldText';
    const probe = document.createElement('i');
    probe.style.setProperty('forced-color-adjust', 'none');
    document.body.append(probe);
    const found = names.split(' ').map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return Object.fromEntries(found);
  });

interface Walked {
  /** Colours that are no system colours, shadows, pictures as background. */
  readonly strangers: readonly string[];
  /** Texts whose contrast is below 4.5, as computed styles have it. axe reads colours from before they are forced. */
  readonly faint: readonly string[];
}

/** Text, so that no compiler adds to it. */
const WALK = `(system) => {
  const strangers = [];
  const faint = [];
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const clear = (colour) => !colour.startsWith('rgb') || parse(colour)[3] === 0;
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const light = (colour) => {
    const [red, green, blue] = parse(colour).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const behind = (element) => {
    for (let each = element; each !== null; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const look = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== null && (style.content === 'none' || style.content === 'normal')) return;
    const note = (what, value) => {
      strangers.push(element.tagName.toLowerCase() + '.' + element.getAttribute('class') + (pseudo ?? '') + ' ' + what + ': ' + value);
    };
    const colours = { color: style.color, background: style.backgroundColor };
    for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
      if (style['border' + side + 'Style'] !== 'none') colours['border ' + side] = style['border' + side + 'Color'];
    }
    if (style.outlineStyle !== 'none') colours.outline = style.outlineColor;
    if (element instanceof SVGElement) Object.assign(colours, { fill: style.fill, stroke: style.stroke });
    for (const [what, value] of Object.entries(colours)) if (!clear(value) && !system.includes(value)) note(what, value);
    const marks = { shadow: style.boxShadow, 'text shadow': style.textShadow, picture: style.backgroundImage };
    for (const [what, value] of Object.entries(marks)) if (value !== 'none') note(what, value);
    const speaks = pseudo === null && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!speaks && element.tagName !== 'TEXTAREA') return;
    const [dim, bright] = [light(style.color), light(behind(element))].sort((a, b) => a - b);
    if (!(bright / dim >= 4.5)) faint.push(element.tagName.toLowerCase() + ' ' + style.color + ' on ' + behind(element));
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility()) continue;
    for (const pseudo of [null, '::before', '::after']) look(element, pseudo);
  }
  return { strangers, faint };
}`;

/**
 * Every element that is drawn, and its pseudo-elements. Highlight does not belong to the palette, on purpose
 * (button.css says why).
 */
export async function walkColours(frame: Frame, system: readonly string[]): Promise<Walked> {
  // With reduced motion a change of colour still takes a frame.
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return frame.evaluate<Walked>(`(${WALK})(${JSON.stringify(system)})`);
}
