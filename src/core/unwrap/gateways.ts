import { isUnder } from '../domain-name';
import { peelCheckPointV2 } from './check-point-v2';
import { peelMimecast } from './mimecast';
import { peelCisco } from './path-targets';
import { peelProofpointV1, peelProofpointV2 } from './proofpoint-v2';
import { peelProofpointV3 } from './proofpoint-v3';
import { peelSophos } from './sophos';
import type { TableEntry } from './rewriter';

/** The gateways that most readers of Salesforce mail sit behind, besides Microsoft's. */
export const GATEWAYS: readonly TableEntry[] = [
  {
    id: 'proofpoint-v1',
    gateway: 'proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v1/'],
    take: peelProofpointV1,
    opensLinks: 'yes',
  },
  {
    id: 'proofpoint-v2',
    gateway: 'proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v2/'],
    take: peelProofpointV2,
    opensLinks: 'yes',
  },
  {
    id: 'proofpoint-v3',
    gateway: 'proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v3/'],
    take: peelProofpointV3,
    opensLinks: 'yes',
  },
  {
    id: 'proofpoint-isolation',
    gateway: 'proofpoint',
    hosts: ['urlisolation.com'],
    paths: ['/browser'],
    take: { names: ['url'], own: ['clickid', 'tracetoken'] },
    discloses: ['tenant', 'time'],
    opensLinks: 'yes',
  },
  {
    id: 'mimecast',
    hosts: ['mimecast.com', 'mimecastprotect.com'],
    // www.mimecast.com and the consoles are ordinary pages.
    when: ({ host, path }) =>
      /^\/[srl]\//i.test(path) && (host.startsWith('protect') || isUnder(host, 'mimecastprotect.com')),
    take: peelMimecast,
    outcome: 'domain-only',
    opensLinks: 'yes',
  },
  {
    id: 'barracuda',
    hosts: ['linkprotect.cudasvc.com'],
    take: { names: ['a'], own: ['c', 'typo', 'ancr_add'] },
    opensLinks: 'yes',
  },
  {
    id: 'cisco',
    hosts: ['secure-web.cisco.com'],
    take: peelCisco,
    opensLinks: 'yes',
  },
  {
    id: 'sophos',
    hosts: ['protection.sophos.com'],
    take: peelSophos,
    discloses: ['tenant'],
    opensLinks: 'yes',
  },
  {
    id: 'check-point-v1',
    gateway: 'check-point',
    hosts: ['url-protection.com'],
    take: { names: ['o'], own: ['g', 'h', 'p'] },
    discloses: ['tenant'],
    opensLinks: 'yes',
  },
  {
    id: 'check-point-v2',
    gateway: 'check-point',
    hosts: ['protect.checkpoint.com', 'url.avanan.click'],
    take: peelCheckPointV2,
    discloses: ['tenant'],
    opensLinks: 'yes',
  },
];
