import { once } from './once';

/** Dates, times and lists in the reader's language. All of them by Intl, none of them by hand. */
export interface Formats {
  /**
   * Day and time of day of an instant (ms since the epoch), in the reader's own time zone. The year only where it is
   * not that of `now`; without `now`, always.
   */
  readonly date: (ms: number, now?: number) => string;
  /** A calendar day that is meant in UTC, as dates of sources are. */
  readonly day: (ms: number) => string;
  /** How long ago an instant was, in the largest unit that fits: "3 hours ago". */
  readonly ago: (ms: number, now: number) => string;
  /** A span in ms, in its two largest units: "20 h 58 min". At least one minute. */
  readonly span: (ms: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute';
const UNITS: readonly (readonly [Unit, number])[] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

/** @param locale one that Intl knows; asked for at the first date, as all that Intl makes is made when it is needed */
export function createFormats(locale: () => string): Formats {
  const time = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  const thisYear = once(() => new Intl.DateTimeFormat(locale(), time));
  const otherYear = once(() => new Intl.DateTimeFormat(locale(), { ...time, year: 'numeric' }));
  const day = once(() => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale(), { numeric: 'always' }));
  const items = once(() => new Intl.ListFormat(locale(), { type: 'conjunction' }));
  const spans = once(() => new Intl.ListFormat(locale(), { type: 'unit', style: 'narrow' }));
  const quantity = (unit: Unit, value: number) =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }).format(value);

  return {
    date: (ms, now) => {
      if (!isInstant(ms)) return '';
      const same = now !== undefined && new Date(ms).getFullYear() === new Date(now).getFullYear();
      return (same ? thisYear() : otherYear()).format(ms);
    },
    day: (ms) => (isInstant(ms) ? day().format(ms) : ''),
    ago: (ms, now) => {
      const passed = Math.max(MINUTE, now - ms);
      const [unit, size] = largestUnit(passed);
      return relative().format(-Math.floor(passed / size), unit);
    },
    span: (ms) => {
      const [unit, size] = largestUnit(Math.max(MINUTE, ms));
      const rest = Math.max(MINUTE, ms) % size;
      const smaller = UNITS[UNITS.findIndex(([name]) => name === unit) + 1];
      const parts = [quantity(unit, Math.floor(Math.max(MINUTE, ms) / size))];
      if (smaller !== undefined && rest >= smaller[1]) parts.push(quantity(smaller[0], Math.floor(rest / smaller[1])));
      return spans().format(parts);
    },
    list: (texts) => items().format(texts),
  };
}

function largestUnit(ms: number): readonly [Unit, number] {
  return UNITS.find(([, size]) => ms >= size) ?? ['minute', MINUTE];
}

/** ECMA-262 §21.4.1.1: beyond 8.64e15 ms there is no date, and format() would throw. A mail can name any date. */
function isInstant(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15;
}
