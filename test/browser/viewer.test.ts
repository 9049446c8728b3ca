/** The viewer: a page in a plain browser, for a look without Outlook and for a help desk. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../host/root';
import { anchor, RESET_LINK, safeLinks, SECRET } from './support/mails';
import type { Pane } from './support/pane';
import { eventually, expectQuiet, Theatre } from './support/product';
import viewerWords from '../../src/pane/strings/viewer.en.json';

const theatre = Theatre.forThisFile();
const SAMPLES = Object.entries(viewerWords).filter(([key]) => key.startsWith('viewer.sample.'));

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'viewer-test-'));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const target = path.join(folder, name);
  fs.writeFileSync(target, content);
  return target;
}

/** A mail as a file, with its headers. */
const eml = (html: string): string =>
  [
    'From: Salesforce <support@salesforce.com>',
    'To: Ida Reader <ida@contoso.example>',
    'Subject: Finish resetting your Salesforce password',
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
  ].join('\r\n');
const RESET_EML = eml(`<p>Your password was reset.</p>${anchor(safeLinks(RESET_LINK))}`);

const choose = (pane: Pane, files: string): Promise<void> =>
  pane.frame.locator('input[type=file]').setInputFiles(files);

test('choose the Safe Links sample, copy, paste: it is Salesforce’s link to the letter', async () => {
  const { stage, pane } = await theatre.plain('viewer.html');
  await pane.frame.getByRole('button', { name: viewerWords['viewer.sample.safe-links'] }).click();
  await pane.shows('verdict.reset');
  const source = fs.readFileSync(path.join(ROOT, 'src/viewer/samples/safe-links.eml'), 'utf8');
  await stage.spoilClipboard();
  await pane.copyLink.click();
  await pane.says('copy.copied');
  const pasted = await stage.paste();
  expect(pasted).toMatch(/^https:\/\/[a-z0-9.-]+\.salesforce\.com\/.*%3D%3D/);
  // The wrapped form of just this link stands in the sample, whatever its transfer encoding did to line ends and "=".
  const folded = source.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  expect(folded.toLowerCase()).toContain(encodeURIComponent(pasted).toLowerCase());
  expectQuiet(stage);
});

test.each(SAMPLES)('%s opens', async (key, title) => {
  const { stage, pane } = await theatre.plain('viewer.html');
  await pane.frame.getByRole('button', { name: title, exact: true }).click();
  await pane.frame.locator('pre, .mail-text').first().waitFor();
  const shown = await pane.showsOneOf([
    'verdict.reset',
    'verdict.reset.welcome',
    'verdict.doubtful',
    'verdict.cannot-tell',
    'verdict.not-reset',
    'verdict.not-reset.salesforce',
  ]);
  const expected = /look-alike|site/.test(key) ? /doubtful|reset/ : /reset|cannot-tell/;
  expect(shown).toMatch(expected);
  expectQuiet(stage);
});

test('there are at least eight samples, and every verdict has one', async () => {
  expect(SAMPLES.length).toBeGreaterThanOrEqual(8);
  const { pane } = await theatre.plain('viewer.html');
  const seen = new Set<string>();
  for (const [, title] of SAMPLES) {
    await pane.frame.getByRole('button', { name: title, exact: true }).click();
    await pane.frame.locator('main[aria-busy=false], main:not([aria-busy])').waitFor();
    seen.add(await pane.heading.innerText());
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
});

test('a file from disk: judged, shown as text, nothing of it live', async () => {
  const { stage, pane } = await theatre.plain('viewer.html');
  const html = `<p>Your password was reset.</p>${anchor(safeLinks(RESET_LINK))}<img src="https://spy.example/p.png" onerror="window.hostile=1">`;
  await choose(pane, file('reset.eml', eml(html)));
  await pane.shows('verdict.reset');
  expect(await pane.frame.evaluate(() => 'hostile' in window)).toBe(false);
  expect(await pane.content()).not.toContain(SECRET);
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(RESET_LINK);
  expect(stage.blocked).toEqual([]);
  expect(stage.pageErrors).toEqual([]);
});

test('a mail dropped on the page is opened in place of nothing', async () => {
  const { stage, pane } = await theatre.plain('viewer.html');
  await pane.frame.locator('input[type=file]').waitFor();
  const data = await pane.frame.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.eml', { type: 'message/rfc822' }));
    return transfer;
  }, RESET_EML);
  await pane.frame.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await pane.frame.dispatchEvent('body', 'drop', { dataTransfer: data });
  await pane.shows('verdict.reset');
  expect(stage.page.url()).toContain('viewer.html');
  expectQuiet(stage);
});

describe('bad files: a clear sentence each, and the page goes on working', () => {
  const BAD: readonly (readonly [string, string, () => string | Buffer, RegExp])[] = [
    ['no mail', 'picture.eml', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 250, 251, 252]), /is not a mail/],
    ['plain prose', 'prose.eml', () => 'Once upon a time\nthere was no header.\n', /is not a mail/],
    ['empty', 'empty.eml', () => '', /is empty/],
    ['60 MB', 'big.eml', () => Buffer.alloc(60_000_000, 'a'), /is larger than/],
    ['a broken .msg', 'broken.msg', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), /cannot be read/],
  ];
  test.each(BAD)('%s', async (_title, name, content, sentence) => {
    const { stage, pane } = await theatre.plain('viewer.html');
    const target = file(name, content());
    await choose(pane, target);
    const alert = pane.frame.getByRole('alert');
    await alert.filter({ hasText: sentence }).waitFor();
    expect(await alert.innerText()).toContain(name);
    await choose(pane, file('good.eml', RESET_EML));
    await pane.shows('verdict.reset');
    expectQuiet(stage);
  });

  const links = Array.from({ length: 10_000 }, (_, i) => `<a href="https://shop.example/offer/${i}">o</a>`).join(
    '\r\n',
  );
  const HEAVY: readonly (readonly [string, () => string])[] = [
    ['a body of 5 MB', () => eml(`<p>${'words and words\r\n'.repeat(330_000)}</p>`)],
    ['no body', () => eml('')],
    ['10,000 links', () => eml(links)],
    ['a link of 100 kB', () => eml(`<a href="https://shop.example/?q=${'x'.repeat(100_000)}">offer</a>`)],
  ];
  test.each(HEAVY)('%s', async (_title, content) => {
    const { stage, pane } = await theatre.plain('viewer.html');
    await choose(pane, file('heavy.eml', content()));
    await eventually(async () => {
      expect(await pane.heading.innerText()).not.toMatch(/Select a mail|Checking/);
    });
    await choose(pane, file('good.eml', RESET_EML));
    await pane.shows('verdict.reset');
    await pane.copyLink.click();
    await pane.says('copy.copied');
    expectQuiet(stage);
  });
});
