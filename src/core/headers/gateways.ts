/** What a gateway leaves behind in the header: its hosts in `Received`, its marks in fields of its own. */
import { isUnder } from '../domain-name';
import { domainName } from './domains';
import type { Field } from './fields';
import { GATEWAY_HOSTS, type GatewayHost } from './gateway-hosts';
import { GATEWAY_MARKS } from './gateway-marks';

/**
 * Whose gateway leaves the mark. `sender`: only on outgoing mail, so it says nothing about the reader's side. `either`:
 * stamped both ways. `recipient`: only on incoming mail.
 */
export type Direction = 'recipient' | 'sender' | 'either';

export interface GatewayMark {
  readonly gateway: string;
  /** A field name in lower case; a final `*` stands for any ending. */
  readonly header: string;
  /** Tried on the first `MAX_MARK_CHARS` characters of the value. At most one unbounded repeat, so linear. */
  readonly pattern: RegExp;
  readonly direction: Direction;
  /** True where the product is known to open links before delivery; "maybe" and "unknown" are false. */
  readonly opensLinks: boolean;
}

/** What tells a mark stands at the beginning of the value. */
export const MAX_MARK_CHARS = 512;

const exact = new Map<string, GatewayMark[]>();
const prefixed: GatewayMark[] = [];
for (const mark of GATEWAY_MARKS) {
  const same = exact.get(mark.header);
  if (mark.header.endsWith('*')) prefixed.push(mark);
  else if (same === undefined) exact.set(mark.header, [mark]);
  else same.push(mark);
}

const candidates = (key: string): readonly GatewayMark[] =>
  exact.get(key) ?? prefixed.filter((mark) => key.startsWith(mark.header.slice(0, -1)));

/** The mark in this field, or null. The first entry that fits wins: the table puts the narrower ones first. */
export function markIn(field: Field): GatewayMark | null {
  const value = field.value.slice(0, MAX_MARK_CHARS);
  return candidates(field.key).find((mark) => mark.pattern.test(value)) ?? null;
}

/** The gateway that this host belongs to, or null. Matched on whole labels: `mimecast.com.evil.example` is nobody's. */
export function gatewayOf(host: string | null): GatewayHost | null {
  const name = host === null ? null : domainName(host);
  if (name === null) return null;
  return GATEWAY_HOSTS.find((entry) => isUnder(name, entry.suffix)) ?? null;
}
