import { peelMcas } from './host-marks';
import { peelSafeLinks } from './safe-links';
import type { TableEntry } from './rewriter';

/** Microsoft's own wrappers. */
export const MICROSOFT_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'safe-links',
    // Any region label is accepted; China and DoD hosts are known from other decoders only.
    hosts: [
      'safelinks.protection.outlook.com',
      'safelinks.protection.office365.us',
      'safelinks.protection.partner.outlook.cn',
      'safelinks.protection.outlook.cn',
      'safelinks.protection.apps.mil',
    ],
    take: peelSafeLinks,
    discloses: ['recipient', 'tenant', 'time'],
    opensLinks: 'yes',
  },
  {
    id: 'safe-links',
    // The pages that Teams and Outlook on the web put in between; Teams moved to `static.microsoft` in June 2026.
    hosts: [
      'office.net',
      'static.microsoft',
      'teams.microsoft.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.office365.us',
      'outlook.live.com',
      'cloud.microsoft',
    ],
    when: ({ path }) => /\/(?:atp-)?safelinks?\.html$/i.test(path.slice(-30)),
    take: peelSafeLinks,
    opensLinks: 'yes',
  },
  {
    id: 'mcas',
    hosts: ['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms'],
    take: peelMcas,
  },
];
