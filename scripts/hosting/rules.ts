import { frameAncestors, paneCsp, TEXT_CSP, VIEWER_CSP } from '../build/csp';
import { AJAX_STAND_IN, OFFICE_FOLDER, type OfficeSource } from '../build/office-js';

/** How one build is served. */
export interface Deployment {
  /** BASE_URL: https, with its closing slash. */
  readonly base: string;
  readonly office: OfficeSource;
  /** Whether the pane fetches settings.json. */
  readonly settings: boolean;
  /** Origins besides Microsoft's that frame the pane, e.g. an Exchange of one's own. */
  readonly frames: readonly string[];
}

/** One header, by name and value. */
export type Header = readonly [name: string, value: string];

/** `page`: one file by name. `hashed`: name.0123abcd.js or .css. `folder`: all below. `file`: any other by name. */
export type Match = { readonly kind: 'page' | 'file' | 'folder'; readonly path: string } | { readonly kind: 'hashed' };

/** Files and the headers that only they get; those of `EVERYWHERE` come on top. */
export interface Rule {
  readonly match: Match;
  readonly headers: readonly Header[];
}

const DAY = 86_400;

/**
 * A page is asked for anew each time, so that an update reaches everybody at once; what has the hash of its content in
 * its name never changes; icons must be cacheable (Office refuses `no-store` on them).
 */
const CACHE = {
  page: ['Cache-Control', 'no-cache'],
  hashed: ['Cache-Control', `public, max-age=${365 * DAY}, immutable`],
  named: ['Cache-Control', `public, max-age=${DAY}`],
} as const satisfies Readonly<Record<string, Header>>;

/** Everything but the clipboard: the pane copies where the host lets it, and never reads. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

/**
 * Sent with every answer, errors too. No X-Frame-Options: `frame-ancestors` does that, and does it for many hosts. No
 * Strict-Transport-Security: it speaks for the whole host, which is not ours to do.
 */
export const EVERYWHERE: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', `${REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')}, clipboard-write=(self)`],
];

const OWN_PAGES_ONLY: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
/** Outlook shows the icons on pages of its own. */
const SHOWN_ELSEWHERE: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];
/** For pages that stand alone. Never for the pane: Outlook's pop-out windows open it. */
const ALONE: Header = ['Cross-Origin-Opener-Policy', 'same-origin'];

const csp = (policy: string, frames: string): Header => ['Content-Security-Policy', `${policy}; ${frames}`];

const page = (path: string, ...headers: Header[]): Rule => ({
  match: { kind: 'page', path },
  headers: [...headers, CACHE.page],
});
const file = (path: string, ...headers: Header[]): Rule => ({ match: { kind: 'file', path }, headers });
const folder = (path: string, ...headers: Header[]): Rule => ({ match: { kind: 'folder', path }, headers });

/**
 * Which file is sent with which headers, the first match wins.
 * The pane's pages may be framed by Outlook, all others by nobody.
 */
export function rules({ base, office, settings, frames }: Deployment): readonly Rule[] {
  const pane = csp(paneCsp({ office, settings: settings ? `${base}settings.json` : null }), frameAncestors(frames));
  const alone = (policy: string): Header[] => [csp(policy, "frame-ancestors 'none'"), ALONE];
  const own: readonly Rule[] =
    office.origins.length === 0
      ? [folder(OFFICE_FOLDER, CACHE.named, OWN_PAGES_ONLY), file(AJAX_STAND_IN, CACHE.named, OWN_PAGES_ONLY)]
      : [];
  return [
    page('taskpane.html', pane),
    page('commands.html', pane),
    page('viewer.html', ...alone(VIEWER_CSP)),
    page('support.html', ...alone(TEXT_CSP)),
    page('privacy.html', ...alone(TEXT_CSP)),
    file('settings.json', CACHE.page, OWN_PAGES_ONLY),
    file('manifest.xml', CACHE.page, OWN_PAGES_ONLY),
    { match: { kind: 'hashed' }, headers: [CACHE.hashed, OWN_PAGES_ONLY] },
    folder('assets/', CACHE.named, SHOWN_ELSEWHERE),
    ...own,
  ];
}

/** BASE_URL's path: where on its host the files lie; begins and ends with a slash. */
export const pathOf = ({ base }: Deployment): string => new URL(base).pathname;
