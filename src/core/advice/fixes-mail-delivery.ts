import { mailFix, type Fix } from './fix';
import { help, kb, microsoft, OWN_REASONING, page, THREAD_101253 } from './sources';

/** Remedies of the mail administrator that hold for any product, and the search for a lost mail. */
export const MAIL_DELIVERY_FIXES: readonly Fix[] = [
  mailFix({
    id: 'message-trace',
    cures: ['no-mail', 'cause-unknown'],
    steps: { plain: 3 },
    console: 'https://admin.exchange.microsoft.com/#/messagetrace',
    commands: [
      {
        shell: 'powershell',
        template:
          'Get-MessageTraceV2 -RecipientAddress <address> -Subject "password" -SubjectFilterType Contains -StartDate (Get-Date).AddDays(-2) -EndDate (Get-Date)',
      },
      {
        shell: 'powershell',
        template:
          'Get-MessageTraceV2 -MessageTraceId <guid> -StartDate <date> -EndDate <date> | Get-MessageTraceDetailV2',
      },
    ],
    sources: [microsoft('Get-MessageTraceV2', '2026-08-21')],
  }),
  mailFix({
    id: 'quarantine-release',
    cures: ['no-mail'],
    steps: { plain: 3 },
    console: 'https://security.microsoft.com/quarantine?viewid=Email',
    commands: [
      {
        shell: 'powershell',
        template:
          'Get-QuarantineMessage -RecipientAddress <address> -StartReceivedDate <date> -EndReceivedDate <date> -IncludeMessagesFromBlockedSenderAddress',
      },
      { shell: 'powershell', template: 'Release-QuarantineMessage -Identity <identity> -User <address>' },
    ],
    sources: [
      microsoft('quarantine-about', '2024-01-17'),
      microsoft('quarantine-admin-manage-messages-files', '2024-12-20'),
    ],
  }),
  mailFix({
    id: 'blocked-senders',
    cures: ['no-mail'],
    steps: { plain: 2 },
    commands: [
      {
        shell: 'powershell',
        template: '(Get-MailboxJunkEmailConfiguration -Identity <mailbox>).BlockedSendersAndDomains',
      },
      {
        shell: 'powershell',
        template: 'Set-MailboxJunkEmailConfiguration "<mailbox>" -BlockedSendersAndDomains @{Remove="salesforce.com"}',
      },
    ],
    sources: [microsoft('configure-junk-email', '2025-07-03')],
  }),
  mailFix({
    id: 'allow-salesforce-mail',
    cures: ['no-mail', 'authentication-broken'],
    steps: { plain: 4 },
    sources: [kb('000388992', '2026-05-11'), kb('000394078', null), page('Broadcom KB 205889')],
  }),
  mailFix({
    id: 'exempt-exact-hosts',
    cures: ['scanner-spends-link'],
    steps: { plain: 3 },
    exempt: 'host',
    sources: [kb('000389606', '2026-04-22'), THREAD_101253],
  }),
  mailFix({
    id: 'ask-gateway-vendor',
    cures: ['scanner-spends-link', 'link-hidden'],
    steps: { plain: 3 },
    exempt: 'host',
    sources: [OWN_REASONING],
  }),
  mailFix({
    id: 'sandbox-senders',
    cures: ['no-mail', 'scanner-spends-link'],
    steps: { plain: 2 },
    sources: [THREAD_101253, help('xcloud.domain_name_considerations.htm')],
  }),
  mailFix({
    id: 'device-software',
    cures: ['scanner-spends-link'],
    steps: { plain: 3 },
    sources: [kb('000381402', '2026-05-04'), THREAD_101253],
  }),
  mailFix({
    id: 'report-phishing',
    cures: ['phishing'],
    steps: { plain: 3 },
    console: 'https://security.microsoft.com/reportsubmission',
    sources: [microsoft('submissions-admin', null)],
  }),
];
