import { analyse } from './analyse';
import type { Context } from './context';
import { readPastedLinks, type PastedReports } from './judge/pasted';

export { MAX_PASTED_LINKS, type PastedReports } from './judge/pasted';

/** Judges every link in a pasted text. No link in it: an empty list. Never throws. */
export function analysePasted(text: string, context: Context): PastedReports {
  return readPastedLinks(text, context, analyse);
}
