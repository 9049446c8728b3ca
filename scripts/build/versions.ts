/** The places that say which version this is, as they stand in the repository. */
export interface Versions {
  readonly package: string;
  readonly lock: string;
  /** manifest.xml, whole. */
  readonly manifest: string;
  /** CHANGELOG.md, whole. */
  readonly changelog: string;
}

const quoted = (found: string | undefined): string => (found === undefined ? 'none' : `"${found}"`);

/** Where a version differs from that of package.json; empty when all agree. An update that says so nowhere is lost. */
export function versionFaults({ package: version, lock, manifest, changelog }: Versions): readonly string[] {
  const inManifest = /<Version>([^<]*)<\/Version>/.exec(manifest)?.[1];
  const newest = /^## \[?(\d[^\]\s]*)/m.exec(changelog)?.[1];
  const says = (place: string, found: string | undefined, expected: string): string[] =>
    found === expected ? [] : [`${place} has version ${quoted(found)}; package.json asks for "${expected}"`];
  return [
    ...says('package-lock.json', lock, version),
    ...says('manifest.xml', inManifest, `${version}.0`),
    ...says('CHANGELOG.md, its newest entry,', newest, version),
  ];
}
