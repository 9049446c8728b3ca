/**
 * Where office.js comes from. Microsoft's clouds that are cut off from the public network have a CDN of their own
 * (Learn, "Guidance for deploying Office Add-ins on government clouds", 2025-01-28; the China CDN: "Referencing the
 * Office JavaScript API library", checked 2026-11-22). `self` is for networks that reach none of them.
 */
export interface OfficeSource {
  readonly cloud: string;
  /** The address of the script tag; relative where it is served beside the pages. */
  readonly script: string;
  /** Origins that office.js loads scripts from; none where it is served beside the pages. */
  readonly origins: readonly string[];
}

/** The library that office.js loads before it says that it is ready; the address is written into office.js. */
const MICROSOFT_AJAX = 'https://ajax.aspnetcdn.com';

const cdn = (cloud: string, folder: string): OfficeSource => ({
  cloud,
  script: `${folder}/lib/1/hosted/office.js`,
  origins: [new URL(folder).origin, MICROSOFT_AJAX],
});

/** The folder beside the pages that holds Microsoft's files, unchanged. */
export const OFFICE_FOLDER = 'office-js/';

/** Our stand-in for MicrosoftAjax.js, which the npm package does not hold. It runs before office.js. */
export const AJAX_STAND_IN = 'ms-ajax-stand-in.js';

/** The public cloud: a rule of the store (policy 1120.1). */
export const WORLD = cdn('world', 'https://appsforoffice.microsoft.com');

export const OFFICE_SOURCES: readonly OfficeSource[] = [
  WORLD,
  cdn('gcc', 'https://appsforoffice.gcc.cdn.office.net/appsforoffice'),
  cdn('gcch', 'https://appsforoffice.gcch.cdn.office.net/appsforoffice'),
  cdn('dod', 'https://appsforoffice.dod.cdn.office.net/appsforoffice'),
  cdn('china', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice'),
  { cloud: 'self', script: `${OFFICE_FOLDER}office.js`, origins: [] },
];

export type OfficeChoice =
  { readonly ok: true; readonly source: OfficeSource } | { readonly ok: false; readonly why: string };

/** Reads the environment variable OFFICE_JS; unset means the public cloud. */
export function parseOfficeJs(value: string | undefined): OfficeChoice {
  if (value === undefined || value === '') return { ok: true, source: WORLD };
  const source = OFFICE_SOURCES.find(({ cloud }) => cloud === value);
  if (source !== undefined) return { ok: true, source };
  const known = OFFICE_SOURCES.map(({ cloud }) => cloud).join(', ');
  return { ok: false, why: `OFFICE_JS "${value}" is not known. It is one of: ${known}` };
}

export const isOwn = (source: OfficeSource): boolean => source.origins.length === 0;
