/** Tricks of a sender that once got past the verdict: each was red. Through the whole of `analyse`. */
import { forgot, R } from '../../../scripts/compose/links';
import { parseHtml } from '../../mail/dom-node';
import { readHtml } from '../../mail/html';
import { analyse } from '../analyse';
import { NO_SETTINGS } from '../settings';
import { findLinks } from '../unwrap/find-links';
import { unwrap } from '../unwrap/unwrap';
import { plain } from '../salesforce/plain-text';

const NOW = Date.parse('2026-11-16T09:12:00Z');
const GENUINE = forgot('acme.my.salesforce.com');
const EVIL = 'https://login-check.example/go';

function verdictOf(html: string): string {
  const { text, links, truncated } = readHtml(parseHtml(`<p>Reset your Salesforce password</p>${html}`), parseHtml);
  const report = analyse(
    {
      ...{ id: 'attack', subject: 'Finish resetting your Salesforce password', date: NOW },
      from: { name: 'Salesforce', address: 'support@salesforce.com' },
      headers: { state: 'unavailable', why: 'empty' },
      body: { state: 'available', text, links, truncated },
    },
    { now: NOW, settings: NO_SETTINGS },
  );
  return report.verdict;
}

const anchor = (href: string, text: string): string =>
  `<a href="${href.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}">${text}</a>`;
const button = (href: string): string => anchor(href, 'Reset your password');
const genuine = (text: string): string => anchor(GENUINE, text);

describe('an address that a browser reads otherwise than it looks', () => {
  test.each([
    ['a tab in the scheme', 'h\tttps://login-check.example/go'],
    ['a line break in the scheme', 'http\ns://login-check.example/go'],
    ['no slash', 'https:login-check.example/go'],
    ['one backslash', 'https:\\login-check.example/go'],
    ['no scheme', '//login-check.example/go'],
    ['no scheme, backslashes', '\\\\login-check.example\\go'],
    [
      'user info longer than an address is read',
      `https://acme.my.salesforce.com${'a'.repeat(2_100)}@login-check.example/`,
    ],
    ['a blank in the user info', 'https://login.salesforce.com <@login-check.example/'],
    ['a quotation mark in the user info', 'https://login.salesforce.com"@login-check.example/'],
    ['an escaped mark in the user info', 'https://login.salesforce.com&lt;@login-check.example/'],
    ['an empty line in the user info', 'https://login.salesforce.com\n\n@login-check.example/'],
    ['an empty line in the host', 'https://login.salesforce.com\n\n.login-check.example/'],
    ['both', `https://login.salesforce.com <${'a'.repeat(2_100)}@login-check.example/`],
    ['a file server', 'file://login-check.example/share'],
  ])('%s', (_name, href) => {
    expect(verdictOf(button(href))).toBe('doubtful');
    expect(verdictOf(button(href) + genuine('here'))).toBe('doubtful');
  });

  test('a line with words behind the link still gives the link', () => {
    expect(unwrap('https://login.salesforce.com and more').host).toBe('login.salesforce.com');
  });
});

describe('a genuine link that the reader does not see, beside a button that leads elsewhere', () => {
  test.each([
    ['display', 'display : NONE'],
    ['visibility', 'visibility:hidden'],
    ['opacity', 'opacity: 0'],
    ['font', 'font-size:0px'],
    ['height', 'max-height:0;overflow:hidden'],
    ['a comment in the style', 'display:/* */none'],
  ])('%s', (_name, style) => {
    expect(verdictOf(`<div style="${style}">${genuine('here')}</div>${anchor(EVIL, 'Continue')}`)).toBe('doubtful');
  });

  test('no link at all, but an element with an href', () => {
    expect(verdictOf(`<div href="${GENUINE}">Reset your password</div>${anchor(EVIL, 'Continue')}`)).toBe('doubtful');
  });

  test.each([
    [
      'a wrapper without font size',
      `<div style="font-size:0"><span style="font-size:14px">${genuine('here')}</span></div>`,
    ],
    ['half transparent', `<div style="opacity:0.5;line-height:0">${genuine('here')}</div>`],
    ['the button for phones is hidden', genuine('Reset') + `<div style="display:none">${genuine('Reset')}</div>`],
  ])('what real mails do stays genuine: %s', (_name, html) => {
    expect(verdictOf(html + anchor('https://acme.example/', 'our page, click here'))).toBe('reset');
  });
});

describe('a call to action that is no ordinary link', () => {
  test.each([
    ['a form', `<form action="${EVIL}"><input name="p"><input type="submit" value="Reset your password"></form>`],
    ['a form with a button', `<form action="${EVIL}"><button>Reset your password</button></form>`],
    ['a button of its own', `<form><button formaction="${EVIL}">Reset your password</button></form>`],
    ['an input of its own', `<form><input type="submit" formaction="${EVIL}" value="Reset your password"></form>`],
    ['an image map', `<map name="m"><area href="${EVIL}" alt="Reset your password"></map>`],
    ['what classic Outlook alone draws', `<!--[if mso]>${button(EVIL)}<![endif]-->`],
    ['a shape', `<!--[if gte mso 9]><v:rect href="${EVIL}"><p>Reset your password</p></v:rect><![endif]-->`],
    ['behind CDATA, which ends at the first mark', `<![CDATA[>${button(EVIL)}]]>`],
    ['behind a comment with an odd end', `<!-- --!>${button(EVIL)}<!-- -->`],
  ])('%s', (_name, html) => {
    expect(verdictOf(html + genuine('Click here'))).toBe('doubtful');
  });

  test('a genuine mail may draw the same link for classic Outlook', () => {
    const shape = `<!--[if mso]><v:rect href="${GENUINE}">Reset your password</v:rect><![endif]-->`;
    expect(verdictOf(shape + genuine('Reset your password'))).toBe('reset');
  });

  test('a genuine link in a comment lends nothing', () => {
    expect(verdictOf(`<!--[if mso]>${button(GENUINE)}<![endif]-->${anchor(EVIL, 'Continue')}`)).toBe('doubtful');
    expect(verdictOf(`<!--[if mso]>${button(GENUINE)}<![endif]-->`)).not.toBe('reset');
  });
});

describe('links of Salesforce that are no password links', () => {
  const TOKEN = '00D2E000000AcmE%21AQEAQMadeUpSessionThatOpensNothing0123456789';
  test.each([
    ['a session', `https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=${TOKEN}`],
    [
      'leave for an app',
      `https://login.salesforce.com/setup/secur/RemoteAccessAuthorizationPage.apexp?source=${TOKEN}`,
    ],
  ])('%s', (_name, href) => {
    expect(verdictOf(button(href))).toBe('not-reset');
  });
});

describe('what is shown is not what is copied', () => {
  test.each([
    ['a zero-width letter in the host', `https://acme.my.sales\u200bforce.com/secur/forgotpassword.jsp?r=${R}`],
    ['wide letters in the host', `https://acme.my.\uff53alesforce.com/secur/forgotpassword.jsp?r=${R}`],
    ['another full stop in the host', `https://acme\u3002my\u3002salesforce.com/secur/forgotpassword.jsp?r=${R}`],
    ['a direction mark in the query', `${GENUINE}\u202egpj.`],
    ['a NUL in the query', `${GENUINE}\u0000x`],
  ])('%s', (_name, href) => {
    expect(verdictOf(button(href))).toBe('doubtful');
  });
});

describe('texts that took seconds', () => {
  test.each([
    ['quote marks in an angle', () => findLinks(`<http://a.example/\n${'>'.repeat(99_000)}`)],
    ['escaped marks between links', () => findLinks('http://a.example&lt;'.repeat(50_000))],
    ['accents that have to be sorted', () => plain('a' + '\u0300\u0316'.repeat(50_000), 100_000)],
    ['a host of accents under a base', () => verdictOf(LONG_HOSTS)],
  ])('%s', (_name, run) => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    // Each took 3 s or more; a slow machine is allowed ten times the usual 0.1 s.
    expect((user + system) / 1_000).toBeLessThan(1_500);
  });
});

const LONG_HOSTS =
  '<base href="https://a.example/">' + `<a href="https://${'\u0300\u0316'.repeat(20_000)}.example/">x</a>`.repeat(25);
