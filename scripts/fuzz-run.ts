/** Feeds hostile mails, pages, header blocks and links to the real path and checks what must always hold. */
import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { Link, Message } from '../src/core/message';
import type { Report } from '../src/core/report';
import { NO_SETTINGS } from '../src/core/settings';
import { analyseMessage } from '../src/mail/analyse-message';
import { parseHtml } from '../src/mail/dom-node';
import { readFile } from '../src/mail/file/read-file';
import { readHtml } from '../src/mail/html';
import { SALESFORCE, SUBJECT } from './compose/words';
import { headers, html, link, mutateMail } from './fuzz-inputs';
import { MAX_MS, violations } from './fuzz-oracle';
import { Random } from './fuzz-random';

const NOW = Date.parse('2026-11-16T09:12:00Z');
const SITE_HOSTS = ['support.acme.example'];
const SETTINGS = { ...NO_SETTINGS, siteHosts: SITE_HOSTS, authservIds: ['mail.contoso.example'] };

export interface FuzzOptions {
  readonly seed: number;
  /** Whole mails to start from. */
  readonly seeds: readonly string[];
  readonly iterations: number;
  /** Called before each iteration; false ends the run. */
  readonly goOn?: () => boolean;
}

export interface Failure {
  readonly iteration: number;
  readonly what: readonly string[];
  /** The file that was fed, or the message as JSON. */
  readonly input: Buffer;
}

export interface FuzzResult {
  readonly iterations: number;
  /** How often each branch was reached: `mail`, `html`, `headers`, `links`, and `reset`, `outcome:full`, `tier:org` … */
  readonly counts: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  readonly slowest: number;
}

interface Fed {
  readonly kind: string;
  /** Null where the reader refused the file. */
  readonly message: Message | null;
  readonly input: Buffer;
}

/** Failures that are kept; after these the run ends, for they are most likely one. */
const MAX_FAILURES = 5;
/** Every so many mails are judged twice and compared. */
const TWICE = 25;

export async function fuzz({ seed, seeds, iterations, goOn = () => true }: FuzzOptions): Promise<FuzzResult> {
  const counts = new Map<string, number>();
  const failures: Failure[] = [];
  let slowest = 0;
  let iteration = 0;
  for (; iteration < iterations && failures.length < MAX_FAILURES && goOn(); iteration += 1) {
    // Each iteration has a seed of its own, so that one can be repeated alone.
    const random = new Random(seed + Math.imul(iteration, 2_654_435_761));
    const { what, ms, seen, input } = await one(random, seeds, iteration);
    slowest = Math.max(slowest, ms);
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (what.length > 0) failures.push({ iteration, what, input });
  }
  return { iterations: iteration, counts, failures, slowest };
}

interface Outcome {
  readonly what: readonly string[];
  readonly ms: number;
  readonly seen: readonly string[];
  readonly input: Buffer;
}

async function one(random: Random, seeds: readonly string[], iteration: number): Promise<Outcome> {
  let input: Buffer = Buffer.alloc(0);
  try {
    const fed = await feed(random, seeds);
    input = fed.input;
    if (fed.message === null) return { what: [], ms: 0, seen: [fed.kind, 'unreadable'], input };
    const { report, ms } = await timed(fed.message, input.length);
    const what = [...violations(fed.message, report, SITE_HOSTS), ...tooSlow(ms, input.length)];
    if (iteration % TWICE === 0 && !isDeepStrictEqual(report, (await timed(fed.message, 0)).report)) {
      what.push('two reports of one mail differ');
    }
    return { what, ms, seen: [fed.kind, ...seenIn(report)], input };
  } catch (error) {
    return {
      what: [`threw ${error instanceof Error ? (error.stack ?? error.name) : 'something'}`],
      ms: 0,
      seen: [],
      input,
    };
  }
}

const allowed = (bytes: number): number => MAX_MS * Math.max(1, bytes / 1e6);

function tooSlow(ms: number, bytes: number): readonly string[] {
  return ms > allowed(bytes) ? [`took ${ms.toFixed(0)} ms for ${String(bytes)} bytes`] : [];
}

/** A slow one is measured again: the machine may have been busy, the code is slow only if it is so each time. */
async function timed(message: Message, bytes: number): Promise<{ readonly report: Report; readonly ms: number }> {
  let best = Infinity;
  for (let tries = 0; ; tries += 1) {
    const start = performance.now();
    const report = await analyseMessage(message, { now: NOW, settings: SETTINGS });
    best = Math.min(best, performance.now() - start);
    if (best <= allowed(bytes) || tries === 2) return { report, ms: best };
  }
}

function seenIn({ verdict, mail, link, reasons, authentication, gateways }: Report): readonly string[] {
  const ofLink =
    link === null
      ? []
      : [
          `outcome:${link.outcome}`,
          `form:${String(link.form)}`,
          `tier:${String(link.tier)}`,
          `layers:${String(link.trail.length)}`,
        ];
  return [
    ...[verdict, `mail:${mail}`, `authentication:${authentication.result}`, ...ofLink],
    ...new Set([
      ...reasons.map(({ code }) => `reason:${code}`),
      ...gateways.map(({ evidence }) => `gateway:${evidence}`),
    ]),
  ];
}

async function feed(random: Random, seeds: readonly string[]): Promise<Fed> {
  const kind = random.pick(['mail', 'mail', 'html', 'headers', 'links'] as const);
  switch (kind) {
    case 'mail': {
      const input = mutateMail(random, random.pick(seeds), random.pick(seeds));
      const read = await readFile(input, 'fuzz', parseHtml);
      return { kind, message: read.ok ? read.message : null, input };
    }
    case 'html': {
      const page = html(random);
      const seen = readHtml(parseHtml(page));
      return built(kind, random, { state: 'available', ...seen }, '');
    }
    case 'headers': {
      const raw = headers(random);
      return built(kind, random, bodyOf([anchor(random)]), raw);
    }
    case 'links': {
      const links = random.times(4, () => anchor(random));
      const text = random.chance(0.3) ? random.times(3, () => link(random)).join(random.pick([' ', '\n', '>\n<'])) : '';
      return built(kind, random, bodyOf(links, text), '');
    }
  }
}

function anchor(random: Random): Link {
  const originalsrc = random.chance(0.15) ? link(random) : null;
  const text = random.chance(0.2) ? link(random) : random.pick(['Reset your password', 'here', '']);
  return { href: link(random), text, originalsrc, where: 'html' };
}

const bodyOf = (links: readonly Link[], text = 'Reset your Salesforce password'): Message['body'] => ({
  ...{ state: 'available', text, links, truncated: false },
});

function built(kind: string, random: Random, body: Message['body'], raw: string): Fed {
  const claims = random.chance(0.7);
  const message: Message = {
    id: 'fuzz',
    subject: claims ? SUBJECT : 'Lunch',
    from: claims ? { name: SALESFORCE.split(' <')[0] ?? '', address: 'support@salesforce.com' } : null,
    date: random.chance(0.9) ? NOW - random.below(10) * 3_600_000 : Number.MAX_SAFE_INTEGER,
    headers: raw === '' ? { state: 'unavailable', why: 'empty' } : { state: 'available', raw },
    body,
  };
  return { kind, message, input: Buffer.from(JSON.stringify(message), 'utf8') };
}
