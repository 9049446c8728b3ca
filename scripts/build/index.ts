/** What webpack.config.js takes from the TypeScript beside it. */
export { paneCsp, TEXT_CSP, VIEWER_CSP } from './csp';
export { CheckOutput } from './check-output';
export { chooseSettings, readDeployment } from './deployment';
export { EmitBeside } from './emit-beside';
export { rewriteManifest } from './manifest';
export { AJAX_STAND_IN, isOwn, OFFICE_FOLDER, WORLD } from './office-js';
export { SHELL_STYLE } from './shell-style';
export { versionFaults } from './versions';
