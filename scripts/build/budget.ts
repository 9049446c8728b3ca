import { gzipSync } from 'node:zlib';

/**
 * Bars for the pane, in bytes; 1 KB is 1,000 bytes. Why these: the official React template takes 166 KB gzip, a lean
 * page of the same stack 81 KB. `requests` counts the page itself, and leaves office.js out.
 */
export const PANE_BUDGET = { gzip: 100_000, raw: 340_000, requests: 4 } as const;

/**
 * The same with the chunk that the pane asks for by itself when its first drawing stands: `gzip` is what was reached,
 * rounded up, so that it only goes down.
 */
export const REST_BUDGET = { gzip: 115_000, chunk: 'rest' } as const;

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
  // What stands in the page itself is CSS as well.
  const inline = [...html.matchAll(/<style>([^<]*)/g)].map(([, text]) => Buffer.from(text ?? ''));
  let raw = inline.reduce((sum, text) => sum + text.length, 0);
  let gzip = inline.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
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
 * What the pane costs with all that it loads by itself.
 * @param atOnce JS + CSS of the page itself, gzip: all that the verdict of a reset mail needs
 * @param rest the files of the chunk that follows, each gzip; empty where the build has none, which is a fault of its own
 */
export function wholeCost(
  atOnce: number,
  rest: readonly number[],
): { readonly text: string; readonly faults: readonly string[] } {
  const { gzip, chunk } = REST_BUDGET;
  if (rest.length === 0)
    return { text: '', faults: [`there is no chunk "${chunk}", so nothing tells what the whole pane costs`] };
  const sum = rest.reduce((total, one) => total + one, atOnce);
  const text = `with what follows the first drawing: JS + CSS ${bytes(sum)} gzip`;
  return { text, faults: sum > gzip ? [`${text} is over the bar of ${bytes(gzip)}`] : [] };
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
