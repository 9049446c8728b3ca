import { salesforceFix, type Fix } from './fix';
import { help, kb, page } from './sources';

/** Whether Salesforce sends the mail at all, and whether other servers believe that it did. */
export const SALESFORCE_DELIVERY_FIXES: readonly Fix[] = [
  salesforceFix({
    id: 'email-log-files',
    cures: ['no-mail', 'cause-unknown'],
    steps: { lightning: 3, classic: 2 },
    setup: ['email-log-files'],
    sources: [help('sales.email_logs_format.htm')],
  }),
  salesforceFix({
    id: 'deliverability-level',
    cures: ['no-mail'],
    steps: { lightning: 3, classic: 2 },
    setup: ['deliverability'],
    sources: [
      help('emailadmin_deliverability.htm'),
      help('platform.data_sandbox_email_deliverability.htm'),
      kb('000385234', '2026-02-02'),
    ],
  }),
  salesforceFix({
    id: 'verified-sending-domain',
    cures: ['no-mail', 'authentication-broken'],
    steps: { plain: 4 },
    setup: ['dkim-keys', 'authorized-email-domains', 'deliverability'],
    commands: [
      {
        shell: 'sf',
        template:
          'sf data query --use-tooling-api --query "SELECT DomainName FROM AuthorizedEmailDomain" --target-org <org>',
      },
    ],
    sources: [
      help('xcloud.security_email_verification_requirements.htm'),
      help('xcloud.security_user_email_verification_substitute_domain.htm'),
    ],
  }),
  salesforceFix({
    id: 'email-relay-test',
    cures: ['no-mail', 'authentication-broken'],
    steps: { plain: 3 },
    setup: ['email-domain-filters', 'email-relays'],
    sources: [kb('000385234', '2026-02-02'), page('Object Reference: EmailDomainFilter')],
  }),
  salesforceFix({
    id: 'bounce-settings-with-relay',
    cures: ['no-mail', 'authentication-broken'],
    steps: { plain: 3 },
    setup: ['deliverability'],
    sources: [kb('000316016', null)],
  }),
  salesforceFix({
    id: 'test-deliverability',
    cures: ['no-mail', 'cause-unknown'],
    steps: { lightning: 3 },
    setup: ['test-deliverability'],
    sources: [page('salesforcedictionary.com: Test Deliverability')],
  }),
];
