import { peelEdgePilot } from './edgepilot';
import { peelInky } from './inky';
import { peelMailinblack } from './mailinblack';
import { peelVadeV2 } from './path-targets';
import type { TableEntry } from './rewriter';

/** Gateways of smaller vendors, and those with an encoding of their own. */
export const FURTHER_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'vade',
    hosts: ['vadesecure.com'],
    when: ({ path }) => /^\/(?:safeproxy\/)?v\d+/i.test(path),
    take: { names: ['u'], own: ['f', 'i', 'k', 'r', 's'] },
  },
  {
    id: 'vade',
    hosts: ['vadesecure.com'],
    paths: ['/2/'],
    take: peelVadeV2,
    outcome: 'domain-only',
    discloses: ['recipient'],
  },
  {
    id: 'edgepilot',
    hosts: ['link.edgepilot.com'],
    take: peelEdgePilot,
  },
  {
    id: 'zix',
    hosts: ['link.zixcentral.com'],
    take: { names: ['u'], own: [] },
  },
  {
    id: 'titanhq',
    hosts: ['linklock.titanhq.com'],
    take: { names: ['url'], own: ['data'] },
  },
  {
    id: 'topsec',
    hosts: ['scanner.topsec.com'],
    take: { names: ['u'], own: ['d', 'r', 't'] },
  },
  {
    id: 'mailinblack',
    hosts: ['mailinblack.com', 'mib.numerian.fr'],
    paths: ['/securelink'],
    take: peelMailinblack,
  },
  {
    id: 'inky',
    hosts: ['inky.com'],
    paths: ['/link'],
    when: ({ query }) => /(?:^|&|;)(?:t|domain)=/i.test(query),
    take: peelInky,
    discloses: ['recipient', 'tenant', 'sender', 'time'],
  },
];
