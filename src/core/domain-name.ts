/**
 * Is this host the domain itself or below it? Both in lower case, as A-labels, without a final dot. Compared label by
 * label: a substring test would let `https://evil.example/?x=salesforce.com` and `notsalesforce.com` pass.
 */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
