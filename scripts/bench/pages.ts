import type { Browser } from 'playwright-core';
import type { BenchServer, Served } from './server';
import { barsInWords, type Cost, judge } from './bars';
import { median, range, table } from './statistics';

export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** The heading that proves content, as the source of a regular expression. */
  readonly heading: string;
}

interface Sample extends Cost {
  readonly served: readonly Served[];
}

/** Runs in the page before its own scripts; text, so that no compiler adds to it. Content: laid out, one frame past. */
const watch = (heading: string): string => `(() => {
  const done = () => requestAnimationFrame(() => setTimeout(() => { globalThis.__content = performance.now(); }, 0));
  const wanted = new RegExp(${JSON.stringify(heading)});
  const look = () => {
    const title = document.querySelector('h1');
    if (title === null || !wanted.test(title.textContent) || title.getClientRects().length === 0) return;
    observer.disconnect();
    done();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
})();`;

async function sample(browser: Browser, server: BenchServer, page: BenchPage, slow: number): Promise<Sample> {
  // A fresh context: no cache, no storage.
  const context = await browser.newContext({ viewport: { width: 320, height: 570 } });
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await tab.addInitScript({ content: watch(page.heading) });
    server.take();
    await tab.goto(server.origin + page.path);
    // A function: as text it would be evaluated in the page, and the policy refuses that.
    await tab.waitForFunction(
      () => '__content' in globalThis && performance.getEntriesByName('first-contentful-paint').length > 0,
      undefined,
      { timeout: 30_000 },
    );
    const [fcp, content] = await tab.evaluate<[number, number]>(
      "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, globalThis.__content]",
    );
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((entry) => entry.name === name)?.value ?? NaN;
    return {
      fcp,
      content,
      script: metric('ScriptDuration') * 1000,
      heap: metric('JSHeapUsedSize'),
      served: server.take(),
    };
  } finally {
    await context.close();
  }
}

const code = (served: readonly Served[]): readonly Served[] => served.filter(({ path }) => /\.(js|css)$/.test(path));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Loads every page once a round, in turn, so that a busy moment of the machine meets all of them; then medians, and
 * each as a ratio to the last page (the floor), and the first page (the pane) against its bars. Bare milliseconds of two runs are not to be compared.
 */
export async function benchPages(
  browser: Browser,
  server: BenchServer,
  pages: readonly BenchPage[],
  { rounds, slow }: { readonly rounds: number; readonly slow: number },
): Promise<string> {
  const all = pages.map((page) => ({ page, samples: [] as Sample[] }));
  for (const { page } of all) await sample(browser, server, page, slow);
  for (let round = 0; round < rounds; round += 1) {
    for (const { page, samples } of all) samples.push(await sample(browser, server, page, slow));
  }
  const medians = all.map(({ samples }) => ({
    fcp: median(samples.map(({ fcp }) => fcp)),
    content: median(samples.map(({ content }) => content)),
    script: median(samples.map(({ script }) => script)),
    heap: median(samples.map(({ heap }) => heap)),
  }));
  const floor = medians.at(-1);
  const rows = all.map(({ page, samples }, index) => {
    const served = samples[0]?.served ?? [];
    const own = medians[index] ?? floor;
    const against = (key: 'fcp' | 'content' | 'script'): string =>
      `${Math.round(own?.[key] ?? NaN).toString()} (${((own?.[key] ?? NaN) / (floor?.[key] ?? NaN)).toFixed(2)})`;
    return [
      page.name,
      total(code(served).map(({ raw }) => raw)).toLocaleString('en'),
      total(code(served).map(({ gzip }) => gzip)).toLocaleString('en'),
      served.length.toString(),
      against('fcp'),
      against('content'),
      range(samples.map(({ content }) => content)),
      against('script'),
      ((own?.heap ?? NaN) / 1e6).toFixed(1),
    ];
  });
  const heading = [
    'page',
    'raw',
    'gzip',
    'requests',
    'fcp ms (x)',
    'content ms (x)',
    'min to max',
    'script ms (x)',
    'heap MB',
  ];
  const [first] = medians;
  const bars = first === undefined || floor === undefined ? '' : barsInWords(judge(first, floor));
  return `${table([heading, ...rows])}\n${bars}`;
}
