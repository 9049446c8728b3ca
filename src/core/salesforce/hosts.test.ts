import fc from 'fast-check';
import type { HostTier } from '../report';
import { NO_SETTINGS, type Settings } from '../settings';
import { judgeHost, MAX_HOST } from './hosts';
import { HOST_SUFFIXES, LOGIN_HOSTS, suffixOf } from './suffixes';
import { SUFFIX_SOURCES } from './suffixes.sources';

const judge = (host: string) => judgeHost(host, NO_SETTINGS);
const configured = (...siteHosts: string[]): Settings => ({ ...NO_SETTINGS, siteHosts });

describe('tiers', () => {
  const rows: [host: string, tier: HostTier][] = [
    // log-in
    ['login.salesforce.com', 'login'],
    ['test.salesforce.com', 'login'],
    ['welcome.salesforce.com', 'login'],
    ['LOGIN.Salesforce.COM', 'login'],
    ['login.salesforce.com.', 'login'],
    ['x.login.salesforce.com', 'other'],
    ['login.salesforce.mil', 'other'],
    ['login.my.salesforce.com', 'org'],
    // orgs
    ['acme.my.salesforce.com', 'org'],
    ['acme--uat.sandbox.my.salesforce.com', 'org'],
    ['acme--uat.cs12.my.salesforce.com', 'org'],
    ['acme--uat.my.salesforce.com', 'org'],
    ['acme.my.salesforce.mil', 'org'],
    ['acme--uat.sandbox.my.salesforce.mil', 'org'],
    ['acme.my.sfcrmproducts.cn', 'org'],
    ['acme.cloudforce.com', 'org'],
    ['acme.my-salesforce.com', 'org'],
    ['na1.salesforce.com', 'org'],
    ['na150.salesforce.com', 'org'],
    ['eu5.salesforce.com', 'org'],
    ['ap1.salesforce.com', 'org'],
    ['um8.salesforce.com', 'org'],
    ['cs123.salesforce.com', 'org'],
    ['usa788.salesforce.com', 'org'],
    ['usa254s.salesforce.com', 'org'],
    ['deu132.salesforce.com', 'org'],
    // not instances
    ['na.salesforce.com', 'other'],
    ['na0.salesforce.com', 'other'],
    ['na1234.salesforce.com', 'other'],
    ['na1x.salesforce.com', 'other'],
    ['xna1.salesforce.com', 'other'],
    ['cs12s.salesforce.com', 'other'],
    ['usa12345.salesforce.com', 'other'],
    ['xyz788.salesforce.com', 'other'],
    ['evil.na1.salesforce.com', 'other'],
    ['na1.salesforce.mil', 'other'],
    // anybody's orgs
    ['acme.develop.my.salesforce.com', 'developer-org'],
    ['acme.scratch.my.salesforce.com', 'developer-org'],
    ['acme.demo.my.salesforce.com', 'developer-org'],
    ['acme.patch.my.salesforce.com', 'developer-org'],
    ['acme.trailblaze.my.salesforce.com', 'developer-org'],
    ['acme.free.my.salesforce.com', 'developer-org'],
    ['acme.bt.my.salesforce.com', 'developer-org'],
    ['acme.sfdctest.my.salesforce.com', 'developer-org'],
    ['acme.sfdcdot.my.salesforce.com', 'developer-org'],
    ['acme.newthing.my.salesforce.com', 'developer-org'],
    ['acme.cs0.my.salesforce.com', 'developer-org'],
    ['a.b.c.my.salesforce.com', 'developer-org'],
    ['acme-dev-ed.my.salesforce.com', 'developer-org'],
    ['acme-dev-ed.cs10.my.salesforce.com', 'developer-org'],
    ['acme.develop.my.salesforce.mil', 'developer-org'],
    ['-dev-edacme.my.salesforce.com', 'org'],
    // tenant sites
    ['acme.my.site.com', 'site'],
    ['acme--uat.sandbox.my.site.com', 'site'],
    ['acme.develop.my.site.com', 'site'],
    ['acme.force.com', 'site'],
    ['uat-acme.cs4.force.com', 'site'],
    ['acme.secure.force.com', 'site'],
    ['acme.my.salesforce-sites.com', 'site'],
    ['acme.sites.sfcrmapps.cn', 'site'],
    ['acme.sfcrmapps.cn', 'site'],
    ['acme.crmforce.mil', 'site'],
    // Salesforce's, but no place for a password link
    ['acme.lightning.force.com', 'other'],
    ['acme--c.vf.force.com', 'other'],
    ['c.na1.visual.force.com', 'other'],
    ['acme.file.force.com', 'other'],
    ['c.na1.content.force.com', 'other'],
    ['acme.my.salesforce-setup.com', 'other'],
    ['acme.lightning.crmforce.mil', 'other'],
    ['www.salesforce.com', 'other'],
    ['help.salesforce.com', 'other'],
    ['my.salesforce.com', 'other'],
    ['my.site.com', 'other'],
    ['force.com', 'other'],
    ['salesforce.com', 'other'],
    // not Salesforce's
    ['my.salesforce.com.example', 'other'],
    ['acme.my.salesforce.com.example.net', 'other'],
    ['acmemy.salesforce.com.example', 'other'],
    ['evilmy.site.com', 'other'],
    ['evilforce.com', 'other'],
    ['evilcloudforce.com', 'other'],
    ['notsalesforce.com', 'other'],
    ['login-salesforce.com', 'other'],
    ['login.salesforce.com.mcas.ms', 'other'],
    ['acme.my.salesforce.co', 'other'],
    ['acme.herokuapp.com', 'other'],
    ['example.com', 'other'],
    ['localhost', 'other'],
    ['127.0.0.1', 'other'],
    ['[::1]', 'other'],
    ['', 'other'],
  ];
  test.each(rows)('%s is %s', (host, tier) => {
    expect(judge(host).tier).toBe(tier);
  });

  test('every listed log-in host and suffix is reached, with exactly its use', () => {
    for (const host of LOGIN_HOSTS)
      expect(judge(host)).toMatchObject({ tier: 'login', salesforceOwned: true, org: null });
    const tierOf = { 'my-domain': 'org', site: 'site', tenant: 'other', own: 'other' };
    for (const { suffix, use } of HOST_SUFFIXES) {
      expect([suffix, suffixOf(`acme.${suffix}`)?.row.suffix]).toEqual([suffix, suffix]);
      expect([suffix, judge(`acme.${suffix}`)]).toMatchObject([
        suffix,
        {
          tier: tierOf[use],
          salesforceOwned: true,
          tenantContent: use === 'site' || use === 'tenant',
          problems: [],
        },
      ]);
      expect(suffixOf(`acme${suffix}`)?.row.suffix).not.toBe(suffix);
    }
  });

  test('the table has unique suffixes, each with a reason, a source and a date', () => {
    expect(new Set(HOST_SUFFIXES.map(({ suffix }) => suffix)).size).toBe(HOST_SUFFIXES.length);
    expect(Object.keys(SUFFIX_SOURCES).sort()).toEqual(HOST_SUFFIXES.map(({ suffix }) => suffix).sort());
    for (const [suffix, { why, source, checked }] of Object.entries(SUFFIX_SOURCES)) {
      expect(suffix).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(why.length).toBeGreaterThan(5);
      expect(source.length).toBeGreaterThan(5);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});

describe('hosts that the admin lists', () => {
  const rows: [host: string, listed: string, tier: HostTier][] = [
    ['support.example.com', 'support.example.com', 'configured'],
    ['SUPPORT.example.com.', 'support.example.com', 'configured'],
    ['support.example.com', ' Support.Example.com. ', 'configured'],
    ['xn--bcher-kva.example', 'bücher.example', 'configured'],
    ['acme.my.site.com', 'acme.my.site.com', 'configured'],
    ['acme.develop.my.salesforce.com', 'acme.develop.my.salesforce.com', 'configured'],
    ['evil.support.example.com', 'support.example.com', 'other'],
    ['example.com', 'support.example.com', 'other'],
    ['support.example.com.evil.net', 'support.example.com', 'other'],
    ['acme.my.salesforce.com', 'acme.my.salesforce.com', 'org'],
    ['login.salesforce.com', 'login.salesforce.com', 'login'],
    ['', '', 'other'],
  ];
  test.each(rows)('%s with %s listed is %s', (host, listed, tier) => {
    expect(judgeHost(host, configured('other.example', listed)).tier).toBe(tier);
  });

  test('a listed host imitates nobody, and is not Salesforce-owned because of it', () => {
    expect(judge('salesforce-portal.example.com').problems).toEqual([
      { kind: 'look-alike', imitates: 'salesforce.com' },
    ]);
    expect(judgeHost('salesforce-portal.example.com', configured('salesforce-portal.example.com'))).toMatchObject({
      tier: 'configured',
      salesforceOwned: false,
      tenantContent: false,
      problems: [],
    });
  });
});

describe('what a host name tells of its org', () => {
  const org = (myDomain: string, sandbox: string | null = null, partition: string | null = null) => ({
    myDomain,
    sandbox,
    partition,
  });
  test.each([
    ['acme.my.salesforce.com', org('acme')],
    ['acme--uat.sandbox.my.salesforce.com', org('acme', 'uat')],
    ['acme--uat.cs12.my.salesforce.com', org('acme', 'uat')],
    ['acme--uat.my.salesforce.com', org('acme', 'uat')],
    ['a-b--c--d.sandbox.my.salesforce.com', org('a-b', 'c--d')],
    ['acme--.sandbox.my.salesforce.com', org('acme--')],
    ['--uat.sandbox.my.salesforce.com', org('--uat')],
    ['acme.develop.my.salesforce.com', org('acme', null, 'develop')],
    ['acme-dev-ed.develop.my.salesforce.com', org('acme-dev-ed', null, 'develop')],
    ['acme-dev-ed.my.salesforce.com', org('acme-dev-ed', null, 'develop')],
    ['acme-dev-ed.cs9.my.salesforce.com', org('acme-dev-ed', null, 'develop')],
    ['acme--uat.sandbox.scratch.my.salesforce.com', org('acme', 'uat', 'scratch')],
    ['acme.my.salesforce.mil', org('acme')],
    ['acme.my.site.com', org('acme')],
    ['acme--uat.sandbox.my.site.com', org('acme', 'uat')],
    ['acme.trailblaze.my.site.com', org('acme', null, 'trailblaze')],
    ['acme.force.com', org('acme')],
    ['acme-portal.force.com', org('acme-portal')],
    ['acme.secure.force.com', org('acme')],
    ['uat-acme-portal.cs4.force.com', org('acme-portal', 'uat')],
    ['uat--acme-x.cs4.force.com', org('uat', 'acme-x')],
    ['acme.cs4.force.com', org('acme')],
    ['uat-.cs4.force.com', org('uat-')],
    ['-acme.cs4.force.com', org('-acme')],
    ['acme-developer-edition.na1.force.com', org('acme-developer-edition', null, 'develop')],
    ['acme-developer-edition.cs4.force.com', org('acme-developer-edition', null, 'develop')],
    ['uat-acme.cs4.my.salesforce.com', org('uat-acme')],
    ['na150.salesforce.com', null],
    ['login.salesforce.com', null],
    ['www.salesforce.com', null],
    ['acme.lightning.force.com', null],
    ['my.site.com', null],
    ['acme.example.com', null],
  ])('%s', (host, expected) => {
    expect(judge(host).org).toEqual(expected);
  });
});

describe('how a host is shown', () => {
  test.each([
    ['acme.my.salesforce.com', 'acme.my.', 'salesforce.com', ''],
    ['acme.my.salesforce.mil', 'acme.my.', 'salesforce.mil', ''],
    ['acme.my.sfcrmproducts.cn', 'acme.my.', 'sfcrmproducts.cn', ''],
    ['salesforce.com', '', 'salesforce.com', ''],
    ['login.salesforce.com.evil.example', 'login.salesforce.com.', 'evil.example', ''],
    ['login.salesforce.evil.co.uk', 'login.salesforce.', 'evil.co.uk', ''],
    ['www.example.com.au', 'www.', 'example.com.au', ''],
    ['www.example.co.jp', 'www.', 'example.co.jp', ''],
    ['www.example.com.br', 'www.', 'example.com.br', ''],
    ['co.uk', '', 'co.uk', ''],
    ['a.co.uk', '', 'a.co.uk', ''],
    ['x.evil.github.io', 'x.', 'evil.github.io', ''],
    ['localhost', '', 'localhost', ''],
    ['10.1.2.3', '', '10.1.2.3', ''],
    ['[2001:db8::1]', '', '[2001:db8::1]', ''],
    ['[2001:db8::1]:8443', '', '[2001:db8::1]', ':8443'],
    ['acme.my.salesforce.com:8443', 'acme.my.', 'salesforce.com', ':8443'],
    ['acme.my.salesforce.com:', 'acme.my.', 'salesforce.com', ''],
    ['1.2.3.4.example', '1.2.3.', '4.example', ''],
  ])('%s', (host, before, registrable, after) => {
    expect(judge(host).parts).toEqual({ before, registrable, after, unicode: null });
  });

  test('an A-label is shown in Unicode beside it', () => {
    expect(judge('www.xn--bcher-kva.example').parts).toEqual({
      before: 'www.',
      registrable: 'xn--bcher-kva.example',
      after: '',
      unicode: 'www.bücher.example',
    });
  });

  test.each([
    ['ACME.My.Salesforce.Com', 'acme.my.salesforce.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['%61cme.my.salesforce.com', 'acme.my.salesforce.com'],
    ['0x7f.1', '127.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['ａｃｍｅ.my.salesforce.com', 'acme.my.salesforce.com'],
    ['acme。my。salesforce。com', 'acme.my.salesforce.com'],
    ['acme.my.salesforce.com:443', 'acme.my.salesforce.com'],
  ])('%s is the host %s', (written, host) => {
    expect(judge(written).host).toBe(host);
  });
});

describe('findings', () => {
  const imitating = (imitates: string) => ({ kind: 'look-alike', imitates });
  test.each([
    'salesf0rce.com',
    'saIesforce.com',
    'sa1esforce.com',
    '5alesforce.example',
    'salesforc3.com',
    's4lesforce.com',
    'salesforce.co',
    'salesforce.com.evil.example',
    'login-salesforce.com',
    'salesforce-login.com',
    'rnysalesforce.com',
    'mysalesforce.com',
    'my-salesforce-com.example',
    'my-salesforce.com.example',
    'sales-force.com',
    's-a-l-e-s-f-o-r-c-e.com',
    'sales.force-login.example',
    'saleforce.com',
    'salesforse.com',
    'slaesforce.com',
    'salesfroce.com',
    'sallesforce.com',
    'saleforse.com',
    'acme.salesfarce.example.net',
    'www.secure-salesforse-login.example.net',
    'ѕаӏеѕfоrсе.com',
    'sаlesforce.com',
    'salesfοrce.com',
    'sàlésforcé.com',
    'xn--slesforce-0yh.com',
    'salesforceben.com',
  ])('%s imitates salesforce.com', (host) => {
    expect(judge(host).problems).toContainEqual(imitating('salesforce.com'));
  });

  test.each([
    ['acme.force.com.example.net', 'force.com'],
    ['acme-force-com.example', 'force.com'],
    ['acme.f0rce.com.example.net', 'force.com'],
    ['acme.my.site.com.example.net', 'my.site.com'],
    ['acme-my-site-com.example.net', 'my.site.com'],
  ])('%s imitates %s', (host, imitates) => {
    expect(judge(host).problems).toEqual([imitating(imitates)]);
  });

  test.each([
    'example.com',
    'workforce.com',
    'airforce.com',
    'taskforce.example',
    'site.com',
    'mysite.com',
    'force.example',
    'sales.example.com',
    'sourceforge.net',
    'acme.my.salesforce.com',
    'acme.my-salesforce.com',
    'help.salesforce.com',
    'xn--bcher-kva.example',
    'пример.рф',
    '日本語logo.jp',
    'hubspot.com',
  ])('%s gives no finding', (host) => {
    expect(judge(host).problems).toEqual([]);
  });

  test.each([
    ['192.0.2.7', [{ kind: 'ip-address' }]],
    ['0xC0.0.2.7', [{ kind: 'ip-address' }]],
    ['[::1]', [{ kind: 'ip-address' }]],
    ['acme.my.salesforce.com.', [{ kind: 'trailing-dot' }]],
    ['аcme.example', [{ kind: 'mixed-script' }]],
    ['αcme.example', [{ kind: 'mixed-script' }]],
    ['sаlesforce.com', [{ kind: 'mixed-script' }, imitating('salesforce.com')]],
    ['sаlesforce.com.', [{ kind: 'trailing-dot' }, { kind: 'mixed-script' }, imitating('salesforce.com')]],
    ['аcme.my.salesforce.com', [{ kind: 'mixed-script' }]],
  ])('%s', (host, problems) => {
    expect(judge(host).problems).toEqual(problems);
  });

  test.each([
    '',
    '.',
    'a..b',
    'acme.my.salesforce.com..',
    '.my.salesforce.com',
    'acme my.salesforce.com',
    'login.salesforce.com/x',
    'login.salesforce.com\\x',
    'login.salesforce.com?x',
    'login.salesforce.com#x',
    'login.salesforce.com@evil.example',
    'https://login.salesforce.com',
    'login.salesforce.com:99999x',
    'a:b:c',
    'xn--a',
    'evil.example<b>',
    '[::1',
    `${'a'.repeat(60)}.`.repeat(5) + 'my.salesforce.com',
  ])('%j is no host', (host) => {
    expect(judge(host)).toEqual({
      host: host.toLowerCase().slice(0, MAX_HOST),
      tier: 'other',
      parts: { before: '', registrable: host.toLowerCase().slice(0, MAX_HOST), after: '', unicode: null },
      org: null,
      salesforceOwned: false,
      tenantContent: false,
      problems: [{ kind: 'not-a-host' }],
    });
  });

  test('the length limit lies at 253 characters', () => {
    const long = (total: number) => 'a.'.repeat(200).slice(0, total - 18) + '.my.salesforce.com';
    const fits = `b${long(MAX_HOST).slice(1)}`.replace('..', '.b');
    expect(fits).toHaveLength(MAX_HOST);
    expect(judge(fits).problems).toEqual([]);
    expect(judge(`x${fits}`).problems).toEqual([{ kind: 'not-a-host' }]);
  });
});

describe('whatever the sender writes', () => {
  const bait = fc.constantFrom(
    'salesforce',
    'my',
    'com',
    'force',
    'site',
    'login',
    'evil',
    'xn--',
    'na1',
    'cs12',
    '.',
    '-',
    '@',
    '%2e',
  );
  const hostile = fc.oneof(
    fc.string(),
    fc.array(bait, { maxLength: 8 }).map((parts) => parts.join('.')),
    fc.domain(),
  );

  test('never throws, and a trusted tier always ends in a listed suffix', () => {
    const trusted = HOST_SUFFIXES.filter(({ use }) => use === 'my-domain').map(({ suffix }) => `.${suffix}`);
    let reached = 0;
    fc.assert(
      fc.property(hostile, (host) => {
        const judged = judge(host);
        if (judged.tier === 'login') expect(LOGIN_HOSTS).toContain(judged.host);
        if (judged.tier === 'org' || judged.tier === 'developer-org') {
          reached += 1;
          const instance = /^[a-z]{2,3}\d+s?\.salesforce\.com$/.test(judged.host);
          expect(instance || trusted.some((suffix) => judged.host.endsWith(suffix))).toBe(true);
        }
        expect(judged.tier).not.toBe('configured');
      }),
      { seed: 20261122, numRuns: 3000 },
    );
    expect(reached).toBeGreaterThan(0);
  });

  test('a listed suffix with anything put behind it is nobody', () => {
    const suffixes = fc.constantFrom(...HOST_SUFFIXES.map(({ suffix }) => suffix));
    fc.assert(
      fc.property(suffixes, fc.stringMatching(/^[a-z]{3,12}$/), (suffix, more) => {
        expect(judge(`acme.${suffix}.${more}.example`)).toMatchObject({ tier: 'other', salesforceOwned: false });
        expect(judge(`acme.${suffix}${more}.example`)).toMatchObject({ tier: 'other', salesforceOwned: false });
      }),
      { seed: 7 },
    );
  });

  test('a listed host is never trusted because another of the same end is listed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (front) => {
        expect(judgeHost(`${front}.portal.example`, configured('portal.example')).tier).toBe('other');
      }),
      { seed: 3 },
    );
  });
});
