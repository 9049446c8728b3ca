import fc from 'fast-check';
import { findLinks, readPasted } from './find-links';
import { probableTarget } from './probable';
import { REWRITERS } from './rewriters';
import { inkyTexts, WRAPS } from './testing/wrap';
import { inflatable, MAX_LAYERS, unwrap, type Unwrapped } from './unwrap';

const SEED = 20261122;
const settings = (numRuns: number) => ({ seed: SEED, numRuns });

/** Pieces of which addresses are made: what an encoder must escape, and what a careless decoder spoils. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,6}$/) },
  { weight: 4, arbitrary: fc.constantFrom('%3D', '%25', '%20', '%2F', '%26', '%3D%3D', '%E9', '%C3%A9', '%', '%2') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('+', '-', '_', '__', '*', '**', '~', '.', '!', "'", '(', ')', ',', ':', '@', '$'),
  },
  { weight: 2, arbitrary: fc.constantFrom('ü', 'é', '–', '™', '你好', '🔑', 'ع') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('**A', '*2F', '-2D', '___', 'https:', 'url=', 'amp;', '&amp;', '[', ']', '|'),
  },
);
const pieces = fc.array(piece, { maxLength: 8 }).map((all) => all.join(''));
const host = fc.constantFrom(
  'example.com',
  'acme.my.salesforce.com',
  'a-b.example.org',
  'login.example.net:8443',
  'www.Example.ORG',
);

const address = fc
  .record({
    host,
    path: fc.array(pieces, { maxLength: 3 }),
    query: fc.option(fc.array(fc.tuple(pieces, pieces), { minLength: 1, maxLength: 3 }), { nil: null }),
    ending: fc.constantFrom('', '', '%3D%3D'),
    fragment: fc.option(pieces, { nil: null }),
  })
  .map(
    ({ host, path, query, ending, fragment }) =>
      `https://${host}/${path.join('/')}` +
      (query === null ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`) +
      ending +
      (fragment === null ? '' : `#${fragment}`),
  )
  // A mark of v3 or of Markdown in the middle of a random address says nothing about real ones.
  .filter((text) => !/__;|\]\(|&(?:lt|gt|quot);|\[:\]|___\./.test(text));

/** What happens to a link on its way without changing it: each must make no difference. */
const TRAVEL: readonly (readonly [name: string, change: (link: string) => string])[] = [
  ['none', (link) => link],
  ['upper-case host', (link) => link.replace(/^https:\/\/[^/?#]*/, (front) => front.toUpperCase())],
  ['http', (link) => link.replace(/^https:/, 'http:')],
  ['port', (link) => (/^https:\/\/[^/:?#]+[/?]/.test(link) ? link.replace(/^(https:\/\/[^/:?#]+)/, '$1:443') : link)],
];

/** Only for the outermost layer: what a copied line has around its link. */
const SURROUNDINGS: readonly (readonly [name: string, change: (link: string) => string])[] = [
  ['blanks', (link) => ` \t${link} \r\n`],
  ['angles', (link) => `<${link}>`],
  ['quotes', (link) => `"${link}"`],
  ['bare text behind', (link) => `${link} (see below)`],
];

const options = { inflated: inkyTexts };

describe('unwrap(wrap(x)) = x', () => {
  const reached = new Map<string, number>();
  const count = (key: string): void => void reached.set(key, (reached.get(key) ?? 0) + 1);

  test.each(WRAPS.map(([id, wrap], index) => [`${id} (form ${String(index)})`, id, wrap] as const))(
    '%s',
    (_name, id, wrap) => {
      let carried = 0;
      fc.assert(
        fc.property(address, fc.constantFrom(...TRAVEL), (x, [, change]) => {
          const link = wrap(x);
          if (link === null) return;
          carried += 1;
          // A link whose host carries the target's own keeps the target's scheme: nothing may travel there.
          const sent = ['mcas', 'symantec-noclick'].includes(id) ? link : change(link);
          const result = unwrap(sent, options);
          expect(result).toMatchObject({ outcome: 'full', url: x, trail: [id] });
        }),
        settings(120),
      );
      expect(carried).toBeGreaterThan(40);
    },
  );

  test('every stack of up to four', () => {
    const one = fc.tuple(fc.constantFrom(...WRAPS), fc.constantFrom(...TRAVEL));
    fc.assert(
      fc.property(
        address,
        fc.array(one, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...SURROUNDINGS),
        (x, stack, [name, surround]) => {
          const expected: string[] = [];
          let link = x;
          for (const [[id, wrap], [travel, change]] of stack) {
            const wrapped = wrap(link);
            if (wrapped === null) continue;
            link = ['mcas', 'symantec-noclick'].includes(id) ? wrapped : change(wrapped);
            expected.unshift(id);
            count(id);
            count(travel);
          }
          if (expected.length === 0) return true;
          count(`depth ${String(expected.length)}`);
          count(name);
          const { outcome, url, trail } = unwrap(surround(link), options);
          // Compared by hand: thousands of calls of `expect` cost more than the code under test.
          return outcome === 'full' && url === x && trail.join() === expected.join();
        },
      ),
      settings(1500),
    );
    const keys = [
      ...new Set(WRAPS.map(([id]) => id)),
      ...[...TRAVEL, ...SURROUNDINGS].map(([name]) => name),
      ...[1, 2, 3, 4].map((depth) => `depth ${String(depth)}`),
    ];
    expect(keys.filter((key) => (reached.get(key) ?? 0) < 10)).toEqual([]);
  });

  test('every rewriter that gives its target has a form here', () => {
    const decodable = REWRITERS.filter(({ outcome }) => outcome === 'full').map(({ id }) => id);
    expect(decodable.filter((id) => !WRAPS.some(([wrapped]) => wrapped === id))).toEqual([]);
  });
});

test('a plain link stays as it is, byte for byte', () => {
  fc.assert(
    fc.property(address, (x) => {
      const result = unwrap(x);
      expect(result).toMatchObject({ outcome: 'not-wrapped', url: x, trail: [], repairs: [] });
      expect(unwrap(result.url ?? '').url).toBe(x);
    }),
    settings(1000),
  );
});

/** Anything at all, with the marks that the decoders look for mixed in. */
const spoiled = fc
  .tuple(
    address,
    fc.array(fc.constantFrom(...WRAPS), { minLength: 1, maxLength: 3 }),
    fc.nat(80),
    fc.string({ unit: 'binary', maxLength: 2 }),
  )
  .map(([x, stack, at, text]) => {
    const link = stack.reduce((inner, [, wrap]) => wrap(inner) ?? inner, x);
    return link.slice(0, at) + text + link.slice(at + text.length);
  });

const hostile = fc.oneof(
  spoiled,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'https://',
          'http:',
          'javascript:',
          'data:text/html,',
          'hxxps://',
          '<',
          '>',
          '"',
          '\n',
          '%0A',
          '=3D',
          '&amp;',
          '\u202e',
        ),
        fc.constantFrom(
          'urldefense.com/v3/__',
          '__;',
          '!!',
          '$',
          '**',
          '*',
          '/v2/url?u=',
          '/v1/url?u=',
          'nam01.safelinks.protection.outlook.com/?url=',
        ),
        fc.constantFrom(
          'https%3A%2F%2F',
          'javascript%3Aalert(1)',
          'data%3A',
          'aHR0cHM6Ly9hLmI',
          '___',
          '___.',
          '@',
          '#',
          '?',
          '//',
          '\\',
          '/',
        ),
        fc.constantFrom(
          'us.protection.sophos.com?u=',
          'protect.checkpoint.com/v2/___',
          'shared.outlook.inky.com/link?t=h.',
          '.mcas.ms',
          'noclick_',
        ),
        fc.constantFrom('evil.example', 'acme.my.salesforce.com', '[::1]', '0x7f.1', 'xn--', '..', '%ff', '%'),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 14 },
    )
    .map((all) => all.join('')),
);

function onlyWebAddresses({ url, host, layers }: Unwrapped): boolean {
  const links = [url, ...layers].filter((link) => link !== null);
  if (!links.every((link) => /^https?:[\\/]{2}/i.test(link))) return false;
  return url === null || host === null || /^https?:$/.test(new URL(url).protocol);
}

function saysWhatItIs({ outcome, url, host, domain }: Unwrapped): boolean {
  if (domain !== null && domain !== host) return false;
  if (outcome === 'full') return url !== null;
  if (outcome === 'not-wrapped') return (url === null) === (host === null);
  return url === null && (outcome !== 'opaque' || host === null);
}

describe('whatever comes in', () => {
  test('nothing throws; only http(s) comes out; a url and a host only where the outcome says so', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(hostile, (text) => {
        const result = unwrap(text, options);
        outcomes.set(result.outcome, (outcomes.get(result.outcome) ?? 0) + 1);
        findLinks(text);
        readPasted(text);
        probableTarget(text);
        inflatable(text);
        return onlyWebAddresses(result) && saysWhatItIs(result);
      }),
      settings(10_000),
    );
    // Each way out must have been taken, or the property says nothing.
    for (const outcome of ['not-wrapped', 'full', 'domain-only', 'opaque', 'damaged']) {
      expect([outcome, (outcomes.get(outcome) ?? 0) > 5]).toEqual([outcome, true]);
    }
  });

  test('no host comes out that is not in what went in', () => {
    let seen = 0;
    fc.assert(
      fc.property(address, fc.array(fc.constantFrom(...WRAPS), { maxLength: 4 }), fc.nat(60), (x, stack, cut) => {
        let link = x;
        const stages = [x];
        for (const [, wrap] of stack) stages.push((link = wrap(link) ?? link));
        // Cut anywhere: a damaged link must not make up a host either.
        const { host, layers } = unwrap(link.slice(0, link.length - cut), options);
        if (host === null) return true;
        seen += 1;
        return [...stages, ...layers, 'example.com'].some((text) => text.toLowerCase().includes(host));
      }),
      settings(1500),
    );
    expect(seen).toBeGreaterThan(500);
  });

  test('at most eight layers', () => {
    const [, wrap] = WRAPS[0]!;
    const nested = (depth: number): string =>
      Array.from({ length: depth }).reduce<string>((link) => wrap(link) ?? link, 'https://acme.example/');
    expect(unwrap(nested(MAX_LAYERS))).toMatchObject({ outcome: 'full', url: 'https://acme.example/' });
    expect(unwrap(nested(MAX_LAYERS + 1))).toMatchObject({ outcome: 'opaque', url: null, host: null });
    expect(unwrap(nested(MAX_LAYERS + 1)).trail).toHaveLength(MAX_LAYERS);
  });
});
