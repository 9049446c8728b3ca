/**
 * Sample mails, all made up. Their times are fixed and a reset link lives one day, so each sample says when it is
 * looked at. The .eml files are composed by scripts/compose; a test fails when they are stale.
 */
import adminReset from './admin-reset.eml';
import confirmation from './confirmation.eml';
import expired from './expired.eml';
import german from './german.eml';
import identityCode from './identity-code.eml';
import lookAlike from './look-alike.eml';
import mimecast from './mimecast.eml';
import nested from './nested.eml';
import other from './other.eml';
import proofpoint from './proofpoint.eml';
import safeLinks from './safe-links.eml';
import site from './site.eml';

const SENT = Date.parse('2026-11-16T08:12:00Z');
const HOUR = 3_600_000;

const sample = <Id extends string>(id: Id, eml: string, hoursLater = 3) => ({
  id,
  eml,
  /** ms since the epoch. */
  asAt: SENT + hoursLater * HOUR,
});

export const SAMPLES = [
  sample('safe-links', safeLinks),
  sample('proofpoint', proofpoint),
  sample('nested', nested),
  sample('admin-reset', adminReset),
  sample('confirmation', confirmation),
  sample('german', german),
  sample('site', site),
  sample('expired', expired, 40),
  sample('mimecast', mimecast),
  sample('look-alike', lookAlike),
  sample('identity-code', identityCode),
  sample('other', other),
] as const;

export type Sample = (typeof SAMPLES)[number];
