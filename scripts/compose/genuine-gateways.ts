/** Every rewriter whose links hold their target, round a link of every form. */
import type { ReasonCode } from '../../src/core/report';
import type { RewriterId } from '../../src/core/unwrap/rewriters';
import { linkTo, mailCase, type Case } from './case';
import { forgot, forgotConfirm, setPassword } from './links';
import { resetMail } from './words';
import * as by from './wrappers';

const ACME = 'acme.my.salesforce.com';
const LINKS = {
  forgot: forgot(ACME),
  'forgot-confirm': forgotConfirm(ACME),
  'set-password': setPassword(ACME),
} as const;

interface Row {
  readonly name: string;
  readonly wrap: (target: string) => string;
  readonly trail: readonly RewriterId[];
  /** Gateway ids that the link shows: rewriters without their version, and no redirector. */
  readonly gateways: readonly string[];
  readonly form: keyof typeof LINKS;
  /** Is one of them known to open links before delivery? */
  readonly opens: boolean;
  readonly more?: readonly ReasonCode[];
  readonly why?: string;
}

const full = (
  name: string,
  wrap: Row['wrap'],
  trail: readonly RewriterId[],
  gateways: readonly string[],
  form: Row['form'],
  opens = true,
): Row => ({ name, wrap, trail, gateways, form, opens });

const ROWS: readonly Row[] = [
  full('safe-links-forgot', by.safeLinks, ['safe-links'], ['safe-links'], 'forgot'),
  full('safe-links-forgot-confirm', by.safeLinks, ['safe-links'], ['safe-links'], 'forgot-confirm'),
  full('safe-links-set-password', by.safeLinks, ['safe-links'], ['safe-links'], 'set-password'),
  full('safe-links-from-office', by.safeLinksFromOffice, ['safe-links'], ['safe-links'], 'forgot'),
  full('safe-links-teams', by.safeLinksTeams, ['safe-links'], ['safe-links'], 'forgot'),
  full('safe-links-outlook-web', by.safeLinksOutlookWeb, ['safe-links'], ['safe-links'], 'forgot'),
  full(
    'safe-links-government',
    (link) => by.safeLinksAt('usg02.safelinks.protection.office365.us', link),
    ['safe-links'],
    ['safe-links'],
    'forgot',
  ),
  full(
    'safe-links-china',
    (link) => by.safeLinksAt('chn01.safelinks.protection.partner.outlook.cn', link),
    ['safe-links'],
    ['safe-links'],
    'forgot',
  ),
  full(
    'safe-links-capital-letters',
    (link) => by.safeLinks(link).replace('https://eur02', 'HTTPS://EUR02').replace('?url=', '?URL='),
    ['safe-links'],
    ['safe-links'],
    'forgot',
  ),
  full('cloud-apps-proxy', by.mcas, ['mcas'], ['mcas'], 'forgot', false),
  full('proofpoint-v1', by.proofpointV1, ['proofpoint-v1'], ['proofpoint'], 'forgot'),
  full('proofpoint-v2', by.proofpointV2, ['proofpoint-v2'], ['proofpoint'], 'set-password'),
  full('proofpoint-v3-forgot', by.proofpointV3, ['proofpoint-v3'], ['proofpoint'], 'forgot'),
  full('proofpoint-v3-forgot-confirm', by.proofpointV3, ['proofpoint-v3'], ['proofpoint'], 'forgot-confirm'),
  full('proofpoint-isolation', by.proofpointIsolation, ['proofpoint-isolation'], ['proofpoint'], 'forgot'),
  full('barracuda', by.barracuda, ['barracuda'], ['barracuda'], 'forgot'),
  full('cisco', by.cisco, ['cisco'], ['cisco'], 'set-password'),
  full('fireeye', by.fireeye, ['fireeye'], ['fireeye'], 'forgot'),
  full('symantec', by.symantec, ['symantec'], ['symantec'], 'forgot'),
  full('symantec-noclick', by.symantecNoclick, ['symantec-noclick'], ['symantec'], 'forgot', false),
  full('sophos', by.sophos, ['sophos'], ['sophos'], 'forgot-confirm'),
  full('trend-micro', by.trendMicro, ['trend-micro'], ['trend-micro'], 'forgot'),
  full('check-point-v1', by.checkPointV1, ['check-point-v1'], ['check-point'], 'forgot'),
  full('check-point-v2', by.checkPointV2, ['check-point-v2'], ['check-point'], 'set-password'),
  full('fortimail', by.fortiMail, ['fortimail'], ['fortimail'], 'forgot'),
  full('trustwave', by.trustwave, ['trustwave'], ['trustwave'], 'forgot', false),
  full('libraesva', by.libraesva, ['libraesva'], ['libraesva'], 'forgot', false),
  full('hornetsecurity', by.hornetsecurity, ['hornetsecurity'], ['hornetsecurity'], 'forgot'),
  full('vade', by.vade, ['vade'], ['vade'], 'forgot', false),
  full('edgepilot', by.edgePilot, ['edgepilot'], ['edgepilot'], 'forgot', false),
  full('zix', by.zix, ['zix'], ['zix'], 'forgot', false),
  full('titanhq', by.titanHq, ['titanhq'], ['titanhq'], 'forgot', false),
  full('topsec', by.topsec, ['topsec'], ['topsec'], 'forgot', false),
  full('mailinblack', by.mailinblack, ['mailinblack'], ['mailinblack'], 'forgot', false),
  full('inky', (link) => by.inky(link, 'salesforce.com'), ['inky'], ['inky'], 'forgot', false),
  full('google-redirect', by.google, ['google'], [], 'forgot', false),
  full(
    'nested-two-deep',
    (link) => by.safeLinks(by.proofpointV3(link)),
    ['safe-links', 'proofpoint-v3'],
    ['safe-links', 'proofpoint'],
    'forgot',
  ),
  full(
    'nested-two-deep-forgot-confirm',
    (link) => by.proofpointV2(by.safeLinks(link)),
    ['proofpoint-v2', 'safe-links'],
    ['proofpoint', 'safe-links'],
    'forgot-confirm',
  ),
  full(
    'nested-three-deep',
    (link) => by.safeLinks(by.proofpointV2(by.barracuda(link))),
    ['safe-links', 'proofpoint-v2', 'barracuda'],
    ['safe-links', 'proofpoint', 'barracuda'],
    'set-password',
  ),
  full(
    'nested-inky-in-safe-links',
    (link) => by.safeLinks(by.inky(link, 'salesforce.com')),
    ['safe-links', 'inky'],
    ['safe-links', 'inky'],
    'forgot',
  ),
  {
    ...full(
      'proofpoint-v3-collapsed-slashes',
      (link) => by.proofpointV3(link).replace('__https://', '__https:/'),
      ['proofpoint-v3'],
      ['proofpoint'],
      'forgot',
    ),
    more: ['link-repaired'],
    why: 'A server on the way merged the slashes inside the wrapper; the scheme is mended and that is said',
  },
  {
    ...full(
      'safe-links-escaped-ampersands',
      (link) => by.safeLinks(link).replace(/&/g, '&amp;'),
      ['safe-links'],
      ['safe-links'],
      'forgot',
    ),
    more: ['link-repaired'],
    why: 'The ampersands of the wrapper were escaped once too often',
  },
];

/** A product that opens links before delivery has probably spent a link that dies at its first opening. */
function opening({ form, opens }: Row): readonly ReasonCode[] {
  if (!opens) return [];
  return [form === 'forgot' ? 'link-probably-used' : 'gateway-opens-links'];
}

export const GENUINE_GATEWAYS: readonly Case[] = ROWS.map((row) =>
  mailCase(
    `genuine-${row.name}`,
    { why: row.why ?? `A ${row.form} link in ${row.trail.join(' round ')}` },
    resetMail(row.wrap(LINKS[row.form])),
    {
      verdict: 'reset',
      mail: 'reset',
      reasons: ['authentication-unavailable', ...opening(row), ...(row.more ?? [])],
      link: linkTo(LINKS[row.form], { form: row.form, tier: 'org', trail: row.trail }),
      gateways: row.gateways.map((id) => `${id}:link`),
    },
  ),
);
