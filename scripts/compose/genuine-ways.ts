/**
 * Genuine mails that are about the way they came, their age, or what the administrator's settings name. With the mails
 * of the other tables they bring up every fix of the advice (src/core/advice/fixture-mails.test.ts).
 */
import type { LinkForm, ReasonCode } from '../../src/core/report';
import { linkTo, mailCase, noteOf, type Case } from './case';
import { forgot, forgotConfirm, setPassword } from './links';
import { passed, type Way } from './ways';
import { FILTERS, lookedPast, marked, relayed, safeLinksSkipped, SERVICES, through } from './ways-gateways';
import { resetMail, siteMail, welcomeMail } from './words';
import * as by from './wrappers';

const HOST = 'acme.my.salesforce.com';
const LINK = forgot(HOST);
const LINKS = { forgot: LINK, 'forgot-confirm': forgotConfirm(HOST), 'set-password': setPassword(HOST) } as const;
const FORMS = ['forgot', 'forgot-confirm', 'set-password'] as const;

/** A product that opens links has probably spent a link that dies at its first opening. */
const opening = (opens: boolean, form: LinkForm): readonly ReasonCode[] => {
  if (!opens) return [];
  return [form === 'forgot' ? 'link-probably-used' : 'gateway-opens-links'];
};

/** A mail whose link nobody wrapped, that came by this way. */
const skipping = ({ more }: Way): readonly ReasonCode[] =>
  more.some((line) => line.startsWith('X-MS-Exchange-Organization-SkipSafeLinksProcessing'))
    ? ['safe-links-skipped']
    : [];

function byWay(name: string, why: string, way: Way, form: keyof typeof LINKS, opens: boolean): Case {
  return mailCase(`genuine-${name}`, { why, way }, resetMail(LINKS[form]), {
    verdict: 'reset',
    mail: 'reset',
    reasons: [noteOf(way), ...skipping(way), ...opening(opens, form)],
    link: linkTo(LINKS[form], { form, tier: 'org' }),
  });
}

const BY_HOP: readonly Case[] = SERVICES.map((service, at) =>
  byWay(
    `by-hop-${service.name ?? service.gateway}`,
    `${service.gateway} left the link as it was, its hop stands after Salesforce's${service.alters ? ', and it altered the mail' : ''}`,
    through(service),
    FORMS[at % FORMS.length] ?? 'forgot',
    service.opens,
  ),
);

const BY_MARK: readonly Case[] = FILTERS.map((filter) =>
  byWay(
    `by-mark-${filter.name}`,
    `Only the marks of ${filter.name} say that it filtered the mail`,
    marked(filter),
    'forgot',
    filter.opens,
  ),
);

/** Products that leave nothing in a link or a header that a program could rely on. */
const SILENT = [
  'nospamproxy',
  'cloudflare',
  'egress',
  'forcepoint',
  'covenant-eyes',
  'proofpoint-essentials',
  'sophos-appliance',
  'cisco-threat-defense',
  'postoffice',
];

const BY_SETTINGS: readonly Case[] = SILENT.map((gateway) =>
  mailCase(
    `genuine-named-by-the-admin-${gateway}`,
    {
      why: `Nothing in the mail tells ${gateway}; the administrator's settings do`,
      ...{ way: passed(), settings: { gateways: [gateway] } },
    },
    resetMail(LINK),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-passed', 'link-probably-used'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org' }),
      gateways: [`${gateway}:settings`],
    },
  ),
);

const SITE = forgot('acme.my.site.com', '/partners');

/** A site's mail through the relay of the company that runs the site. */
const siteRelayed = (name: string, why: string, way: Way, more: readonly ReasonCode[]): Case =>
  mailCase(`genuine-${name}`, { why, way }, siteMail(SITE), {
    verdict: 'reset',
    mail: 'reset',
    reasons: ['authentication-passed', 'customer-site', ...more],
    link: linkTo(SITE, { form: 'forgot', tier: 'site' }),
  });

const mimecast = SERVICES.find(({ gateway }) => gateway === 'mimecast');
if (mimecast === undefined) throw new Error('SERVICES has no mimecast');

const ROUTES: readonly Case[] = [
  siteRelayed(
    'relayed-by-a-plain-server',
    "Email Relay: the sender's own server stands above Salesforce's hop, and it is no gateway",
    relayed('relay.acme.example', [], 'acme.example'),
    [],
  ),
  siteRelayed(
    'relayed-through-proofpoint',
    "Email Relay leads through a gateway: above Salesforce's hop and yet perhaps the sender's, so no more than possible",
    relayed('mx0a-00445566.pphosted.com', ['proofpoint:mark'], 'acme.example'),
    ['link-probably-used'],
  ),
  byWay(
    'safe-links-skipped-by-a-rule',
    'A mail flow rule keeps Safe Links away, and nothing else opens links here',
    safeLinksSkipped(),
    'forgot',
    false,
  ),
  byWay(
    'enhanced-filtering-behind-mimecast',
    'Exchange Online looks past Mimecast to the server that sent the mail, so its check passes',
    lookedPast(mimecast),
    'forgot',
    true,
  ),
];

const AGES: readonly Case[] = [
  mailCase(
    'genuine-postoffice',
    { why: 'A vendor that answers with the click-time links of Symantec' },
    resetMail(by.postOffice(LINK)),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', trail: ['postoffice'] }),
      gateways: ['postoffice:link'],
    },
  ),
  mailCase(
    'genuine-expired-behind-barracuda',
    { why: 'Expired, and the next link will be opened by the same scanner', now: '2026-11-18T08:12:00Z' },
    resetMail(by.barracuda(LINK)),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', 'link-expired', 'link-probably-used'],
      link: linkTo(LINK, {
        ...{ form: 'forgot', tier: 'org', trail: ['barracuda'] },
        ...{ issuedAt: '2026-11-16T08:12:00.000Z', expiresAt: '2026-11-17T08:12:00.000Z' },
      }),
      gateways: ['barracuda:link'],
    },
  ),
  mailCase(
    'genuine-welcome-expired',
    {
      why: 'Half a year old: dead by the longest life that an org can set',
      now: '2027-05-16T08:12:00Z',
      way: passed(),
    },
    welcomeMail(setPassword(HOST)),
    {
      verdict: 'reset',
      mail: 'welcome',
      reasons: ['authentication-passed', 'link-expired'],
      link: linkTo(setPassword(HOST), {
        ...{ form: 'set-password', tier: 'org' },
        ...{ issuedAt: '2026-11-16T08:12:00.000Z', expiresAt: '2027-05-15T08:12:00.000Z' },
      }),
    },
  ),
  mailCase(
    'genuine-without-a-date',
    { why: 'Saved without its Date field: how old the link is nobody can tell' },
    resetMail(LINK, { date: null }),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable'],
      link: linkTo(LINK, { form: 'forgot', tier: 'org', issuedAt: null, expiresAt: null }),
    },
  ),
];

export const GENUINE_WAYS: readonly Case[] = [...BY_HOP, ...BY_MARK, ...BY_SETTINGS, ...ROUTES, ...AGES];
