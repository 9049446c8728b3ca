import type { AdviceLink } from './facts';

/** `<MyDomain>.my.salesforce.com`, a sandbox's or a partition's form of it. One label before the fixed part. */
const ORG_HOST =
  /^[a-z0-9][a-z0-9-]{0,79}(?:\.(?:sandbox|develop|scratch|demo|patch|trailblaze|free))?\.my\.salesforce\.com$/;

/**
 * The address of a Setup page in the mail's own org, or null where the mail does not name one: log-in hosts name no org,
 * site hosts have no Setup, and the host of a doubtful link is a stranger's. Old instance hosts and other clouds have
 * null too: no path is confirmed there.
 */
export function setupLink(link: Pick<AdviceLink, 'host' | 'tier'> | null, path: string | null): string | null {
  if (path?.startsWith('/') !== true) return null;
  if (link?.tier !== 'org' && link?.tier !== 'developer-org') return null;
  return link.host !== null && ORG_HOST.test(link.host) ? `https://${link.host}${path}` : null;
}
