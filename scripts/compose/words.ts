/** The wording of the mails. Our own, after what public templates say; what counts is the link. */
import type { MailParts } from './eml';

export const SALESFORCE = 'Salesforce <support@salesforce.com>';
export const SUBJECT = 'Finish resetting your Salesforce password';

/** An address as it stands in an HTML attribute. */
export const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

export const anchor = (href: string, label: string, more = ''): string =>
  `<a href="${attribute(href)}"${more}>${label}</a>`;

export const page = (...paragraphs: readonly string[]): string =>
  `<html><body>\n${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}\n</body></html>`;

const ASKED = 'We received a request to reset the password for your Salesforce account sam@contoso.example.';
const LASTS = 'This link expires in 24 hours. If you did not ask for it, tell your Salesforce administrator.';

/** A reset mail round whatever its call to action is. */
export const resetPage = (action: string, ...more: readonly string[]): string =>
  page('Hi Sam,', ASKED, action, LASTS, ...more);

export const resetHtml = (href: string, attributes = ''): string =>
  resetPage(anchor(href, 'Reset your password', attributes));

export const resetText = (href: string): string => `Hi Sam,\n\n${ASKED}\nGo to:\n${href}\n\n${LASTS}`;

/** Both parts, as Salesforce sends them. */
export const resetMail = (href: string, more: Partial<MailParts> = {}): MailParts => ({
  ...{ from: SALESFORCE, subject: SUBJECT, html: resetHtml(href), text: resetText(href) },
  ...more,
});

/** Only HTML, for tricks that live there. */
export const htmlMail = (html: string, more: Partial<MailParts> = {}): MailParts => ({
  ...{ from: SALESFORCE, subject: SUBJECT, html },
  ...more,
});

export const FOOTER = [
  anchor('https://www.salesforce.com/company/privacy/', 'Privacy'),
  anchor('https://help.salesforce.com/s/', 'Help'),
  anchor('https://trust.salesforce.com/', 'Trust'),
].join(' | ');

export const siteMail = (href: string, more: Partial<MailParts> = {}): MailParts => ({
  from: 'Acme Partners <partners@acme.example>',
  subject: 'Your new Acme Partners password',
  html: page(
    'Hi Sam,',
    'Your password has been reset for Acme Partners.',
    `Go to: ${anchor(href, attribute(href))}`,
    'Thanks, Acme Partners',
  ),
  ...more,
});

export const welcomeMail = (href: string, more: Partial<MailParts> = {}): MailParts => ({
  from: SALESFORCE,
  subject: 'Welcome to Salesforce: Verify your account',
  html: page(
    'Hi Sam,',
    'Thanks for signing up with Salesforce. Verify your account and choose a password to begin.',
    anchor(href, 'Verify Account'),
    'Username: sam@contoso.example',
  ),
  ...more,
});
