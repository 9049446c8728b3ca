/** Marks of filters that are not known to open or rewrite links, or only in some of their editions. */
import type { GatewayMark } from './gateways';
import { ANY, group } from './mark-group';

export const FILTER_MARKS: readonly GatewayMark[] = [
  ...group('vade', false, [
    ['X-VADE-SPAMSTATE'],
    ['X-VADE-SPAMCAUSE', /^ggg[ra]ugg/],
    ['X-VadeSecure-score', /\bverdict=/],
    ['X-OVH-SPAMCAUSE'],
    ['X-VR-*'],
  ]),
  ...group('mailprotector', false, [
    ['X-Mailprotector-Decision', ANY, 'recipient'],
    ['X-Mailprotector-Results', ANY, 'recipient'],
    ['X-Mailprotector-Connection', ANY, 'recipient'],
  ]),
  ...group('perception-point', false, [['X-PERCEPTION-POINT-SPAM', /^(?:PASS|FAIL)/i, 'recipient']]),
  ...group('forcepoint', true, [['X-MailControl-ReportSpam', /^https:\/\/www\.mailcontrol\.com\/sr\//]]),
  ...group('forcepoint', false, [['X-MailControl-Inbound', ANY, 'recipient']]),
  ...group('retarus', false, [['X-Retarus-*']]),
  ...group('spamexperts', false, [['SpamExperts-*'], ['X-SpamExperts-*']]),
  ...group('vipre', false, [['X-Vipre-*']]),
  ...group('cloudmark', false, [['X-CMAE-*'], ['X-CNFS-*']]),
];
