import { analyse } from '../core/analyse';
import { analysePasted, type PastedReports } from '../core/analyse-pasted';
import { compressedInBody, compressedInText } from '../core/compressed';
import type { Context } from '../core/context';
import type { Message } from '../core/message';
import type { Report } from '../core/report';
import type { Settings } from '../core/settings';

type Inflated = NonNullable<Context['inflated']>;

/** A mail that was read, with all that its judgement needs but the time. */
export interface ReadMail {
  readonly key: string;
  readonly message: Message;
  readonly inflated: Inflated;
}

const NOTHING_INFLATED: Inflated = new Map();

/** One product of forty compresses its targets: what inflates them loads where a link is its. Never rejects. */
async function inflate(wanted: (known: Inflated) => readonly string[]): Promise<Inflated> {
  try {
    const { inflateAll } = await import(/* webpackChunkName: "inflate" */ '../mail/inflate');
    return await inflateAll(wanted);
  } catch {
    return NOTHING_INFLATED;
  }
}

/** Inflates what the links hold compressed, so that the analysis itself can be one pure call. Never rejects. */
export async function prepare(message: Message, key: string): Promise<ReadMail> {
  const wanted = (known: Inflated) => compressedInBody(message.body, known);
  return { key, message, inflated: holdsAny(wanted) ? await inflate(wanted) : NOTHING_INFLATED };
}

/** False where it cannot be told: the analysis that follows meets the same mail, and says what is to be said. */
function holdsAny(wanted: (known: Inflated) => readonly string[]): boolean {
  try {
    return wanted(NOTHING_INFLATED).length > 0;
  } catch {
    return false;
  }
}

/** Null where the analysis throws, which it never should: then the pane says so instead of waiting for ever. */
export function judge({ message, inflated }: ReadMail, settings: Settings, now: number): Report | null {
  try {
    return analyse(message, { now, settings, inflated });
  } catch {
    return null;
  }
}

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
