/** Tricks. Each case is named after the trick; the answer is `doubtful` with the finding that names it. */
import type { ReasonCode } from '../../src/core/report';
import {
  hiddenLink,
  linkTo,
  mailCase,
  noteOf,
  type Case,
  type ExpectedLink,
  type LinkFacts,
  type Setting,
} from './case';
import type { MailParts } from './eml';
import { forgot, forgotConfirm, R, setPassword, token2019 } from './links';
import { BARE, failed, failedWithForgedGateway, failedWithForgery, orgLines, passed } from './ways';
import * as words from './words';
import { google, mimecast, proofpointV3, safeLinks } from './wrappers';

const HOST = 'acme.my.salesforce.com';
const LINK = forgot(HOST);
const SITE = 'acme.my.site.com';
const DEVELOPER = 'acme-dev-ed.develop.my.salesforce.com';
const EVIL = 'login-check.example';
const EVIL_LINK = forgot(EVIL);
const ORG = '00D2E000000AcmE';
const OTHER_ORG = '00D5f000000OthR';

const { anchor, attribute, page, resetHtml, resetMail, resetPage, resetText, htmlMail } = words;

const doubtful = (
  name: string,
  setting: Setting,
  mail: MailParts,
  reasons: readonly ReasonCode[],
  link: ExpectedLink | null,
  gateways: readonly string[] = [],
): Case =>
  mailCase(`doubtful-${name}`, setting, mail, {
    verdict: 'doubtful',
    mail: 'reset',
    reasons: [noteOf(setting.way ?? BARE), ...reasons],
    link,
    gateways,
  });

/** A reset mail whose only link is a self-service link to `url`. */
const address = (
  name: string,
  why: string,
  url: string,
  reasons: readonly ReasonCode[],
  facts: Partial<LinkFacts> = {},
): Case => doubtful(name, { why }, resetMail(url), reasons, linkTo(url, { form: 'forgot', tier: 'other', ...facts }));

const NOT_SALESFORCE: ReasonCode = 'link-host-not-salesforce';

const HOSTS: readonly Case[] = [
  address('host-suffix-trick', 'The whole Salesforce host stands in front of a stranger', forgot(`${HOST}.${EVIL}`), [
    NOT_SALESFORCE,
    'link-look-alike',
  ]),
  address(
    'host-without-dot',
    'A suffix without its dot: notmy.salesforce.com.example',
    forgot('acmesalesforce.example'),
    [NOT_SALESFORCE, 'link-look-alike'],
  ),
  address(
    'host-path-trick',
    "The Salesforce host is a folder of the stranger's",
    `https://${EVIL}/${HOST}/secur/forgotpassword.jsp?r=${R}`,
    [NOT_SALESFORCE],
  ),
  address('look-alike-digit', 'A one for an l', forgot('acme.my.sa1esforce.example'), [
    NOT_SALESFORCE,
    'link-look-alike',
  ]),
  address('look-alike-swapped-letters', 'Two letters swapped', forgot('slaesforce.example'), [
    NOT_SALESFORCE,
    'link-look-alike',
  ]),
  address('look-alike-hyphens', 'Hyphens for dots', forgot('acme-my-salesforce-com.example'), [
    NOT_SALESFORCE,
    'link-look-alike',
  ]),
  address(
    'mixed-script-host',
    'A Cyrillic letter in a Latin name',
    forgot('acme.my.s\u0430lesforce.com'),
    [NOT_SALESFORCE, 'link-look-alike', 'link-mixed-script'],
    { host: 'acme.my.xn--slesforce-0yh.com' },
  ),
  address('punycode-host', 'The same name as the wire has it', forgot('acme.my.xn--slesforce-0yh.com'), [
    NOT_SALESFORCE,
    'link-look-alike',
    'link-mixed-script',
  ]),
  address('ip-address', 'An address instead of a name', forgot('203.0.113.7'), [NOT_SALESFORCE, 'link-ip-address']),
  address(
    'ip-address-as-one-number',
    'The same address as one decimal number',
    forgot('3405803783'),
    [NOT_SALESFORCE, 'link-ip-address'],
    { host: '203.0.113.7' },
  ),
  address('visualforce-host', "Salesforce's own domain, where customers run code", forgot('acme--c.vf.force.com'), [
    NOT_SALESFORCE,
  ]),
  address('customer-app-host', 'A free application host', forgot('acme-login.herokuapp.com'), [NOT_SALESFORCE]),
  doubtful(
    'own-domain-not-configured',
    { why: "A customer's own domain that no administrator has listed" },
    words.siteMail(setPassword('support.acme.example', '/partners/login')),
    [NOT_SALESFORCE],
    linkTo(setPassword('support.acme.example', '/partners/login'), { form: 'set-password', tier: 'other' }),
  ),
];

const WRITING: readonly Case[] = [
  address(
    'user-info',
    'What stands before the @ looks like the host',
    `https://${HOST}@${EVIL}/secur/forgotpassword.jsp?r=${R}`,
    [NOT_SALESFORCE, 'link-user-info'],
    { host: EVIL },
  ),
  address(
    'user-info-on-core-host',
    'Salesforce never writes user info, not even on its own host',
    `https://sam@${HOST}/secur/forgotpassword.jsp?r=${R}`,
    ['link-user-info'],
    { host: HOST, tier: 'org' },
  ),
  address(
    'percent-encoded-host',
    'A host with escapes is read differently by different programs',
    `https://acme%2Emy.salesforce%2Ecom/secur/forgotpassword.jsp?r=${R}`,
    ['link-ambiguous'],
    { host: HOST, tier: 'org' },
  ),
  address(
    'backslash-host',
    'A browser takes the backslash for a slash, another program does not',
    `https://${EVIL}\\@${HOST}/secur/forgotpassword.jsp?r=${R}`,
    [NOT_SALESFORCE, 'link-ambiguous'],
    { host: EVIL },
  ),
  address('port', 'Another service on the same host', forgot(`${HOST}:8443`), ['link-odd-port'], {
    host: HOST,
    tier: 'org',
  }),
  address('http', 'Without encryption', LINK.replace('https:', 'http:'), ['link-not-https'], { tier: 'org' }),
  doubtful(
    'http-inside-safe-links',
    { why: 'The wrapper is https, its target is not' },
    resetMail(safeLinks(LINK.replace('https:', 'http:'))),
    ['link-not-https', 'link-probably-used'],
    linkTo(LINK.replace('https:', 'http:'), { form: 'forgot', tier: 'org', trail: ['safe-links'] }),
    ['safe-links:link'],
  ),
  address(
    'duplicate-parameter',
    'Two tokens: which one counts is for the server to say',
    `https://${HOST}/secur/forgotpassword.jsp?r=${R}&r=Second${R}`,
    ['link-ambiguous'],
    { tier: 'org' },
  ),
  address(
    'odd-path',
    'The path names the page only after decoding',
    `https://${HOST}/secur/forgot%70assword.jsp?r=${R}`,
    ['link-ambiguous'],
    { tier: 'org' },
  ),
];

const SITES: readonly Case[] = [
  doubtful(
    'site-customer-path',
    { why: 'On a site the log-in page is the customer\u2019s own page, and anybody can be a customer' },
    words.siteMail(setPassword(SITE, '/login')),
    ['link-site-customer-path'],
    linkTo(setPassword(SITE, '/login'), { form: 'set-password', tier: 'site' }),
  ),
  doubtful(
    'site-customer-path-aura',
    { why: 'The same below /s/' },
    words.siteMail(setPassword(SITE, '/partners/s/login')),
    ['link-site-customer-path'],
    linkTo(setPassword(SITE, '/partners/s/login'), { form: 'set-password', tier: 'site' }),
  ),
  doubtful(
    'site-looks-like-platform-path',
    { why: "Below /s/ every page is the customer's, whatever it is called" },
    words.siteMail(forgot(SITE, '/s')),
    ['link-site-customer-path'],
    linkTo(forgot(SITE, '/s'), { form: 'forgot', tier: 'site' }),
  ),
  doubtful(
    'site-dot-segments',
    { why: 'The dots lead out of the platform path' },
    words.siteMail(`https://${SITE}/secur/..%2fs/secur/forgotpassword.jsp?r=${R}`),
    ['link-site-customer-path', 'link-ambiguous'],
    linkTo(`https://${SITE}/secur/..%2fs/secur/forgotpassword.jsp?r=${R}`, { form: 'forgot', tier: 'site' }),
  ),
  doubtful(
    'visible-text-lies-on-site',
    { why: "The text shows a core host, the link goes to somebody's site" },
    htmlMail(resetPage(anchor(forgot(SITE), attribute(LINK)))),
    ['customer-site', 'link-text-differs'],
    linkTo(forgot(SITE), { form: 'forgot', tier: 'site' }),
  ),
  doubtful(
    'visible-text-lies-on-developer-org',
    { why: "The text shows a core host, the link goes to anybody's org" },
    htmlMail(resetPage(anchor(forgot(DEVELOPER), 'https://acme.my.salesforce.com/'))),
    ['developer-org', 'link-text-differs'],
    linkTo(forgot(DEVELOPER), { form: 'forgot', tier: 'developer-org' }),
  ),
  doubtful(
    'original-differs-on-developer-org',
    { why: 'originalsrc is an attribute that any sender can write' },
    htmlMail(resetHtml(safeLinks(forgot(DEVELOPER)), ` originalsrc="${attribute(LINK)}"`)),
    ['developer-org', 'link-original-differs', 'link-probably-used'],
    linkTo(forgot(DEVELOPER), { form: 'forgot', tier: 'developer-org', trail: ['safe-links'] }),
    ['safe-links:link'],
  ),
  ...(
    [
      ['developer-org', DEVELOPER, 'developer-org'],
      ['site', SITE, 'customer-site'],
    ] as const
  ).map(([tier, host, note]) => {
    const url = forgotConfirm(host, '', token2019(ORG, '0052E000000UsrA', Date.parse('2026-11-16T08:12:00Z')));
    return doubtful(
      `org-ids-disagree-on-${tier}`,
      {
        why: 'The token names one org, the mail comes from another',
        way: passed('salesforce.com', orgLines(OTHER_ORG)),
      },
      resetMail(url),
      [note, 'org-ids-disagree'],
      linkTo(url, { form: 'forgot-confirm', tier, org: ORG, user: '0052E000000UsrA' }),
    );
  }),
];

const EVIL_BUTTON = 'https://login-check.example/start';
const ELSEWHERE: ReasonCode = 'call-to-action-elsewhere';

const BODIES: readonly Case[] = [
  doubtful(
    'button-elsewhere-footer-genuine',
    { why: 'Genuine links in the footer lend their names to the button' },
    htmlMail(resetPage(anchor(EVIL_BUTTON, 'Reset your password'), words.FOOTER)),
    [ELSEWHERE],
    null,
  ),
  doubtful(
    'button-elsewhere-beside-genuine-link',
    { why: 'A real password link in the small print, the button leads elsewhere' },
    htmlMail(resetPage(anchor(EVIL_BUTTON, 'Reset your password'), anchor(LINK, 'Terms'))),
    [ELSEWHERE],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'shown-address-leads-elsewhere',
    { why: 'The text of the link is a Salesforce address, the link is not' },
    htmlMail(resetPage(anchor(EVIL_BUTTON, attribute(LINK)))),
    [ELSEWHERE],
    null,
  ),
  doubtful(
    'two-links-one-evil',
    { why: 'One of two password links goes to a stranger' },
    htmlMail(resetPage(`${anchor(LINK, 'Reset your password')} or ${anchor(EVIL_LINK, 'here')}`)),
    [NOT_SALESFORCE, 'several-links-differ'],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'text-part-differs-from-html',
    { why: 'A client that shows the plain text sees another link' },
    { from: words.SALESFORCE, subject: words.SUBJECT, html: resetHtml(LINK), text: resetText(EVIL_LINK) },
    [NOT_SALESFORCE, 'several-links-differ'],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'html-comment-tricks',
    { why: 'The genuine link stands in a comment that no reader sees' },
    htmlMail(
      resetPage(
        `<!--[if false]>${anchor(LINK, 'Reset your password')}<![endif]--><!-- > ${anchor(LINK, 'x')} -->${anchor(EVIL_LINK, 'Reset your password')}`,
      ),
    ),
    [NOT_SALESFORCE],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other' }),
  ),
  doubtful(
    'genuine-link-without-text',
    { why: 'An empty anchor to Salesforce beside the one that can be clicked' },
    htmlMail(resetPage(`${anchor(LINK, '')}${anchor(EVIL_LINK, 'Reset your password')}`)),
    [NOT_SALESFORCE, 'several-links-differ'],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'base-href',
    { why: 'The link is relative, and the page says relative to what' },
    htmlMail(
      `<html><head><base href="https://${EVIL}/"></head><body><p>Reset your Salesforce password</p>${anchor(`/secur/forgotpassword.jsp?r=${R}`, 'Reset your password')}</body></html>`,
    ),
    [NOT_SALESFORCE],
    linkTo(`https://${EVIL}/secur/forgotpassword.jsp?r=${R}`, { form: 'forgot', tier: 'other' }),
  ),
  doubtful(
    'form-instead-of-link',
    { why: 'A button of a form, no link at all' },
    htmlMail(resetPage(`<form action="${attribute(EVIL_LINK)}"><input type="submit" value="Reset password"></form>`)),
    [NOT_SALESFORCE],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other' }),
  ),
  doubtful(
    'image-map',
    { why: 'One picture with two areas' },
    htmlMail(
      resetPage(
        `<img src="cid:x" usemap="#m" alt="Reset password"><map name="m"><area href="${attribute(EVIL_LINK)}" coords="0,0,9,9"></map>`,
      ),
    ),
    [NOT_SALESFORCE],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other' }),
  ),
  doubtful(
    'javascript-target',
    { why: 'A link that runs instead of leading' },
    htmlMail(resetPage(anchor("javascript:location='https://login-check.example/'", 'Reset your password'))),
    ['link-unsafe-scheme'],
    null,
  ),
  doubtful(
    'javascript-target-with-line-break',
    { why: 'A browser drops the line break inside the scheme' },
    htmlMail(resetPage(`<a href="java&#10;script:location='https://login-check.example/'">Reset your password</a>`)),
    ['link-unsafe-scheme'],
    null,
  ),
  doubtful(
    'data-target',
    { why: 'The page is carried in the link' },
    htmlMail(resetPage(anchor('data:text/html;base64,PGgxPkxvZyBpbjwvaDE+', 'Reset your password'))),
    ['link-unsafe-scheme'],
    null,
  ),
];

const WRAPPED: readonly Case[] = [
  doubtful(
    'nested-evil',
    { why: 'Two honest wrappers round a stranger' },
    resetMail(safeLinks(proofpointV3(EVIL_LINK))),
    [NOT_SALESFORCE, 'link-probably-used'],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other', trail: ['safe-links', 'proofpoint-v3'] }),
    ['safe-links:link', 'proofpoint:link'],
  ),
  doubtful(
    'open-redirect',
    { why: "A redirector's good name" },
    resetMail(google(EVIL_LINK)),
    [NOT_SALESFORCE],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other', trail: ['google'] }),
  ),
  doubtful(
    'javascript-inside-wrapper',
    { why: 'Safe Links round a script' },
    htmlMail(resetPage(anchor(safeLinks("javascript:location='//login-check.example'"), 'Reset your password'))),
    ['link-unsafe-scheme', 'link-damaged', 'gateway-opens-links'],
    hiddenLink('damaged', ['safe-links']),
    ['safe-links:link'],
  ),
  doubtful(
    'mimecast-domain-elsewhere',
    { why: 'Mimecast keeps the link and names a domain off Salesforce' },
    resetMail(mimecast(EVIL)),
    ['link-domain-not-salesforce', 'link-domain-only', 'gateway-opens-links'],
    hiddenLink('domain-only', ['mimecast'], EVIL, 'other'),
    ['mimecast:link'],
  ),
  doubtful(
    'unknown-wrapper',
    { why: 'One parameter of an unknown wrapper is a password link: offered, and said to be a guess' },
    resetMail(`https://filter.contoso.example/check?k=AbC&target=${encodeURIComponent(LINK)}`),
    ['link-probably-wrapped'],
    linkTo(LINK, { form: 'forgot', tier: 'org', outcome: 'full' }),
  ),
  doubtful(
    'unknown-wrapper-base64',
    { why: 'The same in base64' },
    resetMail(`https://filter.contoso.example/check?t=${Buffer.from(LINK).toString('base64url')}`),
    ['link-probably-wrapped'],
    linkTo(LINK, { form: 'forgot', tier: 'org', outcome: 'full' }),
  ),
  doubtful(
    'unknown-wrapper-two-targets',
    { why: 'Two parameters: a guess among several is no knowledge' },
    resetMail(`https://filter.contoso.example/check?a=${encodeURIComponent(LINK)}&b=${encodeURIComponent(EVIL_LINK)}`),
    [ELSEWHERE],
    null,
  ),
  doubtful(
    'look-alike-of-safe-links',
    { why: "Safe Links' name in front of a stranger: no vetted link" },
    resetMail(`https://eur02.safelinks.protection.outlook.com.${EVIL}/?url=${encodeURIComponent(LINK)}&data=05`),
    ['link-probably-wrapped'],
    linkTo(LINK, { form: 'forgot', tier: 'org', outcome: 'full' }),
  ),
];

const SENDERS: readonly Case[] = [
  doubtful(
    'authentication-fails',
    { why: 'Everything looks right, and the receiver says that the sender is forged', way: failed() },
    resetMail(LINK),
    [],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'forged-authentication-results',
    { why: "The sender's own praise stands below the receiver's hop", way: failedWithForgery() },
    resetMail(LINK),
    [],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'forged-gateway-hop',
    { why: 'A gateway further down the chain does not explain what the receiver saw', way: failedWithForgedGateway() },
    resetMail(LINK),
    ['link-probably-used'],
    linkTo(LINK, { form: 'forgot', tier: 'org' }),
  ),
  doubtful(
    'claim-without-link-fails',
    { why: 'No link yet, but it claims to be a reset mail and is forged', way: failed() },
    {
      from: words.SALESFORCE,
      subject: words.SUBJECT,
      text: 'Reply to this mail with your user name so that we can reset your Salesforce password.',
    },
    [],
    null,
  ),
  doubtful(
    'second-from-header',
    {
      why: 'The first From is what counts; a pass about the second one says nothing of it',
      way: { ...passed(), authentication: 'none', checkedBy: null },
    },
    resetMail(EVIL_LINK, {
      from: 'Salesforce <support@login-check.example>',
      more: ['From: Salesforce <support@salesforce.com>'],
    }),
    [NOT_SALESFORCE],
    linkTo(EVIL_LINK, { form: 'forgot', tier: 'other' }),
  ),
  doubtful(
    'phish-through-a-salesforce-org',
    {
      why: 'Sent through a real org: hop, IDs and signature are genuine, the button is not',
      way: passed('coin-bonus.example', orgLines(ORG)),
    },
    htmlMail(resetPage(anchor('https://coin-bonus.example/claim', 'Verify your account')), {
      from: 'Salesforce Security <alerts@coin-bonus.example>',
    }),
    [ELSEWHERE],
    null,
  ),
  doubtful(
    'zero-width-letters',
    { why: 'Letters that nobody sees part the words from the filters' },
    htmlMail(
      page(
        'Hi Sam,',
        'Please re\u200bset the pass\u00adword of your Sales\u200dforce account.',
        anchor(EVIL_BUTTON, 'Con\u200btinue'),
      ),
      { from: 'Sales\u200bforce <noreply@login-check.example>', subject: 'Your Sales\u200cforce pass\u200bword' },
    ),
    [ELSEWHERE],
    null,
  ),
  doubtful(
    'look-alike-letters-in-sender',
    { why: 'Cyrillic letters in the name of the sender' },
    htmlMail(resetPage(anchor(EVIL_BUTTON, 'Reset your password')).replaceAll('Salesforce', 'CRM'), {
      from: 'S\u0430l\u0435sforce <noreply@login-check.example>',
      subject: 'Password reset',
    }),
    [ELSEWHERE],
    null,
  ),
];

export const DOUBTFUL: readonly Case[] = [...HOSTS, ...WRITING, ...SITES, ...BODIES, ...WRAPPED, ...SENDERS];
