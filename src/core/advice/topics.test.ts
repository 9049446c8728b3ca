/**
 * Issue 5, "The content", point for point: every topic that it lists stands in a fix of the right audience, and the
 * English words of that fix speak of it. A fix that is dropped, renamed or emptied of its point shows here.
 */
import en from '../../pane/strings/advice.en.json';
import { exemptEntries } from './exempt';
import type { Fix } from './fix';
import { fixById } from './fixes';
import { NEVER_RECEIVED_PATH, neverReceivedAdvice } from './never-received';
import type { Audience } from './rule';
import { SETUP_PAGES } from './setup-pages';
import { allFixKeys } from './words';

/** Fix ids, each with what its text has to say, whatever the letter case. */
type Point = Readonly<Record<string, readonly string[]>>;

const CATALOGUE = new Map<string, string>(Object.entries(en));
const inCatalogue = (key: string): string => CATALOGUE.get(key) ?? '';

/** Everything that an administrator reads of a fix: words, commands, pages of Setup. */
function textOf(fix: Fix): string {
  return [
    ...allFixKeys(fix).map(inCatalogue),
    ...fix.commands.map(({ template }) => template),
    ...fix.setup.map((page) => SETUP_PAGES[page].label),
  ].join('\n');
}

const missing = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => !text.toLowerCase().includes(word.toLowerCase()));

const SALESFORCE: Readonly<Record<string, Point>> = {
  'a confirmation page before the reset, for the whole org': {
    'confirmation-page': ['org-wide', 'Identity Verification', 'Display a confirmation page during password reset'],
  },
  'the switch of a profile, and what it does to inherited policies': {
    'dont-expire-links': [
      "Don't immediately expire links in forgot password emails",
      'profile',
      'org-wide',
      'forgotPasswordRedirect',
    ],
  },
  "Reset Password on the user's record, in both interfaces": { 'admin-reset': ['Reset Password', 'Setup > Users'] },
  "the user's address": { 'check-email-address': ['Email', 'Edit', '72 hours'] },
  'users who are inactive, frozen or locked': {
    'check-user-state': ['Active', 'Unfreeze', 'Unlock', 'IsFrozen', 'IsPasswordLocked'],
  },
  'users of single sign-on': { 'single-sign-on-users': ['Single Sign-On', 'no mail', 'identity provider'] },
  'a temporary password by REST or Apex': {
    'temporary-password': ['temporary password', 'DELETE /services/data/', 'System.setPassword'],
  },
  'the minimum lifetime of passwords': {
    'minimum-password-lifetime': ['Require a minimum 1 day password lifetime', 'cannot be reset at this time'],
  },
  'the life of welcome links': {
    'welcome-link-life': ['Link expires in', 'Session Settings', '1, 7 or 180 days', '1 day'],
  },
  'the access level for sending, and that sources differ on "No access"': {
    'deliverability-level': ['Access level', 'No access', 'System email only', 'All email', 'Sources differ'],
  },
  'a verified domain or the substitute address': {
    'verified-sending-domain': ['DKIM Keys', 'Authorized Email Domains', 'substitute', 'sfcustomeremail.com'],
  },
  'the relay off for a test': { 'email-relay-test': ['relay', 'Email Domain Filters', 'Active'] },
  'bounce settings beside a relay': {
    'bounce-settings-with-relay': [
      'relay',
      'Activate bounce management',
      'Enable compliance with standard email security mechanisms',
    ],
  },
  'the test of delivery': { 'test-deliverability': ['Test Deliverability', 'IP addresses'] },
  'the logs of sent mail': { 'email-log-files': ['Email Log Files', 'Request an Email Log', '30 days'] },
  'the audit trail': { 'setup-audit-trail': ['View Setup Audit Trail', 'SetupAuditTrail'] },
  'the history of log-ins': { 'login-history': ['Login History', 'IP address'] },
  'sandbox against production': { 'sandbox-and-production': ['sandbox', 'production', 'servers'] },
  'a site: sender, templates, members': {
    'site-sender': ['Administration > Emails', 'verified'],
    'site-templates': ['template', 'Administration > Emails'],
    'site-members': ['Administration > Members', 'link', 'portal'],
  },
  'Site.forgotPassword against the call with a template': {
    'site-forgot-code': ['Site.forgotPassword', 'System.resetPasswordWithEmailTemplate'],
  },
  'robots.txt of a site': { 'site-robots': ['robots.txt', 'Disallow: */secur/forgotpassword.jsp?*'] },
};

/** Says that a listed address may be opened all the same. */
const SCANNING = ['before delivery'];

const MAIL: Readonly<Record<string, Point>> = {
  'what to allow, and why a signature beats addresses': {
    'allow-salesforce-mail': ['DKIM', 'IP', 'Hyperforce', 'ip-ranges.json', '*.salesforce.com'],
    'sandbox-senders': ['sandbox', 'production'],
  },
  'Safe Links in the portal and in PowerShell, old entries kept': {
    'safe-links-do-not-rewrite': [
      'Email & collaboration > Policies & rules > Threat policies > Safe Links',
      'Do not rewrite the following URLs in email',
      '-DoNotRewriteUrls @{Add={list}}',
    ],
  },
  'which policy holds for whom': {
    'safe-links-which-policy': ['Strict', 'Standard', 'Built-in protection', 'priority', 'Get-SafeLinksRule'],
  },
  'checks without rewriting': {
    'safe-links-api-only': ['Do not rewrite URLs, do checks via Safe Links API only', 'before delivery'],
  },
  'the mail flow rule and its danger': {
    'safe-links-mail-flow-rule': ['SkipSafeLinksProcessing', 'From domain', 'Attackers'],
  },
  'the wrong tools': { 'safe-links-wrong-tools': ['Tenant Allow/Block List', 'Advanced delivery'] },
  Proofpoint: {
    'proofpoint-rewrite-exceptions': [
      'Email Protection > Targeted Attack Protection > URL Defense > URL Rewrite > Exceptions',
      'scanning',
    ],
    'proofpoint-essentials-exclude': ['Security Settings > Malicious Content > URL Defense', ...SCANNING],
  },
  'Mimecast: managed URLs and the bypass': {
    'mimecast-managed-urls': ['Managed URLs', 'Permitted', 'Disable Rewriting For This Entry'],
    'mimecast-bypass-policy': ['Gateway > Policies > URL Protection Bypass', 'sender'],
  },
  Barracuda: {
    'barracuda-intent-policy': ['Inbound Settings > Anti-Phishing > Intent Domain Policies', 'Ignore', ...SCANNING],
    'barracuda-allow-senders': ['Impersonation Protection'],
  },
  Cisco: {
    'cisco-bypass-domain-scanning': ['Outbreak Filters', 'URL Rewriting', 'Bypass Domain Scanning', ...SCANNING],
    'cisco-threat-defense-bypass-url': ['Configuration > Global Settings', 'Bypass URL', '20 minutes'],
  },
  Sophos: {
    'sophos-allow-list': ['Time of Click URL allow list', ...SCANNING],
    'sophos-appliance-allow-list': ['Allow/Block Lists', 'Do not rewrite Whitelisted URLs', ...SCANNING],
  },
  'Trend Micro': { 'trend-micro-approved-list': ['Web Reputation', 'Approved List', 'Vision One', ...SCANNING] },
  'Check Point': { 'check-point-exceptions': ['Infinity Portal', 'Click-Time Protection', ...SCANNING] },
  Broadcom: { 'broadcom-exempt-domains': ['Click-time URL Protection Settings', 'Whitelist Domains', ...SCANNING] },
  FortiMail: {
    'fortimail-exempt': ['URL Filter > Exempt', 'local-exempt', 'config system fortiguard url-protection', ...SCANNING],
  },
  'Trellix, of which no page is public': { 'trellix-ask-vendor': ['Trellix', 'support case', 'opening'] },
  'McAfee, retired': { 'mcafee-clickprotect': ['ClickProtect', 'Allow URL or IP', 'retired'] },
  Hornetsecurity: { 'hornetsecurity-support': ['support', ...SCANNING] },
  'EdgePilot and Zix, of which no page is public': {
    'edgepilot-ask-vendor': ['OpenText', 'AppRiver', 'opening'],
    'zix-ask-vendor': ['OpenText', 'Zix', 'opening'],
  },
  Libraesva: { 'libraesva-exceptions': ['Content Analysis > Sandbox Filters > URLSand > Exceptions', ...SCANNING] },
  TitanHQ: { 'titanhq-allowed-urls': ['Content Filtering > Link Lock > Allowed URLs', ...SCANNING] },
  Intermedia: { 'intermedia-safe-urls': ['HostPilot', 'LinkSafe', 'Safe URLs', 'lost', ...SCANNING] },
  INKY: { 'inky-exceptions': ['Settings > Markup > Link Rewriting', 'wildcard', ...SCANNING] },
  'Egress (KnowBe4), with its two actions': {
    'egress-exception': ['URL Rewriting / Decode', 'Disable Link Rewriting', 'Disable Link Scanning'],
  },
  Forcepoint: { 'forcepoint-exceptions': ['URL Sandboxing', ...SCANNING] },
  NoSpamProxy: { 'nospamproxy-allowlist': ['Configuration > URL Safeguard', 'allowlist', ...SCANNING] },
  Darktrace: { 'darktrace-exclusion': ['model exclusion', ...SCANNING] },
  Trustwave: { 'trustwave-exemption': ['Blended Threat', 'exemption list', ...SCANNING] },
  Cloudflare: { 'cloudflare-link-actions': ['Settings > Email Policies > Link Actions'] },
  Bitdefender: { 'bitdefender-safe-lists': ['safe lists', 'Message Rules', ...SCANNING] },
  'products without a page of their own': { 'ask-gateway-vendor': ['support case', ...SCANNING] },
  'enhanced filtering where a gateway spoils the check': {
    'enhanced-filtering': ['Enhanced filtering for connectors', 'SPF', 'gateway'],
  },
  'Covenant Eyes and other software on the device': { 'device-software': ['Covenant Eyes', 'device'] },
  'exempt from rewriting is not exempt from scanning': {
    'exempt-exact-hosts': ['salesforce.com', 'rewriting', 'scanning'],
  },
};

const READER: Readonly<Record<string, Point>> = {
  'copy, into a private window': { 'copy-into-private-window': ['Copy link', 'private window', 'address bar'] },
  'the newest mail only': { 'use-newest-mail': ['newest', 'older'] },
  '24 hours': { 'request-new-mail': ['24 hours', 'Forgot Your Password?'] },
  'a reset by the admin where a scanner was first': { 'ask-admin-reset': ['Reset Password', 'survives'] },
  'single sign-on': { 'use-single-sign-on': ['single sign-on', 'no Salesforce password'] },
  'locked out': {
    'wait-out-lockout': ['15 minutes', 'unlock'],
    'only-admin-locked-out': ['Salesforce Support', 'Another admin'],
  },
  'the wrong sandbox': { 'check-sandbox': ['sandbox', 'production'] },
  'a deactivated account': { 'ask-whether-deactivated': ['deactivated', 'active', 'frozen'] },
  'no decoder site, no chat, no ticket, no private mailbox': {
    'keep-link-private': ['decoder website', 'chat', 'ticket', 'private mailbox', 'preview'],
  },
};

/** "I never received the mail", after Salesforce article 000385234: who finds what where. */
const NEVER: Readonly<Record<string, readonly [Audience, Point]>> = {
  'junk and quarantine': ['reader', { 'check-junk-and-quarantine': ['Junk Email', 'quarantine', 'Focused'] }],
  'search words to paste': ['reader', { 'search-all-folders': ['from:salesforce.com', 'subject:', 'all folders'] }],
  'the right username on the right page': ['reader', { 'check-username-and-page': ['username', 'sandbox', 'site'] }],
  'the address': ['salesforce-admin', { 'check-email-address': ['Email'] }],
  'the audit trail': ['salesforce-admin', { 'setup-audit-trail': ['reset'] }],
  'the logs': ['salesforce-admin', { 'email-log-files': ['delivered'] }],
  'the access level': ['salesforce-admin', { 'deliverability-level': ['Access level'] }],
  'the relay': ['salesforce-admin', { 'email-relay-test': ['relay'], 'bounce-settings-with-relay': ['relay'] }],
  'reset again': ['salesforce-admin', { 'admin-reset': ['Reset Password'] }],
  'portal and site links': ['salesforce-admin', { 'site-members': ['portal'] }],
  'held mail': ['mail-admin', { 'quarantine-release': ['quarantine', 'Release'], 'message-trace': ['Trace'] }],
  'what to allow': ['mail-admin', { 'allow-salesforce-mail': ['Allow'] }],
};

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

function check(audience: Audience, point: Point): void {
  const found = Object.entries(point).map(([id, words]) => {
    const fix = fixById(id);
    return { id, audience: fix?.audience, missing: fix === null ? words : missing(textOf(fix), words) };
  });
  expect(found).toEqual(Object.keys(point).map((id) => ({ id, audience, missing: [] })));
}

describe.each([
  ['salesforce-admin', SALESFORCE],
  ['mail-admin', MAIL],
  ['reader', READER],
] as const)('for the %s', (audience, topics) => {
  test.each(Object.entries(topics))('%s', (_topic, point) => {
    check(audience, point);
  });
});

describe('when the mail never came', () => {
  const { reader, salesforceAdmin, mailAdmin } = neverReceivedAdvice();
  const shown: Readonly<Record<Audience, readonly string[]>> = {
    reader: ids(reader),
    'salesforce-admin': ids(salesforceAdmin),
    'mail-admin': ids(mailAdmin),
  };

  test.each(Object.entries(NEVER))('%s', (_topic, [audience, point]) => {
    check(audience, point);
    expect(Object.keys(point).filter((id) => !shown[audience].includes(id))).toEqual([]);
  });

  test('a short path of questions, each answered by yes or no', () => {
    const questions = NEVER_RECEIVED_PATH.map(({ id }) => inCatalogue(`neverReceived.question.${id}`));
    expect(questions.length).toBeLessThanOrEqual(7);
    expect(questions.filter((question) => !/^(Did|Does|Do|Is|Are|Has) .*\?$/.test(question))).toEqual([]);
    expect(missing(questions.join(' '), ['search', 'Junk Email', 'quarantine', 'username', 'sandbox'])).toEqual([]);
    const ends = [...CATALOGUE].filter(([key]) => key.startsWith('neverReceived.end.')).map(([, text]) => text);
    expect(missing(ends.join(' '), ['10 an hour', 'newest mail', 'Release', 'Copy note for admin'])).toEqual([]);
  });
});

describe('what each product is told', () => {
  /** These exempt a sender or change an action, not a host; each of their products has its host list in another fix or says that it has none. */
  const WITHOUT_HOSTS: Readonly<Record<string, string>> = {
    'mimecast-bypass-policy': 'mimecast-managed-urls',
    'barracuda-allow-senders': 'barracuda-intent-policy',
    'safe-links-which-policy': 'safe-links-do-not-rewrite',
    'safe-links-api-only': 'safe-links-do-not-rewrite',
    'safe-links-mail-flow-rule': 'safe-links-do-not-rewrite',
    'safe-links-wrong-tools': 'safe-links-do-not-rewrite',
    'cloudflare-link-actions': 'no list',
    'device-software': 'exact Salesforce host',
  };
  const productFixes = [...new Set(Object.values(MAIL).flatMap((point) => Object.keys(point)))]
    .map(fixById)
    .filter((fix) => fix !== null && fix.products.length > 0)
    .map((fix) => [fix?.id ?? '', fix] as const);

  test.each(productFixes)('%s: this mail’s exact hosts, or why not', (id, fix) => {
    const entries = exemptEntries(fix!, ['acme.my.salesforce.com'])?.text ?? '';
    const instead = WITHOUT_HOSTS[id];
    expect(entries.includes('acme.my.salesforce.com')).toBe(instead === undefined);
    if (instead === undefined) return;
    const other = fixById(instead);
    if (other === null) expect(textOf(fix!)).toContain(instead);
    else expect(other.products.some((product) => fix!.products.includes(product)) && other.exempt !== null).toBe(true);
  });
});

test('a topic whose point is lost is seen', () => {
  expect(missing('Select "Save"', ['save', 'Display a confirmation page'])).toEqual(['Display a confirmation page']);
  expect(() => {
    check('reader', { 'confirmation-page': [] });
  }).toThrow();
  expect(() => {
    check('salesforce-admin', { 'confirmation-page': ['a word that stands nowhere in it'] });
  }).toThrow();
});
