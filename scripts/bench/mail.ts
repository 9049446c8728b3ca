/** Mails for measuring: made up, of a wanted size, and of the kind that a marketing tool sends. */
const SAFE = 'https://eur01.safelinks.protection.outlook.com/?url=';
const RESET = 'https://example.my.salesforce.com/secur/forgotpassword.jsp?r=MADEUPMADEUPMADEUP0123456789&display=page';

const wrapped = (target: string): string =>
  `${SAFE}${encodeURIComponent(target)}&amp;data=05%7C01%7C&amp;sdata=made%2Fup%3D&amp;reserved=0`;

const HEAD = `<html><head><style>${'td{padding:0}'.repeat(50)}</style></head><body><p>Hello Ida,</p>
<p>Click <a href="${wrapped(RESET)}">Reset Password</a> to reset your Salesforce password.</p><table>`;

const row = (index: number): string =>
  `<tr><td style="font-family:Arial,sans-serif;font-size:14px;color:#333">Paragraph ${index} of a long mail, with an
<a href="${wrapped(`https://news.example/article/${index}`)}" style="color:#06c">article</a> &amp; some words that say
nothing in particular, as such mails do, for a few lines of text.</td></tr>\n`;

/** An HTML body of at least `bytes` bytes (ASCII): one wrapped reset link, then rows of text with wrapped links. */
export function htmlMail(bytes: number): string {
  const rows: string[] = [];
  let length = HEAD.length;
  for (let index = 0; length < bytes; index += 1) {
    const next = row(index);
    rows.push(next);
    length += next.length;
  }
  return `${HEAD}${rows.join('')}</table></body></html>`;
}

export const HEADERS = [
  'Received: from mail.example (192.0.2.1) by inbound.example; Sun, 22 Nov 2026 10:00:02 +0000',
  'Authentication-Results: spf=pass smtp.mailfrom=salesforce.com; dkim=pass header.d=salesforce.com; dmarc=pass action=none header.from=salesforce.com; compauth=pass reason=100',
  'From: support@salesforce.com',
  'Subject: Finish resetting your Salesforce password',
].join('\r\n');
