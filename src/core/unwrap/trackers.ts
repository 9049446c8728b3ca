import type { Address } from './address';
import { peelMandrill } from './mandrill';
import { parameterValue } from './parameter';
import { peelAmazonSes } from './path-targets';
import type { TableEntry } from './rewriter';

function isMarketingCloud({ host, path, query }: Address): boolean {
  return host.startsWith('click.') && path === '/' && /^[0-9a-f]{16,}$/i.test(parameterValue(query, 'qs') ?? '');
}

/** What senders measure clicks with, and short links. They sit inside a gateway's wrapper. */
export const TRACKERS: readonly TableEntry[] = [
  {
    id: 'amazon-ses',
    hosts: ['awstrack.me'],
    when: ({ host }) => /\.r\.[a-z0-9-]+\.awstrack\.me$/.test(host),
    take: peelAmazonSes,
  },
  {
    id: 'mandrill',
    hosts: ['mandrillapp.com'],
    paths: ['/track/click'],
    take: peelMandrill,
  },
  {
    id: 'sendgrid',
    hosts: ['sendgrid.net'],
    paths: ['/ls/click', '/wf/click', '/uni/'],
    take: 'opaque',
  },
  {
    id: 'marketing-cloud',
    // click.<the sender's domain>/?qs=<hex>: known by its shape.
    hosts: [],
    when: isMarketingCloud,
    take: 'opaque',
  },
  {
    id: 'mailchimp',
    hosts: ['list-manage.com'],
    paths: ['/track/click'],
    take: 'opaque',
  },
  {
    id: 'etransmail',
    hosts: ['etransmail.com'],
    take: 'opaque',
  },
  {
    id: 'twitter',
    hosts: ['t.co'],
    take: 'opaque',
  },
  {
    id: 'bitly',
    hosts: ['bit.ly'],
    take: 'opaque',
  },
];
