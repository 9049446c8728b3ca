/** Mails that hold no password link: other Salesforce mails by their names, and everybody else's. */
import type { MailKind, ReasonCode } from '../../src/core/report';
import { mailCase, type Case } from './case';
import type { MailParts } from './eml';
import { C } from './links';
import { failed, orgLines, passed, type Way } from './ways';
import { anchor, FOOTER, page, SALESFORCE } from './words';

/** Notes on the way are due only in mails that claim to be reset mails; the design does not say which of these do. */
const ON_THE_WAY: readonly ReasonCode[] = ['authentication-passed', 'authentication-unavailable'];

const other = (name: string, why: string, mail: MailKind, parts: MailParts, way?: Way): Case =>
  mailCase(`other-${name}`, way === undefined ? { why } : { why, way }, parts, {
    verdict: 'not-reset',
    mail,
    reasons: ['no-password-link'],
    maybe: ON_THE_WAY,
    link: null,
  });

const NOREPLY = 'Salesforce <noreply@salesforce.com>';
const SITE_SENDER = 'Acme Partners <partners@acme.example>';
const LIGHTNING = 'https://acme.lightning.force.com/lightning/r/Case/5002E00000AbCdEQAV/view';

const CORE: readonly Case[] = [
  other('identity-code', 'A one-time code, no link', 'identity-code', {
    ...{ from: NOREPLY, subject: 'Verify your identity in Salesforce' },
    text: 'You recently logged in to Salesforce from a browser or app that we do not recognize.\n\nUsername: sam@contoso.example\nVerification Code: 314159\n\nIf you did not log in, change your password and tell your Salesforce administrator.',
  }),
  other('identity-code-sandbox', 'The same from a sandbox', 'identity-code', {
    ...{ from: NOREPLY, subject: 'Sandbox: Verify your identity in Salesforce' },
    text: 'Verification Code: 271828',
  }),
  other('identity-code-welcome-host', 'The code of welcome.salesforce.com', 'identity-code', {
    ...{ from: NOREPLY, subject: "Here's your verification code" },
    text: 'Use this code to find your Salesforce accounts: 161803',
  }),
  other('security-token', 'The token for the API, which follows every change of the password', 'security-token', {
    ...{ from: SALESFORCE, subject: 'Your new Salesforce security token' },
    text: 'We are sending you this mail because you recently changed your password or requested to reset your security token.\n\nUsername: sam@contoso.example\nSecurity token (case-sensitive): MadeUpTokenMadeUpToken01',
  }),
  other('lockout', 'Locked out: the answer is a wait, no link', 'lockout', {
    ...{ from: SALESFORCE, subject: "We can't reset your Salesforce password" },
    text: 'Your account is locked because of too many attempts. Try again in 15 minutes or ask your Salesforce administrator.',
  }),
  other('reset-refused', 'The password was changed less than a day ago', 'reset-refused', {
    ...{ from: SALESFORCE, subject: 'Salesforce.com password reset failure' },
    text: 'Your administrator has reset your password. However, your password cannot be reset at this time.',
  }),
  other('email-change', 'A confirmation link that lives 72 hours and resets nothing', 'email-change', {
    ...{ from: SALESFORCE, subject: "Finish changing your Salesforce account's email address" },
    html: page(
      'Hi Sam,',
      "We received a request to change your Salesforce account's email address.",
      anchor(`https://acme.my.salesforce.com/_ui/identity/email/ChangeEmailVerification?token=${C}`, 'Confirm'),
      'The link expires in 72 hours.',
    ),
  }),
  other('password-changed', 'A notice after the deed', 'password-changed', {
    ...{ from: SALESFORCE, subject: 'Your Salesforce password was changed' },
    text: 'The password of sam@contoso.example has been changed. If this was not you, tell your Salesforce administrator.',
  }),
  other('package-installed', 'System mail from the same sender', 'other-salesforce', {
    ...{ from: SALESFORCE, subject: 'Package Acme Tools Install Successful' },
    html: page('The package was installed.', anchor(LIGHTNING, 'View the package')),
  }),
  other('request-page', 'The page that asks for a reset mail holds no token', 'reset', {
    ...{ from: SALESFORCE, subject: 'Please reset your password for Salesforce' },
    html: page(
      'Your password expires soon. You can reset your password at any time on the log-in page.',
      anchor('https://acme.my.salesforce.com/secur/forgotpassword.jsp?locale=us', 'Forgot your password?'),
    ),
  }),
];

const site = (name: string, why: string, mail: MailKind, subject: string, text: string): Case =>
  other(name, why, mail, {
    ...{ from: SITE_SENDER, subject },
    html: page(text, anchor('https://acme.my.site.com/partners/s/', 'Acme Partners')),
    more: orgLines('00D2E000000AcmE'),
  });

const SITES: readonly Case[] = [
  site(
    'site-code',
    'One-time code of a site',
    'identity-code',
    'Verify your identity in Acme Partners',
    'Your code is 112358.',
  ),
  site(
    'site-reset-code',
    'The headless reset sends a code',
    'identity-code',
    'Finish resetting your Acme Partners password',
    'Your code is 132134.',
  ),
  site(
    'site-lockout',
    'Locked out of a site',
    'lockout',
    "You've been locked out of Acme Partners",
    'Try again in 15 minutes.',
  ),
  site(
    'site-lockout-japanese',
    'The same in Japanese',
    'lockout',
    'Acme Partnersからロックアウトされました',
    '15 分後にもう一度お試しください。',
  ),
  site(
    'site-lockout-french',
    'The same in French',
    'lockout',
    'Vous avez été déconnecté(e) de Acme Partners',
    'Réessayez dans 15 minutes.',
  ),
  site(
    'site-lockout-spanish',
    'The same in Spanish',
    'lockout',
    'Se le ha bloqueado en Acme Partners',
    'Inténtelo de nuevo en 15 minutos.',
  ),
  site(
    'site-lockout-italian',
    'The same in Italian',
    'lockout',
    'Sei stato bloccato da Acme Partners',
    'Riprova tra 15 minuti.',
  ),
  site(
    'site-reset-code-hebrew',
    'The code in Hebrew',
    'identity-code',
    'השלמת איפוס סיסמת Acme שלך',
    'הקוד שלך הוא 213455.',
  ),
  site(
    'site-email-change',
    'A changed address on a site',
    'email-change',
    "Your Acme Partners account's email address was changed",
    'Your address was changed.',
  ),
];

const ANYBODY: readonly Case[] = [
  other('lunch', 'A colleague', 'other', {
    ...{ from: 'Robin Rowe <robin@contoso.example>', subject: 'Lunch on Thursday' },
    html: page(`Noodles at 12:30? The menu is ${anchor('https://noodles.example/menu', 'here')}.`),
  }),
  other('github-reset', "Another service's reset mail", 'other', {
    ...{ from: 'GitHub <noreply@github.com>', subject: '[GitHub] Please reset your password' },
    html: page(
      'We heard that you lost your GitHub password. You can use the following button to reset it.',
      anchor('https://github.com/password_reset/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789', 'Reset your password'),
    ),
  }),
  other('bank-reset', 'A bank', 'other', {
    ...{ from: 'Example Bank <service@bank.example>', subject: 'Your new Example Bank password' },
    html: page(
      'Your password has been reset.',
      anchor('https://www.bank.example/reset?token=AbCdEfGhIjKlMnOpQrStUvWxYz0123456789', 'Choose a new password'),
    ),
  }),
  other('german-it-reminder', 'The own IT department', 'other', {
    ...{ from: 'IT-Service <it@contoso.example>', subject: 'Ihr Windows-Kennwort läuft ab' },
    html: page(
      'Ihr Kennwort läuft in 5 Tagen ab. Bitte ändern Sie Ihr Kennwort mit Strg+Alt+Entf.',
      anchor('https://intranet.contoso.example/kennwort', 'Anleitung'),
    ),
  }),
  other('marketing-cloud-customer', "A shop's mail, sent with Marketing Cloud", 'other', {
    ...{ from: 'Example Shop <news@shop.example>', subject: 'Autumn sale' },
    html: page(anchor('https://click.e.shop.example/?qs=0123456789abcdef0123456789abcdef', 'Shop now')),
  }),
  other('discussion-of-reset-mails', 'People speak of reset links, nobody sends one', 'other', {
    ...{ from: 'Robin Rowe <robin@contoso.example>', subject: 'Re: those links that never work' },
    text: 'The helpdesk says the filter opens them first. See https://intranet.contoso.example/wiki/links for what we tried.',
  }),
];

const SALESFORCE_ISH: readonly Case[] = [
  other(
    'newsletter-on-passwords',
    "Salesforce's own newsletter speaks of passwords; every link stays on its hosts",
    'other-salesforce',
    {
      ...{ from: 'Salesforce <newsletter@mail.salesforce.com>', subject: 'Five habits for a safer Salesforce' },
      html: page(
        'Choose a password of four words, change your password when it has leaked, and turn on MFA.',
        anchor('https://www.salesforce.com/blog/password-habits/', 'Read more'),
        FOOTER,
      ),
    },
  ),
  other('trailhead', 'A learner mail', 'other-salesforce', {
    ...{ from: 'Trailhead <trailhead@mail.salesforce.com>', subject: 'You earned a badge' },
    html: page(anchor('https://trailhead.salesforce.com/content/learn/modules/identity_basics', 'See your badge')),
  }),
  other(
    'case-notification',
    'A customer service mail that Salesforce sends for its customer: hop and IDs, no password',
    'other',
    {
      ...{ from: 'Acme Support <support@acme.example>', subject: 'Case 00012345: your printer' },
      html: page(
        'We answered your case.',
        anchor('https://acme.my.site.com/support/s/case/5002E00000AbCdEQAV', 'View the case'),
      ),
    },
    passed('acme.example', orgLines('00D2E000000AcmE')),
  ),
  other('case-notification-lightning', 'A task for a salesperson', 'other-salesforce', {
    ...{ from: 'Salesforce <noreply@salesforce.com>', subject: 'New task: call Robin' },
    html: page(anchor(LIGHTNING, 'Open the task')),
  }),
  other(
    'task-notification-fails',
    "A task whose sender check failed: no password and no claim, so no alarm, and the org's sending is looked at",
    'other-salesforce',
    {
      ...{ from: 'Salesforce <noreply@salesforce.com>', subject: 'New task: call Robin' },
      html: page(anchor(LIGHTNING, 'Open the task')),
    },
    failed(),
  ),
  other('commerce-activation-code', 'Account Manager of B2C Commerce sends a code', 'other-salesforce', {
    ...{ from: 'Salesforce <noreply@salesforce.com>', subject: 'Account Manager activation' },
    text: 'Your activation code is 4567. Enter it in Account Manager.',
  }),
];

export const OTHER: readonly Case[] = [...CORE, ...SITES, ...ANYBODY, ...SALESFORCE_ISH];
