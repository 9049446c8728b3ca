/** Genuine mails: languages, shapes of bodies, ways, times, and what has to be rescued. */
import type { LinkForm, MailKind, ReasonCode } from '../../src/core/report';
import { hiddenLink, linkTo, mailCase, noteOf, type Case, type Setting } from './case';
import type { MailParts } from './eml';
import { forgot, forgotConfirm, setPassword, token2019 } from './links';
import { BARE, brokenBy, orgLines, ownServer, passed } from './ways';
import * as words from './words';
import { mimecast, proofpointV3, safeLinks } from './wrappers';

const HOST = 'acme.my.salesforce.com';
const LINK = forgot(HOST);
const ORG = '00D2E000000AcmE';
const OTHER_ORG = '00D5f000000OthR';
const USER = '0052E000000UsrA';
const HOUR = 3_600_000;
const SENT_AT = Date.parse('2026-11-16T08:12:00Z');

const { anchor, attribute, page, resetHtml, resetMail, resetPage, resetText, htmlMail } = words;

/** A mail whose one link is LINK on a core host, with nothing between it and its reader. */
const plainCase = (
  name: string,
  setting: Setting,
  mail: MailParts,
  more: readonly ReasonCode[] = [],
  kind: MailKind = 'reset',
): Case =>
  mailCase(`genuine-${name}`, setting, mail, {
    verdict: 'reset',
    mail: kind,
    reasons: [noteOf(setting.way ?? BARE), ...more],
    link: linkTo(LINK, { form: 'forgot', tier: 'org' }),
  });

const inLanguage = (
  language: string,
  subject: string,
  sentences: readonly [asked: string, button: string, lasts: string],
  why = 'The words differ, the link decides',
): Case =>
  mailCase(
    `genuine-${language}`,
    { why },
    htmlMail(page(sentences[0], anchor(safeLinks(LINK), sentences[1]), sentences[2]), { subject }),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', trail: ['safe-links'] }),
      gateways: ['safe-links:link'],
    },
  );

const LANGUAGES: readonly Case[] = [
  inLanguage('german', 'Schließen Sie das Zurücksetzen Ihres Salesforce-Kennworts ab', [
    'wir haben eine Anforderung zum Zurücksetzen Ihres Kennworts erhalten.',
    'Kennwort zurücksetzen',
    'Der Link ist 24 Stunden gültig.',
  ]),
  inLanguage('french', 'Terminer la réinitialisation de votre mot de passe Salesforce', [
    'Nous avons reçu une demande de réinitialisation de votre mot de passe.',
    'Réinitialiser le mot de passe',
    'Ce lien expire dans 24 heures.',
  ]),
  inLanguage('spanish', 'Finalizar el restablecimiento de su contraseña de Salesforce', [
    'Hemos recibido una solicitud para restablecer su contraseña.',
    'Restablecer contraseña',
    'El vínculo caduca en 24 horas.',
  ]),
  inLanguage('portuguese', 'Conclua a redefinição da senha da Salesforce', [
    'Recebemos uma solicitação para redefinir sua senha.',
    'Redefinir senha',
    'O link expira em 24 horas.',
  ]),
  inLanguage('japanese', 'Salesforce パスワードのリセットを完了してください', [
    'パスワードのリセット要求を受け付けました。',
    'パスワードをリセット',
    'このリンクは 24 時間有効です。',
  ]),
  inLanguage('hebrew', 'השלמת איפוס סיסמת Salesforce שלך', [
    'קיבלנו בקשה לאיפוס הסיסמה שלך.',
    'איפוס סיסמה',
    'הקישור תקף ל-24 שעות.',
  ]),
  inLanguage(
    'thai-no-known-wording',
    'รีเซ็ตรหัสผ่าน Salesforce ของคุณให้เสร็จสิ้น',
    ['เราได้รับคำขอให้รีเซ็ตรหัสผ่านของคุณ', 'รีเซ็ตรหัสผ่าน', 'ลิงก์นี้จะหมดอายุใน 24 ชั่วโมง'],
    'No wording of this language is known: the form of the link alone says what the mail is',
  ),
];

const SHAPES: readonly Case[] = [
  plainCase(
    'text-only',
    { why: 'A plain-text mail with the link on its own line' },
    {
      from: words.SALESFORCE,
      subject: words.SUBJECT,
      text: resetText(LINK),
    },
  ),
  plainCase(
    'text-in-angles-and-folded',
    { why: 'RFC 3986 appendix C: inside <> the line break was put in by a mail program' },
    {
      ...{ from: words.SALESFORCE, subject: words.SUBJECT },
      text: resetText(`<${LINK.slice(0, 72)}\n${LINK.slice(72)}>`),
    },
    ['link-repaired'],
  ),
  plainCase(
    'forwarded-by-a-colleague',
    { why: 'An inline forward as text, quoted with angle brackets' },
    {
      from: 'Robin Rowe <robin@contoso.example>',
      subject: `FW: ${words.SUBJECT}`,
      text: [
        'Sam, this one is for you.',
        '',
        '-----Original Message-----',
        'From: Salesforce <support@salesforce.com>',
        `Subject: ${words.SUBJECT}`,
        '',
        ...resetText(`Reset your password <${LINK}>`).split('\n'),
      ].join('\n'),
    },
  ),
  plainCase(
    'base64-body',
    { why: 'A body in base64' },
    htmlMail(resetHtml(LINK), { text: resetText(LINK), encoding: 'base64' }),
  ),
  plainCase(
    'latin-1-body',
    { why: 'A body in the character set of an old server' },
    htmlMail(
      page('Voici le lien pour réinitialiser votre mot de passe Salesforce à tout moment.', anchor(LINK, 'Continuer')),
      { charset: 'iso-8859-1' },
    ),
  ),
  plainCase(
    'button-is-a-picture',
    { why: 'The call to action is an image with a label' },
    htmlMail(
      resetPage(`${anchor(LINK, '<img src="cid:button" alt="Reset password">')} <img src="cid:logo" alt="Salesforce">`),
    ),
  ),
  plainCase(
    'button-is-a-shape',
    { why: 'Classic Outlook draws VML; its address counts as a link' },
    htmlMail(
      resetPage(
        `<v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" href="${attribute(LINK)}"><center>Reset your password</center></v:roundrect>`,
      ),
    ),
  ),
  plainCase(
    'footer-links',
    { why: 'Links into pages of Salesforce stand beside the password link' },
    htmlMail(resetPage(anchor(LINK, 'Reset your password'), words.FOOTER)),
  ),
  plainCase(
    'same-link-twice',
    { why: 'A button and the same address as text are one link' },
    htmlMail(resetPage(anchor(LINK, 'Reset your password'), `Or open this address: ${anchor(LINK, attribute(LINK))}`)),
  ),
  mailCase(
    'genuine-outlook-rewrote-the-page',
    { why: 'Attributes that Outlook adds: originalsrc equals the target' },
    htmlMail(
      resetHtml(
        safeLinks(LINK),
        ` originalsrc="${attribute(LINK)}" shash="bWFkZXVw" data-auth="Verified" id="LPlnk123456" class="x_button"`,
      ),
    ),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', trail: ['safe-links'] }),
      gateways: ['safe-links:link'],
    },
  ),
  plainCase(
    'hidden-preheader',
    { why: 'Text that no reader sees stands before the mail' },
    htmlMail(
      resetPage(
        `<div style="display:none;max-height:0">Reset it within 24 hours&#847;&zwnj;&nbsp;&#847;&zwnj;</div>${anchor(LINK, 'Reset your password')}`,
      ),
    ),
  ),
];

const welcome = (name: string, why: string, url: string, form: LinkForm, more: Partial<MailParts> = {}): Case =>
  mailCase(`genuine-${name}`, { why, way: passed() }, words.welcomeMail(url, more), {
    verdict: 'reset',
    mail: 'welcome',
    reasons: ['authentication-passed'],
    link: linkTo(url, {
      ...{ form, tier: 'org' },
      ...{ issuedAt: '2026-11-16T08:12:00.000Z', expiresAt: '2027-05-15T08:12:00.000Z' },
    }),
  });

const KINDS: readonly Case[] = [
  welcome(
    'welcome',
    'A new user; the life of the link is an org setting, 180 days at most',
    setPassword(HOST),
    'set-password',
  ),
  welcome('welcome-japanese', 'The same in Japanese', setPassword(HOST), 'set-password', {
    subject: 'Salesforce へようこそ: アカウントを確認してください',
  }),
  mailCase(
    'genuine-welcome-to-a-site',
    { why: "A new member of a customer's site, whose link is on a platform path" },
    words.siteMail(forgot('acme.my.site.com', '/partners'), {
      subject: 'Welcome to Acme Partners',
      html: page(
        'Hi Sam,',
        `Welcome to Acme Partners! To get started, go to ${anchor(forgot('acme.my.site.com', '/partners'), 'your account')}`,
        'Username: sam@contoso.example',
      ),
    }),
    {
      verdict: 'reset',
      mail: 'welcome',
      reasons: ['authentication-unavailable', 'customer-site'],
      link: linkTo(forgot('acme.my.site.com', '/partners'), { form: 'forgot', tier: 'site' }),
    },
  ),
];

const WAYS: readonly Case[] = [
  mailCase(
    'genuine-broken-by-proofpoint',
    {
      why: 'A known gateway handed the mail over and altered it: the failed check is explained',
      way: brokenBy('proofpoint', 'mx0a-00112233.pphosted.com', [
        'X-Proofpoint-Spam-Details: rule=inbound_notspam policy=inbound score=0 route=inbound',
      ]),
    },
    resetMail(proofpointV3(LINK)),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-broken-by-gateway', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', trail: ['proofpoint-v3'] }),
      gateways: ['proofpoint:link'],
    },
  ),
  mailCase(
    'genuine-broken-by-mimecast-hop-alone',
    {
      why: 'The gateway left no mark on the link, only its hop',
      way: brokenBy('mimecast', 'eu-smtp-delivery-1.mimecast.com'),
    },
    resetMail(forgotConfirm(HOST)),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-broken-by-gateway', 'gateway-opens-links'],
      link: linkTo(forgotConfirm(HOST), { form: 'forgot-confirm', tier: 'org' }),
    },
  ),
  mailCase(
    'genuine-safe-links-mark-alone',
    {
      why: 'Safe Links looked at the link and left it as it was: only the header says so',
      way: {
        ...passed('salesforce.com', ['X-MS-Exchange-AtpMessageProperties: SA|SL']),
        gateways: ['exchange-online:hop', 'safe-links:mark'],
      },
    },
    resetMail(LINK),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-passed', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org' }),
    },
  ),
  mailCase(
    'genuine-gateway-named-by-the-admin',
    {
      why: 'The administrator says which gateway stands before the mailboxes',
      ...{ way: passed(), settings: { gateways: ['barracuda'] } },
    },
    resetMail(LINK),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-passed', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org' }),
      gateways: ['barracuda:settings'],
    },
  ),
  plainCase(
    'senders-own-relay',
    {
      why: "The org sends through its own relay; its outgoing gateway stands on the sender's side and opens nothing",
      way: {
        ...passed('salesforce.com', [
          'X-Proofpoint-Spam-Details: rule=outbound_notspam policy=outbound score=0 route=outbound',
          'X-Mimecast-Originator: acme.example',
        ]),
      },
    },
    resetMail(LINK),
  ),
  plainCase(
    'own-server-listed',
    {
      why: 'Not Exchange Online: the administrator lists the id of the own mail server',
      ...{ way: ownServer('mail.contoso.example', true), settings: { authservIds: ['mail.contoso.example'] } },
    },
    resetMail(LINK),
  ),
  plainCase(
    'own-server-not-listed',
    { why: 'A verdict under an id that nobody listed is none', way: ownServer('mail.contoso.example', false) },
    resetMail(LINK),
  ),
];

const tokenLink = (org: string, issued: number): string => forgotConfirm(HOST, '', token2019(org, USER, issued));

const tokenCase = (name: string, setting: Setting, date: string, issued: number): Case => {
  const url = tokenLink(ORG, issued);
  return mailCase(`genuine-${name}`, setting, resetMail(url, { date }), {
    verdict: 'reset',
    mail: 'reset',
    reasons: [noteOf(setting.way ?? BARE)],
    link: linkTo(url, {
      ...{ form: 'forgot-confirm', tier: 'org', org: ORG, user: USER },
      issuedAt: new Date(issued).toISOString(),
      expiresAt: new Date(issued + 24 * HOUR).toISOString(),
    }),
  });
};

const TIMES: readonly Case[] = [
  tokenCase(
    'token-tells-its-time',
    { why: 'The token of 2019 holds org, user and time of issue', way: passed('salesforce.com', orgLines(ORG)) },
    '2026-11-16T08:12:00Z',
    SENT_AT - 5000,
  ),
  tokenCase(
    'token-corrects-the-date',
    { why: "The mail's date is of another year; the token knows when it was issued" },
    '2019-03-01T00:00:00Z',
    SENT_AT,
  ),
  mailCase(
    'genuine-expired',
    { why: 'Two days old: the link is dead and was genuine', now: '2026-11-18T08:12:00Z', way: passed() },
    resetMail(LINK),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-passed', 'link-expired'],
      link: linkTo(LINK, {
        ...{ form: 'forgot', tier: 'org' },
        ...{ issuedAt: '2026-11-16T08:12:00.000Z', expiresAt: '2026-11-17T08:12:00.000Z' },
      }),
    },
  ),
  mailCase(
    'genuine-expired-by-its-token',
    { why: 'Forwarded today, issued three days ago' },
    resetMail(tokenLink(ORG, SENT_AT - 72 * HOUR), {
      ...{ from: 'Robin Rowe <robin@contoso.example>', subject: `FW: ${words.SUBJECT}` },
    }),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', 'link-expired'],
      link: linkTo(tokenLink(ORG, SENT_AT - 72 * HOUR), {
        ...{ form: 'forgot-confirm', tier: 'org', org: ORG, user: USER },
        ...{ issuedAt: '2026-11-13T08:12:00.000Z', expiresAt: '2026-11-14T08:12:00.000Z' },
      }),
    },
  ),
  mailCase(
    'genuine-org-ids-disagree-on-core-host',
    {
      why: 'No header of a real reset mail is public: on a core host this is a note, not an alarm',
      way: passed('salesforce.com', orgLines(OTHER_ORG)),
    },
    resetMail(tokenLink(ORG, SENT_AT)),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-passed', 'org-ids-disagree'],
      link: linkTo(tokenLink(ORG, SENT_AT), {
        ...{ form: 'forgot-confirm', tier: 'org', org: ORG, user: USER },
      }),
    },
  ),
];

const SECOND = setPassword(HOST);

const SEVERAL: readonly Case[] = [
  plainCase(
    'several-links',
    { why: 'Two password links to one host: the first counts, and that there are two is said' },
    htmlMail(resetPage(`${anchor(LINK, 'Reset your password')} or ${anchor(SECOND, 'set a new one')}`)),
    ['several-links'],
  ),
  plainCase(
    'several-links-differ',
    { why: 'Links for production and sandbox in one mail' },
    htmlMail(
      resetPage(
        `${anchor(LINK, 'Reset your password')} or, for the sandbox, ${anchor(forgot('acme--uat.sandbox.my.salesforce.com'), 'here')}`,
      ),
    ),
    ['several-links-differ'],
  ),
  plainCase(
    'visible-text-differs-on-core-host',
    { why: 'The text shows another host; the link itself goes to a core host: a note' },
    htmlMail(resetPage(anchor(LINK, 'https://login.contoso.example/'))),
    ['link-text-differs'],
  ),
  mailCase(
    'genuine-original-differs-on-core-host',
    { why: 'The attribute of Outlook names another host; url= is preferred' },
    htmlMail(resetHtml(safeLinks(LINK), ' originalsrc="https://login.contoso.example/"')),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', 'link-probably-used', 'link-original-differs'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', trail: ['safe-links'] }),
      gateways: ['safe-links:link'],
    },
  ),
];

const rescued = (
  name: string,
  why: string,
  html: string,
  code: ReasonCode,
  hidden: { outcome: 'opaque' | 'domain-only' },
): Case =>
  mailCase(`genuine-${name}`, { why }, htmlMail(html), {
    verdict: 'reset',
    mail: 'reset',
    reasons: ['authentication-unavailable', 'link-probably-used', code],
    link: {
      ...hiddenLink(hidden.outcome, ['mimecast']),
      ...{ form: 'forgot', tier: 'org', host: HOST, url: LINK, survives: 'no' },
    },
    gateways: ['mimecast:link'],
  });

const RESCUED: readonly Case[] = [
  rescued(
    'original-behind-opaque-wrapper',
    'Mimecast keeps the link, Outlook has left the original beside it',
    resetHtml(mimecast(), ` originalsrc="${attribute(LINK)}"`),
    'link-from-original',
    { outcome: 'opaque' },
  ),
  rescued(
    'visible-text-behind-mimecast',
    'Mimecast keeps the link and names its domain; the visible text holds the whole link to that domain',
    resetPage(anchor(mimecast(HOST), attribute(LINK))),
    'link-from-text',
    { outcome: 'domain-only' },
  ),
];

export const GENUINE_MAILS: readonly Case[] = [
  ...LANGUAGES,
  ...SHAPES,
  ...KINDS,
  ...WAYS,
  ...TIMES,
  ...SEVERAL,
  ...RESCUED,
];
