import type { HostTier } from '../report';
import { setupLink } from './setup-link';
import { SETUP_PAGES } from './setup-pages';

const PATH = '/lightning/setup/IdentityVerification/home';

test.each<[string, HostTier | null, string | null, string | null]>([
  ['an org', 'org', 'acme.my.salesforce.com', `https://acme.my.salesforce.com${PATH}`],
  ['a sandbox', 'org', 'acme--uat.sandbox.my.salesforce.com', `https://acme--uat.sandbox.my.salesforce.com${PATH}`],
  [
    'a developer org',
    'developer-org',
    'x-dev-ed.develop.my.salesforce.com',
    `https://x-dev-ed.develop.my.salesforce.com${PATH}`,
  ],
  ['the shared log-in host names no org', 'login', 'login.salesforce.com', null],
  ['a site has no Setup', 'site', 'acme.my.site.com', null],
  ['a host of the settings', 'configured', 'support.example.com', null],
  ['another host', 'other', 'acme.my.salesforce.com.example.net', null],
  ['a look-alike that was graded wrongly', 'org', 'acme.my.salesforce.com.example.net', null],
  ['a path in the host', 'org', 'example.net/.my.salesforce.com', null],
  ['user info in the host', 'org', 'a@b.my.salesforce.com', null],
  ['a bare suffix', 'org', '.my.salesforce.com', null],
  ['an instance host', 'org', 'na150.salesforce.com', null],
  ['an org host that was not graded as one', 'site', 'acme.my.salesforce.com', null],
  ['an org host of a doubtful kind', 'other', 'acme.my.salesforce.com', null],
  ['no host', 'org', null, null],
])('%s', (_name, tier, host, link) => {
  expect(setupLink({ tier, host }, PATH)).toBe(link);
});

test('no link, no path, a path that would change the host: nothing', () => {
  const org = { tier: 'org', host: 'acme.my.salesforce.com' } as const;
  expect(setupLink(null, PATH)).toBeNull();
  expect(setupLink(org, null)).toBeNull();
  expect(setupLink(org, '.example.net/')).toBeNull();
});

test('every page leads into the org and nowhere else; what is not confirmed has no path', () => {
  const org = { tier: 'org', host: 'acme.my.salesforce.com' } as const;
  const paths = Object.values(SETUP_PAGES).flatMap(({ lightning, classic }) => [lightning, classic]);
  for (const path of paths.filter((one) => one !== null)) {
    expect(new URL(setupLink(org, path) ?? '').origin).toBe('https://acme.my.salesforce.com');
  }
  expect(SETUP_PAGES['authorized-email-domains'].lightning).toBeNull();
  expect(SETUP_PAGES['identity-verification'].classic).toBeNull();
});
