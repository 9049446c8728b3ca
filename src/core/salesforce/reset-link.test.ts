import fc from 'fast-check';
import type { LinkForm } from '../report';
import { MAX_PARAMETERS } from './link-query';
import { MAX_LINK, readLinkForm, type LinkProblem } from './reset-link';

const ORG = '00D000000000001';
const USER = '005000000000001';
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Laid out as the sample of 2019; the token is made up. */
const jwe = (header: unknown) =>
  `${ORG}${USER}O${base64url(header)}%3D%3D..aXZpdml2aXZpdml2.Y2lwaGVydGV4dA%3D%3D.dGFn%3D%3D`;
const R = jwe({ aud: ORG, iat: 1_567_756_800_000, kid: { t: ORG, u: USER } });
/** As long as `c` of a set-password link: 110 letters and two escaped padding signs. */
const C = `${'TfEHabcDEF0123456789'.repeat(6).slice(0, 110)}%3D%3D`;
const H = 'https://acme.my.salesforce.com';

describe('forms', () => {
  const rows: [url: string, form: LinkForm | null, platformPath: boolean, tokenLike: boolean][] = [
    // L1
    [`${H}/secur/forgotpassword.jsp?r=${R}&display=page&fpot=${C}`, 'forgot', true, true],
    [`${H}/secur/forgotpassword.jsp?display=page&r=${C}`, 'forgot', true, true],
    [`${H}/secur/forgotpassword.jsp?r=x`, 'forgot', true, false],
    [`${H}/prefix/secur/forgotpassword.jsp?r=${R}`, 'forgot', true, true],
    [`${H}/a/b/secur/forgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/SECUR/ForgotPassword.JSP?r=${R}`, 'forgot', true, true],
    [`${H}/secur/forgotpassword.jsp/?r=${R}`, 'forgot', true, true],
    [`${H}/x/../secur/forgotpassword.jsp?r=${R}`, 'forgot', true, true],
    [`${H}/x/%2e%2e/secur/forgotpassword.jsp?r=${R}`, 'forgot', true, true],
    // the page that asks for a mail, and empty tokens
    [`${H}/secur/forgotpassword.jsp`, null, true, false],
    [`${H}/secur/forgotpassword.jsp?locale=us`, null, true, false],
    [`${H}/secur/forgotpassword.jsp?r=`, null, true, false],
    [`${H}/secur/forgotpassword.jsp?r`, null, true, false],
    [`${H}/secur/forgotpassword.jsp?r=%20`, null, true, false],
    [`${H}/secur/forgotpassword.jsp?R=${C}`, null, true, true],
    [`${H}/secur/forgotpassword.jsp?x=1&amp;r=${C}`, null, true, true],
    [`${H}/secur/forgotpassword.jsp#r=${R}`, null, true, false],
    [`${H}/forgotpassword.jsp?r=${R}`, null, false, false],
    [`${H}/secur/forgotpassword.jspx?r=${R}`, null, true, true],
    [`${H}/xsecur/forgotpassword.jsp?r=${R}`, null, false, false],
    [`${H}/secur/x/forgotpassword.jsp?r=${R}`, null, true, true],
    // L2
    [
      `${H}/p/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${R}&display=page`,
      'forgot-confirm',
      true,
      true,
    ],
    [`${H}/_nc_external/identity/ui/login/forgotpasswordinterstitial?r=${R}`, 'forgot-confirm', true, true],
    [`${H}/p/q/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${R}`, 'forgot-confirm', true, true],
    [`${H}/anything/ForgotPasswordInterstitial?r=${R}`, 'forgot-confirm', false, true],
    [`${H}/ForgotPasswordInterstitial?r=`, null, false, false],
    [`${H}/xForgotPasswordInterstitial?r=${R}`, null, false, false],
    // L3, L4
    [`${H}/?c=${C}`, 'set-password', false, true],
    [`${H}?c=${C}`, 'set-password', false, true],
    [`${H}/login?c=${C}`, 'set-password', false, true],
    [`${H}/login/?c=${C}`, 'set-password', false, true],
    [`${H}/prefix/login?c=${C}`, 'set-password', false, true],
    [`${H}/s/login?c=${C}`, 'set-password', false, true],
    [`${H}/prefix/s/login/?c=${C}`, 'set-password', false, true],
    [`${H}/CommunitiesLogin?c=${C}`, 'set-password', false, true],
    [`${H}/prefix/CommunitiesLogin?x=1&c=${C}`, 'set-password', false, true],
    [`${H}/?c=spring`, null, false, false],
    [`${H}/?c=my-long-campaign-name-for-the-spring-sale-of-this-year`, null, false, false],
    [`${H}/?c=Abcdefghijklmnopqrstuv1`, null, false, false],
    [`${H}/?c=Abcdefghijklmnopqrstuvw1`, 'set-password', false, true],
    [`${H}/?C=${C}`, null, false, true],
    [`${H}/home?c=${C}`, null, false, false],
    [`${H}/loginx?c=${C}`, null, false, true],
    [`${H}/#c=${C}`, null, false, false],
    [`${H}/?c=%2Fhome%2Fa%2Fvery%2Flong%2Fpath%2FAbout1`, null, false, false],
    // token-like values elsewhere
    [`${H}/?token=${C}`, null, false, true],
    [`${H}/secur/other.jsp?k=${C}`, null, true, true],
    [`${H}/_ui/identity/verification/x?v=${C}`, null, false, true],
    [`${H}/p/_nc_external/identity/x/y?v=${C}`, null, true, true],
    [`${H}/setup/secur/x?v=${C}`, null, true, true],
    [`${H}/_ui/system/security/ChangePassword?v=${C}`, null, false, false],
    [`${H}/sfc/p/login?v=${C}`, null, false, false],
    [`${H}/servlet/login?v=${C}`, null, false, false],
    [`${H}/servlet/servlet.ImageServer?id=${C}`, null, false, false],
    [`${H}/servlet/servlet.EmailTracking?et=${C}`, null, false, false],
    [`${H}/help/login?v=${C}`, null, false, false],
    [`${H}/s/articles/login?v=${C}`, null, false, false],
    [`${H}/s/articleView?id=${C}`, null, false, false],
    [`${H}/login?SAMLRequest=${C}&RelayState=${C}`, null, false, false],
    [`${H}/?startURL=${C}&retURL=${C}&utm_campaign=${C}&client_id=${C}`, null, false, false],
    [`${H}/login?un=jane%40example.com&locale=de`, null, false, false],
    [`${H}/`, null, false, false],
    // customer code that dresses up as the platform
    [`${H}/s/secur/forgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/apex/secur/forgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [
      `${H}/services/apexrest/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${R}`,
      'forgot-confirm',
      false,
      true,
    ],
    [`${H}/p/s/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${R}`, 'forgot-confirm', false, true],
    [`${H}/_nc_external/other/ui/ForgotPasswordInterstitial?r=${R}`, 'forgot-confirm', false, true],
    [`${H}/_nc_external/identity?r=${R}`, null, false, true],
    [`${H}/secur?r=${R}`, null, false, true],
    // tricks in the path: the form is still seen, trust is not given
    [`${H}/secur/forgotpassword%2ejsp?r=${R}`, 'forgot', false, true],
    [`${H}/secur%2fforgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/secur%5cforgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/secur//forgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/x/..;/secur/forgotpassword.jsp?r=${R}`, 'forgot', false, true],
    [`${H}/secur/forgotpassword.jsp;jsessionid=1?r=${R}`, 'forgot', false, true],
    [`${H}/secur/./forgotpassword.jsp?r=${R}`, 'forgot', true, true],
    [`${H}/secur/forgotpassword.jsp%00?r=${R}`, null, false, true],
    [`${H}/secur/%zz/forgotpassword.jsp?r=${R}`, null, false, true],
    [`${H}\\secur\\forgotpassword.jsp?r=${R}`, 'forgot', true, true],
  ];
  test.each(rows)('%s', (url, form, platformPath, tokenLike) => {
    expect(readLinkForm(url)).toMatchObject({ form, platformPath, tokenLike, host: 'acme.my.salesforce.com' });
  });
});

describe('problems', () => {
  const path = `/secur/forgotpassword.jsp?r=${R}`;
  const rows: [url: string, host: string | null, problems: LinkProblem[]][] = [
    [`https://a.example${path}`, 'a.example', []],
    [`  https://a.example${path}  `, 'a.example', []],
    [`HTTPS://A.EXAMPLE${path}`, 'a.example', []],
    [`https://a.example:443${path}`, 'a.example', []],
    [`http://a.example${path}`, 'a.example', ['not-https']],
    [`http://a.example:80${path}`, 'a.example', ['not-https']],
    [`https://a.example:80${path}`, 'a.example', ['odd-port']],
    [`http://u@a.example:443${path}`, 'a.example', ['not-https', 'user-info', 'odd-port']],
    [`https://login.salesforce.com@a.example${path}`, 'a.example', ['user-info']],
    [`https://login.salesforce.com:x@a.example${path}`, 'a.example', ['user-info']],
    [`https://@a.example${path}`, 'a.example', ['user-info']],
    [`https://login.salesforce.com%40a.example${path}`, null, ['unreadable']],
    [`https:a.example${path}`, 'a.example', []],
    [`https:///a.example${path}`, 'a.example', []],
    [`https:\\\\a.example${path}`, 'a.example', ['ambiguous']],
    [`https://a.example\\@b.example${path}`, 'a.example', ['ambiguous', 'odd-path']],
    [`https://a.ex\tample${path}`, 'a.example', ['ambiguous']],
    [`https://a.ex\nample${path}`, 'a.example', ['ambiguous']],
    [`https://a.ex\rample${path}`, 'a.example', ['ambiguous']],
    [`https://%61.example${path}`, 'a.example', ['encoded-host']],
    [`https://%75@a.example${path}`, 'a.example', ['user-info']],
    [`https://a.example/x@y?q=a\\b`, 'a.example', []],
    [`https://a.example/secur//forgotpassword.jsp?r=x`, 'a.example', ['odd-path']],
    [`https://a.example/other//page`, 'a.example', []],
    [`https://a.example/secur/forgotpassword.jsp?r=a&r=b`, 'a.example', ['duplicate-parameter']],
    [`https://a.example/secur/forgotpassword.jsp?r=&r=b`, 'a.example', ['duplicate-parameter']],
    [`https://a.example/secur/forgotpassword.jsp?r=a&fpot=b&fpot=c`, 'a.example', []],
    [`https://a.example/#c=${C}`, 'a.example', ['fragment-token']],
    [`https://a.example/login#x=1&c=${C}`, 'a.example', ['fragment-token']],
    [`https://a.example/page#c=${C}`, 'a.example', []],
    [`https://a.example/#top`, 'a.example', []],
    [`javascript:location='https://a.example${path}'`, null, ['unsafe-scheme']],
    [`java\nscript:alert(1)`, null, ['unsafe-scheme']],
    ['data:text/html,x', null, ['unsafe-scheme']],
    ['file:///secur/forgotpassword.jsp?r=x', null, ['unsafe-scheme']],
    ['ftp://a.example/', null, ['unsafe-scheme']],
    ['', null, ['unreadable']],
    ['//a.example/', null, ['unreadable']],
    ['a.example/secur/forgotpassword.jsp?r=x', null, ['unreadable']],
    ['https://', null, ['unreadable']],
    ['https://exa mple/', null, ['unreadable']],
  ];
  test.each(rows)('%j', (url, host, problems) => {
    expect(readLinkForm(url)).toMatchObject({ host, problems });
  });

  test('what could not be read has no form, no token and no facts', () => {
    expect(readLinkForm(`javascript:x?r=${R}`)).toEqual({
      form: null,
      platformPath: false,
      tokenLike: false,
      host: null,
      org: null,
      user: null,
      issuedAt: null,
      problems: ['unsafe-scheme'],
    });
  });

  test('the length limit', () => {
    const url = (length: number) => `${H}/secur/forgotpassword.jsp?r=`.padEnd(length, 'a');
    expect(readLinkForm(url(MAX_LINK))).toMatchObject({ form: 'forgot', problems: [] });
    expect(readLinkForm(url(MAX_LINK + 1))).toMatchObject({ form: null, host: null, problems: ['too-long'] });
  });

  test('the limit on parameters', () => {
    const url = (before: number) => `${H}/secur/forgotpassword.jsp?${'x=1&'.repeat(before)}r=a`;
    expect(readLinkForm(url(MAX_PARAMETERS - 1)).form).toBe('forgot');
    expect(readLinkForm(url(MAX_PARAMETERS)).form).toBeNull();
  });
});

describe('facts in the token', () => {
  const facts = { org: ORG, user: USER, issuedAt: 1_567_756_800_000 };
  const none = { org: null, user: null, issuedAt: null };
  test.each([
    [`${H}/secur/forgotpassword.jsp?r=${R}`, facts],
    [`${H}/x/ForgotPasswordInterstitial?r=${R}&fpot=x`, facts],
    [`${H}/secur/forgotpassword.jsp?r=&r=${R}`, facts],
    [`${H}/secur/forgotpassword.jsp?r=${C}`, none],
    [`${H}/secur/other.jsp?r=${R}`, none],
    [`${H}/?c=${C}`, none],
    [`${H}/`, none],
  ])('%s', (url, expected) => {
    expect(readLinkForm(url)).toMatchObject(expected);
  });
});

describe('whatever the sender writes', () => {
  const piece = fc.constantFrom(
    'secur',
    'forgotpassword.jsp',
    '_nc_external',
    'identity',
    's',
    '..',
    '%2e%2e',
    '%2f',
    ';',
    '',
    'x',
    'services',
  );
  test('never throws; a platform path is plain, and its customer prefix is none that customer code answers', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.string(), (pieces, tail) => {
        const read = readLinkForm(`https://a.example/${pieces.join('/')}?r=${tail}`);
        if (!read.platformPath) return;
        reached += 1;
        const { pathname } = new URL(`https://a.example/${pieces.join('/')}`);
        expect(pathname).not.toMatch(/%|;|\/\//);
        expect(pathname).toMatch(/^(\/[^/]+)?\/secur\/[^/]|\/_nc_external\/identity\/[^/]/);
        expect(pathname).not.toMatch(/^\/(s|services)\//);
      }),
      { seed: 20261122, numRuns: 5000 },
    );
    expect(reached).toBeGreaterThan(50);
  });

  test('never throws on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => {
        const { form, host } = readLinkForm(url);
        expect(form !== null && host === null).toBe(false);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
