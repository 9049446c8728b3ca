import { DEVELOPMENT_ORIGIN } from './base-url';
import { withMobile } from './mobile';

/** Addresses that name a schema, not a place: they are never fetched. */
const SCHEMA_PREFIXES = ['http://schemas.microsoft.com/office/', 'http://www.w3.org/2001/XMLSchema-instance'];

/** The manifest for production: every development address becomes one under `base`; with `mobile`, phones have it too. */
export function rewriteManifest(xml: string, base: string, mobile = false): string {
  return (mobile ? withMobile(xml) : xml).replaceAll(DEVELOPMENT_ORIGIN, base);
}

/** Every http(s) address in an XML text that is not the name of a schema, in order, each once. */
export function manifestAddresses(xml: string): readonly string[] {
  const found = xml.match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  return [...new Set(found)].filter((address) => !SCHEMA_PREFIXES.some((prefix) => address.startsWith(prefix)));
}

/**
 * What is wrong with a built manifest: an address off `base`, one that names a file that the build did not write, or
 * the developer's own machine. Microsoft's validator passes a left-over localhost, so nobody else would notice.
 *
 * @param files the names of the files in dist/
 */
export function manifestFaults(xml: string, base: string, files: ReadonlySet<string>): readonly string[] {
  const faults: string[] = [];
  if (/localhost|127\.0\.0\.1/i.test(xml)) faults.push('manifest.xml still names localhost');
  for (const address of manifestAddresses(xml)) {
    if (!address.startsWith(base)) {
      faults.push(`manifest.xml: ${address} does not begin with BASE_URL (${base})`);
    } else if (!files.has(address.slice(base.length))) {
      faults.push(`manifest.xml: ${address} names a file that the build did not write`);
    }
  }
  return faults;
}
