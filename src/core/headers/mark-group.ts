/** How the tables of header marks are written down: one group a gateway, one row a field. */
import type { Direction, GatewayMark } from './gateways';

/** The field's presence is the mark. */
export const ANY = /./;
export const ADDRESS = /^[0-9a-f.:]+$/i;

export type Row = readonly [header: string, pattern?: RegExp, direction?: Direction];

/** `opens`: is the product known to open links before delivery? A sender-side mark never says so. */
export const group = (gateway: string, opens: boolean, rows: readonly Row[]): readonly GatewayMark[] =>
  rows.map(([header, pattern = ANY, direction = 'either']) => ({
    gateway,
    header: header.toLowerCase(),
    pattern,
    direction,
    opensLinks: opens && direction !== 'sender',
  }));
