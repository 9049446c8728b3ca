import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productOfRewriter } from './rewriter-products';
import { REWRITERS, rewriterFor, type RewriterId } from './rewriters';
import { REWRITER_SOURCES } from './rewriters.sources';
import { parseAddress } from './address';
import { WRAPS } from './testing/wrap';
import { unwrap } from './unwrap';

/** One line of test/fixtures/wrapper-vectors.jsonl: links from public mail, pages and other decoders' tests. */
interface Vector {
  readonly vendor: string;
  readonly version: string;
  readonly wrapped: string;
  /** The target; null where it cannot be had from the link alone. */
  readonly expected: string | null;
  readonly first_layer?: string;
  readonly domain?: string;
  readonly source: string;
  readonly licence: string;
}

const file = join(__dirname, '../../../test/fixtures/wrapper-vectors.jsonl');
const vectors = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vector);

const rows = vectors.map(
  (vector, index) => [`${String(index + 1)} ${vector.vendor}, ${vector.version}`, vector] as const,
);

/**
 * Vectors whose `expected` is not where unwrapping ends, each with the reason. Their `expected` must be a layer on the
 * way, and the end is stated here.
 */
const GOES_ON: Readonly<
  Record<string, { readonly outcome: string; readonly url: string | null; readonly why: string }>
> = {
  'mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=https%3A%2F%2Feur05.safelinks': {
    outcome: 'full',
    url: 'https://www.example.com/ro/main/',
    why: 'the vector states the first layer, a Safe Link, which comes off as well',
  },
};

const goesOn = (wrapped: string) => Object.entries(GOES_ON).find(([start]) => wrapped.includes(`//${start}`))?.[1];

describe('vectors', () => {
  test.each(rows)('%s', (_name, { wrapped, expected, domain, first_layer }) => {
    const { outcome, url, host, layers, ...rest } = unwrap(wrapped);
    const end = goesOn(wrapped);
    if (end !== undefined) {
      expect(layers.map((layer) => layer.replace('.mcas.ms/', '/'))).toContain(expected);
      expect({ outcome, url }).toEqual({ outcome: end.outcome, url: end.url });
    } else if (expected === null || expected === '') {
      expect(url).toBeNull();
      expect(['opaque', 'domain-only', 'damaged']).toContain(outcome);
      if (domain !== undefined) expect([rest.domain, host]).toEqual([domain, domain]);
    } else {
      expect({ outcome, url }).toEqual({ outcome: 'full', url: expected });
    }
    if (first_layer !== undefined) expect(layers[0]).toBe(first_layer);
  });

  test('every exception is used, and every line says where it is from and under which licence', () => {
    expect(Object.keys(GOES_ON).filter((start) => !vectors.some(({ wrapped }) => wrapped.includes(start)))).toEqual([]);
    expect(vectors.filter(({ source, licence }) => source === '' || licence === '')).toEqual([]);
    expect(vectors.filter(({ licence }) => /GPL|no LICENSE/.test(licence))).toEqual([]);
    expect(vectors.length).toBeGreaterThan(230);
  });

  test.each(['http://w:%20www.website.com', 'https://www[dot]google[dot]com'])(
    'what no browser can open has no host: %s',
    (expected) => {
      const vector = vectors.find((candidate) => candidate.expected === expected);
      expect(unwrap(vector?.wrapped ?? '').host).toBeNull();
    },
  );
});

/** Products of which no sample may be copied, in the shape that their documentation or other decoders give. */
const MADE_UP: readonly (readonly [id: RewriterId, link: string, outcome: string])[] = [
  ['bitdefender', 'https://lsems.gravityzone.bitdefender.com/scan/aHR0cHM6/AbC', 'opaque'],
  ['bitdefender', 'https://linkscan.io/scan/ux/aHR0cHM6', 'opaque'],
  ['egress', 'https://links.defend.egress.com/Warning?crId=65a&Domain=example.com', 'opaque'],
  ['marketing-cloud', 'https://click.example.com/?qs=0123456789abcdef0123456789abcdef', 'opaque'],
  ['mailchimp', 'https://example.us1.list-manage.com/track/click?u=a&id=b&e=c', 'opaque'],
  ['sendgrid', 'https://u1.ct.sendgrid.net/ls/click?upn=a-2Fb', 'opaque'],
  ['etransmail', 'https://www.etransmail.com/link.php?M=1', 'opaque'],
  ['twitter', 'https://t.co/AbC', 'opaque'],
  ['bitly', 'https://bit.ly/AbC', 'opaque'],
  ['vade', 'https://antiphishing.vadesecure.com/2/cmVhZGVyQGV4YW1wbGUuY29tfDE/www.example.com/page', 'domain-only'],
  ['symantec', 'https://clicktime.symantec.com/15uBnWVaoKeBYG7jU85cj', 'opaque'],
  ['postoffice', 'https://clicktime.cloud.postoffice.net/clicktime.php?E=1', 'opaque'],
];

describe('the table', () => {
  test.each(MADE_UP)('%s: %s', (id, link, outcome) => {
    expect(unwrap(link)).toMatchObject({ outcome, trail: [id], url: null });
  });

  test('every entry is hit by a vector or a made-up link', () => {
    const wraps = WRAPS.flatMap(([, wrap]) => wrap('https://acme.my.salesforce.com/?c=a%3D%3D') ?? []);
    const links = [
      ...vectors.flatMap(({ wrapped }) => [wrapped, ...unwrap(wrapped).layers]),
      ...MADE_UP.map(([, link]) => link),
      ...wraps,
    ];
    const hit = new Set(links.map((link) => parseAddress(link)).map((address) => address && rewriterFor(address)));
    expect(REWRITERS.filter((rewriter) => !hit.has(rewriter))).toEqual([]);
  });

  test('entries with one id are forms of one product', () => {
    for (const { id, gateway, kind } of REWRITERS) {
      const first = REWRITERS.find((other) => other.id === id);
      expect({ gateway: first?.gateway, kind: first?.kind }).toEqual({ gateway, kind });
    }
    const keys = REWRITERS.map(({ id, hosts, paths, when }) => JSON.stringify([id, hosts, paths, String(when)]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(REWRITERS.map((rewriter) => [rewriter.id, rewriter] as const))('%s is a whole entry', (id, rewriter) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rewriter.gateway === null).toBe(rewriter.kind !== 'gateway');
    if (rewriter.gateway !== null) expect(id.startsWith(rewriter.gateway)).toBe(true);
    expect(productOfRewriter(id)).not.toBe('');
    expect(REWRITER_SOURCES[id]).toHaveLength(REWRITERS.filter((other) => other.id === id).length);
    for (const { source, checked } of REWRITER_SOURCES[id]) {
      expect(source.length).toBeGreaterThan(0);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    for (const host of rewriter.hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
    for (const path of rewriter.paths ?? []) expect(path).toMatch(/^\/[a-z0-9./]*$/);
    // An entry without a host must say by what else it is known.
    expect(rewriter.hosts.length > 0 || rewriter.paths !== undefined || rewriter.when !== undefined).toBe(true);
    expect(rewriter.take === 'opaque').toBe(rewriter.outcome === 'opaque');
  });
});

describe('hosts are matched on the parsed host', () => {
  test.each([
    'https://evil.example/?x=nam01.safelinks.protection.outlook.com&url=https%3A%2F%2Fa.example',
    'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fa.example',
    'https://nam01.safelinks.protection.outlook.com@evil.example/?url=https%3A%2F%2Fa.example',
    'https://xsafelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example',
    'https://evil.example/safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example',
    'https://evil.example\\@nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example',
    'https://evil.example#@urldefense.com/v3/__https://a.example__;!!a!b$',
    'https://notgoogle.com/url?q=https%3A%2F%2Fa.example',
    'https://google.com.evil.example/url?q=https%3A%2F%2Fa.example',
    'https://www.mimecast.com/s/page?domain=a.example',
  ])('a look-alike stays what it is: %s', (link) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'not-wrapped', url: link, trail: [] });
  });
});
