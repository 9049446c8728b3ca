import { type OfficeSource, WORLD } from './office-js';
import { SHELL_STYLE_SOURCE } from './shell-style';

/**
 * The one source of the Content-Security-Policy of every page. In the pages it is a meta element before the first
 * script; `frame-ancestors` works in a header only, so it is kept apart for those who can send headers.
 *
 * Measured with the real office.js (Chromium 156): nothing narrower runs, nothing wider is needed.
 */
type Directives = readonly (readonly [name: string, ...values: string[]])[];

/** office.js, and the library that it loads from Microsoft's second host before it says that it is ready. */
export const OFFICE_HOSTS = WORLD.origins;

export const OFFICE_SCRIPT = WORLD.script;

const base = (
  scripts: readonly string[],
  {
    styles = [],
    connections = [],
  }: { readonly styles?: readonly string[]; readonly connections?: readonly string[] } = {},
): Directives => [
  ['default-src', "'none'"],
  ['script-src', ...scripts],
  ['style-src', "'self'", ...styles],
  ['img-src', "'self'"],
  ['connect-src', ...(connections.length === 0 ? ["'none'"] : connections)],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

const text = (directives: Directives): string => directives.map((directive) => directive.join(' ')).join('; ');

/** What a deployment changes in the policy of the pane. */
export interface PanePolicy {
  readonly office: OfficeSource;
  /** The one address that the pane may fetch: its own settings.json. Null where the build was given no settings. */
  readonly settings: string | null;
}

/** taskpane.html and commands.html: own files, and office.js. */
export const paneCsp = ({ office, settings }: PanePolicy): string =>
  text(
    base(["'self'", ...office.origins], {
      // taskpane.html holds the style of its first words.
      styles: [SHELL_STYLE_SOURCE],
      connections: settings === null ? [] : [settings],
    }),
  );

/** As it ships unless told otherwise: office.js from Microsoft's public CDN, no settings, no connection at all. */
export const PANE_CSP = paneCsp({ office: WORLD, settings: null });

/** viewer.html: works without Outlook, so without office.js: no host but its own. */
export const VIEWER_CSP = text(base(["'self'"]));

/** Pages of plain text: support.html, privacy.html. */
export const TEXT_CSP = text(base(["'none'"]));

/**
 * The hosts that frame the pane: Outlook on the web and new Outlook, in every cloud. Header only. Never send
 * X-Frame-Options: it cannot name more than one host and leaves the pane blank (office-js issues 4675, 5224).
 */
export const OUTLOOK_HOSTS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  // The new address, outlook.cloud.microsoft; add-ins that forgot it went blank (office-js issues 3835, 4911).
  'https://*.cloud.microsoft',
  // GCC High, DoD (two names), China: "Office 365 URLs and IP address ranges" of each cloud, checked 2026-11-22.
  'https://outlook.office365.us',
  'https://outlook-dod.office365.us',
  'https://webmail.apps.mil',
  'https://partner.outlook.cn',
] as const;

/** @param more further hosts, e.g. an Exchange of one's own: https://mail.contoso.example */
export const frameAncestors = (more: readonly string[] = []): string =>
  `frame-ancestors ${[...OUTLOOK_HOSTS, ...more].join(' ')}`;

export const FRAME_ANCESTORS = frameAncestors();
