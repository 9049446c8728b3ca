/** A short run with a fixed seed; `npm run fuzz -- --seconds 600` is the long one. */
import { FIXTURE_MAILS } from './compose/fixtures';
import { fuzz } from './fuzz-run';
import { violations } from './fuzz-oracle';
import { Random } from './fuzz-random';
import { analyse } from '../src/core/analyse';
import type { Message } from '../src/core/message';
import { NO_SETTINGS } from '../src/core/settings';

const SEED = 20261122;

it('finds nothing in a short run, and reaches what is worth reaching', async () => {
  const result = await fuzz({ seed: SEED, iterations: 1_200, seeds: Object.values(FIXTURE_MAILS) });
  expect(result.failures.map(({ iteration, what }) => ({ iteration, what }))).toEqual([]);
  const least: Readonly<Record<string, number>> = {
    ...{ mail: 400, html: 200, headers: 200, links: 200, unreadable: 5 },
    ...{ reset: 200, doubtful: 400, 'cannot-tell': 100, 'not-reset': 150 },
    ...{ 'tier:login': 30, 'tier:org': 150, 'tier:developer-org': 20, 'tier:site': 40, 'tier:configured': 20 },
    ...{
      'tier:other': 100,
      'outcome:full': 150,
      'outcome:opaque': 20,
      'outcome:damaged': 10,
      'outcome:domain-only': 15,
    },
    ...{ 'layers:3': 20, 'layers:4': 10, 'authentication:pass': 30, 'authentication:fail': 3, 'gateway:hop': 60 },
    ...{
      'reason:link-user-info': 2,
      'reason:link-ambiguous': 50,
      'reason:link-look-alike': 50,
      'reason:link-repaired': 30,
    },
    ...{ 'reason:link-probably-wrapped': 5, 'reason:link-from-text': 1, 'reason:link-from-original': 1 },
    ...{ 'reason:link-unsafe-scheme': 2, 'reason:org-ids-disagree': 3, 'reason:link-site-customer-path': 30 },
  };
  const missed = Object.entries(least).filter(([name, count]) => (result.counts.get(name) ?? 0) < count);
  expect(missed.map(([name, count]) => ({ name, wanted: count, reached: result.counts.get(name) ?? 0 }))).toEqual([]);
}, 60_000);

it('repeats a run exactly by its seed', async () => {
  const run = () => fuzz({ seed: 7, iterations: 60, seeds: Object.values(FIXTURE_MAILS) });
  const [one, other] = [await run(), await run()];
  expect([...one.counts]).toEqual([...other.counts]);
  expect(one.iterations).toBe(60);
});

describe('the oracle sees what is wrong', () => {
  const message: Message = {
    ...{ id: 'x', subject: 'Reset your Salesforce password', from: null, date: null },
    headers: { state: 'unavailable', why: 'empty' },
    body: {
      state: 'available',
      text: '',
      links: [
        {
          href: 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=MadeUpMadeUpMadeUpMadeUp0123',
          ...{ text: 'Reset', originalsrc: null, where: 'html' },
        },
      ],
      truncated: false,
    },
  };
  const report = analyse(message, { now: 0, settings: NO_SETTINGS });
  const link = report.link;
  if (link === null) throw new Error('the mail has a link');

  it('nothing in a right report', () => {
    expect(report.verdict).toBe('reset');
    expect(violations(message, report, [])).toEqual([]);
  });

  it.each<readonly [string, Partial<typeof link>]>([
    ['reset for evil.example', { url: 'https://evil.example/secur/forgotpassword.jsp?r=a' }],
    ['reset for www.salesforce.com', { url: 'https://www.salesforce.com/secur/forgotpassword.jsp?r=a' }],
    ['reset for acme.my.site.com', { url: 'https://acme.my.site.com/login?c=a' }],
    ['reset for acme.my.site.com', { url: 'https://acme.my.site.com/s/secur/forgotpassword.jsp?r=a' }],
    ['reset with an address that is no absolute https', { url: 'http://acme.my.salesforce.com/' }],
    ['reset with user info', { url: 'https://a@acme.my.salesforce.com/' }],
    ['reset with a port', { url: 'https://acme.my.salesforce.com:8443/' }],
    ['reset with an address that the mail does not hold', { url: 'https://acme.my.salesforce.com/other' }],
    ['reset without a link', { url: null }],
    ['a token in the masked form', { masked: link.url }],
  ])('%s', (sentence, change) => {
    expect(violations(message, { ...report, link: { ...link, ...change } }, [])).toContain(sentence);
  });

  it('a secret in a reason, and a verdict that its reasons do not carry', () => {
    const told = { code: 'link-odd-port', weight: 'note', params: { host: 'MadeUpMadeUpMadeUpMadeUp0123' } } as const;
    expect(violations(message, { ...report, reasons: [told] }, [])).toContain(
      'a secret or a recipient in reasons or advice',
    );
    expect(violations(message, { ...report, verdict: 'doubtful' }, [])).not.toEqual([]);
    expect(violations(message, { ...report, verdict: 'cannot-tell' }, [])).not.toEqual([]);
  });
});

it('chooses evenly enough and within bounds', () => {
  const random = new Random(3);
  const counts = new Map<number, number>();
  for (let at = 0; at < 10_000; at += 1) {
    const chosen = random.below(10);
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.min(...counts.values())).toBeGreaterThan(800);
});
