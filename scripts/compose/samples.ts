import { compose } from './eml';
import { forgot, forgotConfirm, setPassword } from './links';
import { mimecast, proofpointV3, safeLinks } from './wrappers';

const SALESFORCE = 'Salesforce <support@salesforce.com>';
const SUBJECT = 'Finish resetting your Salesforce password';
const ACME = 'acme.my.salesforce.com';

/** The wording of a reset mail in our own words: what counts is the link. */
export const resetHtml = (href: string, attributes = ''): string => `<html><body>
<p>Hi Sam,</p>
<p>We received a request to reset the password for your Salesforce account sam@contoso.example.</p>
<p><a href="${href.replace(/&/g, '&amp;')}"${attributes}>Reset your password</a></p>
<p>This link expires in 24 hours. If you did not ask for it, tell your Salesforce administrator.</p>
</body></html>`;

const resetText = (href: string): string => `Hi Sam,

We received a request to reset the password for your Salesforce account sam@contoso.example.
Go to:
${href}

This link expires in 24 hours. If you did not ask for it, tell your Salesforce administrator.`;

const reset = (href: string, more: { from?: string; subject?: string } = {}): string =>
  compose({ from: SALESFORCE, subject: SUBJECT, html: resetHtml(href), text: resetText(href), ...more });

/** The viewer's sample mails by file name. */
export const SAMPLE_MAILS: Readonly<Record<string, string>> = {
  'safe-links': reset(safeLinks(forgot(ACME))),
  proofpoint: reset(proofpointV3(forgot(ACME))),
  nested: reset(safeLinks(proofpointV3(forgot(ACME)))),
  'admin-reset': reset(safeLinks(setPassword('acme--uat.sandbox.my.salesforce.com')), {
    subject: `Sandbox: ${SUBJECT}`,
  }),
  confirmation: reset(safeLinks(forgotConfirm(ACME))),
  expired: reset(safeLinks(forgot(ACME))),
  site: reset(safeLinks(forgot('acme.my.site.com', '/partners')), {
    from: 'Acme Partners <partners@acme.example>',
    subject: 'Your new Acme Partners password',
  }),
  mimecast: reset(mimecast('acme.my.salesforce.com')),
  'look-alike': reset(
    'https://acme.my.salesforce.com.login-check.example/secur/forgotpassword.jsp?r=MadeUpMadeUpMadeUpMadeUpMadeUpMadeUp',
  ),
  'identity-code': compose({
    from: 'Salesforce <noreply@salesforce.com>',
    subject: 'Verify your identity in Salesforce',
    text: `You recently logged in from a browser or app that we do not recognize.

Verification Code: 314159

If you did not try to log in, change your password and tell your Salesforce administrator.`,
  }),
  german: compose({
    from: SALESFORCE,
    subject: 'Schließen Sie das Zurücksetzen Ihres Salesforce-Kennworts ab',
    html: `<html><body lang="de"><p>Hallo Sam,</p>
<p>wir haben eine Anforderung zum Zurücksetzen Ihres Kennworts erhalten.</p>
<p><a href="${safeLinks(forgot(ACME)).replace(/&/g, '&amp;')}">Kennwort zurücksetzen</a></p>
<p>Der Link ist 24 Stunden gültig.</p></body></html>`,
  }),
  other: compose({
    from: 'Robin Rowe <robin@contoso.example>',
    subject: 'Lunch on Thursday',
    html: '<html><body><p>Noodles at 12:30? The menu is <a href="https://noodles.example/menu">here</a>.</p></body></html>',
  }),
};
