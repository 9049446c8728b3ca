import { peelMcas } from './host-marks';
import { peelSafeLinks } from './safe-links';
import type { TableEntry } from './rewriter';

/** Microsoft's own wrappers. */
export const MICROSOFT_GATEWAYS: readonly TableEntry[] = [
  {
    id: 'safe-links',
    product: 'Microsoft Safe Links',
    // Any region label is accepted; China and DoD hosts are known from other decoders only.
    hosts: [
      'safelinks.protection.outlook.com',
      'safelinks.protection.office365.us',
      'safelinks.protection.partner.outlook.cn',
      'safelinks.protection.outlook.cn',
      'safelinks.protection.apps.mil',
    ],
    take: peelSafeLinks,
    outcome: 'full',
    discloses: ['recipient', 'tenant', 'time'],
    opensLinks: 'yes',
    source: 'MicrosoftDocs/defender-docs safe-links-about',
  },
  {
    id: 'safe-links',
    product: 'Microsoft Safe Links',
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
    outcome: 'full',
    opensLinks: 'yes',
    source: 'linkquisition tests; wtimme/firefox-remove-safelinks#3; nref/BrowseRouter#100',
  },
  {
    id: 'mcas',
    product: 'Microsoft Defender for Cloud Apps',
    hosts: ['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms'],
    take: peelMcas,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
];
