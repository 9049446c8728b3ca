import { forgot, forgotConfirm, setPassword } from '../../scripts/compose/links';
import { mimecast, safeLinks } from '../../scripts/compose/wrappers';
import { analysePasted, MAX_PASTED_LINKS } from './analyse-pasted';
import type { Report } from './report';
import { NO_SETTINGS } from './settings';

const NOW = Date.parse('2026-11-16T09:12:00Z');
const CONTEXT = { now: NOW, settings: NO_SETTINGS };
const CORE = forgot('acme.my.salesforce.com');

const paste = (text: string): readonly Report[] => analysePasted(text, CONTEXT).reports;
const only = (text: string): Report => paste(text)[0]!;

const NOTHING_KNOWN = {
  ...{ form: null, org: null, user: null, issuedAt: null, expiresAt: null, survives: 'unknown', source: 'href' },
};

it('judges a password link as a mail’s, with what a lone link lacks said as such', () => {
  const report = only(safeLinks(CORE));
  expect(report).toMatchObject({ verdict: 'reset', mail: 'reset' });
  expect(report.link).toMatchObject({ url: CORE, form: 'forgot', tier: 'org', outcome: 'full', trail: ['safe-links'] });
  expect(report.authentication.result).toBe('none');
  // No date: nobody knows when it was sent.
  expect(report.link).toMatchObject({ issuedAt: null, expiresAt: null });
  expect(report.life).toMatchObject({ state: 'unknown', exact: true });
  expect(report.reasons).toContainEqual({
    code: 'authentication-unavailable',
    weight: 'note',
    params: { why: 'not-applicable' },
  });
});

// Whoever pastes a link here says that it is about a password: the two forms that alone could be anybody's count.
test.each([
  ['`c` on a log-in page off Salesforce', setPassword('portal.contoso.example', '/login'), 'doubtful', 'set-password'],
  [
    'a token that nobody knows',
    `https://login.salesforce.com/login?x=${'AbCd1234'.repeat(8)}`,
    'reset',
    'unrecognised',
  ],
])('%s', (_what, href, verdict, form) => {
  const report = only(href);
  expect([report.verdict, report.link?.form]).toEqual([verdict, form]);
});

it('unwraps any other link and says where it leads', () => {
  const report = only(safeLinks('https://www.contoso.example/a?token=AbCdEfGhIjKlMnOpQrStUvWxYz'));
  expect(report).toMatchObject({ verdict: 'not-reset', mail: 'other' });
  expect(report.link).toEqual({
    ...NOTHING_KNOWN,
    ...{ url: 'https://www.contoso.example/a?token=AbCdEfGhIjKlMnOpQrStUvWxYz', host: 'www.contoso.example' },
    masked: 'https://www.contoso.example/a?token=AbCd…WxYz',
    ...{ tier: 'other', outcome: 'full', trail: ['safe-links'], reasons: [] },
    hostParts: { before: 'www.', registrable: 'contoso.example', after: '', unicode: null },
    hostOrg: null,
    steps: [{ rewriter: 'safe-links', discloses: ['recipient', 'tenant', 'time'] }],
  });
});

it('says of a link that hides its end what is known of it', () => {
  expect(only(mimecast()).link).toEqual({
    ...NOTHING_KNOWN,
    ...{ url: null, host: null, masked: null, tier: null, hostParts: null, hostOrg: null, outcome: 'opaque' },
    ...{ trail: ['mimecast'], steps: [{ rewriter: 'mimecast', discloses: [] }], reasons: [] },
  });
  expect(only(mimecast('acme.my.salesforce.com')).link).toMatchObject({
    ...{ url: null, host: 'acme.my.salesforce.com', tier: 'org', outcome: 'domain-only' },
    hostOrg: { myDomain: 'acme' },
  });
});

it('says that a link had to be mended', () => {
  const mended = safeLinks('https://www.contoso.example/').replace('https://', 'https:/');
  expect(only(mended).link).toMatchObject({
    url: 'https://www.contoso.example/',
    reasons: [{ code: 'link-repaired', weight: 'note', params: {} }],
  });
});

it('judges each link of a text by itself, in its order', () => {
  const reports = paste(`see https://www.contoso.example/ and ${CORE}\n${forgotConfirm('login.contoso.example')}`);
  expect(reports.map(({ verdict, link }) => [verdict, link?.host])).toEqual([
    ['not-reset', 'www.contoso.example'],
    ['reset', 'acme.my.salesforce.com'],
    ['doubtful', 'login.contoso.example'],
  ]);
});

test.each(['', ' \n', 'no link here'])('%j holds none', (text) => {
  expect(analysePasted(text, CONTEXT)).toEqual({ reports: [], more: false });
});

it('judges so many links and says that there are more', () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, at) => `https://www.contoso.example/${String(at)}`).join('\n');
  const judged = (count: number): unknown => {
    const { reports, more } = analysePasted(many(count), CONTEXT);
    return { judged: reports.length, last: reports.at(-1)?.link?.url, more };
  };
  const last = `https://www.contoso.example/${String(MAX_PASTED_LINKS - 1)}`;
  expect(judged(MAX_PASTED_LINKS)).toEqual({ judged: MAX_PASTED_LINKS, last, more: false });
  expect(judged(MAX_PASTED_LINKS + 1)).toEqual({ judged: MAX_PASTED_LINKS, last, more: true });
});
