import type { LinkForm } from '../report';
import { decodeOnce } from './token-like';

/** A path read twice: as the platform may read it (generous, to find a link) and as it is written (strict, to trust it). */
export interface LinkPath {
  /** Lower-case segments after decoding, path parameters and empty segments dropped. */
  readonly segments: readonly string[];
  /** False where the two readings differ: escapes, `;`, `//`, backslashes. Nothing that Salesforce writes. */
  readonly plain: boolean;
}

const PLAIN = /^(?:\/[a-z0-9_.~-]+)*\/?$/i;

/** Reads `URL.pathname` (dot segments, `%2e%2e` too, are resolved by then). */
export function readPath(pathname: string): LinkPath {
  const decoded = (decodeOnce(pathname) ?? pathname).replaceAll('\\', '/');
  const segments = decoded
    .split('/')
    .map((segment) => segment.split(';')[0]?.trim().toLowerCase() ?? '')
    .filter((segment) => segment !== '' && segment !== '.');
  return { segments, plain: PLAIN.test(pathname) };
}

const FORGOT = ['secur', 'forgotpassword.jsp'];
const FORGOT_CONFIRM = 'forgotpasswordinterstitial';
const LOGIN_PAGES: ReadonlySet<string> = new Set(['login', 'communitieslogin']);

/** The form that a path belongs to, whatever the parameters say, and the parameter that carries its token. */
export function formOfPath({ segments }: LinkPath): { readonly form: LinkForm; readonly parameter: 'r' | 'c' } | null {
  const last = segments.at(-1) ?? '';
  if (segments.slice(-2).join('/') === FORGOT.join('/')) return { form: 'forgot', parameter: 'r' };
  if (last === FORGOT_CONFIRM) return { form: 'forgot-confirm', parameter: 'r' };
  if (last === '' || LOGIN_PAGES.has(last)) return { form: 'set-password', parameter: 'c' };
  return null;
}

/** Roots under which a customer's own code, pages or files answer, also below a site's prefix. */
const CUSTOMER_ROOTS: ReadonlySet<string> = new Set([
  's', // Aura and LWR site pages
  'apex', // Visualforce
  'services', // Apex REST
  'servlet',
  'resource', // static resources
  'sfsites',
  'sfc',
  'file-asset',
]);

const MAX_PREFIX = 1;

function hasPlatformPrefix(prefix: readonly string[], max: number): boolean {
  return prefix.length <= max && !prefix.some((segment) => CUSTOMER_ROOTS.has(segment));
}

/**
 * True for a page that the platform serves on a site, not the customer: `[/prefix]/secur/…` and
 * `…/_nc_external/identity/…`. Only for a plain path: a trick in the path never earns trust.
 */
export function isPlatformPath({ segments, plain }: LinkPath): boolean {
  if (!plain) return false;
  const secur = segments.indexOf('secur');
  if (secur >= 0 && secur < segments.length - 1 && hasPlatformPrefix(segments.slice(0, secur), MAX_PREFIX)) return true;
  const nc = segments.indexOf('_nc_external');
  if (nc < 0 || segments[nc + 1] !== 'identity' || segments.length < nc + 3) return false;
  return hasPlatformPrefix(segments.slice(0, nc), Number.POSITIVE_INFINITY);
}

/**
 * Folders that hold pictures, tracking, files and articles: long values there are no log-in tokens. And pages where one
 * opens a session of somebody's or lets an app in: their tokens are real and never a password's.
 */
const NEVER_LOGIN: ReadonlySet<string> = new Set([
  'servlet',
  'sfc',
  'help',
  'articles',
  'articleview',
  'resource',
  'file-asset',
  'frontdoor.jsp',
  'logout.jsp',
  'remoteaccessauthorizationpage.apexp',
  'remoteaccesserrorpage.apexp',
]);

/** True for a path on which the platform does log-in and identity: where an unknown token may be a password link. */
export function isLoginPath({ segments }: LinkPath): boolean {
  if (segments.some((segment) => NEVER_LOGIN.has(segment))) return false;
  if (segments.length === 0 || segments.some((segment) => segment.startsWith('login'))) return true;
  if (segments.includes('secur') || segments.includes('communitieslogin') || segments.includes(FORGOT_CONFIRM))
    return true;
  if (segments[0] === '_ui' && segments[1] === 'identity') return true;
  const nc = segments.indexOf('_nc_external');
  return nc >= 0 && segments[nc + 1] === 'identity';
}
