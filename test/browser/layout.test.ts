/**
 * Nothing cut, nothing sideways: in every state, at every width that a pane has, zoomed, with a reader's own spacing, in
 * words 40 % longer and mirrored. What "zoom" means for a pane: on the web the whole of Outlook is zoomed, so a window of
 * 1280 px at 400 % leaves 320 × 256 CSS px (WCAG 1.4.10). On the desktop the pane keeps its size on the screen, and its
 * page is zoomed: 160 px at 200 % (WCAG 1.4.4), and 112 px at 400 % of the widest pane (450 px).
 */
import type { Frame } from 'playwright-core';
import { lost, pseudoTranslate, resize, restyle, TEXT_SPACING } from './support/layout';
import { resetMail } from './support/mails';
import { eventually, Theatre } from './support/product';
import { openState, STATES } from './support/states';

const theatre = Theatre.forThisFile();

const SIZES = [
  ['the narrowest pane', 320, 570],
  ['the widest pane', 450, 800],
  ['Outlook on the web, zoomed to 400 % in a window of 1280', 320, 256],
  ['the narrowest pane, zoomed to 200 %', 160, 285],
  ['the widest pane, zoomed to 400 %', 112, 200],
] as const;

describe.each(STATES.map((state) => [state.name, state] as const))('%s', (_name, state) => {
  test('nothing cut, nothing sideways', async () => {
    const { stage, pane } = await openState(theatre, state, 'light');
    const found: Record<string, readonly string[]> = {};
    const look = async (what: string): Promise<void> => {
      found[what] = await lost(pane.frame);
    };
    for (const [what, width, height] of SIZES) {
      await resize(stage.page, pane.frame, width, height);
      await look(what);
    }
    await resize(stage.page, pane.frame, 320, 570);
    await restyle(pane.frame, TEXT_SPACING);
    await look('text spacing of WCAG 1.4.12');
    await restyle(pane.frame, '');
    await pseudoTranslate(pane.frame);
    await look('longer words, mirrored');
    await restyle(pane.frame, TEXT_SPACING);
    await look('longer words, mirrored, with text spacing');
    const clean = Object.fromEntries(Object.keys(found).map((what) => [what, []]));
    expect(found).toEqual(clean);
  });
});

test('what is cut, or runs out of the page, is found', async () => {
  const { pane } = await theatre.show('win32', { mail: resetMail() });
  await pane.shows('verdict.reset');
  expect(await lost(pane.frame)).toEqual([]);
  await restyle(pane.frame, 'h1 { white-space: nowrap } .copy__hint { block-size: 10px; overflow: hidden }');
  const found = (await lost(pane.frame)).join('\n');
  await restyle(pane.frame, 'textarea { white-space: pre } .mail { inline-size: 400px }');
  const more = (await lost(pane.frame)).join('\n');
  expect(found).toContain('copy__hint cuts below');
  expect(more).toContain('must be scrolled sideways');
  expect(more).toMatch(/the page is \d+ px wide in/);
});

test('the verdict, the link and the button are still the first things at 400 % of the widest pane', async () => {
  const { stage, pane } = await theatre.show('win32', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await resize(stage.page, pane.frame, 112, 200);
  const tops = [];
  for (const part of [pane.heading, pane.field, pane.copyLink, pane.steps])
    tops.push((await part.boundingBox())?.y ?? 0);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

/** WCAG 2.2, 2.5.8: 24 px. Links inside a line of text are left out there, and here. */
const TOO_SMALL = `[...document.querySelectorAll('button, summary, textarea')]
  .filter((each) => each.checkVisibility())
  .map((each) => ({ name: each.textContent.trim() || each.getAttribute('aria-label'), box: each.getBoundingClientRect() }))
  .filter(({ box }) => box.width < 24 || box.height < 24)
  .map(({ name, box }) => name + ': ' + box.width + ' x ' + box.height)`;

test('whatever is pressed is 24 px high and wide at least, the main button 32', async () => {
  for (const name of [
    'reset, everything unfolded',
    'doubtful, several findings, second step',
    'no item, never received',
  ]) {
    const state = STATES.find((each) => each.name === name)!;
    const { pane } = await openState(theatre, state, 'light');
    expect(await pane.frame.evaluate<readonly string[]>(TOO_SMALL)).toEqual([]);
    if ((await pane.copyLink.count()) > 0)
      expect((await pane.copyLink.boundingBox())?.height).toBeGreaterThanOrEqual(32);
  }
});

/** What still moves: an animation that runs longer than one can see. */
const moving = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      document.getAnimations().filter(({ effect }) => {
        const { duration = 0, iterations = 1 } = effect?.getTiming() ?? {};
        return Number(duration) * Math.min(iterations, 1_000) > 1;
      }).length,
  );

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('motion %s: does the wheel turn? %s', async (reducedMotion, turns) => {
  const { pane } = await theatre.show('win32', {
    mail: resetMail(),
    plan: [{ call: 'body', once: [{ kind: 'held' }] }],
    stage: { page: { reducedMotion } },
  });
  await pane.shows('verdict.checking');
  await eventually(async () => {
    expect((await moving(pane.frame)) > 0).toBe(turns);
  });
});
