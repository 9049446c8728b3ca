import { type Deployment, type Header, type Match, rules } from './rules';

/** What the hosts that are configured by files beside the pages need: every name, none matched by two. */
export interface Served {
  readonly path: string;
  readonly kind: Match['kind'];
  readonly headers: readonly Header[];
}

const HASHED = /^[\w-]+\.[0-9a-f]{8}\.(js|css)$/;

function serves(match: Match, file: string): boolean {
  switch (match.kind) {
    case 'hashed':
      return HASHED.test(file);
    case 'folder':
      return file.startsWith(match.path);
    case 'page':
    case 'file':
      return file === match.path;
  }
}

/**
 * Every rule as names of this build: patterns mean something else on each host (Cloudflare joins the headers of all that
 * match, Netlify knows a star at the end only), names mean the same on all. Folders stay folders: nothing overlaps them.
 *
 * @param files the names in dist/
 */
export function servedFiles(deployment: Deployment, files: readonly string[]): readonly Served[] {
  return rules(deployment).flatMap(({ match, headers }): Served[] => {
    const found = files.filter((name) => serves(match, name)).sort();
    if (match.kind === 'folder') return found.length === 0 ? [] : [{ path: match.path, kind: match.kind, headers }];
    return found.map((path) => ({ path, kind: match.kind, headers }));
  });
}
