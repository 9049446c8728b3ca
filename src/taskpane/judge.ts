import { analyse } from '../core/analyse';
import { analysePasted, type PastedReports } from '../core/analyse-pasted';
import type { Context } from '../core/context';

import type { Message } from '../core/message';
import type { Report } from '../core/report';
import type { Settings } from '../core/settings';
import { inflatable } from '../core/unwrap/unwrap';

/** A mail that was read, with all that its judgement needs but the time. */
export interface ReadMail {
  readonly key: string;
  readonly message: Message;
  readonly inflated: NonNullable<Context['inflated']>;
}

/** One product of forty compresses its targets: what inflates them loads where a link is its. */
async function inflate(links: readonly string[]): Promise<ReadMail['inflated']> {
  if (!links.some((link) => inflatable(link) !== null)) return new Map();
  try {
    const { inflateFor } = await import('../mail/inflate');
    return await inflateFor(links, inflatable);
  } catch {
    return new Map();
  }
}

/** Inflates what the links hold compressed, so that the analysis itself can be one pure call. Never rejects. */
export async function prepare(message: Message, key: string): Promise<ReadMail> {
  const links = message.body.state === 'available' ? message.body.links.map(({ href }) => href) : [];
  return { key, message, inflated: await inflate(links) };
}

/** Null where the analysis throws, which it never should: then the pane says so instead of waiting for ever. */
export function judge({ message, inflated }: ReadMail, settings: Settings, now: number): Report | null {
  try {
    return analyse(message, { now, settings, inflated });
  } catch {
    return null;
  }
}

const NOTHING: PastedReports = { reports: [], more: false };

/** Takes a pasted text apart; nothing where the analysis throws. */
export function judgePasted(text: string, settings: Settings, now: number): PastedReports {
  try {
    return analysePasted(text, { now, settings });
  } catch {
    return NOTHING;
  }
}
