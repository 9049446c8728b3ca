/** Marks of filters that are not known to open or rewrite links, or only in some of their editions. */
import type { GatewayMark } from './gateways';
import { ANY, group } from './mark-group';

export const FILTER_MARKS: readonly GatewayMark[] = [
  ...group('vade', false, [
    ['X-VADE-SPAMSTATE', ANY, 'either', 'verdict, often at the provider of the sender'],
    ['X-VADE-SPAMCAUSE', /^ggg[ra]ugg/, 'either', 'encoded reasons'],
    ['X-VadeSecure-score', /\bverdict=/, 'either', 'filter of a provider, rewrites no links there'],
    ['X-OVH-SPAMCAUSE', ANY, 'either', 'filter of a provider', 'list'],
    ['X-VR-*', ANY, 'either', 'filter of a provider', 'list'],
  ]),
  ...group('mailprotector', false, [
    ['X-Mailprotector-Decision', ANY, 'recipient', 'decision; spam kits forge it'],
    ['X-Mailprotector-Results', ANY, 'recipient', 'verdict'],
    ['X-Mailprotector-Connection', ANY, 'recipient', 'connection data'],
  ]),
  ...group('perception-point', false, [['X-PERCEPTION-POINT-SPAM', /^(?:PASS|FAIL)/i, 'recipient', 'verdict']]),
  ...group('forcepoint', true, [
    ['X-MailControl-ReportSpam', /^https:\/\/www\.mailcontrol\.com\/sr\//, 'either', 'report address of the service'],
  ]),
  ...group('forcepoint', false, [['X-MailControl-Inbound', ANY, 'recipient', 'incoming mail', 'list']]),
  ...group('retarus', false, [['X-Retarus-*', ANY, 'either', 'virus scan', 'unverified']]),
  ...group('spamexperts', false, [
    ['SpamExperts-*', ANY, 'either', 'class and evidence', 'list'],
    ['X-SpamExperts-*', ANY, 'either', 'class and evidence', 'list'],
  ]),
  ...group('vipre', false, [['X-Vipre-*', ANY, 'either', 'marks of the service', 'list']]),
  ...group('cloudmark', false, [
    ['X-CMAE-*', ANY, 'either', 'analysis, mostly at providers', 'list'],
    ['X-CNFS-*', ANY, 'either', 'analysis, mostly at providers', 'list'],
  ]),
];
