import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { type Files, type Order, pack } from './pack';

const BASE = 'https://addin.example/mail/';
const ORDER: Order = {
  base: BASE,
  versions: { package: '1.2.3', lock: '1.2.3', changelog: '## [1.2.3] - 2026-11-22' },
};
const MANIFEST = `<OfficeApp><Version>1.2.3.0</Version><a href="${BASE}taskpane.html"/></OfficeApp>`;
const TEXTS: Readonly<Record<string, string>> = {
  'taskpane.html': '<!doctype html>',
  'commands.html': '<!doctype html>',
  'manifest.xml': MANIFEST,
  'settings.json': '{}',
  'bom.cdx.json': '{"bomFormat":"CycloneDX"}',
  'third-party-notices.txt': 'MIT',
  'LICENSE.txt': 'MIT',
  'hosting/nginx.conf': 'server_tokens off;',
  'assets/icon-16.png': '\u0089PNG',
};
const build = (change: Readonly<Record<string, string | null>> = {}): Files =>
  new Map(
    Object.entries({ ...TEXTS, ...change }).flatMap(([name, text]) =>
      text === null ? [] : [[name, Buffer.from(text)]],
    ),
  );
const zipped = (files: Files): Uint8Array => {
  const packed = pack(files, ORDER);
  if (!packed.ok) throw new Error(packed.faults.join());
  return packed.zip;
};
const unzipped = (zip: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(Uint8Array.from(zip));

test('the zip holds dist/, and on top what an admin looks for', () => {
  const packed = pack(build(), ORDER);
  expect(packed).toMatchObject({ ok: true, name: 'reset-link-helper-1.2.3.zip' });
  const entries = unzipped(zipped(build()));
  expect(Object.keys(entries)).toEqual(
    [
      'LICENSE.txt',
      'SHA256SUMS',
      'bom.cdx.json',
      'manifest.xml',
      'third-party-notices.txt',
      ...Object.keys(TEXTS).map((name) => `dist/${name}`),
    ].sort(),
  );
  expect(Buffer.from(entries['dist/manifest.xml']!).toString()).toBe(MANIFEST);
});

test('SHA256SUMS is what sha256sum --check reads, and names every file but itself', () => {
  const { SHA256SUMS: sums, ...entries } = unzipped(zipped(build()));
  const named = Buffer.from(sums!)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!.slice(1));
  expect(named.map(([, name]) => name)).toEqual(Object.keys(entries));
  for (const [sum, name] of named) {
    expect(createHash('sha256').update(entries[name!]!).digest('hex')).toBe(sum);
  }
});

test('the same files give the same bytes: in any order, at any time', () => {
  jest.useFakeTimers({ now: Date.UTC(2030, 5, 1) });
  const first = zipped(build());
  jest.setSystemTime(Date.UTC(2031, 11, 31));
  const second = zipped(new Map([...build()].reverse()));
  jest.useRealTimers();
  expect(Buffer.compare(first, second)).toBe(0);
  // 1 January 1980, 00:00, as a zip writes it (APPNOTE 4.4.6), in every entry.
  const local = Buffer.from(first).readUInt32LE(10);
  expect(local).toBe(((1 << 5) | 1) << 16);
});

test('one byte more in one file is another zip', () => {
  expect(Buffer.compare(zipped(build()), zipped(build({ 'taskpane.html': '<!doctype html> ' })))).not.toBe(0);
});

test.each<[string, Readonly<Record<string, string | null>>, RegExp]>([
  ['a page is missing', { 'taskpane.html': null }, /taskpane\.html is missing/],
  ['the bill of materials is missing', { 'bom.cdx.json': null }, /bom\.cdx\.json is missing/],
  [
    'localhost survives in a page',
    { 'commands.html': 'https://localhost:3000/' },
    /commands\.html still names localhost/,
  ],
  ['localhost survives in a host’s file', { 'hosting/nginx.conf': '127.0.0.1' }, /nginx\.conf still names localhost/],
  [
    'the manifest is the developer’s',
    { 'manifest.xml': MANIFEST.replaceAll(BASE, 'https://localhost:3000/') },
    /manifest\.xml still names localhost/,
  ],
  [
    'the manifest is for another host',
    { 'manifest.xml': MANIFEST.replace('addin', 'other') },
    /does not begin with BASE_URL/,
  ],
  [
    'the manifest names a file that is not there',
    { 'manifest.xml': MANIFEST.replace('taskpane', 'gone') },
    /did not write/,
  ],
  ['the manifest names nothing', { 'manifest.xml': '<Version>1.2.3.0</Version>' }, /no address at all/],
  ['the manifest has another version', { 'manifest.xml': MANIFEST.replace('1.2.3.0', '1.2.4.0') }, /"1\.2\.4\.0"/],
])('where %s, nothing is packed', (_, change, fault) => {
  expect(pack(build(change), ORDER)).toEqual({
    ok: false,
    faults: expect.arrayContaining([expect.stringMatching(fault)]) as string[],
  });
});
