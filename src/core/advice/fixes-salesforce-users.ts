import { salesforceFix, type Fix } from './fix';
import { help, kb, page, THREAD_101253 } from './sources';

/** The user's record, and the sites that send mails of their own. */
export const SALESFORCE_USER_FIXES: readonly Fix[] = [
  salesforceFix({
    id: 'check-email-address',
    cures: ['no-mail'],
    steps: { lightning: 3, classic: 3 },
    setup: ['users'],
    commands: [
      {
        shell: 'soql',
        template:
          "SELECT Id, Name, Username, Email, IsActive, UserType, Profile.Name, LastLoginDate FROM User WHERE Email = '<address>'",
      },
    ],
    sources: [kb('000385234', '2026-02-02'), kb('000385115', '2026-05-26')],
  }),
  salesforceFix({
    id: 'check-user-state',
    cures: ['account-blocked', 'no-mail'],
    steps: { lightning: 4, classic: 4 },
    setup: ['users'],
    commands: [
      {
        shell: 'soql',
        template: "SELECT Id, IsFrozen, IsPasswordLocked FROM UserLogin WHERE UserId = '<005 user ID>'",
      },
      {
        shell: 'sf',
        template:
          'sf data update record --sobject UserLogin --record-id <UserLogin ID> --values "IsFrozen=false" --target-org <org>',
      },
      {
        shell: 'sf',
        template:
          'sf data update record --sobject UserLogin --record-id <UserLogin ID> --values "IsPasswordLocked=false" --target-org <org>',
      },
    ],
    sources: [page('Object Reference: UserLogin'), help('xcloud.resetting_and_expiring_passwords.htm'), THREAD_101253],
  }),
  salesforceFix({
    id: 'single-sign-on-users',
    cures: ['reset-refused', 'no-mail'],
    steps: { lightning: 3, classic: 3 },
    setup: ['single-sign-on', 'profiles'],
    sources: [kb('000385305', '2026-04-22')],
  }),
  salesforceFix({
    id: 'sandbox-and-production',
    cures: ['no-mail', 'scanner-spends-link', 'wrong-page'],
    steps: { plain: 3 },
    setup: ['deliverability'],
    sources: [THREAD_101253, help('platform.data_sandbox_email_deliverability.htm')],
  }),
  salesforceFix({
    id: 'site-sender',
    cures: ['no-mail', 'authentication-broken'],
    steps: { plain: 3 },
    setup: ['all-sites', 'organization-wide-addresses'],
    sources: [help('experience.networks_customize_email.htm')],
  }),
  salesforceFix({
    id: 'site-templates',
    cures: ['wrong-page', 'link-expired'],
    steps: { plain: 3 },
    setup: ['all-sites', 'email-templates'],
    sources: [help('experience.networks_customize_email.htm'), page('Default templates in public org exports')],
  }),
  salesforceFix({
    id: 'site-members',
    cures: ['wrong-page', 'no-mail'],
    steps: { plain: 2 },
    setup: ['all-sites'],
    sources: [kb('000385234', '2026-02-02')],
  }),
  salesforceFix({
    id: 'site-forgot-code',
    cures: ['scanner-spends-link'],
    steps: { plain: 3 },
    commands: [
      { shell: 'apex', template: "System.resetPasswordWithEmailTemplate(userId, true, '<template developer name>');" },
    ],
    sources: [page('Apex Reference 258: System class'), THREAD_101253],
  }),
  salesforceFix({
    id: 'site-robots',
    cures: ['scanner-spends-link'],
    steps: { plain: 3 },
    setup: ['all-sites'],
    commands: [{ shell: 'cli', template: 'Disallow: */secur/forgotpassword.jsp?*' }],
    sources: [page('picchiri.com: Salesforce community default robots.txt'), page('Salesforce Stack Exchange 136193')],
  }),
];
