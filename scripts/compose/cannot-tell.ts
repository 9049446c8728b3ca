/** Mails of which something is missing: a wrapper keeps the link, the link is damaged, or the body cannot be read. */
import type { ReasonCode } from '../../src/core/report';
import type { RewriterId } from '../../src/core/unwrap/rewriters';
import { hiddenLink, mailCase, type Case, type ExpectedLink } from './case';
import type { MailParts } from './eml';
import { forgot } from './links';
import * as words from './words';
import { inky, mimecast, MARKETING_CLOUD, proofpointV3, safeLinks, SENDGRID, sophosWithoutTarget } from './wrappers';

const HOST = 'acme.my.salesforce.com';
const LINK = forgot(HOST);
const { anchor, attribute, htmlMail, resetHtml, resetMail, resetPage } = words;

const cannotTell = (
  name: string,
  why: string,
  mail: MailParts,
  reasons: readonly ReasonCode[],
  link: ExpectedLink | null,
  gateways: readonly string[] = [],
): Case =>
  mailCase(`cannot-tell-${name}`, { why }, mail, {
    verdict: 'cannot-tell',
    mail: 'reset',
    reasons: ['authentication-unavailable', ...reasons],
    link,
    gateways,
  });

interface Opaque {
  readonly name: string;
  readonly url: string;
  readonly id: RewriterId;
  /** Null for a tracker of the sender, which is no gateway. */
  readonly gateway: string | null;
  readonly opens: boolean;
}

const OPAQUE: readonly Opaque[] = [
  { name: 'mimecast', url: mimecast(), id: 'mimecast', gateway: 'mimecast', opens: true },
  {
    ...{ name: 'mimecast-older-host', id: 'mimecast', gateway: 'mimecast', opens: true },
    url: 'https://protect-eu.mimecast.com/s/AbCdEfGhIjKlMnOp',
  },
  {
    ...{ name: 'intermedia', id: 'intermedia', gateway: 'intermedia', opens: false },
    url: 'https://url.emailprotection.link/?bAbCdEfGhIjKlMnOpQrStUvWxYz0123456789~',
  },
  {
    ...{ name: 'mcafee-clickprotect', id: 'mcafee-clickprotect', gateway: 'mcafee-clickprotect', opens: false },
    url: 'https://cp.mcafee.com/d/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789',
  },
  {
    ...{ name: 'darktrace', id: 'darktrace', gateway: 'darktrace', opens: false },
    url: 'https://eu.l.antigena.com/l/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789',
  },
  {
    ...{ name: 'bitdefender', id: 'bitdefender', gateway: 'bitdefender', opens: false },
    url: 'https://lsems.gravityzone.bitdefender.com/scan/AbCdEfGhIjKlMnOp/0123456789',
  },
  {
    ...{ name: 'cisco-key-alone', id: 'cisco', gateway: 'cisco', opens: true },
    url: 'https://secure-web.cisco.com/1AbCdEfGhIjKlMnOp',
  },
  {
    ...{ name: 'safe-links-check-page', id: 'safe-links', gateway: 'safe-links', opens: true },
    url: 'https://eur02.safelinks.protection.outlook.com/GetUrlReputation',
  },
  {
    ...{ name: 'egress', id: 'egress', gateway: 'egress', opens: false },
    url: 'https://links.defend.egress.com/s/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789',
  },
  { name: 'sendgrid', url: SENDGRID, id: 'sendgrid', gateway: null, opens: false },
  { name: 'marketing-cloud', url: MARKETING_CLOUD, id: 'marketing-cloud', gateway: null, opens: false },
];

const OPAQUE_CASES = OPAQUE.map(({ name, url, id, gateway, opens }) =>
  cannotTell(
    name,
    `${id} keeps the link to itself`,
    resetMail(url),
    ['link-opaque', ...(opens ? (['gateway-opens-links'] as const) : [])],
    hiddenLink('opaque', [id]),
    gateway === null ? [] : [`${gateway}:link`],
  ),
);

/** Safe Links round what Proofpoint made of a link, of which only the front is left. */
const CUT = safeLinks(LINK).replace(/\?url=.*$/, '?url=https%3A%2F%2Furldef');
const eight = (link: string): string => Array.from({ length: 9 }).reduce<string>((inner) => safeLinks(inner), link);

const PARTS: readonly Case[] = [
  cannotTell(
    'mimecast-domain',
    'Mimecast names the domain, and a domain is no link',
    resetMail(mimecast(HOST)),
    ['link-domain-only', 'gateway-opens-links'],
    hiddenLink('domain-only', ['mimecast'], HOST, 'org'),
    ['mimecast:link'],
  ),
  cannotTell(
    'mimecast-inside-safe-links',
    'What Safe Links wrapped was already wrapped by Mimecast',
    resetMail(safeLinks(mimecast(HOST))),
    ['link-domain-only', 'gateway-opens-links'],
    hiddenLink('domain-only', ['safe-links', 'mimecast'], HOST, 'org'),
    ['safe-links:link', 'mimecast:link'],
  ),
  cannotTell(
    'sophos-without-target',
    'The newer form of Sophos holds only the domain',
    resetMail(sophosWithoutTarget(HOST)),
    ['link-domain-only', 'gateway-opens-links'],
    hiddenLink('domain-only', ['sophos'], HOST, 'org'),
    ['sophos:link'],
  ),
  cannotTell(
    'inky-cut',
    'The packed part is cut, the domain is left',
    resetMail(inky(LINK, HOST).replace(/&t=h\..*$/, '&t=h.eJwAbC')),
    ['link-domain-only'],
    hiddenLink('domain-only', ['inky'], HOST, 'org'),
    ['inky:link'],
  ),
  cannotTell(
    'text-contradicts-mimecast-domain',
    'The visible text holds a password link, but to another host than the one that Mimecast names',
    htmlMail(resetPage(anchor(mimecast('login.salesforce.com'), attribute(LINK)))),
    ['link-domain-only', 'gateway-opens-links'],
    hiddenLink('domain-only', ['mimecast'], 'login.salesforce.com', 'login'),
    ['mimecast:link'],
  ),
  cannotTell(
    'original-on-a-site',
    "A text is not believed where anybody can be the link's owner",
    htmlMail(resetHtml(mimecast(), ` originalsrc="${attribute(forgot('acme.my.site.com'))}"`)),
    ['link-opaque', 'gateway-opens-links'],
    hiddenLink('opaque', ['mimecast']),
    ['mimecast:link'],
  ),
  cannotTell(
    'proofpoint-v3-bytes-missing',
    'The stars have no bytes left to stand for',
    resetMail(proofpointV3(LINK).replace(/__;[^!]*!!/, '__;JS!!')),
    ['link-damaged', 'gateway-opens-links'],
    hiddenLink('damaged', ['proofpoint-v3'], HOST, 'org'),
    ['proofpoint:link'],
  ),
  cannotTell(
    'cut-inside-the-wrapper',
    'The inner address was cut before it was wrapped again',
    resetMail(CUT),
    ['link-damaged', 'gateway-opens-links'],
    hiddenLink('damaged', ['safe-links']),
    ['safe-links:link'],
  ),
  cannotTell(
    'nine-layers',
    'More layers than any mail has: the chain is left at the eighth',
    resetMail(eight(LINK)),
    ['link-opaque', 'gateway-opens-links'],
    hiddenLink(
      'opaque',
      Array.from({ length: 8 }, () => 'safe-links' as const),
    ),
    ['safe-links:link'],
  ),
];

const claim = { from: words.SALESFORCE, subject: words.SUBJECT } as const;
const LONG = `https://login.salesforce.com/?x=${'A'.repeat(66_000)}`;
/** Deeper than any parser goes. */
const DEEP = `<html><body>${'<b>'.repeat(2_100)}${anchor(LINK, 'Reset your password')}`;

const BODIES: readonly Case[] = [
  cannotTell('no-body', 'A mail saved without its body', { ...claim, text: '' }, ['body-unavailable'], null),
  cannotTell(
    'body-only-attached',
    'The mail that counts is an attachment, the mail round it is empty',
    { ...claim, text: '', attached: 'From: Salesforce <support@salesforce.com>\nSubject: Inside\n\nNothing.\n' },
    ['body-unavailable'],
    null,
  ),
  cannotTell(
    'page-too-deep',
    'The page is nested beyond every reader, and what lies there is not read',
    htmlMail(DEEP),
    ['body-truncated'],
    null,
  ),
  cannotTell(
    'link-too-long',
    'One link of 66,000 characters, and no other',
    htmlMail(resetPage(anchor(LONG, 'Reset your password'))),
    ['link-too-long'],
    null,
  ),
];

export const CANNOT_TELL: readonly Case[] = [...OPAQUE_CASES, ...PARTS, ...BODIES];

/** Too large to be committed: the tests compose them when they run. */
export const LARGE: readonly Case[] = [
  cannotTell(
    'too-many-links',
    'Ten thousand different links of a page and more in its text',
    htmlMail(
      resetPage(
        Array.from({ length: 9_999 }, (_, at) => anchor(`https://www.salesforce.com/${String(at)}`, 'x')).join(' '),
      ),
      { text: Array.from({ length: 20 }, (_, at) => `https://www.salesforce.com/text/${String(at)}`).join('\n') },
    ),
    ['too-many-links'],
    null,
  ),
];
