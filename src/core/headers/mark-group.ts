/** How the tables of header marks are written down: one group a gateway, one row a field. */
import type { Direction, GatewayMark } from './gateways';

const SOURCES = {
  sample: 'public mail samples',
  list: 'header list of mgeeky/decode-spam-headers (MIT)',
  vendor: 'knowledge.broadcom.com 270209',
  unverified: 'a name in third-party lists, no mail seen',
} as const;
const CHECKED = '2026-11-22';

export type Row = readonly [
  header: string,
  pattern: RegExp,
  direction: Direction,
  why: string,
  source?: keyof typeof SOURCES,
];

/** `opens`: is the product known to open links before delivery? A sender-side mark never says so. */
export const group = (gateway: string, opens: boolean, rows: readonly Row[]): readonly GatewayMark[] =>
  rows.map(([header, pattern, direction, why, source = 'sample']) => ({
    id: `${header.toLowerCase()}/${direction}`,
    gateway,
    header: header.toLowerCase(),
    pattern,
    direction,
    opensLinks: opens && direction !== 'sender',
    why,
    source: SOURCES[source],
    checked: CHECKED,
  }));

/** The field's presence is the mark. */
export const ANY = /./;
export const ADDRESS = /^[0-9a-f.:]+$/i;
