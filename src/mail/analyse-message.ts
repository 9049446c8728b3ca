/** The analysis with everything that had to be inflated first: what `inspect` and the viewer ask. */
import { analyse } from '../core/analyse';
import { analysePasted, type PastedReports } from '../core/analyse-pasted';
import { compressedInBody, compressedInText } from '../core/compressed';
import type { Context } from '../core/context';
import type { Message } from '../core/message';
import type { Report } from '../core/report';
import { inflateAll } from './inflate';

/** What is known besides the mail; `inflated` is found here. */
export type Known = Omit<Context, 'inflated'>;

/** One mail to its report. Never rejects on any mail. */
export async function analyseMessage(message: Message, known: Known): Promise<Report> {
  const inflated = await inflateAll((found) => compressedInBody(message.body, found));
  return analyse(message, { ...known, inflated });
}

/** A pasted text to one report a link. Never rejects on any text. */
export async function analysePastedText(text: string, known: Known): Promise<PastedReports> {
  const inflated = await inflateAll((found) => compressedInText(text, found));
  return analysePasted(text, { ...known, inflated });
}
