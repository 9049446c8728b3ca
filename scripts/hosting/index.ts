import { nginxConf } from './nginx';
import type { Deployment } from './rules';
import { azureConfig, headersFile, webConfig } from './static-hosts';

export type { Deployment } from './rules';

export type Frames =
  { readonly ok: true; readonly frames: readonly string[] } | { readonly ok: false; readonly why: string };

/** An origin, or one with a star for its first label: what frame-ancestors takes. Nothing that could end a directive. */
const ORIGIN = /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/;

/** Reads the environment variable OUTLOOK_HOSTS: origins, with blanks between, of an Exchange of one's own. */
export function parseFrames(value: string | undefined): Frames {
  const frames = (value ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const wrong = frames.find((origin) => !ORIGIN.test(origin));
  if (wrong === undefined) return { ok: true, frames };
  return { ok: false, why: `OUTLOOK_HOSTS: "${wrong}" is no origin such as https://mail.contoso.example` };
}

/**
 * The configuration of each host that we know, made from one set of rules.
 * @param files the names in dist/
 * @returns the text of each file, by its name in dist/hosting/
 */
export function hostingFiles(deployment: Deployment, files: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ['nginx.conf', nginxConf(deployment)],
    ['staticwebapp.config.json', azureConfig(deployment, files)],
    ['_headers', headersFile(deployment, files)],
    ['web.config', webConfig(deployment, files)],
    ['README.md', readMe(deployment)],
  ]);
}

const readMe = ({ base }: Deployment): string => `# Hosting

These files send the security and cache headers for ${base}. Take the one of your host, and leave out the rest.

| Host | File | Where it goes |
| --- | --- | --- |
| nginx | \`nginx.conf\` | include it in the \`server\` block |
| Azure Static Web Apps | \`staticwebapp.config.json\` | top folder of the upload |
| Cloudflare Pages, Netlify | \`_headers\` | top folder of the upload |
| IIS | \`web.config\` | the folder that holds the pages |

Another host needs the same headers: read them off any of these. A host that sends none of them still works: every page
carries its policy itself, all but \`frame-ancestors\`. Never add \`X-Frame-Options\`: it leaves the pane blank.
`;
