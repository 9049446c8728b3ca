/** Host and domain names as header fields hold them: compared in lower case, without the root's dot, as A-labels. */
import { isUnder } from '../domain-name';

/** RFC 1035 §2.3.4. */
const MAX_NAME = 253;
const ASCII_NAME = /^[a-z0-9._-]+$/;
/** Letters of other scripts are let through to the platform's IDNA mapping; everything a URL gives a meaning to is not. */
// eslint-disable-next-line no-control-regex -- the ASCII range is what the rule is about
const MAYBE_IDN = /^(?:[a-z0-9._-]|[^\u0000-\u007f])+$/;

const toAscii = (name: string): string | null => {
  try {
    const { hostname } = new URL(`http://${name}/`);
    return ASCII_NAME.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
};

/** Lower case, A-labels, no final dot; null for what is no domain name. IP addresses and `none` are not told apart. */
export function domainName(text: string): string | null {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  if (name === '' || name.length > MAX_NAME || name.startsWith('.') || name.includes('..')) return null;
  if (ASCII_NAME.test(name)) return name;
  return MAYBE_IDN.test(name) ? toAscii(name) : null;
}

/** The domain of an address: what follows the last `@` (a quoted local part may hold others). */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at === -1 ? null : domainName(address.slice(at + 1));
}

/** `co.uk`, `com.au`: second labels that registries sell below. */
const REGISTRY_LABELS = new Set(
  'ac co com edu gob gov gouv gv ltd me mil ne net nhs nic nom or org plc sch school'.split(' '),
);

/** Domains whose subdomains belong to strangers and that send or could send mail. Not complete, and need not be: see below. */
const SHARED_DOMAINS = [
  ...[
    'onmicrosoft.com',
    'force.com',
    'my.site.com',
    'my.salesforce.com',
    'my.salesforce-sites.com',
    'mc.salesforce.com',
  ],
  ...['amazonaws.com', 'appspot.com', 'azurewebsites.net', 'blogspot.com', 'cloudfront.net', 'firebaseapp.com'],
  ...['github.io', 'gitlab.io', 'herokuapp.com', 'netlify.app', 'pages.dev', 'vercel.app', 'web.app', 'workers.dev'],
  ...['uk.com', 'us.com', 'eu.com', 'de.com', 'gb.net', 'co.com', 'sendgrid.net', 'mailgun.org', 'amazonses.com'],
];

/** A guess at "anyone can register below it" without the 47 KB public suffix list; errs towards yes. */
const isShared = (domain: string): boolean => {
  const labels = domain.split('.');
  const [second = '', top = ''] = labels;
  if (labels.length < 2) return true;
  if (labels.length === 2 && top.length === 2 && REGISTRY_LABELS.has(second)) return true;
  return SHARED_DOMAINS.some((shared) => isUnder(domain, shared));
};

/**
 * Is a DKIM signature of `signer` one for mail `From` that domain? Equal, or the signer is a parent of the From domain.
 * Stricter than DMARC's relaxed mode (RFC 7489 §3.1.1) in one point: a subdomain does not speak for its parent, because
 * `s12.y.mc.salesforce.com` signs the mail of every Marketing Cloud customer. Unsure means no: the cost is "not checked".
 */
export function isAligned(signer: string, from: string): boolean {
  if (signer === from) return signer.includes('.');
  return isUnder(from, signer) && !isShared(signer);
}
