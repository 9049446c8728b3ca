/** The pane comes in two parts: what a reset mail needs at first sight, and the rest, which follows the first drawing. */
import words from '../../src/pane/strings/en.json';
import type { Mail } from '../host/model';
import { anchor, FORGOT_LINK, mail, ordinaryMail, resetMail, RESET_LINK, safeLinks } from './support/mails';
import { Pane, say } from './support/pane';
import { expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();
const REST = /\/rest\.[^/]*\.js$/;

/** A mail in a pane that the rest of its code does not reach. */
async function withoutRest(shown: Mail) {
  const stage = await theatre.stage();
  await stage.page.route(REST, (route) => route.abort());
  const { frame } = await stage.mount('web', { path: 'taskpane.html', mail: shown });
  const pane = new Pane(frame);
  return { stage, pane, main: frame.getByRole('main') };
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

test('the styles of a mail are read, not tried: the policy has nothing to refuse', async () => {
  const row = `<td style="padding:4px;display:block">Words <b style='color:#333'>of</b> a newsletter</td>`;
  const html = `<html><body><p style="margin:0">Reset your Salesforce password</p>${anchor(RESET_LINK)}
    <table style="width:100%">${`<tr>${row}</tr>`.repeat(300)}</table></body></html>`;
  const { stage, pane } = await theatre.show('web', { mail: mail('styled', html) });
  await pane.shows('verdict.reset');
  await pane.steps.waitFor();
  expectQuiet(stage);
});
