/** Every state, light and dark: axe without findings, nothing sideways, one heading, one live region. */
import type { Frame } from 'playwright-core';
import { DARK, LIGHT } from '../host/stage';
import { axe } from './support/axe';
import { resetMail } from './support/mails';
import { eventually, Theatre } from './support/product';
import { openState, STATES } from './support/states';

const theatre = Theatre.forThisFile();

describe.each(['light', 'dark'] as const)('%s', (look) => {
  test.each(STATES.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const { pane } = await openState(theatre, state, look);
    expect(await axe(pane.frame)).toEqual([]);
    expect(await pane.heading.count()).toBe(1);
    expect(await pane.frame.getByRole('main').count()).toBe(1);
    expect(await pane.frame.locator('[aria-live]:not([aria-live=off]), [role=status], [role=alert]').count()).toBe(1);
    const width = await pane.frame.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

const FIVE = ['reset', 'doubtful', 'cannot tell', 'not a reset mail', 'checking'].map((name) =>
  STATES.find((state) => state.name === name)!,
);

test('five states, told apart by words, by shape and by colour', async () => {
  const seen: { heading: string; shape: string; colour: string }[] = [];
  for (const state of FIVE) {
    const { pane } = await openState(theatre, state, 'light');
    const icon = pane.frame.locator('.verdict__icon');
    seen.push({
      heading: await pane.heading.innerText(),
      shape: await icon.evaluate((each) => each.innerHTML),
      colour: await icon.evaluate((each) => getComputedStyle(each).color),
    });
    await theatre.clear();
  }
  expect(new Set(seen.map(({ heading }) => heading)).size).toBe(5);
  expect(new Set(seen.map(({ shape }) => shape)).size).toBe(5);
  // Ordinary mail has no colour of its own, and the wheel has its colours in its rim.
  const [fits, doubt, unknown] = seen;
  expect(new Set([fits, doubt, unknown].map((each) => each?.colour)).size).toBe(3);
});

const background = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const at = document.elementFromPoint(5, 300) ?? document.body;
    for (let each: Element | null = at; each !== null; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'none';
  });
const isDark = (colour: string): boolean =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) < 300;

test('Outlook’s theme decides, not the system’s, and a change while open is followed', async () => {
  const { hosted, pane } = await theatre.show('win32', {
    mail: resetMail(),
    colours: DARK,
    stage: { page: { colorScheme: 'light' } },
  });
  await pane.shows('verdict.reset');
  expect(isDark(await background(pane.frame))).toBe(true);
  await hosted.waitForTheme();
  await hosted.theme(LIGHT);
  await eventually(async () => {
    expect(isDark(await background(pane.frame))).toBe(false);
  });
  await hosted.theme(DARK);
  await eventually(async () => {
    expect(isDark(await background(pane.frame))).toBe(true);
  });
});

test('on the web, where no theme is known at the start, the system’s is taken and the event followed', async () => {
  const { hosted, pane } = await theatre.show('web', {
    mail: resetMail(),
    stage: { page: { colorScheme: 'dark' } },
  });
  await pane.shows('verdict.reset');
  expect(isDark(await background(pane.frame))).toBe(true);
  await hosted.waitForTheme();
  await hosted.theme(LIGHT);
  await eventually(async () => {
    expect(isDark(await background(pane.frame))).toBe(false);
  });
});
