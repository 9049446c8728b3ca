import { peelEdgePilot } from './edgepilot';
import { peelInky } from './inky';
import { peelMailinblack } from './mailinblack';
import { peelVadeV2 } from './path-targets';
import type { TableEntry } from './rewriter';

/** Gateways of smaller vendors, and those with an encoding of their own. */
export const FURTHER_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'vade',
    product: 'Vade Secure',
    hosts: ['vadesecure.com'],
    when: ({ path }) => /^\/(?:safeproxy\/)?v\d+/i.test(path),
    take: { names: ['u'], own: ['f', 'i', 'k', 'r', 's'] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'vade',
    product: 'Vade Secure',
    hosts: ['vadesecure.com'],
    paths: ['/2/'],
    take: peelVadeV2,
    outcome: 'domain-only',
    discloses: ['recipient'],
    opensLinks: 'unknown',
    source: 'seen in public mail',
  },
  {
    id: 'edgepilot',
    product: 'OpenText EdgePilot (AppRiver)',
    hosts: ['link.edgepilot.com'],
    take: peelEdgePilot,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'wild vectors; urlpurify tests',
  },
  {
    id: 'zix',
    product: 'Zix Link Protection (OpenText)',
    hosts: ['link.zixcentral.com'],
    take: { names: ['u'], own: [] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'titanhq',
    product: 'SpamTitan Link Lock (TitanHQ)',
    hosts: ['linklock.titanhq.com'],
    take: { names: ['url'], own: ['data'] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'docs.titanhq.com 30214; urlpurify tests',
  },
  {
    id: 'topsec',
    product: 'Topsec Email Security',
    hosts: ['scanner.topsec.com'],
    take: { names: ['u'], own: ['d', 'r', 't'] },
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'mailinblack',
    product: 'Mailinblack Secure Link',
    hosts: ['mailinblack.com', 'mib.numerian.fr'],
    paths: ['/securelink'],
    take: peelMailinblack,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'inky',
    product: 'INKY Phish Fence',
    hosts: ['inky.com'],
    paths: ['/link'],
    when: ({ query }) => /(?:^|&|;)(?:t|domain)=/i.test(query),
    take: peelInky,
    outcome: 'full',
    discloses: ['recipient', 'tenant', 'sender', 'time'],
    opensLinks: 'unknown',
    source: 'two complete public samples, worked out here',
  },
];
