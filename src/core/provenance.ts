/**
 * Where an entry of a table was found, and when it was last looked at. Provenance stands in sibling files
 * (`*.sources.ts`), under the entry's own key: tests join the two and hold them to each other, and what the pane loads
 * carries the data alone.
 */
export interface Provenance {
  /** What the entry stands for, where its value does not say it. */
  readonly why: string;
  readonly source: string;
  /** ISO date of the last check. */
  readonly checked: string;
}

/** When the tables were last gone through as a whole. */
const CHECKED = '2026-11-22';

export const found = (source: string, why = ''): Provenance => ({ why, source, checked: CHECKED });
