import { CONDITION_CODES } from './conditions';

import { FIXES, fixById } from './fixes';
import { PRODUCT_IDS } from './products';
import type { Audience } from './rule';
import { RULES } from './rules';
import { SETUP_PAGES } from './setup-pages';

describe.each(FIXES.map((fix) => [fix.id, fix] as const))('%s', (id, fix) => {
  test('is a whole entry: id, cures, evidence, steps, sources and dates', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(fix.cures.length).toBeGreaterThan(0);
    expect(fix.evidence.length).toBeGreaterThan(0);
    expect(fix.evidence.every(({ when }) => CONDITION_CODES.includes(when))).toBe(true);
    expect(fix.evidence.every(({ fit }) => fit > 0 && fit <= 100)).toBe(true);
    const { plain = 0, lightning = 0, classic = 0 } = fix.steps;
    expect(plain + lightning + classic).toBeGreaterThan(0);
    expect(fix.sources.length).toBeGreaterThan(0);
    expect(fix.sources.every(({ name, dated }) => name.length > 3 && (dated ?? '2026').startsWith('20'))).toBe(true);
    expect(fix.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(fixById(id)).toBe(fix);
  });

  test('Lightning steps stand with a page of Setup, and Classic steps never alone', () => {
    if (fix.steps.lightning !== undefined) expect(fix.setup.length).toBeGreaterThan(0);
    if (fix.steps.classic !== undefined) expect(fix.steps.lightning).toBeDefined();
    expect(fix.setup.every((page) => Object.hasOwn(SETUP_PAGES, page))).toBe(true);
  });

  test('asks about products exactly where it names some, and names known ones', () => {
    const asks = fix.evidence.some(({ when }) => when.startsWith('product-'));
    expect(asks).toBe(fix.products.length > 0);
    expect(fix.products.filter((product) => !PRODUCT_IDS.includes(product))).toEqual([]);
  });

  test('links only over https, and never to a log-in host of Salesforce', () => {
    const urls = [fix.console, ...fix.sources.map(({ url }) => url)].filter((url) => url !== null);
    expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
    expect(urls.filter((url) => /^(login|test|welcome)\.salesforce\.|\.my\./.test(new URL(url).host))).toEqual([]);
  });
});

test('every rule has its fix and every fix its rule', () => {
  const ruled = Object.values(RULES).flatMap((rules) => rules.map(({ id, audience }) => `${audience} ${id}`));
  expect(FIXES.map(({ id, audience }) => `${audience} ${id}`).sort()).toEqual([...ruled].sort());
});

test('every id stands once', () => {
  expect(new Set(FIXES.map(({ id }) => id)).size).toBe(FIXES.length);
});

/** Issue 5, "The content", point for point: a fix that is dropped or renamed shows here. */
const TOPICS: Readonly<Record<Audience, Readonly<Record<string, readonly string[]>>>> = {
  'salesforce-admin': {
    'confirmation page for password reset': ['confirmation-page'],
    "Don't immediately expire links": ['dont-expire-links'],
    'Reset Password from the user record': ['admin-reset'],
    "the user's e-mail address": ['check-email-address'],
    'active, frozen, locked': ['check-user-state'],
    'single sign-on users': ['single-sign-on-users'],
    'temporary password by REST or Apex': ['temporary-password'],
    'minimum password lifetime': ['minimum-password-lifetime'],
    'welcome-link lifetime': ['welcome-link-life'],
    'deliverability access level': ['deliverability-level'],
    'verified sending domain and substitute address': ['verified-sending-domain'],
    'email relay off for a test': ['email-relay-test'],
    'bounce settings with a relay': ['bounce-settings-with-relay'],
    'Test Deliverability': ['test-deliverability'],
    'Email Log Files': ['email-log-files'],
    'View Setup Audit Trail': ['setup-audit-trail'],
    'Login History': ['login-history'],
    'sandbox against production': ['sandbox-and-production'],
    'Experience Cloud: sender, templates, members': ['site-sender', 'site-templates', 'site-members'],
    'Site.forgotPassword against resetPasswordWithEmailTemplate': ['site-forgot-code'],
    'robots.txt': ['site-robots'],
  },
  'mail-admin': {
    'IP addresses and domains to allow, and why DKIM beats IP lists': ['allow-salesforce-mail', 'sandbox-senders'],
    'Safe Links: portal and PowerShell': ['safe-links-do-not-rewrite'],
    'Safe Links: which policy applies': ['safe-links-which-policy'],
    'Safe Links: API only': ['safe-links-api-only'],
    'Safe Links: mail flow rule': ['safe-links-mail-flow-rule'],
    'Safe Links: the wrong tools': ['safe-links-wrong-tools'],
    Proofpoint: ['proofpoint-rewrite-exceptions', 'proofpoint-essentials-exclude'],
    'Mimecast: bypass and managed URLs': ['mimecast-managed-urls', 'mimecast-bypass-policy'],
    Barracuda: ['barracuda-intent-policy', 'barracuda-allow-senders'],
    Cisco: ['cisco-bypass-domain-scanning', 'cisco-threat-defense-bypass-url'],
    Sophos: ['sophos-allow-list', 'sophos-appliance-allow-list'],
    'Trend Micro': ['trend-micro-approved-list'],
    'Check Point': ['check-point-exceptions'],
    Broadcom: ['broadcom-exempt-domains'],
    Trellix: ['trellix-ask-vendor'],
    McAfee: ['mcafee-clickprotect'],
    FortiMail: ['fortimail-exempt'],
    Hornetsecurity: ['hornetsecurity-support'],
    'EdgePilot and Zix': ['edgepilot-ask-vendor', 'zix-ask-vendor'],
    Libraesva: ['libraesva-exceptions'],
    TitanHQ: ['titanhq-allowed-urls'],
    Intermedia: ['intermedia-safe-urls'],
    INKY: ['inky-exceptions'],
    'Egress (KnowBe4)': ['egress-exception'],
    Forcepoint: ['forcepoint-exceptions'],
    NoSpamProxy: ['nospamproxy-allowlist'],
    Darktrace: ['darktrace-exclusion'],
    Trustwave: ['trustwave-exemption'],
    Cloudflare: ['cloudflare-link-actions'],
    Bitdefender: ['bitdefender-safe-lists'],
    'enhanced filtering': ['enhanced-filtering'],
    'Covenant Eyes and other software on the device': ['device-software'],
    'exempt from rewriting is not exempt from scanning': ['exempt-exact-hosts'],
    'message trace and quarantine': ['message-trace', 'quarantine-release', 'blocked-senders'],
  },
  reader: {
    'copy, private window': ['copy-into-private-window'],
    'newest mail only': ['use-newest-mail'],
    '24 hours': ['request-new-mail'],
    'ask the admin for Reset Password': ['ask-admin-reset'],
    'single sign-on': ['use-single-sign-on'],
    'locked out': ['wait-out-lockout', 'only-admin-locked-out'],
    'wrong sandbox': ['check-sandbox'],
    'deactivated account': ['ask-whether-deactivated'],
    'why no decoder site, chat, ticket or private mailbox': ['keep-link-private'],
    'never received': ['search-all-folders', 'check-junk-and-quarantine', 'check-username-and-page'],
  },
};

describe.each(Object.entries(TOPICS))('issue 5, for the %s', (audience, topics) => {
  test.each(Object.entries(topics))('%s', (_topic, ids) => {
    expect(ids.map((id) => fixById(id)?.audience)).toEqual(ids.map(() => audience));
  });
});
