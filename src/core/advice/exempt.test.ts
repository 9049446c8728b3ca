import fc from 'fast-check';
import { commandsOf, exemptEntries, exemptHosts, HOST_PLACEHOLDER, isPlainHost, MAX_EXEMPT_HOSTS } from './exempt';
import { LINK, RESET } from './facts.fixture';
import { FIXES, fixById } from './fixes';

const fix = (id: string) => fixById(id)!;
const HOSTS = ['acme.my.salesforce.com', 'acme.my.site.com'];

test.each([
  [
    'safe-links-do-not-rewrite',
    'acme.my.salesforce.com/*\n*.acme.my.salesforce.com/*\nacme.my.site.com/*\n*.acme.my.site.com/*',
  ],
  ['cisco-bypass-domain-scanning', 'acme.my.salesforce.com,acme.my.site.com'],
  ['mimecast-managed-urls', 'acme.my.salesforce.com\nacme.my.site.com'],
  ['inky-exceptions', 'acme.my.salesforce.com\nacme.my.site.com'],
])('%s takes the hosts in its own syntax', (id, text) => {
  expect(exemptEntries(fix(id), HOSTS)?.text).toBe(text);
});

test('a fix that exempts nothing has no entries', () => {
  expect(exemptEntries(fix('message-trace'), HOSTS)).toBeNull();
});

test('the PowerShell command adds to the list and never replaces it', () => {
  const commands = commandsOf(fix('safe-links-do-not-rewrite'), ['acme.my.salesforce.com']);
  expect(commands).toContain(
    'Set-SafeLinksPolicy -Identity "<policy>" -DoNotRewriteUrls @{Add="acme.my.salesforce.com/*","*.acme.my.salesforce.com/*"}',
  );
  expect(commands.filter((line) => /-DoNotRewriteUrls (?!@\{(Add|Remove)=)/.test(line))).toEqual([]);
});

test('without a usable host the placeholder stands, in angle brackets', () => {
  expect(exemptEntries(fix('mimecast-managed-urls'), [])?.text).toBe(HOST_PLACEHOLDER);
  expect(commandsOf(fix('safe-links-do-not-rewrite'), ['x"; rm'])[2]).toContain(`@{Add="${HOST_PLACEHOLDER}/*"`);
});

test.each([
  'a.example"}; Remove-Item x #.com',
  'a.example$(whoami).com',
  'a.example`n.com',
  'a.example\nb.example',
  'a,b.example',
  'a b.example',
  "a'.example",
  '*.example.com',
  'a_b.example',
  'EXAMPLE.com',
  'example',
  '.example.com',
  'example..com',
  'example.com.',
  '-a.example',
  'a-.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  'аcme.example',
  '',
])('%j is no plain host', (host) => {
  expect(isPlainHost(host)).toBe(false);
});

test.each(['acme--uat.sandbox.my.salesforce.com', 'xn--bcher-kva.example', 'a.b', '127.0.0.1'])('%s is one', (host) => {
  expect(isPlainHost(host)).toBe(true);
});

test('whatever the host, nothing but the template stands outside the quotes', () => {
  let filled = 0;
  const hostile = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '.', '-', '"', "'", '$', '`', '}', ';', ',', '\n', ' ', '(', '*') }),
    fc.domain(),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 12 }), (hosts) => {
      const command = commandsOf(fix('safe-links-do-not-rewrite'), hosts)[2] ?? '';
      if (!command.includes(HOST_PLACEHOLDER)) filled += 1;
      expect(command).toMatch(
        /^Set-SafeLinksPolicy -Identity "<policy>" -DoNotRewriteUrls @\{Add=("[A-Za-z0-9.*<>/-]+",?)+\}$/,
      );
      expect(command.split(',').length).toBeLessThanOrEqual(2 * MAX_EXEMPT_HOSTS);
    }),
    { seed: 20261122, numRuns: 1000 },
  );
  expect(filled).toBeGreaterThan(100);
});

test('every fix with entries can take hosts, and none of them is a wildcard over Salesforce', () => {
  const texts = FIXES.map((one) => exemptEntries(one, ['acme.my.salesforce.com'])?.text ?? '').filter(
    (text) => text !== '',
  );
  expect(texts.length).toBeGreaterThan(25);
  expect(texts.filter((text) => !text.includes('acme.my.salesforce.com'))).toEqual([]);
  expect(texts.filter((text) => /(^|\n|,)\*?\.?(my\.)?salesforce\.com/.test(text))).toEqual([]);
});

describe('exemptHosts', () => {
  test.each([
    ['an org', { ...LINK }, ['acme.my.salesforce.com']],
    ['a site', { ...LINK, tier: 'site', host: 'acme.my.site.com', hostOrg: null }, ['acme.my.site.com']],
    [
      'the shared log-in host',
      { ...LINK, tier: 'login', host: 'login.salesforce.com', hostOrg: null },
      ['login.salesforce.com'],
    ],
    [
      'a developer org, which anybody can have',
      { ...LINK, tier: 'developer-org', host: 'x.develop.my.salesforce.com' },
      [],
    ],
    [
      'a site of a developer org',
      {
        ...LINK,
        tier: 'site',
        host: 'x.develop.my.site.com',
        hostOrg: { myDomain: 'x', sandbox: null, partition: 'develop' },
      },
      [],
    ],
    ['another host', { ...LINK, tier: 'other', host: 'example.net' }, []],
    ['no host', { ...LINK, host: null }, []],
  ] as const)('%s', (_name, link, hosts) => {
    expect(exemptHosts({ ...RESET, link })).toEqual(hosts);
  });

  test.each(['doubtful', 'cannot-tell', 'not-reset'] as const)('nothing where the verdict is %s', (verdict) => {
    expect(exemptHosts({ ...RESET, verdict })).toEqual([]);
  });

  test('a host that the gateway itself names, of a link that it hides', () => {
    const link = { ...LINK, outcome: 'domain-only' } as const;
    expect(exemptHosts({ ...RESET, verdict: 'cannot-tell', link })).toEqual(['acme.my.salesforce.com']);
    expect(exemptHosts({ ...RESET, verdict: 'doubtful', link })).toEqual([]);
  });

  test('each host once, and not more than the limit', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...LINK, host: `a${index}.my.salesforce.com` }));
    expect(exemptHosts({ ...RESET, otherLinks: [LINK, LINK] })).toEqual(['acme.my.salesforce.com']);
    expect(exemptHosts({ ...RESET, otherLinks: many })).toHaveLength(MAX_EXEMPT_HOSTS);
  });
});
