import { peelNoclick } from './host-marks';
import type { TableEntry } from './rewriter';

/** Gateways that check at the click and keep the target in a parameter. */
export const CLICK_TIME_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'fireeye',
    hosts: ['protect.fireeye.com', 'protect2.fireeye.com'],
    take: { names: ['u'], own: ['k', 'q', 'e'] },
    opensLinks: 'yes',
  },
  {
    id: 'symantec',
    hosts: ['clicktime.symantec.com'],
    take: { names: ['u'], own: ['d', 'h'], bare: 'decode' },
    opensLinks: 'yes',
  },
  {
    id: 'symantec-noclick',
    gateway: 'symantec',
    hosts: [],
    when: ({ host }) => host.includes('noclick_'),
    marksHost: true,
    take: peelNoclick,
  },
  {
    id: 'postoffice',
    // No sample was found: decoded only where the target stands in the link.
    hosts: ['clicktime.cloud.postoffice.net'],
    take: { names: ['u', 'url'] },
  },
  {
    id: 'trend-micro',
    // The path decides: on-premises products answer on many hosts, white labels too.
    hosts: [],
    paths: ['/wis/clicktime/'],
    take: { names: ['url'], own: ['umid', 'uuid', 'auth', 'rct'] },
    opensLinks: 'yes',
  },
  {
    id: 'trend-micro',
    hosts: ['check.trendmicro.com'],
    take: { names: ['url'], own: ['umid', 'uuid', 'auth', 'rct'] },
    opensLinks: 'yes',
  },
  {
    id: 'fortimail',
    // The path decides: each customer has a host of his own.
    hosts: [],
    paths: ['/fmlurlsvc'],
    take: { names: ['url'], own: ['fewreq', 'fmlblktk'] },
    discloses: ['recipient', 'time'],
    opensLinks: 'yes',
  },
  {
    id: 'trustwave',
    hosts: ['scanmail.trustwave.com'],
    take: { names: ['u'], own: ['c', 'd', 's'] },
  },
  {
    id: 'libraesva',
    hosts: ['urlsand.esvalabs.com'],
    take: { names: ['u'], own: ['e', 'h', 'f', 'p', 'l', 'm'] },
  },
  {
    id: 'hornetsecurity',
    hosts: ['atpscan.global.hornetsecurity.com', 'seclinks.cloud-security.net', 'securelinks.cloud-security.net'],
    take: { names: ['u'], own: ['d', 'f', 'i', 'k', 'm', 'n', 'r', 's'] },
    opensLinks: 'yes',
  },
];
