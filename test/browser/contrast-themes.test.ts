/**
 * The four contrast themes of Windows, with their own palettes (support/contrast-themes.ts). In each, and in every
 * state: only system colours, contrast as axe measures it, and a focus that can be seen.
 */
import type { Frame, Page } from 'playwright-core';
import { AS_SET, CONTRAST_THEMES, launchInTheme, palette, walkColours } from './support/contrast-themes';
import { doubtfulMail, resetMail } from './support/mails';
import type { Pane } from './support/pane';
import { flatColours } from './support/picture';
import { eventually, Theatre } from './support/product';
import { openState, type State, STATES } from './support/states';

const OTHERWISE = { page: AS_SET };
const named = (name: string): State => {
  const state = STATES.find((each) => each.name === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
};

const RICH = [
  'reset, everything unfolded',
  'doubtful, several findings, second step',
  'no item, never received',
  'slow',
];

describe.each(CONTRAST_THEMES.map((theme) => [theme.name, theme] as const))('%s', (_name, theme) => {
  const theatre = Theatre.forThisFile(() => launchInTheme(theme));
  const open = (state: State) => openState(theatre, state, 'light', OTHERWISE);
  const show = (mail = resetMail()) => theatre.show('win32', { mail, stage: { page: AS_SET } });

  test('is the palette that the page gets', async () => {
    const { pane } = await open(named('reset'));
    const { Canvas, CanvasText, ButtonText } = await palette(pane.frame);
    expect([Canvas, CanvasText, ButtonText]).toEqual([theme.canvas, theme.text, theme.button]);
    expect(await pane.frame.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  });

  // Every state in the first theme; in the others, which differ by their values only, those with the most in them.
  const states = theme === CONTRAST_THEMES[0] ? STATES : RICH.map(named);
  test.each(states.map((state) => [state.name, state] as const))('%s: system colours only', async (_state, state) => {
    const { stage, pane } = await open(state);
    const system = Object.values(await palette(pane.frame));
    await eventually(async () => {
      expect(await walkColours(pane.frame, system)).toEqual({ strangers: [], faint: [] });
    }, 2_000);
    // The browser paints selected text itself, in its Highlight.
    if (state.name === 'reset, copying refused') return;
    // As painted, whatever painted it: an area of one colour has a colour of the system.
    const painted = await flatColours(stage.context, await stage.page.screenshot({ animations: 'disabled' }));
    expect(painted.filter((colour) => !system.includes(colour))).toEqual([]);
  });

  test('the primary button stands out, and stands out otherwise under the pointer', async () => {
    const { pane } = await show();
    await pane.shows('verdict.reset');
    const look = () => pane.copyLink.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await look()).toBe(theme.button);
    await pane.copyLink.hover();
    await eventually(async () => {
      expect(await look()).not.toBe(theme.button);
    });
  });

  test('whatever takes the focus shows it, in a colour that stands out from the canvas', async () => {
    const { stage, pane } = await show(doubtfulMail());
    await pane.shows('verdict.doubtful');
    await pane.copyLink.click();
    const stops = await walk(stage.page, pane);
    expect(stops.length).toBeGreaterThan(7);
    for (const { name, style, width, colour } of stops) {
      expect({ name, style, wide: width >= 2, colour }).toEqual({
        name,
        style: 'solid',
        wide: true,
        colour: theme.text,
      });
    }
  });
});

describe('what these tests look for', () => {
  const theatre = Theatre.forThisFile(() => launchInTheme(CONTRAST_THEMES[0]));

  test('a hard-coded colour, a shadow, a faint text and a picture’s own colour are found', async () => {
    const { stage, pane } = await openState(theatre, named('reset'), 'light', OTHERWISE);
    const system = Object.values(await palette(pane.frame));
    await spoil(pane.frame);
    const { strangers, faint } = await walkColours(pane.frame, system);
    expect(strangers.join('\n')).toMatch(/h1.* background: rgb\(255, 0, 0\)/);
    expect(strangers.join('\n')).toMatch(/main.* shadow: /);
    expect(strangers.join('\n')).toMatch(/path.* fill: rgb\(0, 128, 0\)/);
    expect(faint.join('\n')).toMatch(/h1 .* on rgb\(255, 0, 0\)/);
    expect(await flatColours(stage.context, await stage.page.screenshot())).toContain('rgb(255, 0, 0)');
  });
});

/** As a careless rule would. */
const spoil = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const spoilt = [
      ['h1', 'forced-color-adjust: none; background: red'],
      ['main', 'forced-color-adjust: none; box-shadow: 0 0 3px blue'],
      ['svg path', 'fill: green'],
    ] as const;
    for (const [selector, rule] of spoilt) {
      const element = document.querySelector<HTMLElement>(selector);
      if (element !== null) element.style.cssText += rule;
    }
  });

interface Stop {
  readonly name: string;
  readonly style: string;
  readonly width: number;
  readonly colour: string;
}

/** Tab from the top of the pane to its end, and the outline at every stop. */
async function walk(page: Page, pane: Pane): Promise<readonly Stop[]> {
  await pane.frame.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const stops: Stop[] = [];
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press('Tab');
    const stop = await pane.frame.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const name = element.getAttribute('aria-label') ?? element.textContent.trim();
      return { name, style: outlineStyle, width: parseFloat(outlineWidth), colour: outlineColor };
    });
    if (stop === null || stop.name === stops[0]?.name) break;
    stops.push(stop);
  }
  return stops;
}
