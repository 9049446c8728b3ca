import fc from 'fast-check';
import type { Advice, MailKind } from '../report';
import { GATEWAY_HOSTS } from '../headers/gateway-hosts';
import { GATEWAY_MARKS } from '../headers/gateway-marks';
import { REWRITERS } from '../unwrap/rewriters';
import { chooseAdvice, MAX_ADMIN_FIXES, MAX_READER_STEPS } from './choose';
import { CONDITION_CODES } from './conditions';
import { exemptHosts } from './exempt';
import type { AdviceFacts } from './facts';
import { behind, gateway, LINK, PLAIN, RESET } from './facts.fixture';
import { FIXES, fixById } from './fixes';
import { NO_MAIL } from './never-received';
import { PRODUCT_IDS } from './products';
import { gatewayOfRewriter } from './readings';

const expired = { state: 'expired', probablyUsed: [], exact: true } as const;
const kind = (mail: MailKind): AdviceFacts => ({ ...PLAIN, mail });
const site = { ...LINK, tier: 'site', host: 'acme.my.site.com' } as const;
const setPassword = { ...LINK, form: 'set-password', survives: 'usually' } as const;
const hidden = (trail: readonly string[]): AdviceFacts => ({
  ...RESET,
  verdict: 'cannot-tell',
  life: { state: 'unknown', probablyUsed: [], exact: false },
  link: { ...LINK, form: null, tier: null, host: null, hostOrg: null, survives: 'unknown', outcome: 'opaque', trail },
});
const doubtful: AdviceFacts = {
  ...RESET,
  verdict: 'doubtful',
  link: { ...LINK, tier: 'other', host: 'login.example.net', hostOrg: null },
  reasons: ['link-host-not-salesforce'],
};

/** Each case: the situation, its facts, the reader's steps in order, and where each administrator's list begins. */
const CASES: readonly (readonly [string, AdviceFacts, readonly string[], readonly string[], readonly string[]])[] = [
  [
    'a live single-use link, nothing on the way',
    RESET,
    ['copy-into-private-window', 'finish-in-one-go', 'keep-link-private'],
    ['confirmation-page', 'dont-expire-links'],
    ['exempt-exact-hosts'],
  ],
  [
    'a live single-use link behind Mimecast',
    behind('mimecast'),
    ['ask-admin-reset', 'copy-into-private-window', 'use-newest-mail'],
    ['confirmation-page', 'dont-expire-links', 'admin-reset'],
    ['mimecast-managed-urls', 'mimecast-bypass-policy'],
  ],
  [
    'the same, in a sandbox',
    { ...behind('barracuda'), sandboxMail: true },
    ['ask-admin-reset', 'copy-into-private-window', 'check-sandbox'],
    ['confirmation-page', 'dont-expire-links', 'admin-reset', 'sandbox-and-production'],
    ['barracuda-intent-policy', 'barracuda-allow-senders', 'sandbox-senders'],
  ],
  [
    'Safe Links in the link',
    behind('safe-links'),
    ['ask-admin-reset', 'copy-into-private-window', 'use-newest-mail'],
    ['confirmation-page'],
    ['safe-links-do-not-rewrite', 'safe-links-which-policy', 'safe-links-api-only'],
  ],
  [
    'a link that outlives a scan, nothing on the way',
    { ...RESET, link: { ...LINK, form: 'forgot-confirm', survives: 'yes' } },
    ['copy-into-private-window', 'finish-in-one-go', 'keep-link-private'],
    // A confirmation page is on already, or the link would not have this form.
    ['admin-reset', 'deliverability-level', 'email-log-files', 'test-deliverability'],
    ['exempt-exact-hosts', 'allow-salesforce-mail'],
  ],
  [
    'an admin reset',
    { ...RESET, link: setPassword },
    ['copy-into-private-window', 'finish-in-one-go', 'clear-cookies'],
    ['confirmation-page'],
    [],
  ],
  [
    'an expired link',
    { ...RESET, life: expired },
    ['request-new-mail', 'use-newest-mail', 'ask-whether-deactivated'],
    ['confirmation-page', 'dont-expire-links', 'admin-reset'],
    [],
  ],
  [
    'an expired link behind a scanner: the next one dies too',
    { ...behind('cisco'), life: expired },
    ['ask-admin-reset', 'request-new-mail', 'ask-whether-deactivated'],
    ['confirmation-page', 'admin-reset'],
    ['cisco-bypass-domain-scanning', 'cisco-threat-defense-bypass-url'],
  ],
  [
    'an expired welcome link',
    { ...RESET, mail: 'welcome', link: setPassword, life: expired },
    ['ask-for-new-welcome-mail', 'use-newest-mail', 'ask-whether-deactivated'],
    ['welcome-link-life', 'admin-reset'],
    [],
  ],
  [
    'a mail without a date',
    { ...RESET, life: { state: 'unknown', probablyUsed: [], exact: false } },
    ['copy-into-private-window', 'use-newest-mail', 'keep-link-private'],
    ['confirmation-page'],
    [],
  ],
  [
    'a single-use link of a site',
    { ...RESET, link: site },
    ['copy-into-private-window'],
    ['dont-expire-links', 'confirmation-page', 'site-forgot-code', 'site-robots', 'site-sender'],
    [],
  ],
  [
    'a link in an opaque wrapper of a known product',
    hidden(['mimecast']),
    ['open-original-mail', 'ask-mail-admin-for-link', 'ask-admin-reset'],
    ['admin-reset', 'confirmation-page'],
    ['mimecast-managed-urls'],
  ],
  [
    'a link in a wrapper that nobody knows',
    hidden([]),
    ['open-original-mail', 'ask-admin-reset', 'request-new-mail'],
    ['admin-reset', 'confirmation-page'],
    ['exempt-exact-hosts'],
  ],
  ['a mail that cannot be read', { ...PLAIN, verdict: 'cannot-tell' }, ['read-mail-again'], [], []],
  [
    'a link that leads elsewhere',
    doubtful,
    ['do-not-use', 'ask-through-known-channel', 'start-from-bookmark'],
    ['setup-audit-trail', 'list-own-host'],
    ['report-phishing'],
  ],
  ['a code', kind('identity-code'), ['enter-code', 'report-unexpected-change'], ['login-history'], []],
  ['a security token', kind('security-token'), ['use-security-token'], ['login-history'], []],
  [
    'a locked user',
    kind('lockout'),
    ['wait-out-lockout', 'ask-whether-deactivated', 'only-admin-locked-out'],
    ['check-user-state', 'admin-reset', 'login-history'],
    [],
  ],
  [
    'a refused reset',
    kind('reset-refused'),
    ['wait-a-day', 'use-single-sign-on', 'ask-admin-reset'],
    ['minimum-password-lifetime', 'single-sign-on-users', 'check-user-state'],
    [],
  ],
  [
    'a change of address',
    kind('email-change'),
    ['confirm-address-change', 'report-unexpected-change'],
    ['check-email-address', 'setup-audit-trail'],
    [],
  ],
  ['a changed password', kind('password-changed'), ['report-unexpected-change'], ['login-history'], []],
  [
    'another mail of Salesforce',
    kind('other-salesforce'),
    ['search-all-folders', 'start-from-bookmark', 'request-new-mail'],
    [],
    [],
  ],
  [
    'a mail that never came',
    NO_MAIL,
    ['search-all-folders', 'check-junk-and-quarantine', 'check-username-and-page'],
    ['check-email-address', 'check-user-state', 'setup-audit-trail', 'email-log-files', 'deliverability-level'],
    ['message-trace', 'quarantine-release', 'blocked-senders', 'allow-salesforce-mail'],
  ],
  [
    'authentication broken by a gateway',
    { ...behind('proofpoint', 'hop'), authentication: 'broken-by-gateway' },
    ['ask-admin-reset'],
    ['confirmation-page'],
    ['enhanced-filtering', 'proofpoint-rewrite-exceptions', 'proofpoint-essentials-exclude'],
  ],
  [
    'authentication failed',
    { ...RESET, verdict: 'doubtful', authentication: 'fail' },
    ['do-not-use', 'ask-through-known-channel', 'start-from-bookmark'],
    ['setup-audit-trail', 'verified-sending-domain', 'bounce-settings-with-relay', 'email-relay-test'],
    ['report-phishing', 'allow-salesforce-mail'],
  ],
  [
    'Exchange Online and no other sign',
    { ...RESET, gateways: [gateway('exchange-online', 'hop', false)] },
    ['copy-into-private-window'],
    ['confirmation-page'],
    ['safe-links-do-not-rewrite', 'safe-links-which-policy'],
  ],
  [
    'a filter on the device, named by the admin',
    { ...RESET, settingsGateways: ['covenant-eyes'] },
    ['copy-into-private-window', 'pause-device-filter', 'finish-in-one-go'],
    ['confirmation-page'],
    ['device-software'],
  ],
  ['a plain mail', PLAIN, [], [], []],
];

const ids = (list: Advice['reader']): readonly string[] => list.map(({ id }) => id);
const chosenIds = (advice: Advice): readonly string[] =>
  ids([...advice.reader, ...advice.salesforceAdmin, ...advice.mailAdmin]);

describe('chooseAdvice', () => {
  test.each(CASES)('%s', (_name, facts, reader, salesforce, mail) => {
    const advice = chooseAdvice(facts);
    expect(ids(advice.reader).slice(0, reader.length)).toEqual(reader);
    expect(ids(advice.salesforceAdmin).slice(0, salesforce.length)).toEqual(salesforce);
    expect(ids(advice.mailAdmin).slice(0, mail.length)).toEqual(mail);
  });

  test('a plain mail gets nothing at all, even with gateways and a failed check', () => {
    const noisy = {
      ...PLAIN,
      gateways: [gateway('mimecast')],
      authentication: 'fail',
      settingsGateways: ['cisco'],
    } as const;
    expect(chooseAdvice(noisy)).toEqual({ reader: [], salesforceAdmin: [], mailAdmin: [] });
  });

  test.each(PRODUCT_IDS.filter((id) => id !== 'exchange-online'))('%s brings up a fix of its own', (id) => {
    for (const facts of [behind(id, 'link'), behind(id, 'hop'), behind(id, 'mark'), behind(id, 'settings')]) {
      if (id === 'covenant-eyes' && facts.gateways[0]?.evidence !== 'settings') continue; // it leaves no mark
      const [first] = chooseAdvice(facts).mailAdmin;
      expect(fixById(first?.id ?? '')?.products).toContain(id);
      expect(first?.because.params['gateway']).toBeDefined();
    }
  });

  test('the finding that speaks loudest is the reason given', () => {
    const [first] = chooseAdvice(behind('mimecast')).salesforceAdmin;
    expect(first).toEqual({
      id: 'confirmation-page',
      because: { code: 'single-use-behind-gateway', params: { gateway: 'mimecast' } },
    });
  });

  test('every fix and every condition is brought up by some mail', () => {
    const all = [
      ...CASES.map(([, facts]) => facts),
      ...PRODUCT_IDS.flatMap((id) => [behind(id), behind(id, 'hop'), behind(id, 'settings')]),
      { ...RESET, mail: 'welcome', link: setPassword } as const,
      { ...RESET, link: { ...LINK, tier: 'developer-org', survives: 'yes' } } as const,
    ].map(chooseAdvice);
    const seen = new Set(all.flatMap(chosenIds));
    expect(FIXES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
    const codes = new Set(
      all.flatMap(({ reader, salesforceAdmin, mailAdmin }) =>
        [...reader, ...salesforceAdmin, ...mailAdmin].map(({ because }) => because.code),
      ),
    );
    expect(CONDITION_CODES.filter((code) => !codes.has(code))).toEqual([]);
  });
});

const anyGateway = fc.record({
  id: fc.constantFrom(...PRODUCT_IDS),
  evidence: fc.constantFrom('link', 'hop', 'mark', 'settings'),
  opensLinks: fc.boolean(),
}) as fc.Arbitrary<AdviceFacts['gateways'][number]>;

const anyLink = fc.record({
  form: fc.constantFrom('forgot', 'forgot-confirm', 'set-password', 'unrecognised', null),
  tier: fc.constantFrom('login', 'org', 'developer-org', 'site', 'configured', 'other', null),
  host: fc.constantFrom('acme.my.salesforce.com', 'login.salesforce.com', 'evil.example', null),
  hostOrg: fc.constant(null),
  survives: fc.constantFrom('no', 'yes', 'usually', 'unknown'),
  outcome: fc.constantFrom('not-wrapped', 'full', 'domain-only', 'opaque', 'damaged'),
  trail: fc.array(fc.constantFrom('safe-links', 'proofpoint-v3', 'mimecast', 'sendgrid', '__proto__'), {
    maxLength: 3,
  }),
}) as fc.Arbitrary<NonNullable<AdviceFacts['link']>>;

const anyFacts = fc.record({
  question: fc.constantFrom('this-mail', 'never-received'),
  verdict: fc.constantFrom('reset', 'doubtful', 'not-reset', 'cannot-tell'),
  mail: fc.constantFrom('reset', 'welcome', 'lockout', 'reset-refused', 'other-salesforce', 'other'),
  sandboxMail: fc.boolean(),
  link: fc.option(anyLink, { freq: 3 }),
  otherLinks: fc.array(anyLink, { maxLength: 2 }),
  life: fc.record({
    state: fc.constantFrom('live', 'expired', 'unknown'),
    probablyUsed: fc.array(fc.record({ ground: fc.constant('gateway'), gateway: fc.constantFrom(...PRODUCT_IDS) }), {
      maxLength: 2,
    }),
    exact: fc.boolean(),
  }),
  authentication: fc.constantFrom('pass', 'fail', 'broken-by-gateway', 'none'),
  gateways: fc.array(anyGateway, { maxLength: 4 }),
  reasons: fc.constantFrom([], ['link-host-not-salesforce']),
  settingsGateways: fc.array(fc.constantFrom(...PRODUCT_IDS, 'constructor'), { maxLength: 2 }),
}) as fc.Arbitrary<AdviceFacts>;

test('whatever the facts: short lists, no fix twice, known fixes, and no way past a doubt', () => {
  let doubts = 0;
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const advice = chooseAdvice(facts);
      const all = chosenIds(advice);
      expect(advice.reader.length).toBeLessThanOrEqual(MAX_READER_STEPS);
      expect(advice.salesforceAdmin.length).toBeLessThanOrEqual(MAX_ADMIN_FIXES);
      expect(advice.mailAdmin.length).toBeLessThanOrEqual(MAX_ADMIN_FIXES);
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((id) => fixById(id) !== null)).toBe(true);
      if (facts.verdict !== 'doubtful' || facts.question !== 'this-mail') return;
      doubts += 1;
      expect(ids(advice.reader)).toEqual(['do-not-use', 'ask-through-known-channel', 'start-from-bookmark']);
      expect(exemptHosts(facts)).toEqual([]);
      expect(all.filter((id) => fixById(id)?.exempt !== null)).toEqual([]);
    }),
    { seed: 20261122, numRuns: 2000 },
  );
  expect(doubts).toBeGreaterThan(100);
});

test('every wrapper of a mail product is named as the one that hides a link, and no other is', () => {
  const hidden = (rewriter: string): AdviceFacts => ({
    ...RESET,
    verdict: 'cannot-tell',
    link: { ...LINK, outcome: 'opaque', trail: [rewriter] },
  });
  const naming = REWRITERS.filter(({ id }) =>
    chooseAdvice(hidden(id)).reader.some(({ because }) => because.code === 'link-hidden-by-gateway'),
  );
  const products = REWRITERS.filter(({ gateway }) => gateway !== null && PRODUCT_IDS.includes(gateway));
  expect(naming).toEqual(products);
});

test('a variant of a rewriter is its product', () => {
  expect(['proofpoint-v3', 'proofpoint-isolation', 'check-point-v2', 'safe-links'].map(gatewayOfRewriter)).toEqual([
    'proofpoint',
    'proofpoint',
    'check-point',
    'safe-links',
  ]);
});

test('every gateway that links and headers can tell has a fix of its own', () => {
  const told = new Set<string>([
    ...REWRITERS.flatMap(({ gateway: id }) => (id === null ? [] : [id])),
    ...GATEWAY_HOSTS.map(({ gateway: id }) => id),
    ...GATEWAY_MARKS.map(({ gateway: id }) => id),
  ]);
  // Exchange Online alone opens nothing; mcas.ms is the proxy of a browser session and not of mail.
  const others = ['exchange-online', 'mcas'];
  expect([...told].filter((id) => !PRODUCT_IDS.includes(id) && !others.includes(id))).toEqual([]);
  expect(told.size).toBeGreaterThan(20);
});
