import { salesforceFix, type Fix } from './fix';
import { help, kb, OWN_REASONING, page, THREAD_101253 } from './sources';

/** Salesforce settings that decide how long a link lives and what an opened link does. */
export const SALESFORCE_LINK_FIXES: readonly Fix[] = [
  salesforceFix({
    id: 'confirmation-page',
    cures: ['scanner-spends-link'],
    steps: { lightning: 3 },
    setup: ['identity-verification'],
    sources: [kb('000389606', '2026-04-22')],
  }),
  salesforceFix({
    id: 'dont-expire-links',
    cures: ['scanner-spends-link'],
    steps: { lightning: 4, classic: 3 },
    setup: ['profiles'],
    commands: [
      { shell: 'sf', template: 'sf project retrieve start --metadata ProfilePasswordPolicy --target-org <org>' },
    ],
    sources: [
      kb('000381402', '2026-05-04'),
      help('platform.users_profiles_password_policies_ref.htm'),
      page('Metadata API: ProfilePasswordPolicy'),
    ],
  }),
  salesforceFix({
    id: 'admin-reset',
    cures: ['scanner-spends-link', 'link-expired', 'account-blocked'],
    steps: { lightning: 3, classic: 3 },
    setup: ['users'],
    sources: [kb('000385234', '2026-02-02'), help('xcloud.resetting_and_expiring_passwords.htm')],
  }),
  salesforceFix({
    id: 'temporary-password',
    cures: ['scanner-spends-link', 'no-mail', 'reset-refused'],
    steps: { plain: 3 },
    commands: [
      { shell: 'rest', template: 'DELETE /services/data/v67.0/sobjects/User/<005 user ID>/password' },
      { shell: 'apex', template: "System.setPassword('<005 user ID>', '<temporary password>');" },
      { shell: 'apex', template: "System.resetPassword('<005 user ID>', true);" },
      { shell: 'sf', template: 'sf apex run --target-org <org> --file reset.apex' },
    ],
    sources: [
      page('REST API: User password resource'),
      page('Apex Reference: System class'),
      page('plugin-apex: run', '2026-08-20'),
    ],
  }),
  salesforceFix({
    id: 'welcome-link-life',
    cures: ['link-expired'],
    steps: { lightning: 3, classic: 3 },
    setup: ['session-settings'],
    sources: [kb('000385945', '2026-01-30'), help('xcloud.customize_internal_welcome_email.htm')],
  }),
  salesforceFix({
    id: 'minimum-password-lifetime',
    cures: ['reset-refused'],
    steps: { lightning: 3, classic: 3 },
    setup: ['password-policies', 'profiles'],
    sources: [kb('000333308', '2026-02-02')],
  }),
  salesforceFix({
    id: 'list-own-host',
    cures: ['phishing', 'cause-unknown'],
    steps: { plain: 3 },
    setup: ['all-sites', 'my-domain'],
    sources: [OWN_REASONING, help('domain_name_overview.htm')],
  }),
  salesforceFix({
    id: 'login-history',
    cures: ['cause-unknown'],
    steps: { lightning: 2, classic: 2 },
    setup: ['login-history'],
    commands: [
      {
        shell: 'soql',
        template:
          "SELECT LoginTime, Status, LoginType, SourceIp, Application, Browser, LoginUrl FROM LoginHistory WHERE UserId = '<005 user ID>' AND LoginTime = LAST_N_DAYS:1 ORDER BY LoginTime DESC LIMIT 20",
      },
    ],
    sources: [page('Object Reference: LoginHistory'), THREAD_101253],
  }),
  salesforceFix({
    id: 'setup-audit-trail',
    cures: ['cause-unknown', 'phishing'],
    steps: { lightning: 2, classic: 2 },
    setup: ['setup-audit-trail'],
    commands: [
      {
        shell: 'soql',
        template:
          'SELECT CreatedDate, CreatedBy.Username, Action, Section, Display, DelegateUser FROM SetupAuditTrail ORDER BY CreatedDate DESC LIMIT 50',
      },
    ],
    sources: [kb('000385234', '2026-02-02'), page('sfdx-hardis audittrail.ts', '2026-08-22')],
  }),
];
