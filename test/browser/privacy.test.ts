/** Nothing leaves the pane, and the secret is nowhere but where the reader put it. */
import type { Frame } from 'playwright-core';
import { ADDIN_ORIGIN } from '../host/origins';
import type { HostKind, Stage } from '../host/stage';
import {
  doubtfulMail,
  FORGOT_LINK,
  forgotMail,
  ordinaryMail,
  RECIPIENT,
  resetMail,
  SECRET,
  TOKEN,
} from './support/mails';
import { eventually, expectQuiet, KNOWN_ORIGINS, Theatre } from './support/product';
import type { Pane } from './support/pane';

const theatre = Theatre.forThisFile();

/** Any piece of these is a piece of the secret or of the reader's own data. */
const SECRETS = [SECRET, TOKEN.slice(20, 32), TOKEN.slice(-12), RECIPIENT, encodeURIComponent(RECIPIENT)];
function expectNone(text: string): void {
  const found = SECRETS.filter((secret) => text.includes(secret));
  expect(found).toEqual([]); // names the secret that got out, never the text around it
}

const stored = (frame: Frame): Promise<string> =>
  frame.evaluate(async () => {
    // A frame of another site is refused some of these stores: then there is nothing in them.
    const databases = await indexedDB.databases().catch(() => []);
    const cacheNames = await caches.keys().catch(() => []);
    const stores = (['sessionStorage', 'localStorage'] as const).map((name) => {
      try {
        return Object.entries(window[name]);
      } catch {
        return [];
      }
    });
    return JSON.stringify([stores, databases, cacheNames, document.cookie]);
  });

/** Everything but the page's content and the clipboard. */
async function expectNothingOutside(stage: Stage, pane: Pane): Promise<void> {
  expectNone(stage.consoleLines.join('\n'));
  expectNone(stage.requested.join('\n'));
  expectNone(await stored(pane.frame));
  expectNone(await pane.frame.evaluate(() => `${document.title} ${location.href} ${window.name} ${document.referrer}`));
  expectNone(await stage.page.evaluate(() => `${document.title} ${location.href}`));
}

const KINDS: readonly HostKind[] = ['web', 'win32', 'mac', 'ios', 'android'];
test.each(KINDS)('%s: a whole visit asks nobody and leaves nothing behind', async (kind) => {
  const { stage, pane } = await theatre.show(kind, { mail: forgotMail() });
  await pane.shows('verdict.reset');
  expectNone(await pane.content());

  for (const fold of await pane.frame.locator('details > summary').all()) await fold.click();
  await pane.frame.locator('details[open]').first().waitFor();
  expectNone(await pane.content());

  await pane.showFullLink.click();
  await eventually(async () => {
    expect((await pane.content()).includes(SECRET)).toBe(true); // or the checks above and below would prove nothing
  });
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(FORGOT_LINK);
  await pane.showFullLink.click();
  await eventually(async () => {
    expectNone(await pane.content());
  });

  await expectNothingOutside(stage, pane);
  expect(
    [...new Set(stage.requested.map((url) => new URL(url).origin))].filter((o) => !KNOWN_ORIGINS.includes(o)),
  ).toEqual([]);
  expectQuiet(stage);
});

test('the next mail wipes the one before, shown or not', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: forgotMail() });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await pane.showFullLink.click();
  await hosted.select(ordinaryMail());
  await pane.shows('verdict.not-reset');
  expectNone(await pane.content());
  await hosted.select(forgotMail());
  await pane.shows('verdict.reset');
  expectNone(await pane.content());
  expect(await pane.field.inputValue()).not.toContain(SECRET);
  await expectNothingOutside(stage, pane);
});

test('a doubtful mail shows no more of its secret than a good one', async () => {
  const { stage, pane } = await theatre.show('web', { mail: doubtfulMail() });
  await pane.shows('verdict.doubtful');
  await pane.copyLink.click();
  expectNone(await pane.content());
  await expectNothingOutside(stage, pane);
});

test('a pasted link is kept no longer than it is shown', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: null });
  await pane.shows('verdict.no-item');
  await hosted.waitForListening();
  await pane.pasteBox.fill(FORGOT_LINK);
  await pane.frame.getByText('globex.my.salesforce.com').first().waitFor();
  await expectNothingOutside(stage, pane);
  await hosted.select(ordinaryMail());
  await pane.shows('verdict.not-reset');
  expectNone(await pane.content());
});

test('a failure keeps the secret too', async () => {
  const { stage, hosted, pane } = await theatre.show('win32', { mail: forgotMail() });
  await pane.shows('verdict.reset');
  await hosted.plan('body', [], { kind: 'error', code: 5001 });
  await pane.checkAgain.click();
  await pane.showsOneOf(['verdict.failed.host-error', 'verdict.cannot-tell.unread']);
  expectNone(await pane.content());
  await expectNothingOutside(stage, pane);
});

test('a mail is never made part of the page: what it holds is neither loaded nor run', async () => {
  const html = `<html><head><link rel="stylesheet" href="https://spy.example/a.css"><base href="https://spy.example/">
    <meta http-equiv="refresh" content="0;url=https://spy.example/r"></head><body>
    <img src="https://spy.example/pixel.png" onerror="window.hostile = 1"><script>window.hostile = 2</script>
    <svg onload="window.hostile = 3"></svg><iframe src="https://spy.example/f"></iframe>
    <video poster="https://spy.example/v.png"></video><object data="https://spy.example/o"></object>
    <p style="background:url(https://spy.example/b.png)">Lunch</p></body></html>`;
  const { stage, pane } = await theatre.show('win32', {
    mail: { ...ordinaryMail(), html, subject: '<img src=x onerror="window.hostile = 4">' },
  });
  await pane.shows('verdict.not-reset');
  expect(await pane.frame.evaluate(() => 'hostile' in window)).toBe(false);
  expect(stage.blocked).toEqual([]);
  expect(stage.requested.filter((url) => url.includes('spy'))).toEqual([]);
  expect(stage.pageErrors).toEqual([]);
});

test('the pane starts with four requests of its own at most', async () => {
  const { stage, pane } = await theatre.show('win32', { mail: resetMail() });
  await pane.steps.waitFor();
  const own = stage.requested.filter((url) => url.startsWith(ADDIN_ORIGIN) && !url.endsWith('/favicon.ico'));
  expect(own.length).toBeLessThanOrEqual(4);
});

test('the note in a new message holds neither link nor recipient', async () => {
  const { hosted, pane } = await theatre.show('web', { mail: forgotMail() });
  await pane.shows('verdict.reset');
  const write = pane.frame.getByRole('button', { name: /Write to admin/ });
  await write.click();
  await eventually(async () => {
    expect((await hosted.newMessages()).length).toBeGreaterThan(0);
  });
  expectNone((await hosted.newMessages()).join());
});
