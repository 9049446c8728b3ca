import type { Settings } from './settings';

/** Everything `analyse` may know besides the mail. Core has no clock: whoever calls it says what time it is. */
export interface Context {
  /** ms since the epoch (UTC). */
  readonly now: number;
  readonly settings: Settings;
  /**
   * Zlib payloads (base64url, as they stand in an INKY link) with their inflated text. Inflating is asynchronous in a
   * browser, so it happens before the analysis: `inflatable()` in `unwrap/` says what to inflate.
   */
  readonly inflated?: ReadonlyMap<string, string>;
}
