/** The pinned pane follows the selection: the latest mail wins, whatever comes late, twice, or not at all. */
import type { Mail } from '../host/model';
import { eventually, expectQuiet, Theatre } from './support/product';
import { FORGOT_LINK, forgotMail, ordinaryMail, RESET_LINK, resetMail } from './support/mails';
import type { Pane } from './support/pane';

const theatre = Theatre.forThisFile();

const orgMail = (n: number): Mail => ({
  ...resetMail(`org-${n}`, `https://org${n}.my.salesforce.com/?c=${'Ab3'.repeat(30)}${n}%3D%3D`),
  from: { name: `Sender ${n}`, address: `support${n}@salesforce.com` },
});
/** Which mails the pane shows a trace of: of the host of their link, or of their sender. */
async function traces(pane: Pane): Promise<readonly number[]> {
  const content = await pane.content();
  const found = [...content.matchAll(/(?:\borg|support)(\d+)(?:\.|@)/g)].map((match) => Number(match[1]));
  return [...new Set(found)];
}

test('another mail, an ordinary one, none, and back', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await hosted.select(ordinaryMail());
  await pane.shows('verdict.not-reset');
  expect(await pane.field.count()).toBe(0);
  await hosted.select(null);
  await pane.shows('verdict.no-item');
  await hosted.select(forgotMail());
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(FORGOT_LINK);
  expectQuiet(stage);
});

test.each(['web', 'win32'] as const)('%s: ten changes as fast as they come, only the last is shown', async (kind) => {
  const { stage, hosted, pane } = await theatre.show(kind, { mail: orgMail(0) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  for (let n = 1; n <= 10; n += 1) await hosted.select(orgMail(n));
  await pane.frame.getByText('org10').first().waitFor();
  await pane.shows('verdict.reset');
  expect(await traces(pane)).toEqual([10]);
  expectQuiet(stage);
});

test('answers that come back in the wrong order never show the wrong mail', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: orgMail(0) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  const held = { kind: 'held' } as const;
  await hosted.plan('body', [held, held, held]);
  for (const n of [1, 2, 3]) {
    await hosted.select(orgMail(n));
    await hosted.waitForHeld('body', n);
  }
  expect(await traces(pane)).not.toContain(0);
  await hosted.release('body', [2, 0, 1]);
  await pane.frame.getByText('org3').first().waitFor();
  expect(await traces(pane)).toEqual([3]);
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toContain('https://org3.my.salesforce.com/');
  expectQuiet(stage);
});

test('late headers of the mail before do not come with the next one', async () => {
  const { hosted, pane } = await theatre.show('web', { mail: orgMail(0) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await hosted.plan('headers', [{ kind: 'held' }]);
  await hosted.select(orgMail(1));
  await hosted.waitForHeld('headers', 1);
  await hosted.select(ordinaryMail());
  await pane.shows('verdict.not-reset');
  await hosted.release('headers');
  await hosted.select(orgMail(2));
  await pane.frame.getByText('org2').first().waitFor();
  expect(await traces(pane)).toEqual([2]);
});

test('while the next mail is read, nothing of the one before can be copied', async () => {
  const { hosted, pane } = await theatre.show('web', { mail: orgMail(1) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await hosted.plan('body', [{ kind: 'held' }]);
  await hosted.select(orgMail(2));
  await hosted.waitForHeld('body', 1);
  await pane.shows('verdict.checking');
  expect(await pane.copyLink.count()).toBe(0);
  expect(await traces(pane)).not.toContain(1);
});

/** The event is registered and lost (office-js #2076): Outlook moves the item, and nobody is told. */
const loseTheEvent = (pane: Pane): Promise<void> =>
  pane.frame.evaluate(async () => {
    const { mailbox } = Office.context;
    await new Promise((done) => {
      mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done);
    });
    await new Promise((done) => {
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => undefined, done);
    });
  });

test.each([
  ['the pane gets the focus', (pane: Pane) => pane.frame.evaluate(() => window.dispatchEvent(new Event('focus')))],
  [
    'the page becomes visible',
    (pane: Pane) => pane.frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ],
  ['the reader chooses Check again', (pane: Pane) => pane.checkAgain.click()],
])('ItemChanged lost: noticed when %s', async (_title, comeBack) => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: orgMail(1) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await loseTheEvent(pane);
  await hosted.select(orgMail(2));
  expect(await traces(pane)).toEqual([1]);
  await comeBack(pane);
  await pane.frame.getByText('org2').first().waitFor();
  expect(await traces(pane)).toEqual([2]);
  expectQuiet(stage);
});

test('ItemChanged lost: a press on Copy link never copies the link of the mail before', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: orgMail(1) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await loseTheEvent(pane);
  await stage.spoilClipboard();
  await hosted.select(orgMail(2));
  await pane.copyLink.click();
  await pane.frame.getByText('org2').first().waitFor();
  expect(await stage.paste()).not.toContain('org1');
});

test('a frozen item on classic Windows (#6833): no verdict about the mail that has gone', async () => {
  const { hosted, pane } = await theatre.show('win32', { mail: orgMail(1) });
  await pane.shows('verdict.reset');
  await hosted.select(orgMail(2), { tell: false });
  await pane.checkAgain.click();
  await eventually(async () => {
    const shown = await traces(pane);
    expect(shown).not.toContain(1);
  });
  await pane.heading.filter({ hasNotText: 'Checking' }).waitFor();
});

test('an event for the same mail reads it again and ends where it was', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await hosted.select(resetMail());
  await hosted.waitForCalls('body', 2);
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(RESET_LINK);
});

test('the web client loads the pane anew for the next mail (#5987): nothing of the one before is left', async () => {
  const { stage, hosted, pane } = await theatre.show('web', { mail: orgMail(1) });
  await pane.shows('verdict.reset');
  await hosted.waitForListening();
  await loseTheEvent(pane);
  await hosted.select(orgMail(2));
  await pane.frame.evaluate(() => {
    window.location.reload();
  });
  await pane.frame.getByText('org2').first().waitFor();
  expect(await traces(pane)).toEqual([2]);
  expectQuiet(stage);
});

/** Heavy, so that a mail that is kept shows in the heap: over fifty of them 20 MB. */
const heavyMail = (n: number): Mail => {
  const mail = orgMail(n);
  return { ...mail, html: `${mail.html ?? ''}<p>${`${n} lorem ipsum `.repeat(15_000)}</p>` };
};

describe('pinned over fifty changes', () => {
  /** What is in use before and after, garbage collected. */
  async function costs(initScript: string): Promise<Record<'heap' | 'nodes' | 'listeners', number>> {
    const { stage, hosted, pane } = await theatre.show('win32', { mail: heavyMail(0), stage: { initScript } });
    await pane.shows('verdict.reset');
    await hosted.waitForListening();
    const devtools = await stage.context.newCDPSession(stage.page);
    await devtools.send('Performance.enable');
    const change = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += 1) {
        await hosted.select(heavyMail(n));
        await pane.frame.getByText(`org${n}`).first().waitFor();
      }
    };
    const inUse = async (): Promise<readonly [number, number, number]> => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string): number => metrics.find((entry) => entry.name === name)?.value ?? NaN;
      return [(await devtools.send('Runtime.getHeapUsage')).usedSize, metric('Nodes'), metric('JSEventListeners')];
    };
    await change(1, 6);
    const before = await inUse();
    await change(6, 56);
    const after = await inUse();
    const [heap = NaN, nodes = NaN, listeners = NaN] = after.map((value, at) => value / (before[at] ?? NaN));
    return { heap, nodes, listeners };
  }

  test('the heap, the nodes and the listeners stay flat', async () => {
    const { heap, nodes, listeners } = await costs('');
    expect(heap).toBeLessThanOrEqual(1.2);
    expect(nodes).toBeLessThanOrEqual(1.2);
    expect(listeners).toBeLessThanOrEqual(1.2);
  });

  test('a page that keeps the bodies, or what it drew, would be found', async () => {
    // Keeps every long text that is parsed, and every node that is taken out of the page.
    const { heap, nodes } = await costs(`(() => {
      const kept = [];
      window.kept = kept;
      const { parseFromString } = DOMParser.prototype;
      DOMParser.prototype.parseFromString = function (text, type) {
        kept.push(text.split(''));
        return parseFromString.call(this, text, type);
      };
      new MutationObserver((changes) => {
        for (const { removedNodes } of changes) kept.push(...removedNodes);
      }).observe(document, { childList: true, subtree: true });
    })()`);
    expect(heap).toBeGreaterThan(1.2);
    expect(nodes).toBeGreaterThan(1.2);
  });
});
