import type { TableEntry } from './rewriter';

/** Gateways whose links hold nothing but a key: they name themselves, so that the reader learns what to do next. */
export const OPAQUE_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'intermedia',
    product: 'Intermedia LinkSafe',
    hosts: ['emailprotection.link'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'kb.intermedia.net 23554',
  },
  {
    id: 'mcafee-clickprotect',
    product: 'McAfee ClickProtect (retired)',
    hosts: ['cp.mcafee.com'],
    paths: ['/d/'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'McAfee SaaS guide 2012-11',
  },
  {
    id: 'darktrace',
    product: 'Darktrace Email (Antigena)',
    hosts: ['antigena.com'],
    when: ({ host, path }) => /(?:^|\.)l\.antigena\.com$/.test(host) || path.startsWith('/l/'),
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild vector',
  },
  {
    id: 'bitdefender',
    product: 'Bitdefender GravityZone LinkScan',
    hosts: ['lsems.gravityzone.bitdefender.com', 'linkscan.io'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'bitdefender.com support 77211-294998; Censornet uses the same',
  },
  {
    id: 'egress',
    product: 'KnowBe4 Defend (Egress)',
    hosts: ['defend.egress.com'],
    when: ({ host }) => host.startsWith('links.'),
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'support.knowbe4.com 35666043130515',
  },
];
