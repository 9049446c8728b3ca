/** One `Received` field (RFC 5321 §4.4) as a hop: who handed the mail over, who took it, when. */
import { domainName } from './domains';
import { tokenise, type Token } from './tokens';

/** Servers stop a mail loop at 25 to 100 hops (RFC 5321 §6.3 asks for at least 100). Only the topmost are read. */
export const MAX_HOPS = 100;

export interface Hop {
  /** The name that the handing host gave itself (HELO). Its own claim: any host can say any name. */
  readonly from: string | null;
  /** The name that the taking host found for it (`from helo (name [ip])`); null where it wrote none. */
  readonly peer: string | null;
  /** The host that took the mail and wrote this field. */
  readonly by: string | null;
  /** ms since the epoch (UTC); null where it does not parse. */
  readonly date: number | null;
}

const UNREADABLE: Hop = Object.freeze({ from: null, peer: null, by: null, date: null });

/** The word after a clause name; null where it is no host name. */
const wordAfter = (tokens: readonly Token[], at: number): string | null => {
  const token = tokens[at + 1];
  return token?.kind === 'word' ? domainName(token.text) : null;
};

/** RFC 5321 TCP-info, as sendmail, Postfix and Google write it: a name, then the address in brackets. */
const peerIn = (comment: Token | undefined): string | null => {
  if (comment?.kind !== 'comment') return null;
  const [name = ''] = comment.text.trim().split(/\s/, 1);
  const host = domainName(name);
  return host !== null && /[a-z]/.test(host) && host.includes('.') ? host : null;
};

/** Only the first of each clause counts, and `from` only at the very start: later words are free text of hosts. */
const clauses = (tokens: readonly Token[]): Omit<Hop, 'date'> => {
  const is = (token: Token | undefined, word: string): boolean =>
    token?.kind === 'word' && token.text.toLowerCase() === word;
  const hasFrom = is(tokens[0], 'from');
  const byAt = tokens.findIndex((token, at) => is(token, 'by') && (!hasFrom || at > 1));
  return {
    from: hasFrom ? wordAfter(tokens, 0) : null,
    peer: hasFrom ? peerIn(tokens[2]) : null,
    by: byAt === -1 ? null : wordAfter(tokens, byAt),
  };
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 §3.3 without the obsolete zones: no server of today writes them. Fixed lengths: nothing to backtrack over. */
const DATE = /^(?:[a-z]{3}, ?)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-])(\d\d)(\d\d)$/i;
const MINUTE = 60_000;

const dateOf = (text: string): number | null => {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, day, monthName = '', year, hour, minute, second = '0', sign, zoneHours, zoneMinutes] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  if (month === -1) return null;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * MINUTE;
  return sign === '-' ? local + offset : local - offset;
};

/** Reads one field value. Never throws; what cannot be read is null. */
export function parseReceived(value: string): Hop {
  const scanned = tokenise(value);
  if (scanned.state === 'malformed') return UNREADABLE;
  const { tokens } = scanned;
  // The date follows the last `;` (RFC 5321 §4.4); earlier ones belong to nobody.
  const end = tokens.map((token) => token.kind).lastIndexOf('semicolon');
  const date = end === -1 ? [] : tokens.slice(end + 1).filter((token) => token.kind === 'word');
  return {
    ...clauses(end === -1 ? tokens : tokens.slice(0, end)),
    date: dateOf(date.map((token) => token.text).join(' ')),
  };
}
