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
    product: 'Amazon SES link tracking',
    hosts: ['awstrack.me'],
    when: ({ host }) => /\.r\.[a-z0-9-]+\.awstrack\.me$/.test(host),
    take: peelAmazonSes,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify and kachi tests',
  },
  {
    id: 'mandrill',
    product: 'Mandrill link tracking',
    hosts: ['mandrillapp.com'],
    paths: ['/track/click'],
    take: peelMandrill,
    outcome: 'full',
    opensLinks: 'unknown',
    source: 'urlpurify tests',
  },
  {
    id: 'sendgrid',
    product: 'SendGrid link tracking',
    hosts: ['sendgrid.net'],
    paths: ['/ls/click', '/wf/click', '/uni/'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild vectors (inner layers)',
  },
  {
    id: 'marketing-cloud',
    product: 'Salesforce Marketing Cloud link tracking',
    // click.<the sender's domain>/?qs=<hex>: known by its shape.
    hosts: [],
    when: isMarketingCloud,
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild links',
  },
  {
    id: 'mailchimp',
    product: 'Mailchimp link tracking',
    hosts: ['list-manage.com'],
    paths: ['/track/click'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild links',
  },
  {
    id: 'etransmail',
    product: 'etransmail link tracking',
    hosts: ['etransmail.com'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild links (inner layers)',
  },
  {
    id: 'twitter',
    product: 'X (Twitter) short link',
    hosts: ['t.co'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild links',
  },
  {
    id: 'bitly',
    product: 'Bitly short link',
    hosts: ['bit.ly'],
    take: 'opaque',
    outcome: 'opaque',
    opensLinks: 'unknown',
    source: 'wild links',
  },
];
