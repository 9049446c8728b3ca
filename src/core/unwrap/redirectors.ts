import { peelYahoo } from './path-targets';
import type { TableEntry } from './rewriter';

const GOOGLE = /^(?:[a-z0-9-]+\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Pages that a link passes through in the mail program, in a chat or in a search. */
export const REDIRECTORS: readonly TableEntry[] = [
  {
    id: 'google',
    // google.<any country>, so the host is matched by `when`.
    hosts: [],
    when: ({ host, path }) => GOOGLE.test(host) && /^\/url\/?$/i.test(path),
    take: {
      names: ['url', 'q'],
      own: ['sa', 'source', 'ust', 'usg', 'ved', 'rct', 'esrc', 'cd', 'cad', 'opi'],
      bare: 'decode',
      missing: 'not-wrapped',
    },
  },
  {
    id: 'linkedin',
    hosts: ['linkedin.com'],
    paths: ['/safety/go', '/redir/redirect', '/e/v2', '/comm/redir/redirect'],
    take: { names: ['url'], bare: 'decode', missing: 'not-wrapped' },
  },
  {
    id: 'slack',
    hosts: ['slack-redir.net'],
    take: { names: ['url'], own: ['v'] },
  },
  {
    id: 'yahoo',
    hosts: ['search.yahoo.com'],
    take: peelYahoo,
  },
  {
    id: 'facebook',
    hosts: ['facebook.com', 'instagram.com', 'messenger.com'],
    when: ({ host, path }) => /^lm?\./.test(host) && /^\/(?:l\.php)?$/i.test(path),
    take: { names: ['u'], bare: 'decode', missing: 'not-wrapped' },
  },
  {
    id: 'microsoft-campaign',
    // Looks like Safe Links by its name, and is not.
    hosts: ['safelink.emails.azure.net'],
    take: { names: ['destination'], own: ['p'] },
  },
];
