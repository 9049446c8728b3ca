import { peelYahoo } from './path-targets';
import type { TableEntry } from './rewriter';

const GOOGLE = /^(?:[a-z0-9-]+\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Pages that a link passes through in the mail program, in a chat or in a search. */
export const REDIRECTORS: readonly TableEntry[] = [
  {
    id: 'google',
    product: 'Google redirect',
    // google.<any country>, so the host is matched by `when`.
    hosts: [],
    when: ({ host, path }) => GOOGLE.test(host) && /^\/url\/?$/i.test(path),
    take: {
      names: ['url', 'q'],
      own: ['sa', 'source', 'ust', 'usg', 'ved', 'rct', 'esrc', 'cd', 'cad', 'opi'],
      bare: 'decode',
      missing: 'not-wrapped',
    },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'linkedin',
    product: 'LinkedIn redirect',
    hosts: ['linkedin.com'],
    paths: ['/safety/go', '/redir/redirect', '/e/v2', '/comm/redir/redirect'],
    take: { names: ['url'], bare: 'decode', missing: 'not-wrapped' },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'slack',
    product: 'Slack redirect',
    hosts: ['slack-redir.net'],
    take: { names: ['url'], own: ['v'] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'yahoo',
    product: 'Yahoo search redirect',
    hosts: ['search.yahoo.com'],
    take: peelYahoo,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'wild vector; urlpurify tests',
  },
  {
    id: 'facebook',
    product: 'Facebook redirect',
    hosts: ['facebook.com', 'instagram.com', 'messenger.com'],
    when: ({ host, path }) => /^lm?\./.test(host) && /^\/(?:l\.php)?$/i.test(path),
    take: { names: ['u'], bare: 'decode', missing: 'not-wrapped' },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'wild vector; urlpurify tests',
  },
  {
    id: 'microsoft-campaign',
    product: 'Microsoft newsletter redirect',
    // Looks like Safe Links by its name, and is not.
    hosts: ['safelink.emails.azure.net'],
    take: { names: ['destination'], own: ['p'] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'wild vector',
  },
];
