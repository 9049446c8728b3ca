import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { manifestAddresses, manifestFaults } from '../build/manifest';
import { versionFaults, type Versions } from '../build/versions';

/** Names with their bytes; the order does not count. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Order {
  /** BASE_URL. */
  readonly base: string;
  readonly versions: Omit<Versions, 'manifest'>;
}

export type Packed =
  | { readonly ok: true; readonly name: string; readonly zip: Uint8Array; readonly sha256: string }
  | { readonly ok: false; readonly faults: readonly string[] };

/** What a host or an admin cannot do without. */
const NEEDED = [
  'taskpane.html',
  'commands.html',
  'manifest.xml',
  'settings.json',
  'bom.cdx.json',
  'third-party-notices.txt',
];
/** Beside the folder of pages: for the admin, who looks here first. */
const ON_TOP = ['manifest.xml', 'bom.cdx.json', 'third-party-notices.txt', 'LICENSE.txt'];

/** The first instant that a zip can name, in local time, because a zip keeps local time: the same bytes everywhere. */
const FIRST_INSTANT = new Date(1980, 0, 1);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (files: Files, name: string): string => Buffer.from(files.get(name) ?? []).toString();
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Why this is no build for that address; empty where it is one. Looks at the files, not at who made them. */
export function packageFaults(files: Files, { base, versions }: Order): readonly string[] {
  const missing = NEEDED.filter((name) => !files.has(name)).map((name) => `${name} is missing`);
  if (missing.length > 0) return missing;
  const manifest = text(files, 'manifest.xml');
  const local = [...files.keys()]
    .filter((name) => /\.(html|css|json|xml|conf|config)$/.test(name) || name.endsWith('_headers'))
    .filter((name) => /localhost|127\.0\.0\.1/i.test(text(files, name)))
    .map((name) => `${name} still names localhost`);
  const none = manifestAddresses(manifest).length === 0 ? ['manifest.xml names no address at all'] : [];
  return [
    ...none,
    ...local,
    ...manifestFaults(manifest, base, new Set(files.keys())),
    ...versionFaults({ ...versions, manifest }),
  ];
}

/**
 * Packs a build: dist/, the manifest, the bill of materials, the licence texts and the sum of each file.
 * The same files give the same bytes, on every day and every machine.
 */
export function pack(files: Files, order: Order): Packed {
  const faults = packageFaults(files, order);
  if (faults.length > 0) return { ok: false, faults };
  const entries = new Map([...files].map(([name, bytes]) => [`dist/${name}`, bytes]));
  for (const name of ON_TOP) {
    const bytes = files.get(name);
    if (bytes !== undefined) entries.set(name, bytes);
  }
  const sorted = [...entries].sort(byName);
  const sums = sorted.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  const all = [...sorted, ['SHA256SUMS', Buffer.from(sums)] as const].sort(byName);
  // Plain Uint8Arrays: the library asks for those of its own realm, and jest's realm is another.
  const zip = zipSync(Object.fromEntries(all.map(([name, bytes]) => [name, Uint8Array.from(bytes)])), {
    level: 9,
    mtime: FIRST_INSTANT,
  });
  return { ok: true, name: `reset-link-helper-${order.versions.package}.zip`, zip, sha256: sha256(zip) };
}
