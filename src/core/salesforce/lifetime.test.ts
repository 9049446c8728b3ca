import fc from 'fast-check';
import type { LinkForm, MailKind, Survival } from '../report';
import { EARLIEST, lifeOf, MAX_SKEW, RESET_LIFE, WELCOME_LONGEST, WELCOME_SHORTEST } from './lifetime';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ask = { form: 'forgot' as LinkForm | null, mail: 'reset' as MailKind, issuedAt: null, mailDate: null, now: NOW };

test('the limits are those of the sources', () => {
  expect([RESET_LIFE, WELCOME_SHORTEST, WELCOME_LONGEST, MAX_SKEW]).toEqual([DAY, DAY, 180 * DAY, DAY]);
  expect(new Date(EARLIEST).toISOString()).toBe('2015-01-01T00:00:00.000Z');
});

test.each<[LinkForm | null, Survival]>([
  ['forgot', 'no'],
  ['forgot-confirm', 'yes'],
  ['set-password', 'usually'],
  ['unrecognised', 'unknown'],
  [null, 'unknown'],
])('%s survives an opening: %s', (form, survives) => {
  expect(lifeOf({ ...ask, form }).survives).toBe(survives);
});

describe('how long a link lives', () => {
  const reset = { longest: DAY, exact: true };
  const welcome = { longest: 180 * DAY, exact: false };
  test.each<[LinkForm | null, MailKind, { longest: number; exact: boolean } | null]>([
    ['forgot', 'reset', reset],
    ['forgot', 'welcome', reset],
    ['forgot', 'other', reset],
    ['forgot-confirm', 'reset', reset],
    ['forgot-confirm', 'other', reset],
    ['set-password', 'reset', reset],
    ['set-password', 'welcome', welcome],
    ['set-password', 'other', welcome],
    ['unrecognised', 'reset', reset],
    ['unrecognised', 'welcome', welcome],
    ['unrecognised', 'other', null],
    [null, 'reset', null],
    [null, 'email-change', null],
  ])('%s in a mail of kind %s', (form, mail, span) => {
    const issued = NOW - HOUR;
    const known =
      span === null
        ? { expiresAt: null, state: 'unknown', exact: false }
        : { expiresAt: issued + span.longest, state: 'live', exact: span.exact };
    expect(lifeOf({ ...ask, form, mail, mailDate: issued })).toMatchObject({ issuedAt: issued, ...known });
  });
});

test.each<[MailKind, number, string]>([
  ['reset', 0, 'live'],
  ['reset', DAY - 1, 'live'],
  ['reset', DAY, 'expired'],
  ['reset', 400 * DAY, 'expired'],
  ['welcome', 0, 'live'],
  ['welcome', DAY - 1, 'live'],
  ['welcome', DAY, 'unknown'],
  ['welcome', 180 * DAY - 1, 'unknown'],
  ['welcome', 180 * DAY, 'expired'],
])('a set-password link of a %s mail, %i ms old, is %s', (mail, age, state) => {
  expect(lifeOf({ ...ask, form: 'set-password', mail, issuedAt: NOW - age }).state).toBe(state);
});

describe('when it was issued', () => {
  test.each<[string, number | null, number | null, number | null]>([
    ['the token counts', NOW - 5 * HOUR, NOW - HOUR, NOW - 5 * HOUR],
    ['else the mail', null, NOW - HOUR, NOW - HOUR],
    ['else nothing', null, null, null],
    ['a clock ahead counts as now', NOW + HOUR, null, NOW],
    ['the most a clock may be ahead', NOW + DAY, null, NOW],
    ['later is no time at all', NOW + DAY + 1, null, null],
    ['and gives way to the mail', NOW + DAY + 1, NOW - HOUR, NOW - HOUR],
    ['too old a token', EARLIEST - 1, NOW - HOUR, NOW - HOUR],
    ['the oldest token', EARLIEST, NOW - HOUR, EARLIEST],
    ['an absurd mail date', null, NOW + 2 * DAY, null],
    ['seconds where ms belong', 1_567_756_800, null, null],
  ])('%s', (_, issuedAt, mailDate, expected) => {
    const life = lifeOf({ ...ask, issuedAt, mailDate });
    expect(life.issuedAt).toBe(expected);
    expect(life.expiresAt).toBe(expected === null ? null : expected + DAY);
    if (expected === null) expect(life.state).toBe('unknown');
  });

  test('no number breaks it', () => {
    const time = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constant(NOW)));
    fc.assert(
      fc.property(time, time, fc.constantFrom<LinkForm>('forgot', 'set-password'), (issuedAt, mailDate, form) => {
        const life = lifeOf({ ...ask, form, issuedAt, mailDate });
        expect(life.issuedAt === null).toBe(life.expiresAt === null);
        expect(life.issuedAt ?? NOW).toBeLessThanOrEqual(NOW);
        expect(Number.isNaN(life.expiresAt)).toBe(false);
      }),
      { seed: 24 },
    );
  });
});
