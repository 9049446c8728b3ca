/** What stands there before any script of ours has run, and whether it ever flashes white on the way to the verdict. */
import { resetMail } from './support/mails';
import { say } from './support/pane';
import { flatColours } from './support/picture';
import { Theatre } from './support/product';
import { DARK, LIGHT } from '../host/stage';

const theatre = Theatre.forThisFile();

/** Of a colour as computed style gives it; 765 is white. */
const brightness = (colour: string): number =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);

test.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(41, 41, 41)'],
] as const)('%s: the page itself says what it does, where no script of ours came', async (colorScheme, canvas) => {
  const stage = await theatre.stage({ page: { colorScheme } });
  await stage.page.route(/addin\.example\/.*\.js$/, (route) => route.abort());
  const { frame } = await stage.native('win32', { path: 'taskpane.html', mail: resetMail() });
  expect(await frame.getByRole('heading', { level: 1 }).innerText()).toBe(say('verdict.checking'));
  expect(await frame.getByRole('main').getAttribute('aria-busy')).toBe('true');
  expect(await flatColours(stage.context, await stage.page.screenshot())).toEqual([canvas]);
});

/** Text, so that no compiler adds to it: what is behind the words, at every frame. */
const WATCH = `(() => {
  const seen = new Set();
  window.backgrounds = seen;
  const look = () => {
    const at = document.elementFromPoint(5, 300) ?? document.documentElement;
    for (let each = at; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') { seen.add(colour); break; }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

test.each([
  ['dark', DARK, (bright: number) => bright < 200],
  ['light', LIGHT, (bright: number) => bright > 700],
] as const)('no flash on the way to the verdict: %s from the first frame on', async (colorScheme, colours, fits) => {
  const { stage, pane } = await theatre.show('win32', {
    mail: resetMail(),
    colours,
    stage: { page: { colorScheme }, initScript: WATCH },
  });
  await pane.shows('verdict.reset');
  const seen = await stage.page.evaluate(() => [...(window as unknown as { backgrounds: Set<string> }).backgrounds]);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((colour) => !fits(brightness(colour)))).toEqual([]);
});
