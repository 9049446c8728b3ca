/** The keyboard under the real office.js, which takes Tab, Esc and F2 for Outlook on the web. */
import type { Frame } from 'playwright-core';
import { doubtfulMail, RESET_LINK, resetMail } from './support/mails';
import { Theatre } from './support/product';

const theatre = Theatre.forThisFile();
const ESC = 15;

const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'body';
    return at.getAttribute('aria-label') ?? (at as HTMLElement).innerText.trim();
  });

test('no focus moves by itself: not at the start, not with another mail', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  expect(await focused(pane.frame)).toBe('body');
  expect(await stage.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await hosted.waitForListening();
  await hosted.select(doubtfulMail());
  await pane.shows('verdict.doubtful');
  expect(await focused(pane.frame)).toBe('body');
});

test.each(['web', 'win32'] as const)('%s: Tab reaches everything in reading order, and Enter copies', async (kind) => {
  const { stage, pane } = await theatre.show(kind, { mail: resetMail() });
  await pane.shows('verdict.reset');
  await stage.spoilClipboard();
  const path: string[] = [];
  for (let i = 0; i < 30 && !path.includes('How we got this link'); i += 1) {
    await stage.page.keyboard.press('Tab');
    path.push(await focused(pane.frame));
  }
  const order = ['Check again', 'Reset link', 'Show full link', 'Copy link', 'How we got this link'];
  expect(path.filter((name) => order.includes(name))).toEqual(order);

  while ((await focused(pane.frame)) !== 'Copy link') await stage.page.keyboard.press('Shift+Tab');
  await stage.page.keyboard.press('Enter');
  await pane.says('copy.copied');
  expect(await focused(pane.frame)).toBe('Copy link');
  expect(await stage.paste()).toBe(RESET_LINK);
});

test('what is focused can be seen', async () => {
  const { stage, pane } = await theatre.show('win32', { mail: resetMail() });
  await pane.shows('verdict.reset');
  for (const name of ['Check again', 'Reset link', 'Show full link', 'Copy link']) {
    const target = name === 'Reset link' ? pane.field : pane.frame.getByRole('button', { name, exact: true });
    const before = await target.screenshot();
    while ((await focused(pane.frame)) !== name) await stage.page.keyboard.press('Tab');
    expect((await target.screenshot()).equals(before)).toBe(false);
  }
});

test('Esc closes the second step, gives the focus back, and Outlook never hears of it', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: doubtfulMail() });
  await pane.shows('verdict.doubtful');
  await pane.copyLink.focus();
  await stage.page.keyboard.press('Enter');
  const anyway = pane.frame.getByRole('button', { name: /^Copy anyway/ });
  await anyway.waitFor();
  await stage.page.keyboard.press('Tab');
  await stage.page.keyboard.press('Escape');
  await anyway.waitFor({ state: 'detached' });
  expect(await focused(pane.frame)).toBe('Copy link');
  expect(await hosted.notices()).not.toContain(ESC);
});

test('Esc with nothing open goes to Outlook, as its readers are used to', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await pane.copyLink.focus();
  await stage.page.keyboard.press('Escape');
  while (!(await hosted.notices()).includes(ESC)) await stage.page.keyboard.press('Escape');
  expect(await hosted.notices()).toContain(ESC);
});

test('a folded part opens by keyboard', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  const fold = pane.fold('How we got this link');
  await fold.locator('summary').focus();
  await stage.page.keyboard.press('Enter');
  await pane.frame.locator('details[open]', { hasText: 'How we got this link' }).waitFor();
});
