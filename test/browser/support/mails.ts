import type { Mail } from '../../host/model';

/** A made-up token, long enough for every rule about tokens; it must never be seen where it has no business. */
export const TOKEN = 'Qx7Rk2Vb9Zt4Lm8Nc1Wp6Hd3Js5Fg0Ya7Ue2Ki9Ob4Xv8Tq1Mr6Bn3Cz5Dw0Pl7Gh2Sj9Ek4Va8Ri1Uo6Ty3Np5Lx0Fm7Q';
/** Its first twelve letters: whatever shows these shows more than the mask may. */
export const SECRET = TOKEN.slice(0, 12);
export const RECIPIENT = 'ida@contoso.example';

/** The form of an admin's reset; its `%3D%3D` must reach the clipboard as it is. */
export const RESET_LINK = `https://acme.my.salesforce.com/?c=${TOKEN}%3D%3D`;
/** The self-service form, which dies on its first GET. */
export const FORGOT_LINK = `https://globex.my.salesforce.com/secur/forgotpassword.jsp?r=${TOKEN}%3D%3D&display=page`;

export function safeLinks(target: string): string {
  const data = `05%7C02%7C${encodeURIComponent(RECIPIENT)}%7C0123456789abcdef%7C1`;
  const query = `url=${encodeURIComponent(target)}&data=${data}&sdata=YWJjZGVmZ2g%3D&reserved=0`;
  return `https://nam11.safelinks.protection.outlook.com/?${query}`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
export const anchor = (href: string, text = 'Reset your password'): string => `<a href="${escape(href)}">${text}</a>`;

/** What Exchange Online writes above a mail that it found to be Salesforce's. Made-up hosts and addresses. */
const HEADERS = [
  'Received: from CO1PEPF000066E8.namprd05.prod.outlook.com (2603:10b6:0:0::1) by',
  ' MW4PR11MB0001.namprd11.prod.outlook.com with HTTPS; Mon, 2 Nov 2026 08:00:03 +0000',
  'Authentication-Results: spf=pass (sender IP is 192.0.2.10)',
  ' smtp.mailfrom=salesforce.com; dkim=pass (signature was verified)',
  ' header.d=salesforce.com;dmarc=pass action=none',
  ' header.from=salesforce.com;compauth=pass reason=100',
  'Received-SPF: Pass (protection.outlook.com: domain of salesforce.com designates 192.0.2.10 as permitted sender)',
  'Received: from smtp.salesforce.com (192.0.2.10) by',
  ' CO1PEPF000066E8.mail.protection.outlook.com (10.0.0.1) with Microsoft SMTP Server; Mon, 2 Nov 2026 08:00:02 +0000',
  'X-MS-Exchange-Organization-AuthSource: CO1PEPF000066E8.namprd05.prod.outlook.com',
  'From: "Salesforce" <support@salesforce.com>',
  `To: <${RECIPIENT}>`,
  'Subject: Finish resetting your Salesforce password',
  '',
].join('\r\n');

const HOUR = 3_600_000;
/** Three hours before the tests' clock, which starts with them. */
export const START = Date.now();

export function mail(id: string, html: string | undefined, more: Partial<Mail> = {}): Mail {
  return {
    itemId: `AAMk-${id}`,
    subject: 'Finish resetting your Salesforce password',
    from: { name: 'Salesforce', address: 'support@salesforce.com' },
    to: [{ name: 'Ida Reader', address: RECIPIENT }],
    created: START - 3 * HOUR,
    html,
    text: 'unused',
    headers: HEADERS,
    ...more,
  };
}

const wording = (link: string): string =>
  `<html><body><p>Your administrator has reset the password of your Salesforce account.</p><p>${link}</p></body></html>`;

export const resetMail = (id = 'reset', link = RESET_LINK): Mail => mail(id, wording(anchor(safeLinks(link))));
export const forgotMail = (id = 'forgot'): Mail => resetMail(id, FORGOT_LINK);

export const doubtfulMail = (id = 'doubtful'): Mail =>
  mail(id, wording(anchor(safeLinks(`https://salesforce-login.example/?c=${TOKEN}%3D%3D`))));

/** Mimecast's short form keeps the address on its own server. */
export const opaqueMail = (id = 'opaque'): Mail =>
  mail(id, wording(anchor('https://protect-us.mimecast.com/s/AbCdEfGhIjKlMnOpQrSt')));

export const ordinaryMail = (id = 'ordinary'): Mail =>
  mail(id, '<html><body><p>Lunch at noon? <a href="https://canteen.example/menu">Menu</a></p></body></html>', {
    subject: 'Lunch',
    from: { name: 'Kim', address: 'kim@contoso.example' },
    headers: 'From: Kim <kim@contoso.example>\r\nSubject: Lunch\r\n',
  });

/** A plain-text mail as Outlook hands it over: a page that a converter made, the address standing in the text. */
export const plainTextMail = (id = 'text', link = RESET_LINK): Mail =>
  mail(
    id,
    `<html><body><div class="PlainText">Your administrator has reset the password of your Salesforce account.<br><br>${escape(link)}<br></div></body></html>`,
  );

export const severalLinksMail = (id = 'several'): Mail =>
  mail(id, `${wording(anchor(safeLinks(RESET_LINK)))}<p>${anchor(safeLinks(FORGOT_LINK), 'Forgot it?')}</p>`);

export const expiredMail = (id = 'expired'): Mail => ({ ...forgotMail(id), created: START - 30 * HOUR });
export const appointment = (id = 'meeting'): Mail => ({ ...ordinaryMail(id), type: 'appointment' });
