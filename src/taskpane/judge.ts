import { compressedInBody } from '../core/compressed';
import type { Context } from '../core/context';
import type { Message } from '../core/message';
import { judge as judgeMessage } from '../core/judge/judge';
import type { Judged } from '../core/report';
import type { Settings } from '../core/settings';

export type Inflated = NonNullable<Context['inflated']>;

/** A mail that was read, with all that its judgement needs but the time. */
export interface ReadMail {
  readonly key: string;
  readonly message: Message;
  readonly inflated: Inflated;
}

export const NOTHING_INFLATED: Inflated = new Map();

/** One product of forty compresses its targets: what inflates them loads where a link is its. Never rejects. */
export async function inflate(wanted: (known: Inflated) => readonly string[]): Promise<Inflated> {
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
export function holdsAny(wanted: (known: Inflated) => readonly string[]): boolean {
  try {
    return wanted(NOTHING_INFLATED).length > 0;
  } catch {
    return false;
  }
}

/** Null where the analysis throws, which it never should: then the pane says so instead of waiting for ever. */
export function judge({ message, inflated }: ReadMail, settings: Settings, now: number): Judged | null {
  try {
    return judgeMessage(message, { now, settings, inflated });
  } catch {
    return null;
  }
}
