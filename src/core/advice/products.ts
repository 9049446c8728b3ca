import { productOfRewriter } from '../unwrap/rewriter-products';

/**
 * Names of the products that stand between Salesforce and a mailbox, by gateway id. Proper names: never translated.
 * The first group are the ids of `Gateway.id`; the second can only be named by an administrator in settings.json,
 * because those products leave no mark that a program could rely on.
 */
const PRODUCT_NAMES: Readonly<Record<string, string>> = {
  'safe-links': 'Microsoft Safe Links',
  'exchange-online': 'Exchange Online',
  proofpoint: 'Proofpoint',
  mimecast: 'Mimecast',
  barracuda: 'Barracuda',
  cisco: 'Cisco Secure Email',
  fireeye: 'Trellix (FireEye)',
  'mcafee-clickprotect': 'McAfee ClickProtect',
  symantec: 'Symantec (Broadcom) Email Security',
  sophos: 'Sophos Email',
  'trend-micro': 'Trend Micro',
  'check-point': 'Check Point Harmony Email',
  fortimail: 'FortiMail',
  trustwave: 'Trustwave MailMarshal',
  libraesva: 'Libraesva',
  hornetsecurity: 'Hornetsecurity',
  vade: 'Vade',
  edgepilot: 'EdgePilot (OpenText, AppRiver)',
  zix: 'Zix',
  titanhq: 'TitanHQ Link Lock',
  topsec: 'Topsec',
  mailinblack: 'Mailinblack',
  inky: 'INKY',
  intermedia: 'Intermedia LinkSafe',
  darktrace: 'Darktrace',
  bitdefender: 'Bitdefender',
  egress: 'KnowBe4 Defend (Egress)',
  postoffice: 'Postoffice',
  mailprotector: 'Mailprotector CloudFilter',
  'perception-point': 'Perception Point',
  retarus: 'Retarus',
  spamexperts: 'N-able SpamExperts',
  vipre: 'VIPRE',
  cloudmark: 'Cloudmark',

  'proofpoint-essentials': 'Proofpoint Essentials',
  'sophos-appliance': 'Sophos Email Appliance',
  'cisco-threat-defense': 'Cisco Secure Email Threat Defense',
  forcepoint: 'Forcepoint',
  nospamproxy: 'NoSpamProxy',
  cloudflare: 'Cloudflare Email Security',
  'covenant-eyes': 'Covenant Eyes',
};

/** Every gateway id that has a name here. */
export const PRODUCT_IDS: readonly string[] = Object.keys(PRODUCT_NAMES);

/** The product's name; an id that is not known stands for itself (settings may name anything). */
export function productName(id: string): string {
  return Object.hasOwn(PRODUCT_NAMES, id) ? (PRODUCT_NAMES[id] ?? id) : (productOfRewriter(id) ?? id);
}
