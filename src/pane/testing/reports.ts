/** Reports for the pane's own tests and pictures. Made-up hosts, made-up tokens; the secret part is easy to search for. */
import type { HostParts, PasswordLink, Reason, ReasonParams, Report } from '../../core/report';

export const SECRET = 'c5tR3tPart0fTheT0kenThatN0b0dyMaySee';
export const NOW = Date.UTC(2026, 10, 22, 9, 0, 0);
const HOUR = 3_600_000;

const ACME: HostParts = { before: 'acme.my.', registrable: 'salesforce.com', after: '', unicode: null };

export function aLink(changes: Partial<PasswordLink> = {}): PasswordLink {
  const host = changes.host === undefined ? 'acme.my.salesforce.com' : changes.host;
  return {
    form: 'forgot',
    tier: 'org',
    host,
    hostParts: host === 'acme.my.salesforce.com' ? ACME : partsOf(host),
    hostOrg: { myDomain: 'acme', sandbox: null, partition: null },
    url: `https://${host ?? ''}/secur/forgotpassword.jsp?r=0aBc${SECRET}xYz9&display=page`,
    masked: `https://${host ?? ''}/secur/forgotpassword.jsp?r=0aBc…xYz9&display=page`,
    outcome: 'full',
    trail: ['safe-links'],
    steps: [{ rewriter: 'safe-links', discloses: ['recipient', 'tenant'] }],
    source: 'href',
    org: null,
    user: null,
    issuedAt: NOW - 3 * HOUR - 2 * 60_000,
    expiresAt: NOW + 20 * HOUR + 58 * 60_000,
    survives: 'no',
    reasons: [],
    ...changes,
  };
}

function partsOf(host: string | null): HostParts | null {
  if (host === null) return null;
  const labels = host.split('.');
  const registrable = labels.slice(-2).join('.');
  return { before: host.slice(0, host.length - registrable.length), registrable, after: '', unicode: null };
}

export function aReason(code: Reason['code'], weight: Reason['weight'], params: ReasonParams = {}): Reason {
  return { code, weight, params };
}

export function aReport(changes: Partial<Report> = {}): Report {
  return {
    verdict: 'reset',
    mail: 'reset',
    sandboxMail: false,
    reasons: [
      aReason('authentication-passed', 'note', { checkedBy: 'mx.example.com' }),
      aReason('gateway-opens-links', 'note', { gateway: 'safe-links' }),
    ],
    link: aLink(),
    otherLinks: [],
    life: { state: 'live', probablyUsed: [], exact: true },
    authentication: { result: 'pass', checkedBy: 'mx.example.com', method: 'dmarc' },
    gateways: [{ id: 'safe-links', evidence: 'link', opensLinks: false }],
    advice: {
      reader: [step('copy-into-private-window'), step('finish-in-one-go'), step('keep-link-private')],
      salesforceAdmin: [step('confirmation-page', 'link-works-once')],
      mailAdmin: [step('safe-links-exempt', 'product-in-link', { gateway: 'Microsoft Safe Links' })],
    },
    ...changes,
  };
}

const step = (id: string, code = 'link-live', params: ReasonParams = {}) => ({ id, because: { code, params } });

const HIDDEN = { form: null, hostOrg: null, url: null, masked: null, issuedAt: null, expiresAt: null } as const;

/** One report for every look of the result. */
export const REPORTS = {
  reset: aReport(),
  sandbox: aReport({
    link: aLink({
      host: 'acme--uat.sandbox.my.salesforce.com',
      hostOrg: { myDomain: 'acme', sandbox: 'uat', partition: null },
      survives: 'usually',
      form: 'set-password',
    }),
  }),
  spent: aReport({
    life: { state: 'live', probablyUsed: [{ ground: 'gateway', gateway: 'proofpoint' }], exact: true },
    advice: { reader: [step('ask-admin-reset'), step('use-newest-mail')], salesforceAdmin: [], mailAdmin: [] },
  }),
  expired: aReport({
    life: { state: 'expired', probablyUsed: [], exact: true },
    link: aLink({ issuedAt: NOW - 30 * HOUR, expiresAt: NOW - 6 * HOUR }),
    advice: { reader: [step('request-new-mail'), step('use-newest-mail')], salesforceAdmin: [], mailAdmin: [] },
  }),
  doubtful: aReport({
    verdict: 'doubtful',
    reasons: [
      aReason('link-host-not-salesforce', 'doubt', { host: 'example.net' }),
      aReason('link-not-https', 'doubt', { host: 'example.net' }),
      aReason('authentication-failed', 'doubt', { checkedBy: 'mx.example.com' }),
    ],
    link: aLink({
      tier: 'other',
      host: 'salesforce.reset.example.net',
      hostOrg: null,
      trail: [],
      steps: [],
      outcome: 'not-wrapped',
      reasons: [aReason('link-host-not-salesforce', 'doubt', { host: 'example.net' })],
    }),
    advice: {
      reader: [step('do-not-use'), step('ask-through-known-channel'), step('start-from-bookmark')],
      salesforceAdmin: [],
      mailAdmin: [],
    },
  }),
  opaque: aReport({
    verdict: 'cannot-tell',
    reasons: [aReason('link-opaque', 'missing', { rewriter: 'mimecast' })],
    link: aLink({
      ...HIDDEN,
      tier: null,
      host: null,
      hostParts: null,
      outcome: 'opaque',
      trail: ['mimecast'],
      steps: [{ rewriter: 'mimecast', discloses: [] }],
      reasons: [aReason('link-opaque', 'missing', { rewriter: 'mimecast' })],
    }),
    advice: { reader: [step('ask-mail-admin-for-link'), step('ask-admin-reset')], salesforceAdmin: [], mailAdmin: [] },
  }),
  unread: aReport({
    verdict: 'cannot-tell',
    reasons: [aReason('body-unavailable', 'missing', { why: 'timeout' })],
    link: null,
    advice: { reader: [step('read-mail-again')], salesforceAdmin: [], mailAdmin: [] },
  }),
  ordinary: aReport({
    verdict: 'not-reset',
    mail: 'other',
    reasons: [],
    link: null,
    advice: { reader: [], salesforceAdmin: [], mailAdmin: [] },
  }),
  code: aReport({
    verdict: 'not-reset',
    mail: 'identity-code',
    reasons: [],
    link: null,
    advice: { reader: [step('enter-code'), step('report-unexpected-change')], salesforceAdmin: [], mailAdmin: [] },
  }),
} as const satisfies Record<string, Report>;
