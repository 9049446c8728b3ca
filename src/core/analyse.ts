import { advise } from './advice/choose';
import type { Context } from './context';
import { judge } from './judge/judge';
import type { Message } from './message';
import type { Report } from './report';

/**
 * The one function of the program: a mail and a context in, a report out. Pure: same input, same output; it never
 * throws on any mail, touches no clock, network or storage, and its cost is linear in the size of the mail.
 * @param message what an adapter in `mail/` read; everything in it is hostile
 * @param context the time and the admin's settings
 * @returns the verdict with its reasons, the link that counts, its life, the way of the mail, and advice
 */
export function analyse(message: Message, context: Context): Report {
  const judged = judge(message, context);
  return { ...judged, advice: advise(judged, context.settings) };
}
