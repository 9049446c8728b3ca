import { analyse } from '../../src/core/analyse';
import type { Message } from '../../src/core/message';
import { NO_SETTINGS } from '../../src/core/settings';
import { parseHtml } from '../../src/mail/dom-node';
import { readHtml } from '../../src/mail/html';
import { HEADERS, htmlMail } from './mail';
import { median, range, table } from './statistics';

const ROUNDS = 15;
const NOW = Date.UTC(2026, 10, 22, 12);

const message = (html: string): Message => ({
  id: 'bench',
  subject: 'Finish resetting your Salesforce password',
  from: { name: 'Salesforce', address: 'support@salesforce.com' },
  date: NOW - 3_600_000,
  headers: { state: 'available', raw: HEADERS },
  body: { state: 'available', ...readHtml(parseHtml(html)) },
});

const timed = <T>(work: () => T): readonly [result: T, ms: number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

interface Samples {
  readonly read: number[];
  readonly judge: number[];
  readonly both: number[];
}

function sample(html: string, into: Samples): void {
  const [mail, read] = timed(() => message(html));
  const [report, judge] = timed(() => analyse(mail, { now: NOW, settings: NO_SETTINGS }));
  // A wrong answer is not worth its time.
  if (report.verdict !== 'reset') throw new Error(`the mail for measuring is judged ${report.verdict}`);
  into.read.push(read);
  into.judge.push(judge);
  into.both.push(read + judge);
}

/** What a large mail costs in node: reading its HTML, and judging it. 2 MB beside 1 MB shows whether that is linear. */
export function benchAnalysis(): string {
  const sizes = [1_000_000, 2_000_000].map((bytes) => ({
    name: `${bytes / 1_000_000} MB of HTML`,
    html: htmlMail(bytes),
    samples: { read: [], judge: [], both: [] },
  }));
  for (const { html } of sizes) sample(html, { read: [], judge: [], both: [] });
  for (let round = 0; round < ROUNDS; round += 1) for (const { html, samples } of sizes) sample(html, samples);
  const [one, two] = sizes;
  const ratio = one === undefined || two === undefined ? NaN : median(two.samples.both) / median(one.samples.both);
  const rows = sizes.map(({ name, samples }) => [
    name,
    median(samples.read).toFixed(1),
    median(samples.judge).toFixed(1),
    median(samples.both).toFixed(1),
    range(samples.both),
  ]);
  return [
    table([['mail', 'read ms', 'analyse ms', 'both', 'min to max'], ...rows]),
    `2 MB / 1 MB: ${ratio.toFixed(2)} (bar 2.3); both of 1 MB: bar 50 ms`,
  ].join('\n');
}
