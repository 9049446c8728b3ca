import { isUnder } from './address';
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
    product: 'Proofpoint URL Defense',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v1/'],
    take: peelProofpointV1,
    outcome: 'full',
    opensLinks: 'yes',
    source: 'wild vectors; binref tests',
  },
  {
    id: 'proofpoint-v2',
    gateway: 'proofpoint',
    product: 'Proofpoint URL Defense',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v2/'],
    take: peelProofpointV2,
    outcome: 'full',
    opensLinks: 'yes',
    source: 'cardi/proofpoint-url-decoder tests; wild vectors',
  },
  {
    id: 'proofpoint-v3',
    gateway: 'proofpoint',
    product: 'Proofpoint URL Defense',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    paths: ['/v3/'],
    take: peelProofpointV3,
    outcome: 'full',
    opensLinks: 'yes',
    source: 'cardi/proofpoint-url-decoder tests; wild vectors',
  },
  {
    id: 'proofpoint-isolation',
    gateway: 'proofpoint',
    product: 'Proofpoint Isolation',
    hosts: ['urlisolation.com'],
    paths: ['/browser'],
    take: { names: ['url'], own: ['clickid', 'tracetoken'] },
    outcome: 'full',
    discloses: ['tenant', 'time'],
    opensLinks: 'yes',
    source: 'urlpurify tests',
  },
  {
    id: 'mimecast',
    product: 'Mimecast URL Protect',
    hosts: ['mimecast.com', 'mimecastprotect.com'],
    // www.mimecast.com and the consoles are ordinary pages.
    when: ({ host, path }) =>
      /^\/[srl]\//i.test(path) && (host.startsWith('protect') || isUnder(host, 'mimecastprotect.com')),
    take: peelMimecast,
    outcome: 'domain-only',
    opensLinks: 'yes',
    source: 'Mimecast knowledge base 34000364820371, 34000769379219',
  },
  {
    id: 'barracuda',
    product: 'Barracuda Link Protection',
    hosts: ['linkprotect.cudasvc.com'],
    take: { names: ['a'], own: ['c', 'typo', 'ancr_add'] },
    outcome: 'full',
    opensLinks: 'yes',
    source: 'campus.barracuda.com 96023012, 49055519, 498468311',
  },
  {
    id: 'cisco',
    product: 'Cisco Secure Email',
    hosts: ['secure-web.cisco.com'],
    take: peelCisco,
    outcome: 'full',
    opensLinks: 'yes',
    source: 'docs.ces.cisco.com; urlpurify tests; wild vectors',
  },
  {
    id: 'sophos',
    product: 'Sophos Time of Click',
    hosts: ['protection.sophos.com'],
    take: peelSophos,
    outcome: 'full',
    discloses: ['tenant'],
    opensLinks: 'yes',
    source: 'doc.sophos.com Email URL Protection; wild vectors',
  },
  {
    id: 'check-point-v1',
    gateway: 'check-point',
    product: 'Check Point Harmony Email (Avanan)',
    hosts: ['url-protection.com'],
    take: { names: ['o'], own: ['g', 'h', 'p'] },
    outcome: 'full',
    discloses: ['tenant'],
    opensLinks: 'yes',
    source: 'urlpurify tests; avanan.com click-time-url-format-change',
  },
  {
    id: 'check-point-v2',
    gateway: 'check-point',
    product: 'Check Point Harmony Email (Avanan)',
    hosts: ['protect.checkpoint.com', 'url.avanan.click'],
    take: peelCheckPointV2,
    outcome: 'full',
    discloses: ['tenant'],
    opensLinks: 'yes',
    source: 'blog.checkpoint.com 2022-07-28; wild vectors',
  },
];
