/** What holds of `analyse` whatever mail comes in. Single verdicts stand with the composed mails (scripts/compose). */
import fc from 'fast-check';
import { forgot, forgotConfirm, setPassword } from '../../scripts/compose/links';
import { proofpointV3, safeLinks } from '../../scripts/compose/wrappers';
import { analyse } from './analyse';
import { MAX_CANDIDATES } from './judge/candidates';
import type { Link, Message, Unavailable } from './message';
import type { Report, Verdict } from './report';
import { NO_SETTINGS } from './settings';

const SEED = 20261122;
const NOW = Date.parse('2026-11-16T09:12:00Z');
const CONTEXT = { now: NOW, settings: NO_SETTINGS };
const CORE = forgot('acme.my.salesforce.com');
const WHY: readonly Unavailable[] = ['not-supported', 'empty', 'failed', 'timeout', 'not-in-file', 'not-applicable'];

const anchor = (href: string, text = 'Reset your password'): Link => ({ href, text, originalsrc: null, where: 'html' });

const mail = (links: readonly Link[], more: Partial<Message> = {}): Message => ({
  ...{ id: 'test', subject: 'Finish resetting your Salesforce password', date: NOW - 3_600_000 },
  from: { name: 'Salesforce', address: 'support@salesforce.com' },
  headers: { state: 'unavailable', why: 'empty' },
  body: { state: 'available', text: 'Reset your Salesforce password', links, truncated: false },
  ...more,
});

/** Words that mean something to some part of the analysis, between words that mean nothing. */
const word = fc.oneof(
  fc.constantFrom(
    'Salesforce',
    'reset your password',
    'Sandbox:',
    'RE:',
    'パスワード',
    '\u200b',
    '\ud800',
    '\0',
    '<a>',
    '%',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const target = fc.oneof(
  fc.constantFrom(
    CORE,
    forgotConfirm('acme.my.site.com', '/p'),
    setPassword('login.salesforce.com'),
    'https://x.example/',
  ),
  fc.constantFrom(safeLinks(CORE), proofpointV3(CORE), safeLinks(proofpointV3(forgot('login-check.example')))),
  fc.constantFrom('javascript:x', 'data:,x', 'mailto:a@b.example', '//x', '', 'https://', 'https://[::', 'HTTPS:\\\\x'),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text,
);
const link: fc.Arbitrary<Link> = fc.record({
  href: target,
  text: fc.oneof(text, target),
  originalsrc: fc.option(target, { nil: null, freq: 3 }),
  where: fc.constantFrom('html', 'text', 'pasted'),
});
const field = fc.tuple(
  fc.constantFrom(
    'Received',
    'Authentication-Results',
    'From',
    'X-SFDC-LK',
    'Return-Path',
    'X-MS-Exchange-Organization-AuthSource',
    'X',
  ),
  fc.oneof(
    text,
    fc.constantFrom(
      'from a by b.mail.protection.outlook.com',
      'compauth=fail reason=000',
      '00D2E000000AcmE',
      '<@x.2e-acmexyz.na1.bnc.salesforce.com>',
    ),
  ),
);
const message: fc.Arbitrary<Message> = fc.record({
  id: fc.string(),
  subject: text,
  from: fc.option(fc.record({ name: text, address: fc.oneof(text, fc.constant('support@salesforce.com')) }), {
    nil: null,
  }),
  date: fc.option(fc.oneof(fc.integer(), fc.constantFrom(NaN, Infinity, -1, NOW, Number.MAX_SAFE_INTEGER)), {
    nil: null,
  }),
  headers: fc.oneof(
    fc.constantFrom(...WHY).map((why) => ({ state: 'unavailable' as const, why })),
    fc.array(field, { maxLength: 8 }).map((fields) => ({
      state: 'available' as const,
      raw: fields.map(([name, value]) => `${name}: ${value}`).join('\r\n'),
    })),
  ),
  body: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...WHY).map((why) => ({ state: 'unavailable' as const, why })) },
    {
      weight: 6,
      arbitrary: fc.record({
        state: fc.constant('available' as const),
        text,
        links: fc.array(link, { maxLength: 6 }),
        truncated: fc.boolean(),
      }),
    },
  ),
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

it('is total and pure on arbitrary mails: same report twice, nothing changed, every promise of the report kept', () => {
  const seen = new Map<Verdict, number>();
  fc.assert(
    fc.property(message, (input) => {
      const frozen = freeze(structuredClone(input));
      const report = analyse(frozen, freeze({ ...CONTEXT }));
      expect(analyse(frozen, CONTEXT)).toEqual(report);
      seen.set(report.verdict, (seen.get(report.verdict) ?? 0) + 1);
      keepsItsPromises(report);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  for (const verdict of ['reset', 'doubtful', 'cannot-tell', 'not-reset'] as const) {
    expect([verdict, (seen.get(verdict) ?? 0) > 40]).toEqual([verdict, true]);
  }
});

function keepsItsPromises({ verdict, reasons, link, otherLinks, advice }: Report): void {
  const has = (weight: string): boolean => reasons.some((each) => each.weight === weight);
  expect(has('doubt')).toBe(verdict === 'doubtful');
  if (verdict === 'cannot-tell') expect(has('missing')).toBe(true);
  if (verdict === 'reset') expect(new URL(link?.url ?? '').protocol).toBe('https:');
  for (const each of link === null ? otherLinks : [link, ...otherLinks]) {
    expect(each.url === null).toBe(each.masked === null);
    expect(['full', 'not-wrapped'].includes(each.outcome) || each.url === null || each.source !== 'href').toBe(true);
  }
  expect(advice.reader.length).toBeLessThanOrEqual(3);
}

it('tells a finding at its heaviest where it is a note on one link and a doubt on another', () => {
  const shown = 'https://login.contoso.example/';
  const report = analyse(
    mail([anchor(CORE, shown), anchor(forgot('acme-dev-ed.develop.my.salesforce.com'), shown)]),
    CONTEXT,
  );
  expect(report.verdict).toBe('doubtful');
  expect(report.reasons.filter(({ code }) => code === 'link-text-differs')).toEqual([
    { code: 'link-text-differs', weight: 'doubt', params: { host: 'login.contoso.example' } },
  ]);
});

describe('limits', () => {
  const many = (count: number): readonly Link[] =>
    Array.from({ length: count }, (_, at) =>
      anchor(safeLinks(`https://www.salesforce.com/${String(at)}`), 'Read more'),
    );

  it('judges ten thousand different links and says so when there are more', () => {
    const codes = (links: readonly Link[]): readonly string[] =>
      analyse(mail([anchor(CORE), ...links]), CONTEXT).reasons.map(({ code }) => code);
    expect(codes(many(MAX_CANDIDATES - 1))).not.toContain('too-many-links');
    expect(codes(many(MAX_CANDIDATES))).toContain('too-many-links');
  });

  it('offers the first of ten thousand password links', () => {
    const links = Array.from({ length: MAX_CANDIDATES }, (_, at) => anchor(`${CORE}&n=${String(at)}`));
    const report = analyse(mail(links), CONTEXT);
    expect(report.verdict).toBe('reset');
    expect(report.link?.url).toBe(`${CORE}&n=0`);
    expect(report.otherLinks).toHaveLength(MAX_CANDIDATES - 1);
  });

  /** CPU time, the best of three: a busy machine fails no test, a square of the size does. */
  function cost(message: Message): number {
    const runs = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      analyse(message, CONTEXT);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    return Math.min(...runs);
  }

  const inText = (body: string): Message =>
    mail([], { body: { state: 'available', text: body, links: [], truncated: false } });

  it.each<readonly [string, (size: number) => Message]>([
    ['links', (size) => mail(many(size / 200))],
    ['words for password', (size) => inText('reset password '.repeat(size / 15))],
    ['addresses in the text', (size) => inText('https://a.example/x '.repeat(size / 20))],
    ['one address', (size) => inText(`https://a.example/?x=${'%2'.repeat(size / 2)}`)],
    ['open brackets', (size) => inText('<https://a.example/('.repeat(size / 20))],
    ['line folds', (size) => inText(`https://a.example/\n${'> x\n'.repeat(size / 4)}`)],
    [
      'header fields',
      (size) =>
        mail([anchor(CORE)], { headers: { state: 'available', raw: 'Received: from a by b;\r\n'.repeat(size / 25) } }),
    ],
    [
      'one header field',
      (size) => mail([anchor(CORE)], { headers: { state: 'available', raw: `Received: ${'('.repeat(size)}` } }),
    ],
    ['a subject', (size) => mail([anchor(CORE)], { subject: 'RE: '.repeat(size / 4) })],
  ])('costs no more than its size: %s', (_what, make) => {
    const small = cost(make(125_000));
    const large = cost(make(1_000_000));
    // Eight times the size: linear is a factor of 8, quadratic one of 64. 20 ms are noise and start-up.
    expect(large).toBeLessThan(24 * small + 20_000);
    expect(large).toBeLessThan(400_000);
  });
});
