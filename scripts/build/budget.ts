import { gzipSync } from 'node:zlib';

/**
 * Bars for the pane, in bytes; 1 KB is 1,000 bytes. Why these: the official React template takes 166 KB gzip, a lean
 * page of the same stack 81 KB. `requests` counts the page itself, and leaves office.js out.
 */
export const PANE_BUDGET = { gzip: 100_000, raw: 340_000, requests: 4 } as const;

/**
 * The same for all that the pane loads until the verdict stands in it: the page, and the chunk that judges. `wanted` is
 * the bar of the design; `gzip` is what was reached, rounded up, so that it only goes down.
 */
export const VERDICT_BUDGET = { gzip: 120_500, wanted: 100_000, chunk: 'analysis' } as const;

export interface PageCost {
  /** JavaScript and CSS that the page asks for at once. */
  readonly raw: number;
  readonly gzip: number;
  readonly requests: number;
  /** Files of our own that the page names, as in dist/. */
  readonly files: readonly string[];
  /** Addresses on other hosts that the page loads. */
  readonly outside: readonly string[];
  /** Names without a file. */
  readonly missing: readonly string[];
}

/**
 * What a page loads before any of its code has run, read from its HTML: the browser does no more either.
 * @param besides names that do not count: a copy of office.js beside the pages weighs what it weighs on Microsoft's host
 */
export function pageCost(
  html: string,
  read: (name: string) => Buffer | undefined,
  besides: (name: string) => boolean = () => false,
): PageCost {
  const wanted = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="?([^"\s>]+)/g)].map(
    ([, at]) => at ?? '',
  );
  const outside = wanted.filter((address) => /^[a-z]+:|^\/\//i.test(address));
  const files = wanted.filter((address) => !outside.includes(address) && !besides(address));
  let raw = 0;
  let gzip = 0;
  const missing: string[] = [];
  for (const name of files) {
    const bytes = read(name);
    if (bytes === undefined) missing.push(name);
    else if (/\.(js|css)$/.test(name)) {
      raw += bytes.length;
      gzip += gzipSync(bytes, { level: 9 }).length;
    }
  }
  return { raw, gzip, requests: 1 + files.length, files, outside, missing };
}

const bytes = (count: number): string => count.toLocaleString('en');

/**
 * What the pane costs until its verdict stands there.
 * @param atOnce JS + CSS of the page itself, gzip
 * @param chunk the chunks that judge, each gzip; empty where the build has none, which is a fault of its own
 */
export function verdictCost(
  atOnce: number,
  chunk: readonly number[],
): { readonly text: string; readonly faults: readonly string[] } {
  const { gzip, wanted, chunk: name } = VERDICT_BUDGET;
  if (chunk.length === 0)
    return { text: '', faults: [`there is no chunk "${name}", so nothing tells what a verdict costs`] };
  const sum = chunk.reduce((total, one) => total + one, atOnce);
  const place = sum > wanted ? `${bytes(sum - wanted)} above` : `${bytes(wanted - sum)} below`;
  const text = `to the verdict: JS + CSS ${bytes(sum)} gzip, ${place} the ${bytes(wanted)} that are wanted`;
  const faults = sum > gzip ? [`to the verdict: JS + CSS gzip ${bytes(sum)} is over the bar of ${bytes(gzip)}`] : [];
  return { text, faults };
}

/** Why a page is over its budget; empty when it is not. `allowed` are the outside addresses that it may load. */
export function budgetFaults(page: string, cost: PageCost, allowed: readonly string[]): readonly string[] {
  const over = (what: string, is: number, bar: number): string[] =>
    is > bar ? [`${page}: ${what} ${bytes(is)} is over the bar of ${bytes(bar)}`] : [];
  return [
    ...over('JS + CSS gzip', cost.gzip, PANE_BUDGET.gzip),
    ...over('JS + CSS raw', cost.raw, PANE_BUDGET.raw),
    ...over('requests', cost.requests, PANE_BUDGET.requests),
    ...cost.missing.map((name) => `${page}: names ${name}, which the build did not write`),
    ...cost.outside.filter((address) => !allowed.includes(address)).map((address) => `${page}: loads ${address}`),
  ];
}
