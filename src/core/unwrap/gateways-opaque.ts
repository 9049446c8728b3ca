import type { TableEntry } from './rewriter';

/** Gateways whose links hold nothing but a key: they name themselves, so that the reader learns what to do next. */
export const OPAQUE_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'intermedia',
    hosts: ['emailprotection.link'],
    take: 'opaque',
  },
  {
    id: 'mcafee-clickprotect',
    hosts: ['cp.mcafee.com'],
    paths: ['/d/'],
    take: 'opaque',
  },
  {
    id: 'darktrace',
    hosts: ['antigena.com'],
    when: ({ host, path }) => /(?:^|\.)l\.antigena\.com$/.test(host) || path.startsWith('/l/'),
    take: 'opaque',
  },
  {
    id: 'bitdefender',
    hosts: ['lsems.gravityzone.bitdefender.com', 'linkscan.io'],
    take: 'opaque',
  },
  {
    id: 'egress',
    hosts: ['defend.egress.com'],
    when: ({ host }) => host.startsWith('links.'),
    take: 'opaque',
  },
];
