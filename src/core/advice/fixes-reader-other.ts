import { readerFix, type Fix } from './fix';
import { help, kb, OWN_REASONING, page, THREAD_101253 } from './sources';

/** What the reader can do where the mail holds no password link, cannot be read, or never came. */
export const OTHER_READER_FIXES: readonly Fix[] = [
  readerFix({
    id: 'read-mail-again',
    cures: ['cause-unknown'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'enter-code',
    cures: ['cause-unknown'],
    steps: { plain: 2 },
    sources: [kb('005227360', '2025-10-24')],
  }),
  readerFix({
    id: 'use-security-token',
    cures: ['cause-unknown'],
    steps: { plain: 2 },
    sources: [help('xcloud.resetting_and_expiring_passwords.htm')],
  }),
  readerFix({
    id: 'wait-out-lockout',
    cures: ['account-blocked'],
    steps: { plain: 2 },
    sources: [kb('005224845', '2026-04-06')],
  }),
  readerFix({
    id: 'only-admin-locked-out',
    cures: ['account-blocked'],
    steps: { plain: 2 },
    sources: [kb('000395846', null)],
  }),
  readerFix({
    id: 'wait-a-day',
    cures: ['reset-refused'],
    steps: { plain: 2 },
    sources: [kb('000333308', '2026-02-02')],
  }),
  readerFix({
    id: 'use-single-sign-on',
    cures: ['reset-refused', 'wrong-page'],
    steps: { plain: 2 },
    sources: [kb('000385305', '2026-04-22')],
  }),
  readerFix({
    id: 'ask-whether-deactivated',
    cures: ['account-blocked'],
    steps: { plain: 1 },
    sources: [THREAD_101253],
  }),
  readerFix({
    id: 'clear-cookies',
    cures: ['wrong-page'],
    steps: { plain: 2 },
    sources: [kb('000389606', '2026-04-22')],
  }),
  readerFix({
    id: 'confirm-address-change',
    cures: ['no-mail'],
    steps: { plain: 2 },
    sources: [kb('000385115', '2026-05-26')],
  }),
  readerFix({
    id: 'report-unexpected-change',
    cures: ['phishing'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'search-all-folders',
    cures: ['no-mail'],
    steps: { plain: 3 },
    commands: [
      { shell: 'search', template: 'from:salesforce.com AND subject:password' },
      { shell: 'search', template: 'subject:"Finish resetting your Salesforce password"' },
      { shell: 'search', template: 'subject:password AND (salesforce OR "force.com" OR "site.com")' },
    ],
    sources: [kb('000385234', '2026-02-02'), page('Exchange: message properties and search operators')],
  }),
  readerFix({
    id: 'check-junk-and-quarantine',
    cures: ['no-mail'],
    steps: { plain: 3 },
    console: 'https://security.microsoft.com/quarantine?viewid=Email',
    commands: [{ shell: 'search', template: 'from:quarantine@messaging.microsoft.com' }],
    sources: [kb('000385234', '2026-02-02'), page('Microsoft Learn: quarantine-end-user', '2023-08-02')],
  }),
  readerFix({
    id: 'check-username-and-page',
    cures: ['no-mail', 'wrong-page'],
    steps: { plain: 3 },
    sources: [kb('000385234', '2026-02-02')],
  }),
  readerFix({
    id: 'pause-device-filter',
    cures: ['scanner-spends-link'],
    steps: { plain: 2 },
    sources: [kb('000381402', '2026-05-04'), THREAD_101253],
  }),
];
