import { analysePasted, type PastedReports } from '../core/analyse-pasted';
import { compressedInText } from '../core/compressed';
import type { Settings } from '../core/settings';
import { holdsAny, inflate, type Inflated, NOTHING_INFLATED } from './judge';

const NO_REPORTS: PastedReports = { reports: [], more: false };

/** Takes a pasted text apart, at once where no link in it is compressed; nothing where the analysis throws. */
export function judgePasted(text: string, settings: Settings, now: number): PastedReports | Promise<PastedReports> {
  const judgeWith = (inflated: Inflated): PastedReports => {
    try {
      return analysePasted(text, { now, settings, inflated });
    } catch {
      return NO_REPORTS;
    }
  };
  const wanted = (known: Inflated) => compressedInText(text, known);
  return holdsAny(wanted) ? inflate(wanted).then(judgeWith) : judgeWith(NOTHING_INFLATED);
}
