/** The pane comes in two parts: what a reset mail needs at first sight, and the rest, which follows the first drawing. */
import words from '../../src/pane/strings/en.json';
import type { Mail } from '../host/model';
import { anchor, FORGOT_LINK, mail, ordinaryMail, resetMail, RESET_LINK, safeLinks } from './support/mails';
import { Pane, say } from './support/pane';
import { eventually, expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();
const REST = /\/rest\.[^/]*\.js$/;

/** A mail in a pane that the rest of its code does not reach. */
async function withoutRest(shown: Mail) {
  const stage = await theatre.stage();
  const asked: string[] = [];
  await stage.page.route(REST, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  const { frame } = await stage.mount('web', { path: 'taskpane.html', mail: shown });
  const pane = new Pane(frame);
  return { stage, pane, main: frame.getByRole('main'), asked };
}

const keys = Object.keys(words);
/** Words that have no words: their keys stand there instead. */
const bare = (text: string): string[] => keys.filter((key) => key.includes('.') && text.split(/\s+/).includes(key));

test.each<[string, Mail]>([
  ['an admin’s reset', resetMail()],
  ['a link that works once', mail('once', anchor(FORGOT_LINK))],
  [
    'one that a wrapper hides',
    mail('wrapped', `<p>Reset your Salesforce password</p>${anchor(safeLinks(RESET_LINK))}`),
  ],
])('%s is told and can be copied, whatever becomes of the rest, and the rest is asked for again', async (_, shown) => {
  const { stage, pane, main } = await withoutRest(shown);
  await pane.shows('verdict.reset');
  await main.getByText(say('why.failed.incomplete'), { exact: true }).waitFor();
  expect(await pane.copyLink.isVisible()).toBe(true);
  expect(bare(await main.innerText())).toEqual([]);
  expect(await pane.steps.count()).toBe(0);
  await stage.page.unroute(REST);
  await pane.checkAgain.click();
  await pane.steps.waitFor();
  expect(await main.getByText(say('why.failed.incomplete'), { exact: true }).count()).toBe(0);
  expect(stage.pageErrors).toEqual([]);
});

test('what is no reset mail is not told without its words: the pane says that it did not load, and loads when asked', async () => {
  const { stage, pane, main } = await withoutRest(ordinaryMail());
  await pane.shows('verdict.failed.incomplete');
  expect(bare(await main.innerText())).toEqual([]);
  await stage.page.unroute(REST);
  await pane.checkAgain.click();
  await pane.shows('verdict.not-reset');
  expect(stage.pageErrors).toEqual([]);
});

test('what is lost twice may be of another version: then Check again starts the page anew', async () => {
  const { stage, pane, main, asked } = await withoutRest(resetMail());
  const lost = main.getByText(say('why.failed.incomplete'), { exact: true });
  await lost.waitFor();
  await pane.frame.evaluate(() => Object.assign(window, { sameDocument: true }));
  await pane.checkAgain.click();
  await eventually(async () => {
    expect(asked).toHaveLength(2);
    await lost.waitFor();
  });
  expect(await pane.frame.evaluate(() => 'sameDocument' in window)).toBe(true);
  await stage.page.unroute(REST);
  await eventually(async () => {
    await pane.checkAgain.click();
    expect(await pane.frame.evaluate(() => 'sameDocument' in window)).toBe(false);
  });
});

test('the link that counts stays as it is while the rest comes: same field, same focus', async () => {
  const stage = await theatre.stage();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await stage.page.route(REST, async (route) => {
    await held;
    await route.fallback();
  });
  const { frame } = await stage.mount('web', { path: 'taskpane.html', mail: resetMail() });
  const pane = new Pane(frame);
  await pane.shows('verdict.reset');
  await pane.showFullLink.click();
  await pane.copyLink.focus();
  expect(await pane.steps.count()).toBe(0);
  letGo();
  await pane.steps.waitFor();
  expect(await pane.field.inputValue()).toBe(RESET_LINK);
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(say('copy.link'));
  expectQuiet(stage);
});
