import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Takes a wrapped link; gives what it holds it to lead to, or null. */
export type Decode = (link: string) => string | null;

export interface Peer {
  readonly name: string;
  readonly decode: Decode;
}

/**
 * The packages of the npm registry that take wrappers off links, pinned so that two runs compare the same. They are
 * general cleaners; none of the decoders of single products (Proofpoint's own, urlpurify, kachi) was found there.
 * They are installed beside the bench, not into the project: nothing that ships or tests needs them.
 */
const PACKAGES = [
  { name: 'tidy-url', version: '1.18.3' }, // MIT
  { name: '@protontech/tidy-url', version: '1.10.1' }, // ISC
] as const;

/** What the forum answers on Safe Links come down to: the first parameter that is an address. */
const THREE_LINES: Peer = {
  name: 'three lines with URL',
  decode: (link) => {
    for (const value of new URL(link).searchParams.values()) if (/^https?:\/\//i.test(value)) return value;
    return null;
  },
};

interface Cleaner {
  clean(link: string): unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isCleaner = (value: unknown): value is Cleaner =>
  isObject(value) && 'clean' in value && typeof value.clean === 'function';

function cleanerOf(module: unknown, name: string): Decode {
  const cleaner: unknown = isObject(module) && 'TidyURL' in module ? module.TidyURL : undefined;
  if (!isCleaner(cleaner)) throw new Error(`${name} has no TidyURL.clean any more.`);
  return (link) => {
    const result = cleaner.clean(link);
    const url: unknown = isObject(result) && 'url' in result ? result.url : null;
    return typeof url === 'string' && url !== link ? url : null;
  };
}

/** Installs the peers into `folder` (npm, without their scripts). Where that fails, as without a network: why, and none. */
export function installPeers(folder: string): { readonly peers: readonly Peer[]; readonly missing: string | null } {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = PACKAGES.map(({ name, version }) => `${name}@${version}`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...wanted];
  const { status } = spawnSync('npm', args, { cwd: folder, timeout: 120_000 });
  if (status !== 0) return { peers: [THREE_LINES], missing: `npm could not install ${wanted.join(' and ')}` };
  const load = createRequire(join(folder, 'package.json'));
  const peers = PACKAGES.map(({ name, version }) => ({
    name: `${name} ${version}`,
    decode: cleanerOf(load(name), name),
  }));
  return { peers: [...peers, THREE_LINES], missing: null };
}
