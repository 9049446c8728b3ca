/**
 * Pages of Salesforce Setup that a link can lead to. Only node paths seen in several working tools or exports
 * (facts: Salesforce Inspector Reloaded 2026-08-20, Force Navigator 2024-09-23, sfdx-browserforce-plugin 2026-08-18 and
 * real exports); a page without a confirmed path has null, and the catalogue gives its clicks instead.
 */
export interface SetupPage {
  /** The English label of the page, as Setup shows it. */
  readonly label: string;
  /** Path after `https://<MyDomain>.my.salesforce.com`, or null where none is confirmed. */
  readonly lightning: string | null;
  readonly classic: string | null;
}

const PAGES = {
  users: {
    label: 'Users',
    lightning: '/lightning/setup/ManageUsers/home',
    classic: '/005?isUserEntityOverride=1&setupid=ManageUsers',
  },
  profiles: {
    label: 'Profiles',
    lightning: '/lightning/setup/EnhancedProfiles/home',
    classic: '/00e?setupid=EnhancedProfiles',
  },
  'password-policies': {
    label: 'Password Policies',
    lightning: '/lightning/setup/SecurityPolicies/home',
    classic: '/secur/orgloginsettingedit.jsp?setupid=SecurityPolicies',
  },
  'identity-verification': {
    label: 'Identity Verification',
    lightning: '/lightning/setup/IdentityVerification/home',
    classic: null,
  },
  deliverability: {
    label: 'Deliverability',
    lightning: '/lightning/setup/OrgEmailSettings/home',
    classic: '/email-admin/editOrgEmailSettings.apexp',
  },
  'test-deliverability': {
    label: 'Test Deliverability',
    lightning: '/lightning/setup/TestEmailDeliverability/home',
    classic: null,
  },
  'email-log-files': { label: 'Email Log Files', lightning: '/lightning/setup/EmailLogFiles/home', classic: null },
  'setup-audit-trail': {
    label: 'View Setup Audit Trail',
    lightning: '/lightning/setup/SecurityEvents/home',
    classic: '/setup/org/orgsetupaudit.jsp?setupid=SecurityEvents',
  },
  'login-history': {
    label: 'Login History',
    lightning: '/lightning/setup/OrgLoginHistory/home',
    classic: '/0Ya?setupid=OrgLoginHistory',
  },
  'email-relays': { label: 'Email Relays', lightning: '/lightning/setup/EmailRelay/home', classic: null },
  'email-domain-filters': {
    label: 'Email Domain Filters',
    lightning: '/lightning/setup/EmailDomainFilter/home',
    classic: null,
  },
  'dkim-keys': { label: 'DKIM Keys', lightning: '/lightning/setup/EmailDKIMList/home', classic: null },
  'session-settings': {
    label: 'Session Settings',
    lightning: '/lightning/setup/SecuritySession/home',
    classic: '/_ui/system/security/SessionSettings?setupid=SecuritySession',
  },
  'my-domain': {
    label: 'My Domain',
    lightning: '/lightning/setup/OrgDomain/home',
    classic: '/domainname/DomainName.apexp?setupid=OrgDomain',
  },
  'all-sites': {
    label: 'All Sites',
    lightning: '/lightning/setup/SetupNetworks/home',
    classic: '/_ui/networks/setup/SetupNetworksPage?setupid=SetupNetworks',
  },
  'organization-wide-addresses': {
    label: 'Organization-Wide Addresses',
    lightning: '/lightning/setup/OrgWideEmailAddresses/home',
    classic: null,
  },
  'single-sign-on': {
    label: 'Single Sign-On Settings',
    lightning: '/lightning/setup/SingleSignOn/home',
    classic: null,
  },
  'email-templates': {
    label: 'Classic Email Templates',
    lightning: '/lightning/setup/CommunicationTemplatesEmail/home',
    classic: null,
  },
  'authorized-email-domains': { label: 'Authorized Email Domains', lightning: null, classic: null },
} as const satisfies Record<string, SetupPage>;

export type SetupPageId = keyof typeof PAGES;

export const SETUP_PAGES: Readonly<Record<SetupPageId, SetupPage>> = PAGES;
