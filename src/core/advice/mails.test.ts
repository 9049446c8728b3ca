import { analyse } from '../analyse';
import type { Message } from '../message';
import type { Report } from '../report';
import { NO_SETTINGS } from '../settings';

/** Through the whole analysis: that real mails, not only made-up facts, bring the fixes up. */
const SENT = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const TOKEN = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4';
const FORGOT = `https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=${TOKEN}%3D%3D&display=page&fpot=0f8fad5b`;
const wrapped = encodeURIComponent(FORGOT);

function mail(href: string, given: Partial<Message> = {}): Message {
  return {
    id: 'mail-1',
    subject: 'Finish resetting your Salesforce password',
    from: { name: 'Salesforce', address: 'support@salesforce.com' },
    date: SENT,
    headers: { state: 'unavailable', why: 'not-supported' },
    body: {
      state: 'available',
      text: 'Reset your Salesforce password for jo@acme.example',
      links: [{ href, text: 'Reset Password', originalsrc: null, where: 'html' }],
      truncated: false,
    },
    ...given,
  };
}

const report = (message: Message, now = SENT + HOUR, settings = NO_SETTINGS): Report =>
  analyse(message, { now, settings });

const first = ({ advice }: Report): readonly (string | undefined)[] =>
  [advice.reader, advice.salesforceAdmin, advice.mailAdmin].map(([one]) => one?.id);

test.each([
  ['no wrapper', FORGOT, ['copy-into-private-window', 'confirmation-page', 'exempt-exact-hosts']],
  [
    'Safe Links',
    `https://nam02.safelinks.protection.outlook.com/?url=${wrapped}&data=05%7C02&sdata=x&reserved=0`,
    ['ask-admin-reset', 'confirmation-page', 'safe-links-do-not-rewrite'],
  ],
  [
    'Barracuda',
    `https://linkprotect.cudasvc.com/url?a=${wrapped}&c=E,1,x&typo=0`,
    ['ask-admin-reset', 'confirmation-page', 'barracuda-intent-policy'],
  ],
  [
    'Trend Micro',
    `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${wrapped}&umid=1&auth=0`,
    ['ask-admin-reset', 'confirmation-page', 'trend-micro-approved-list'],
  ],
  [
    'Mimecast, which hides the address',
    'https://protect-eu.mimecast.com/s/AbCdEfGhIjKl?domain=acme.my.salesforce.com',
    ['open-original-mail', 'admin-reset', 'mimecast-managed-urls'],
  ],
])('%s', (_name, href, ids) => {
  expect(first(report(mail(href)))).toEqual(ids);
});

test('an expired link: ask for a new one', () => {
  expect(first(report(mail(FORGOT), SENT + 30 * HOUR))[0]).toBe('request-new-mail');
});

test('a link elsewhere: no copying, and the admins look where it came from', () => {
  const doubtful = report(mail(`https://login.example.net/secur/forgotpassword.jsp?r=${TOKEN}`));
  expect(doubtful.verdict).toBe('doubtful');
  expect(first(doubtful)).toEqual(['do-not-use', 'setup-audit-trail', 'report-phishing']);
});

test('what the settings name counts', () => {
  const settings = { ...NO_SETTINGS, gateways: ['nospamproxy'] };
  expect(report(mail(FORGOT), SENT + HOUR, settings).advice.mailAdmin.map(({ id }) => id)).toContain(
    'nospamproxy-allowlist',
  );
});

test('a mail from a colleague brings up nothing', () => {
  const plain = mail('https://example.org/menu', {
    subject: 'Lunch',
    from: { name: 'Jo', address: 'jo@example.org' },
    body: {
      state: 'available',
      text: 'Lunch at noon?',
      links: [{ href: 'https://example.org/menu', text: 'menu', originalsrc: null, where: 'html' }],
      truncated: false,
    },
  });
  expect(report(plain).advice).toEqual({ reader: [], salesforceAdmin: [], mailAdmin: [] });
});

test('no advice holds a token, a path or a recipient', () => {
  const { advice } = report(mail(`https://linkprotect.cudasvc.com/url?a=${wrapped}&c=E,1,x&typo=0`));
  const text = JSON.stringify(advice);
  expect(text).not.toContain(TOKEN.slice(0, 8));
  expect(text).not.toMatch(/forgotpassword|jo@acme/);
});
