/**
 * What had to be mended before or between layers. Nothing here alters the target's own bytes; a caller shows it so
 * that nobody takes a mended link for an untouched one.
 */
export type Repair =
  /** Residual `&amp;` (also doubled) between the wrapper's own parameters. */
  | 'html-entities'
  /** `=3D` and soft line breaks left over from quoted-printable. */
  | 'quoted-printable'
  /** The link stood on several lines, or a blank was put where a line was folded. */
  | 'folded'
  /** `https:/host`, or no scheme in front of a known wrapper. */
  | 'scheme'
  /** Something stood around or behind the link: brackets, quotes, a sentence. */
  | 'trailing-text'
  /** `hxxp`, `[.]` and the like. */
  | 'defanged'
  /** The whole link had been percent-encoded once more. */
  | 'percent-encoded'
  /** Safe Links' own `&data=` was encoded into the target. */
  | 'encoded-tracking'
  /** Not mended, only seen: the wrapper stops right behind its target, so the target may have been cut as well. */
  | 'unfinished';

/** Collects repairs, each once, in the order in which they were made. */
export type Repairs = Set<Repair>;
