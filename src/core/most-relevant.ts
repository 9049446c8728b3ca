import type { Report } from './report';

/**
 * A file can hold a mail with mails attached: a help desk is often sent the one that counts that way. The index of the
 * first mail that has something to say of a password link, else 0.
 */
export function mostRelevant(reports: readonly Report[]): number {
  const found = reports.findIndex((report) => report.verdict !== 'not-reset');
  return found === -1 ? 0 : found;
}
