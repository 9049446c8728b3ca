/** package-lock.json, as far as it is read here. */
export interface Lock {
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const nameOf = (key: string): string => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Package URL (ECMA-427, type npm): the at sign of a scope is encoded. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

function hashes(integrity: string | undefined): readonly { alg: string; content: string }[] {
  const sum = /sha512-(\S+)/.exec(integrity ?? '')?.[1];
  return sum === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }];
}

/** An SPDX id, an SPDX expression, or the name of terms that SPDX does not know. */
function licences(license: string | undefined): readonly object[] {
  if (license === undefined) return [];
  if (/ (OR|AND|WITH) /.test(license)) return [{ expression: license }];
  return [{ license: /^(LICENSE|SEE |UNLICENSED)/.test(license) ? { name: license } : { id: license } }];
}

/** Where node finds `name` from the package `from`: in its own folder, or in one above. */
function resolve(name: string, from: string, lock: Lock): string | null {
  let folder = from;
  for (;;) {
    const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[key] !== undefined) return key;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

const wants = ({ dependencies, optionalDependencies, peerDependencies }: LockedPackage): readonly string[] =>
  Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

/**
 * The bill of materials of what ships, CycloneDX 1.6 as JSON, from the lock alone: no time and no serial number in it,
 * so that the same commit gives the same bytes.
 *
 * @param shipped keys of `lock.packages`, sorted
 */
export function billOfMaterials(lock: Lock, shipped: readonly string[]): string {
  const own = lock.packages[''] ?? {};
  const ref = (key: string): string => purl(nameOf(key), lock.packages[key]?.version ?? '');
  const component = (key: string): object => {
    const { version = '', license, integrity } = lock.packages[key] ?? {};
    const [group, name] = nameOf(key).startsWith('@') ? nameOf(key).split('/') : [undefined, nameOf(key)];
    return {
      type: 'library',
      'bom-ref': ref(key),
      ...(group === undefined ? {} : { group }),
      name,
      version,
      scope: 'required',
      hashes: hashes(integrity),
      licenses: licences(license),
      purl: ref(key),
    };
  };
  const inside = (from: string, entry: LockedPackage): string[] =>
    wants(entry)
      .map((name) => resolve(name, from, lock))
      .filter((key) => key !== null && shipped.includes(key))
      .map((key) => ref(key ?? ''))
      .sort();
  const root = purl(own.name ?? '', lock.version);
  // One version that lies in two folders is one component: references are unique.
  const unique = [...new Map(shipped.map((key) => [ref(key), key])).values()];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: lock.version,
        licenses: licences(own.license),
        purl: root,
      },
    },
    components: unique.map(component),
    dependencies: [
      { ref: root, dependsOn: inside('', own) },
      ...unique.map((key) => ({ ref: ref(key), dependsOn: inside(key, lock.packages[key] ?? {}) })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
