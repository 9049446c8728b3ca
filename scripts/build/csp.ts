/**
 * The one source of the Content-Security-Policy of every page. In the pages it is a meta element before the first
 * script; `frame-ancestors` works in a header only, so it is kept apart for those who can send headers.
 *
 * Measured with the real office.js and Fluent UI v9 (Chromium 156): nothing narrower runs, nothing wider is needed.
 */
type Directives = readonly (readonly [name: string, ...values: string[]])[];

/** office.js, and the library that it loads from Microsoft's second host before it says that it is ready. */
export const OFFICE_HOSTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'] as const;

export const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Fluent's style engine inserts empty style elements and fills them by CSSOM: this is the hash of the empty text. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const base = (scripts: readonly string[]): Directives => [
  ['default-src', "'none'"],
  ['script-src', ...scripts],
  ['style-src', "'self'", EMPTY_STYLE],
  ['img-src', "'self'"],
  ['connect-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

const text = (directives: Directives): string => directives.map((directive) => directive.join(' ')).join('; ');

/** taskpane.html and commands.html: own files, and office.js from Microsoft's CDN (a store rule). */
export const PANE_CSP = text(base(["'self'", ...OFFICE_HOSTS]));

/** viewer.html: works without Outlook, so without office.js: no host but its own. */
export const VIEWER_CSP = text(base(["'self'"]));

/** Pages of plain text: support.html, privacy.html. */
export const TEXT_CSP = text(base(["'none'"]));

/**
 * The hosts that frame the pane (Outlook on the web and new Outlook). Header only. Never send X-Frame-Options: it
 * cannot name more than one host and leaves the pane blank (office-js issues 4675, 5224).
 */
export const FRAME_ANCESTORS =
  'frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://*.cloud.microsoft';
