/**
 * One mail a row, and everything that is said about it: each reason with its weight and its parameters, in order. The
 * composed mails (scripts/compose) hold verdicts and codes; this table holds what the pane and a note put into words.
 */
import { C, forgot, forgotConfirm, R, setPassword, token2019 } from '../../../scripts/compose/links';
import { failed, hop, passed, SALESFORCE_MTA, type Way } from '../../../scripts/compose/ways';
import { mimecast, proofpointV3, safeLinks } from '../../../scripts/compose/wrappers';
import type { Context } from '../context';
import type { Body, Link, Message, Unavailable } from '../message';
import type { Judged, Reason, ReasonParams } from '../report';
import { NO_SETTINGS, type Settings } from '../settings';
import { MAX_LINK_LENGTH } from './candidates';
import { judge } from './judge';

const NOW = Date.parse('2026-11-16T09:12:00Z');
const HOUR = 3_600_000;
const CORE = forgot('acme.my.salesforce.com');
const DEV = forgot('acme-dev-ed.develop.my.salesforce.com');
const SITE = forgot('acme.my.site.com');

const a = (href: string, text = 'Reset your password', originalsrc: string | null = null): Link => ({
  href,
  text,
  originalsrc,
  where: 'html',
});

interface Mail {
  readonly subject?: string;
  readonly from?: string | null;
  readonly text?: string;
  readonly links?: readonly Link[];
  readonly headers?: string;
  readonly noHeaders?: Unavailable;
  readonly noBody?: Unavailable;
  readonly truncated?: boolean;
  readonly date?: number | null;
  readonly settings?: Partial<Settings>;
}

const headersOf = ({ headers, noHeaders = 'not-supported' }: Mail): Message['headers'] =>
  headers === undefined ? { state: 'unavailable', why: noHeaders } : { state: 'available', raw: headers };

const bodyOf = ({ text = 'Reset your Salesforce password', links = [], truncated = false, noBody }: Mail): Body =>
  noBody === undefined ? { state: 'available', text, links, truncated } : { state: 'unavailable', why: noBody };

function read(mail: Mail, inflated?: Context['inflated']): Judged {
  const { subject = 'Finish resetting your Salesforce password', from = 'noreply@salesforce.com' } = mail;
  const message: Message = {
    ...{ id: 'test', subject, from: from === null ? null : { name: '', address: from } },
    ...{ date: mail.date === undefined ? NOW - HOUR : mail.date, headers: headersOf(mail), body: bodyOf(mail) },
  };
  const context: Context = { now: NOW, settings: { ...NO_SETTINGS, ...mail.settings } };
  return judge(message, inflated === undefined ? context : { ...context, inflated });
}

const doubt = (code: Reason['code'], params: ReasonParams = {}): Reason => ({ code, weight: 'doubt', params });
const missing = (code: Reason['code'], params: ReasonParams = {}): Reason => ({ code, weight: 'missing', params });
const note = (code: Reason['code'], params: ReasonParams = {}): Reason => ({ code, weight: 'note', params });

/** What every mail without a header block is told besides. */
const UNCHECKED = note('authentication-unavailable', { why: 'not-supported' });

/** What a gateway that opens links did to a link that dies of it, and what it may do to one whose form is not known. */
const used = (gateway: string): Reason => note('link-probably-used', { gateway });
const opens = (gateway: string): Reason => note('gateway-opens-links', { gateway });

const PLAIN: Mail = { subject: 'Minutes', from: 'jane@contoso.example', text: 'As agreed.' };
/** A mail about a password that names no Salesforce: only a link can make it one of Salesforce's. */
const FOREIGN: Mail = { subject: 'Reset your password', from: 'it@contoso.example', text: 'Reset your password here.' };

describe('everything that is said of a mail', () => {
  test.each<readonly [string, Mail, Judged['verdict'], readonly Reason[]]>([
    ['a genuine link', { links: [a(CORE)] }, 'reset', [UNCHECKED]],
    [
      'no headers, for another cause',
      { links: [a(CORE)], noHeaders: 'timeout' },
      'reset',
      [note('authentication-unavailable', { why: 'timeout' })],
    ],
    [
      'headers without a verdict',
      { links: [a(CORE)], headers: 'Subject: x' },
      'reset',
      [note('authentication-unavailable', { why: 'no-verdict' })],
    ],
    [
      'Safe Links told to skip it, by a header that any sender can write where no Exchange Online received it',
      { links: [a(CORE)], headers: 'X-MS-Exchange-Organization-SkipSafeLinksProcessing: 1' },
      'reset',
      [note('authentication-unavailable', { why: 'no-verdict' })],
    ],
    [
      'a developer org',
      { links: [a(DEV)] },
      'reset',
      [note('developer-org', { host: 'acme-dev-ed.develop.my.salesforce.com' }), UNCHECKED],
    ],
    [
      'a customer’s site',
      { links: [a(SITE)] },
      'reset',
      [note('customer-site', { host: 'acme.my.site.com' }), UNCHECKED],
    ],
    [
      'a host that the admin listed',
      { links: [a(forgot('portal.contoso.example'))], settings: { siteHosts: ['portal.contoso.example'] } },
      'reset',
      [note('configured-host', { host: 'portal.contoso.example' }), UNCHECKED],
    ],
    [
      'a host that nobody listed',
      { links: [a(forgot('portal.contoso.example'))] },
      'doubtful',
      [doubt('link-host-not-salesforce', { host: 'portal.contoso.example' }), UNCHECKED],
    ],
    [
      'a path of the customer’s own on his site',
      { links: [a(setPassword('acme.my.site.com', '/login'))] },
      'doubtful',
      [doubt('link-site-customer-path', { host: 'acme.my.site.com' }), UNCHECKED],
    ],
    [
      'http, a user name and a port',
      { links: [a(CORE.replace('https://', 'http://jane@').replace('.com/', '.com:8443/'))] },
      'doubtful',
      [
        doubt('link-not-https', { host: 'acme.my.salesforce.com' }),
        doubt('link-user-info', { host: 'acme.my.salesforce.com' }),
        doubt('link-odd-port', { host: 'acme.my.salesforce.com' }),
        UNCHECKED,
      ],
    ],
    [
      'an IP address',
      { links: [a(forgot('192.0.2.7'))] },
      'doubtful',
      [
        doubt('link-host-not-salesforce', { host: '192.0.2.7' }),
        doubt('link-ip-address', { host: '192.0.2.7' }),
        UNCHECKED,
      ],
    ],
    [
      'a look-alike',
      { links: [a(forgot('acme.my.sa1esforce.com'))] },
      'doubtful',
      [
        doubt('link-host-not-salesforce', { host: 'acme.my.sa1esforce.com' }),
        doubt('link-look-alike', { host: 'acme.my.sa1esforce.com', imitates: 'salesforce.com' }),
        UNCHECKED,
      ],
    ],
    [
      'letters of two scripts in a host',
      { links: [a(forgot('xn--pple-43d.example'))] },
      'doubtful',
      [
        doubt('link-host-not-salesforce', { host: 'xn--pple-43d.example' }),
        doubt('link-mixed-script', { host: 'xn--pple-43d.example' }),
        UNCHECKED,
      ],
    ],
    ['a host with the dot of the root', { links: [a(forgot('acme.my.salesforce.com.'))] }, 'reset', [UNCHECKED]],
    [
      'a parameter twice',
      { links: [a(`${CORE}&r=${R}`)] },
      'doubtful',
      [doubt('link-ambiguous', { host: 'acme.my.salesforce.com' }), UNCHECKED],
    ],
    [
      'a token in the fragment',
      { links: [a(`${setPassword('acme.my.salesforce.com', '/login')}#c=${C}`)] },
      'doubtful',
      [doubt('link-ambiguous', { host: 'acme.my.salesforce.com' }), UNCHECKED],
    ],
    [
      'another host in the text: a note where only Salesforce writes',
      { links: [a(CORE, 'https://login.contoso.example/')] },
      'reset',
      [note('link-text-differs', { host: 'login.contoso.example' }), UNCHECKED],
    ],
    [
      'another host in the text: a doubt on a site',
      { links: [a(SITE, 'https://login.contoso.example/')] },
      'doubtful',
      [
        doubt('link-text-differs', { host: 'login.contoso.example' }),
        note('customer-site', { host: 'acme.my.site.com' }),
        UNCHECKED,
      ],
    ],
    [
      'the same host in the text, and the wrapper’s',
      {
        links: [a(safeLinks(CORE), 'https://eur02.safelinks.protection.outlook.com/ https://acme.my.salesforce.com/')],
      },
      'reset',
      [UNCHECKED, used('safe-links')],
    ],
    [
      'an original that differs',
      { links: [a(safeLinks(DEV), 'Reset', 'https://www.contoso.example/')] },
      'doubtful',
      [
        doubt('link-original-differs', { host: 'www.contoso.example' }),
        note('developer-org', { host: 'acme-dev-ed.develop.my.salesforce.com' }),
        UNCHECKED,
        used('safe-links'),
      ],
    ],
    [
      'an original that is the target',
      { links: [a(safeLinks(CORE), 'Reset', CORE)] },
      'reset',
      [UNCHECKED, used('safe-links')],
    ],
    [
      'an original that is no address',
      { links: [a(safeLinks(CORE), 'Reset', 'x')] },
      'reset',
      [UNCHECKED, used('safe-links')],
    ],
    [
      'an unknown wrapper round a genuine link',
      { links: [a(`https://go.contoso.example/?to=${encodeURIComponent(CORE)}`)] },
      'doubtful',
      [doubt('link-probably-wrapped', { host: 'go.contoso.example' }), UNCHECKED],
    ],
    [
      'an unknown wrapper round a site’s own path: not Salesforce’s, so nothing is offered',
      {
        ...PLAIN,
        links: [a(`https://go.contoso.example/?to=${encodeURIComponent(setPassword('acme.my.site.com', '/login'))}`)],
      },
      'not-reset',
      [note('no-password-link')],
    ],
    [
      'a link out of the text of one that hides its end',
      { links: [a(mimecast(), CORE)] },
      'reset',
      [note('link-from-text', { rewriter: 'mimecast' }), UNCHECKED, used('mimecast')],
    ],
    [
      'a link out of the original of one that hides its end',
      { links: [a(safeLinks(mimecast()), 'Reset', CORE)] },
      'reset',
      [note('link-from-original', { rewriter: 'mimecast' }), UNCHECKED, used('safe-links'), used('mimecast')],
    ],
    [
      'the text names a link of another tier: not believed',
      { links: [a(mimecast(), DEV)] },
      'cannot-tell',
      [missing('link-opaque', { rewriter: 'mimecast' }), UNCHECKED, opens('mimecast')],
    ],
    [
      'the text names a log-in host of Salesforce',
      { links: [a(mimecast(), forgot('login.salesforce.com'))] },
      'reset',
      [note('link-from-text', { rewriter: 'mimecast' }), UNCHECKED, used('mimecast')],
    ],
    [
      'a wrapper that shows the domain alone',
      { links: [a(mimecast('acme.my.salesforce.com'))] },
      'cannot-tell',
      [
        missing('link-domain-only', { rewriter: 'mimecast', host: 'acme.my.salesforce.com' }),
        UNCHECKED,
        opens('mimecast'),
      ],
    ],
    [
      'a wrapper that shows a domain of somebody else',
      { links: [a(safeLinks(mimecast('contoso.example')))] },
      'doubtful',
      [
        doubt('link-domain-not-salesforce', { host: 'contoso.example', rewriter: 'mimecast' }),
        missing('link-domain-only', { rewriter: 'mimecast', host: 'contoso.example' }),
        UNCHECKED,
        opens('safe-links'),
        opens('mimecast'),
      ],
    ],
    [
      'a wrapper that was cut off',
      { links: [a(proofpointV3(CORE).replace(/__;.*$/, ''))] },
      'cannot-tell',
      [missing('link-damaged', { rewriter: 'proofpoint-v3' }), UNCHECKED, opens('proofpoint')],
    ],
    [
      'a button that leads elsewhere',
      { links: [a('https://login.contoso.example/')] },
      'doubtful',
      [doubt('call-to-action-elsewhere', { host: 'login.contoso.example' }), UNCHECKED],
    ],
    [
      'a button that leads to a look-alike',
      { links: [a('https://login.sa1esforce.com/')] },
      'doubtful',
      [
        doubt('call-to-action-elsewhere', { host: 'login.sa1esforce.com' }),
        doubt('link-look-alike', { host: 'login.sa1esforce.com', imitates: 'salesforce.com' }),
        UNCHECKED,
      ],
    ],
    [
      'a button that runs a script',
      { links: [a('javascript:open()')] },
      'doubtful',
      [doubt('link-unsafe-scheme'), UNCHECKED],
    ],
    [
      'a genuine link beside a button that asks the same and leads elsewhere',
      { ...FOREIGN, links: [a(CORE), a('https://login.contoso.example/')] },
      'doubtful',
      [doubt('call-to-action-elsewhere', { host: 'login.contoso.example' }), UNCHECKED],
    ],
    [
      'a genuine link beside an address of Salesforce that leads elsewhere',
      { ...FOREIGN, links: [a(CORE), a('https://login.contoso.example/', 'https://login.salesforce.com/')] },
      'doubtful',
      [doubt('call-to-action-elsewhere', { host: 'login.contoso.example' }), UNCHECKED],
    ],
    [
      'a genuine link beside other links of the reader’s company',
      { ...FOREIGN, links: [a(CORE), a('https://www.contoso.example/', 'Our website')] },
      'reset',
      [UNCHECKED],
    ],
    [
      'a genuine button beside a signature that says "click here"',
      { links: [a(CORE), a('https://www.contoso.example/', 'Click here for our website')] },
      'reset',
      [UNCHECKED],
    ],
    [
      'a genuine link without words beside a button that leads elsewhere',
      { links: [a(CORE, ''), a('https://www.contoso.example/', 'Continue')] },
      'doubtful',
      [doubt('call-to-action-elsewhere', { host: 'www.contoso.example' }), UNCHECKED],
    ],
    [
      'a genuine address in a text mail, beside another',
      { text: `Reset your Salesforce password:\n${CORE}\n\nhttps://www.contoso.example/` },
      'reset',
      [UNCHECKED],
    ],
    [
      'a genuine address in the text of a mail that has a button',
      { text: `Reset your Salesforce password:\n${CORE}`, links: [a('https://www.contoso.example/', 'Continue')] },
      'doubtful',
      [doubt('call-to-action-elsewhere', { host: 'www.contoso.example' }), UNCHECKED],
    ],
    [
      'two links of one org',
      { links: [a(CORE), a(forgotConfirm('acme.my.salesforce.com'))] },
      'reset',
      [note('several-links', { count: 2 }), UNCHECKED],
    ],
    [
      'two links of two hosts',
      { links: [a(CORE), a(forgot('other.my.salesforce.com'))] },
      'reset',
      [note('several-links-differ', { count: 2 }), UNCHECKED],
    ],
    [
      'two links of which one is wrong: both are told, the doubt first',
      { links: [a(CORE), a(forgot('login.contoso.example'))] },
      'doubtful',
      [
        doubt('link-host-not-salesforce', { host: 'login.contoso.example' }),
        note('several-links-differ', { count: 2 }),
        UNCHECKED,
      ],
    ],
    [
      'one link twice, and what both appearances tell',
      { links: [a(CORE), a(CORE, 'https://one.contoso.example/'), a(CORE, 'https://two.contoso.example/')] },
      'reset',
      [
        note('link-text-differs', { host: 'one.contoso.example' }),
        note('link-text-differs', { host: 'two.contoso.example' }),
        UNCHECKED,
      ],
    ],
    [
      'a link that had to be put together',
      { text: `Reset your Salesforce password: <${CORE.slice(0, 70)}\r\n${CORE.slice(70)}>` },
      'reset',
      [note('link-repaired'), UNCHECKED],
    ],
    [
      'an anchor whose address the text tears in two: the anchor is whole',
      { links: [a(CORE)], text: `Reset your Salesforce password: <${CORE.slice(0, 70)}\r\n${CORE.slice(70)}>` },
      'reset',
      [UNCHECKED],
    ],
    ['an expired link', { links: [a(CORE)], date: NOW - 25 * HOUR }, 'reset', [UNCHECKED, note('link-expired')]],
    [
      'a gateway that opens links, and a link that dies of it',
      { links: [a(CORE)], settings: { gateways: ['barracuda'] } },
      'reset',
      [UNCHECKED, used('barracuda')],
    ],
    [
      'a gateway that opens links, and a link that lives on',
      { links: [a(forgotConfirm('acme.my.salesforce.com'))], settings: { gateways: ['barracuda'] } },
      'reset',
      [UNCHECKED, opens('barracuda')],
    ],
    [
      'a gateway that opens links, and no link',
      { ...PLAIN, settings: { gateways: ['barracuda'] } },
      'not-reset',
      [note('no-password-link')],
    ],
    ['no body', { noBody: 'failed' }, 'cannot-tell', [missing('body-unavailable', { why: 'failed' }), UNCHECKED]],
    [
      'no body, of a mail that claims nothing',
      { ...PLAIN, noBody: 'empty' },
      'cannot-tell',
      [missing('body-unavailable', { why: 'empty' })],
    ],
    ['a body that was cut, without a link', { truncated: true }, 'cannot-tell', [missing('body-truncated'), UNCHECKED]],
    [
      'a body that was cut, with the link',
      { links: [a(CORE)], truncated: true },
      'reset',
      [note('body-truncated'), UNCHECKED],
    ],
    [
      'a body that was cut, behind a link that hides its end',
      { links: [a(mimecast())], truncated: true },
      'cannot-tell',
      [missing('link-opaque', { rewriter: 'mimecast' }), note('body-truncated'), UNCHECKED, opens('mimecast')],
    ],
    [
      'a body that was cut, of a mail that is none of ours',
      { ...PLAIN, truncated: true },
      'not-reset',
      [note('no-password-link'), note('body-truncated')],
    ],
    [
      'a link too long to be judged',
      { links: [a(`https://x.example/?${'a'.repeat(MAX_LINK_LENGTH)}`, 'x')] },
      'cannot-tell',
      [missing('link-too-long'), UNCHECKED],
    ],
    [
      'a link of the greatest length that is judged',
      { ...PLAIN, links: [a('https://x.example/?'.padEnd(MAX_LINK_LENGTH, 'a'), 'x')] },
      'not-reset',
      [note('no-password-link')],
    ],
    ['a mail that claims and has no link', {}, 'not-reset', [note('no-password-link'), UNCHECKED]],
    ['any other mail', PLAIN, 'not-reset', [note('no-password-link')]],
    [
      'any other mail with a link that hides its end',
      { ...PLAIN, links: [a(mimecast(), 'Agenda')] },
      'not-reset',
      [note('no-password-link')],
    ],
    [
      'any other mail that runs a script: the mail program’s business, not ours',
      { ...PLAIN, links: [a('javascript:open()')] },
      'not-reset',
      [note('no-password-link')],
    ],
  ])('%s', (_what, mail, verdict, reasons) => {
    const judged = read(mail);
    expect({ verdict: judged.verdict, reasons: judged.reasons }).toEqual({ verdict, reasons });
  });
});

describe('the link that is offered', () => {
  const one = CORE;
  const bad = forgot('login.contoso.example');
  const worse = forgot('login.example.net');

  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    ['the first', [one, DEV], one, [DEV]],
    ['the first that nothing speaks against', [bad, one, worse], one, [bad, worse]],
    ['the first where something speaks against all', [bad, worse], bad, [worse]],
  ])('%s', (_what, links, first, others) => {
    const judged = read({ links: links.map((href) => a(href)) });
    expect(judged.link?.url).toBe(first);
    expect(judged.otherLinks.map(({ url }) => url)).toEqual(others);
  });

  const HIDDEN = {
    ...{ form: null, url: null, masked: null, source: 'href', org: null, user: null },
    ...{ issuedAt: null, expiresAt: null, survives: 'unknown' },
  };

  it('is the one that hides its end, with what is known of it', () => {
    const host = 'acme.my.salesforce.com';
    expect(read({ links: [a(safeLinks(mimecast(host)))] }).link).toEqual({
      ...HIDDEN,
      ...{ host, tier: 'org', outcome: 'domain-only', trail: ['safe-links', 'mimecast'] },
      hostParts: { before: 'acme.my.', registrable: 'salesforce.com', after: '', unicode: null },
      hostOrg: { myDomain: 'acme', sandbox: null, partition: null },
      steps: [
        { rewriter: 'safe-links', discloses: ['recipient', 'tenant', 'time'] },
        { rewriter: 'mimecast', discloses: [] },
      ],
      reasons: [missing('link-domain-only', { rewriter: 'mimecast', host })],
    });
  });

  it('is the one that hides its end, where nothing is known of it', () => {
    expect(read({ links: [a(mimecast())] }).link).toEqual({
      ...HIDDEN,
      ...{ host: null, tier: null, hostParts: null, hostOrg: null, outcome: 'opaque', trail: ['mimecast'] },
      steps: [{ rewriter: 'mimecast', discloses: [] }],
      reasons: [missing('link-opaque', { rewriter: 'mimecast' })],
    });
  });

  it('is the button that hides its end before another link that does', () => {
    const footer = a(proofpointV3('https://www.contoso.example/').replace(/__;.*$/, ''), 'Our website');
    expect(read({ links: [footer, a(mimecast())] }).link?.trail).toEqual(['mimecast']);
    expect(read({ links: [footer, a(CORE.replace(/\?.*$/, ''))] }).link?.trail).toEqual(['proofpoint-v3']);
  });

  it('is none in a mail that a script makes doubtful', () => {
    expect(read({ links: [a('javascript:open()')] }).link).toBeNull();
  });

  it('keeps what was taken off and where it was taken from', () => {
    const { link } = read({ links: [a(safeLinks(mimecast()), CORE, 'x')] });
    expect(link).toMatchObject({ source: 'text', outcome: 'opaque', trail: ['safe-links', 'mimecast'], url: CORE });
    expect(read({ links: [a(safeLinks(CORE))] }).link).toMatchObject({ source: 'href', outcome: 'full', url: CORE });
    const probable = read({ links: [a(`https://go.contoso.example/?to=${encodeURIComponent(CORE)}`)] }).link;
    expect(probable).toMatchObject({ source: 'href', outcome: 'full', trail: [], url: CORE });
  });

  it('is believed from a text only where the wrapper shows no other domain', () => {
    expect(read({ links: [a(mimecast('acme.my.salesforce.com'), CORE)] }).verdict).toBe('reset');
    expect(read({ links: [a(mimecast('other.my.salesforce.com'), CORE)] }).verdict).toBe('cannot-tell');
  });

  it('is taken from an original before the text', () => {
    const other = forgot('other.my.salesforce.com');
    expect(read({ links: [a(mimecast(), CORE, other)] }).link).toMatchObject({ source: 'originalsrc', url: other });
    expect(read({ links: [a(mimecast(), CORE, 'https://www.contoso.example/')] }).link?.source).toBe('text');
  });
});

describe('what counts as a password link', () => {
  const TOKEN = `x=${C}`;

  test.each([
    ['login.salesforce.com', {}, true],
    ['acme.my.salesforce.com', {}, true],
    ['acme-dev-ed.develop.my.salesforce.com', {}, true],
    ['portal.contoso.example', { siteHosts: ['portal.contoso.example'] }, true],
    ['acme.my.site.com', {}, false],
    ['portal.contoso.example', {}, false],
  ] as const)('a token that nobody knows, on %s with settings %j: %p', (host, settings, counts) => {
    const judged = read({ settings, links: [a(`https://${host}/login?${TOKEN}`)] });
    expect(judged.link?.form ?? null).toBe(counts ? 'unrecognised' : null);
  });

  it('is not that token where no word speaks of a password', () => {
    expect(read({ ...PLAIN, links: [a(`https://login.salesforce.com/?${TOKEN}`, 'Report')] }).link).toBeNull();
  });

  test.each([
    ['identity-code', 'Verify your identity in Salesforce'],
    ['security-token', 'Your new Salesforce security token'],
    ['lockout', "We can't reset your Salesforce password"],
    ['reset-refused', 'Salesforce.com password reset failure'],
    ['email-change', "Finish changing your Salesforce account's email address"],
    ['password-changed', 'Your Salesforce password was changed'],
  ] as const)('is not that token in a mail of the kind %s', (kind, subject) => {
    const judged = read({
      ...{ subject, text: 'Your password' },
      links: [a(`https://login.salesforce.com/?${TOKEN}`, 'Log in')],
    });
    expect([judged.mail, judged.link]).toEqual([kind, null]);
  });

  test.each<readonly [string, Mail, boolean]>([
    ['off Salesforce, in a mail about a password', FOREIGN, true],
    ['off Salesforce, in a mail that names Salesforce', { ...PLAIN, subject: 'Your Salesforce report' }, true],
    ['off Salesforce, in any other mail', PLAIN, false],
  ])('`c` on a log-in page %s: %p', (_where, mail, counts) => {
    const judged = read({ ...mail, links: [a(setPassword('shop.example', '/login'), 'Log in')] });
    expect(judged.link?.form ?? null).toBe(counts ? 'set-password' : null);
  });

  it('`c` on a log-in page of Salesforce, and the form of forgotten passwords anywhere, in any mail', () => {
    expect(read({ ...PLAIN, links: [a(setPassword('login.salesforce.com'), 'Log in')] }).verdict).toBe('reset');
    expect(read({ ...PLAIN, links: [a(forgot('shop.example'), 'Log in')] }).verdict).toBe('doubtful');
  });
});

describe('what the mail is called', () => {
  test.each<readonly [string, Mail, Judged['mail']]>([
    ['a link in a mail about something else', { ...PLAIN, links: [a(CORE)] }, 'reset'],
    [
      'a welcome mail',
      { subject: 'Welcome to Salesforce: Verify your account', links: [a(setPassword('acme.my.salesforce.com'))] },
      'welcome',
    ],
    ['a site’s words from nobody in particular', { ...FOREIGN, subject: "You've been locked out of Acme" }, 'other'],
    [
      'a site’s words and a link to Salesforce',
      {
        ...{ ...FOREIGN, subject: "You've been locked out of Acme" },
        links: [a('https://www.contoso.example/', 'x'), a('https://help.salesforce.com/', 'y')],
      },
      'lockout',
    ],
    [
      'a site’s words and Salesforce’s mail server',
      { ...FOREIGN, subject: "You've been locked out of Acme", headers: hop(SALESFORCE_MTA, 'mx.contoso.example') },
      'lockout',
    ],
    [
      'a site’s words and Salesforce’s org header',
      { ...FOREIGN, subject: "You've been locked out of Acme", headers: 'X-SFDC-LK: 00D2E000000AcmE' },
      'lockout',
    ],
    [
      'a site’s words and Salesforce’s return path',
      {
        ...{ ...FOREIGN, subject: "You've been locked out of Acme" },
        headers: 'Return-Path: <support=a.example__0-aaa.bbb@ccc.ddd.2-mjs8eam.deu132.bnc.salesforce.com>',
      },
      'lockout',
    ],
    ['a site’s words from Salesforce', { subject: "You've been locked out of Acme", text: 'x' }, 'lockout'],
    [
      'a site’s reset mail whose link hides its end',
      { ...FOREIGN, subject: 'Your new Acme password', links: [a(mimecast())] },
      'reset',
    ],
    ['a site’s reset mail without any link', { ...FOREIGN, subject: 'Your new Acme password' }, 'other'],
    [
      'what poses as a reset mail',
      {
        from: 'salesforce@contoso.example',
        subject: 'Salesforce: reset it',
        links: [a('https://login.contoso.example/')],
      },
      'reset',
    ],
    [
      'what poses as one and has no link',
      { from: null, subject: 'Salesforce: reset your password now', text: 'x' },
      'other',
    ],
    [
      'other mail of Salesforce whose button hides its end',
      { subject: 'Your case', text: 'Please change your password regularly.', links: [a(mimecast())] },
      'reset',
    ],
    [
      'a lockout that leads elsewhere stays one',
      { subject: "We can't reset your Salesforce password", links: [a('https://login.contoso.example/')] },
      'lockout',
    ],
    ['mail of Salesforce about nothing of this', { subject: 'Your case', text: 'x' }, 'other-salesforce'],
  ])('%s', (_what, mail, kind) => {
    expect(read(mail).mail).toBe(kind);
  });

  it('of a sandbox', () => {
    expect(read({ subject: 'Sandbox: Finish resetting your Salesforce password' }).sandboxMail).toBe(true);
    expect(read({}).sandboxMail).toBe(false);
  });
});

describe('where a link that hides its end stands for the password link', () => {
  test.each<readonly [string, Mail, Judged['verdict']]>([
    ['a mail that claims', {}, 'cannot-tell'],
    ['a site’s reset mail', { ...FOREIGN, subject: 'Your new Acme password' }, 'cannot-tell'],
    [
      'a site’s welcome mail',
      { ...PLAIN, subject: 'Welcome to Acme', text: 'To get started, go to your account.' },
      'cannot-tell',
    ],
    ['a site’s lockout', { ...FOREIGN, subject: "You've been locked out of Acme" }, 'not-reset'],
    ['a mail about a password that names nobody', FOREIGN, 'not-reset'],
  ])('%s', (_what, mail, verdict) => {
    expect(read({ ...mail, links: [a(mimecast())] }).verdict).toBe(verdict);
  });
});

describe('the way the mail came', () => {
  const block = ({ trace, more }: Way): string => [...trace, ...more].join('\n').replaceAll('\n', '\r\n');
  const CHECKED_BY = 'xx2pepf00001111.mail.protection.outlook.com';

  it('passed', () => {
    const judged = read({ links: [a(CORE)], headers: block(passed()) });
    expect(judged.reasons).toEqual([note('authentication-passed', { checkedBy: CHECKED_BY })]);
    expect(judged.gateways).toEqual([{ id: 'exchange-online', evidence: 'hop', opensLinks: false }]);
  });

  it('failed', () => {
    const judged = read({ links: [a(CORE)], headers: block(failed()) });
    expect(judged.verdict).toBe('doubtful');
    expect(judged.reasons).toEqual([doubt('authentication-failed', { checkedBy: CHECKED_BY })]);
    expect(judged.link?.url).toBe(CORE);
  });

  it('failed, of a mail that claims and has no link', () => {
    expect(read({ headers: block(failed()) })).toMatchObject({ verdict: 'doubtful', link: null });
  });

  it('failed, of a mail that is none of ours', () => {
    const judged = read({ ...PLAIN, headers: block(failed('contoso.example')) });
    expect(judged.verdict).toBe('not-reset');
    expect(judged.reasons).toEqual([note('no-password-link')]);
  });

  it('passed, of a mail that asks for a password and names nobody: nobody’s business', () => {
    expect(read({ ...FOREIGN, headers: block(passed('contoso.example')) }).reasons).toEqual([note('no-password-link')]);
  });

  it('is not known without headers', () => {
    expect(read({ links: [a(CORE)] })).toMatchObject({
      authentication: { result: 'none', checkedBy: null, method: null },
      gateways: [],
    });
  });

  it('names each gateway once: by the link, then by the way, then by the admin', () => {
    const judged = read({
      links: [a(safeLinks(proofpointV3(CORE)))],
      headers: block(passed()),
      settings: { gateways: ['proofpoint', 'barracuda'] },
    });
    expect(judged.gateways).toEqual([
      { id: 'safe-links', evidence: 'link', opensLinks: true },
      { id: 'proofpoint', evidence: 'link', opensLinks: true },
      { id: 'exchange-online', evidence: 'hop', opensLinks: false },
      { id: 'barracuda', evidence: 'settings', opensLinks: true },
    ]);
  });

  it('tells org IDs that disagree: a note on an org’s own host, a doubt on a site and a developer org', () => {
    const IAT = NOW - HOUR;
    const r = token2019('00D2E000000AcmE', '0052E00000JaneD', IAT);
    const weigh = (host: string, lk: string): readonly Reason[] =>
      read({ links: [a(forgotConfirm(host, '', r))], headers: `X-SFDC-LK: ${lk}` }).reasons.filter(
        ({ code }) => code === 'org-ids-disagree',
      );
    expect(weigh('acme.my.salesforce.com', '00D2E000000AcmE')).toEqual([]);
    expect(weigh('acme.my.salesforce.com', '00D2E000000Evil')).toEqual([note('org-ids-disagree')]);
    expect(weigh('acme.my.site.com', '00D2E000000Evil')).toEqual([doubt('org-ids-disagree')]);
    expect(weigh('acme-dev-ed.develop.my.salesforce.com', '00D2E000000Evil')).toEqual([doubt('org-ids-disagree')]);
  });

  it('tells links of two orgs on one host', () => {
    const link = (org: string): Link =>
      a(forgotConfirm('login.salesforce.com', '', token2019(org, '0052E00000JaneD', NOW)));
    const codes = (...orgs: readonly string[]): readonly Reason[] =>
      read({ links: orgs.map(link) }).reasons.filter(({ code }) => code.startsWith('several'));
    expect(codes('00D2E000000AcmE', '00D2E000000Evil')).toEqual([note('several-links-differ', { count: 2 })]);
    expect(codes('00D2E000000AcmE')).toEqual([]);
  });
});

describe('how long the link lives', () => {
  const UNKNOWN: Judged['life'] = { state: 'unknown', probablyUsed: [], exact: false };

  test.each<readonly [string, Mail, Judged['life']]>([
    ['a fresh one', { links: [a(CORE)] }, { state: 'live', probablyUsed: [], exact: true }],
    [
      'one that a gateway opened',
      { links: [a(safeLinks(CORE))], settings: { gateways: ['hornetsecurity'] } },
      {
        ...{ state: 'live', exact: true },
        probablyUsed: [
          { ground: 'gateway', gateway: 'safe-links' },
          { ground: 'gateway', gateway: 'hornetsecurity' },
        ],
      },
    ],
    ['an old one', { links: [a(CORE)], date: NOW - 24 * HOUR }, { state: 'expired', probablyUsed: [], exact: true }],
    ['one without a date', { links: [a(CORE)], date: null }, { state: 'unknown', probablyUsed: [], exact: true }],
    ['one that hides its end', { links: [a(mimecast())] }, UNKNOWN],
    ['none', {}, UNKNOWN],
  ])('%s', (_what, mail, life) => {
    expect(read(mail).life).toEqual(life);
  });
});

it('takes what was inflated before: without it an INKY link hides its end', () => {
  const payload = 'eJxMadeUpPayload';
  const wrapped = `https://shared.outlook.inky.com/link?domain=acme.my.salesforce.com&t=h.${payload}.MadeUpSignature`;
  const plain = JSON.stringify({ url: CORE });
  expect(read({ links: [a(wrapped)] }).verdict).toBe('cannot-tell');
  expect(read({ links: [a(wrapped)] }, new Map([[payload, plain]])).link?.url ?? null).toBe(CORE);
});
