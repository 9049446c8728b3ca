/** When a finding speaks for a fix: facts for which it holds, with what it names, and facts close by for which it does not. */
import { evaluate, type ConditionCode } from './conditions';
import type { AdviceFacts, AdviceLink } from './facts';
import { behind, gateway, LINK, PLAIN, RESET } from './facts.fixture';

const doubtful: AdviceFacts = { ...RESET, verdict: 'doubtful', reasons: ['link-host-not-salesforce'] };
const link = (more: Partial<AdviceLink>): AdviceFacts => ({ ...RESET, link: { ...LINK, ...more } });
const life = (state: AdviceFacts['life']['state'], facts: AdviceFacts = RESET): AdviceFacts => ({
  ...facts,
  life: { ...facts.life, state },
});
const hidden = (...trail: readonly string[]): AdviceFacts => ({
  ...link({ trail }),
  verdict: 'cannot-tell',
});
const notReset = (mail: AdviceFacts['mail']): AdviceFacts => ({ ...PLAIN, mail });
const unreadable: AdviceFacts = { ...PLAIN, verdict: 'cannot-tell' };
const never: AdviceFacts = { ...PLAIN, question: 'never-received' };

type Row = readonly [
  code: ConditionCode,
  holds: readonly (readonly [AdviceFacts, object])[],
  not: readonly AdviceFacts[],
];

const ROWS: readonly Row[] = [
  ['doubtful', [[doubtful, {}]], [RESET, PLAIN, unreadable]],
  [
    'link-hidden-by-gateway',
    [
      [hidden('mimecast'), { gateway: 'mimecast' }],
      [hidden('google', 'proofpoint-v3', 'mimecast'), { gateway: 'proofpoint' }],
    ],
    [hidden(), hidden('google'), hidden('mcas'), unreadable, link({ trail: ['mimecast'] })],
  ],
  [
    'link-hidden',
    [
      [hidden(), {}],
      [hidden('sendgrid'), {}],
      [hidden('mcas'), {}],
    ],
    [hidden('mimecast'), unreadable, RESET],
  ],
  ['mail-unreadable', [[unreadable, {}]], [hidden(), PLAIN, RESET]],
  [
    'no-password-link',
    [
      [notReset('reset'), {}],
      [notReset('welcome'), {}],
      [notReset('other-salesforce'), {}],
    ],
    [notReset('lockout'), PLAIN, RESET, { ...unreadable, mail: 'reset' }],
  ],
  [
    'link-probably-used',
    [[behind('mimecast'), { gateway: 'mimecast' }]],
    [RESET, life('expired', behind('mimecast')), { ...behind('mimecast'), verdict: 'doubtful' }],
  ],
  [
    'link-expired',
    [[life('expired'), {}]],
    [RESET, life('unknown'), { ...life('expired'), mail: 'welcome' }, { ...life('expired'), verdict: 'doubtful' }],
  ],
  [
    'welcome-link-expired',
    [[{ ...life('expired'), mail: 'welcome' }, {}]],
    [life('expired'), { ...RESET, mail: 'welcome' }],
  ],
  [
    'link-expired-behind-gateway',
    [[life('expired', behind('mimecast')), { gateway: 'mimecast' }]],
    [
      behind('mimecast'),
      life('expired'),
      { ...life('expired', behind('mimecast')), link: { ...LINK, survives: 'yes' } },
      { ...life('expired'), gateways: [gateway('exchange-online', 'hop', false)] },
    ],
  ],
  ['link-live', [[RESET, {}]], [life('unknown'), life('expired'), behind('mimecast'), doubtful, life('live', PLAIN)]],
  ['link-age-unknown', [[life('unknown'), {}]], [RESET, life('expired'), life('unknown', behind('mimecast')), PLAIN]],
  [
    'link-usually-survives',
    [[link({ survives: 'usually' }), {}]],
    [
      RESET,
      link({ survives: 'yes' }),
      life('expired', link({ survives: 'usually' })),
      { ...doubtful, link: { ...LINK, survives: 'usually' } },
    ],
  ],
  [
    'sandbox-mail',
    [
      [{ ...RESET, sandboxMail: true }, {}],
      [link({ hostOrg: { myDomain: 'acme', sandbox: 'uat', partition: null } }), {}],
      [{ ...notReset('lockout'), sandboxMail: true }, {}],
      [{ ...unreadable, sandboxMail: true }, {}],
    ],
    [RESET, link({ hostOrg: null }), { ...doubtful, sandboxMail: true }, { ...PLAIN, sandboxMail: true }],
  ],
  [
    'developer-org',
    [[link({ tier: 'developer-org' }), {}]],
    [RESET, PLAIN, { ...doubtful, link: { ...LINK, tier: 'developer-org' } }],
  ],
  ['mail-identity-code', [[notReset('identity-code'), {}]], [PLAIN, { ...doubtful, mail: 'identity-code' }]],
  ['mail-security-token', [[notReset('security-token'), {}]], [PLAIN, { ...doubtful, mail: 'security-token' }]],
  ['mail-lockout', [[notReset('lockout'), {}]], [PLAIN, { ...doubtful, mail: 'lockout' }]],
  ['mail-reset-refused', [[notReset('reset-refused'), {}]], [PLAIN, { ...doubtful, mail: 'reset-refused' }]],
  ['mail-email-change', [[notReset('email-change'), {}]], [PLAIN, { ...doubtful, mail: 'email-change' }]],
  ['mail-password-changed', [[notReset('password-changed'), {}]], [PLAIN, { ...doubtful, mail: 'password-changed' }]],
  ['mail-welcome', [[{ ...RESET, mail: 'welcome' }, {}]], [RESET, { ...doubtful, mail: 'welcome' }]],
  ['never-received', [[never, {}]], [RESET, PLAIN]],
  [
    'doubtful-host',
    [[{ ...doubtful, link: { ...LINK, host: 'login.example.net' } }, { host: 'login.example.net' }]],
    [
      { ...doubtful, reasons: [] },
      { ...doubtful, link: null },
      { ...doubtful, link: { ...LINK, host: null } },
      { ...RESET, reasons: ['link-host-not-salesforce'] },
    ],
  ],
  ['link-works-once', [[RESET, {}]], [link({ survives: 'yes' }), link({ survives: 'unknown' }), doubtful, PLAIN]],
  [
    'single-use-behind-gateway',
    [[behind('cisco'), { gateway: 'cisco' }]],
    [
      RESET,
      { ...behind('cisco'), link: { ...LINK, survives: 'yes' } },
      { ...RESET, gateways: [gateway('vade', 'hop', false)] },
    ],
  ],
  [
    'site-link',
    [
      [link({ tier: 'site' }), {}],
      [link({ tier: 'configured' }), {}],
    ],
    [RESET, { ...doubtful, link: { ...LINK, tier: 'site' } }],
  ],
  ['site-link-works-once', [[link({ tier: 'site' }), {}]], [RESET, link({ tier: 'site', survives: 'yes' })]],
  [
    'exchange-online',
    [[{ ...RESET, gateways: [gateway('exchange-online', 'hop', false)] }, {}]],
    [
      RESET,
      { ...RESET, gateways: [gateway('vade', 'hop', false)] },
      { ...RESET, gateways: [gateway('exchange-online', 'hop', false), gateway('mimecast')] },
      { ...link({ survives: 'yes' }), gateways: [gateway('exchange-online', 'hop', false)] },
    ],
  ],
  [
    'authentication-failed',
    [[{ ...doubtful, authentication: 'fail' }, {}]],
    [RESET, { ...PLAIN, authentication: 'fail' }],
  ],
  [
    'authentication-broken-by-gateway',
    [
      [
        {
          ...RESET,
          authentication: 'broken-by-gateway',
          gateways: [gateway('exchange-online', 'hop', false), gateway('mimecast', 'hop')],
        },
        { gateway: 'mimecast' },
      ],
    ],
    [
      { ...RESET, gateways: [gateway('mimecast')] },
      { ...RESET, authentication: 'broken-by-gateway', gateways: [gateway('exchange-online', 'hop', false)] },
      { ...PLAIN, authentication: 'broken-by-gateway', gateways: [gateway('mimecast')] },
    ],
  ],
  ['general', [[RESET, {}]], [doubtful, PLAIN, unreadable]],
];

test.each(ROWS)('%s', (code, holds, not) => {
  for (const [facts, params] of holds) expect(evaluate(code, facts, [])).toEqual(params);
  for (const facts of not) expect([facts, evaluate(code, facts, [])]).toEqual([facts, null]);
});

describe('a product', () => {
  const OURS = ['mimecast'];
  const settings: AdviceFacts = { ...RESET, settingsGateways: ['mimecast'] };

  test.each<readonly [ConditionCode, AdviceFacts, boolean]>([
    ['product-in-link', behind('mimecast'), true],
    ['product-in-link', { ...RESET, gateways: [gateway('mimecast', 'link')] }, true],
    ['product-in-link', hidden('mimecast'), true],
    ['product-in-link', behind('cisco'), false],
    ['product-in-link', behind('mimecast', 'hop'), false],
    ['product-in-link', { ...behind('mimecast'), verdict: 'doubtful' }, false],
    ['product-on-the-way', behind('mimecast', 'hop'), true],
    ['product-on-the-way', behind('mimecast', 'mark'), true],
    ['product-on-the-way', behind('mimecast', 'settings'), false],
    ['product-on-the-way', behind('mimecast'), false],
    ['product-on-the-way', { ...PLAIN, gateways: [gateway('mimecast', 'hop')] }, false],
    ['product-in-settings', behind('mimecast', 'settings'), true],
    ['product-in-settings', settings, true],
    ['product-in-settings', { ...settings, verdict: 'doubtful' }, false],
    ['product-in-settings', behind('mimecast', 'hop'), false],
    ['product-in-settings', { ...RESET, settingsGateways: ['cisco'] }, false],
  ])('%s of %j: %p', (code, facts, is) => {
    expect(evaluate(code, facts, OURS)).toEqual(is ? { gateway: 'mimecast' } : null);
    expect(evaluate(code, facts, [])).toBeNull();
  });
});

test('where the reader asks why a mail never came, the mail at hand says nothing but its sandbox', () => {
  const asked: AdviceFacts = { ...behind('mimecast'), sandboxMail: true, question: 'never-received' };
  const speaking = ROWS.map(([code]) => code).filter((code) => evaluate(code, asked, ['mimecast']) !== null);
  expect(speaking).toEqual(['sandbox-mail', 'never-received']);
});
