/** The address that manifest.xml in the repository holds: `npm run start:outlook` serves it. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000/';

export type BaseUrl = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly why: string };

const EXAMPLE = 'for example BASE_URL=https://addin.example/ npm run build';

/** What must hold of the address, in the order in which it is said. */
const RULES: readonly (readonly [good: (url: URL, written: string) => boolean, why: string])[] = [
  [(url) => url.protocol === 'https:', 'it must begin with https://'],
  [(_, written) => written.endsWith('/'), 'it must end with a slash'],
  [(url) => url.search + url.hash === '', 'it must have no query and no fragment'],
  [(url) => url.username + url.password === '', 'it must hold no user name and no password'],
  [(url) => !/^(localhost|127\.|\[::1\])/.test(url.hostname), 'it must be a host that Outlook users can reach'],
  [(url, written) => url.href === written, 'it must be written in its plain form'],
];

/**
 * The address that the add-in is served from, as the manifest will hold it. Office follows no redirect and refuses
 * plain http, so only a final https address with its closing slash is good (office-js issue 3627).
 */
export function parseBaseUrl(value: string | undefined): BaseUrl {
  if (value === undefined || value === '') {
    return { ok: false, why: `BASE_URL is not set. It is the https address that will serve dist/, ${EXAMPLE}` };
  }
  if (!URL.canParse(value)) return { ok: false, why: `BASE_URL "${value}" is no address. Set it, ${EXAMPLE}` };
  const url = new URL(value);
  const broken = RULES.find(([good]) => !good(url, value));
  return broken === undefined ? { ok: true, url: value } : { ok: false, why: `BASE_URL "${value}": ${broken[1]}` };
}
