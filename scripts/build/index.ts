/** What webpack.config.js takes from the TypeScript beside it. */
export { DEVELOPMENT_ORIGIN, parseBaseUrl } from './base-url';
export { PANE_CSP, TEXT_CSP, VIEWER_CSP, OFFICE_SCRIPT } from './csp';
export { CheckOutput } from './check-output';
export { rewriteManifest } from './manifest';
