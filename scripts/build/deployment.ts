import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { NO_SETTINGS } from '../../src/core/settings';
import { readSettings } from '../../src/mail/settings';
import { type Deployment, parseFrames } from '../hosting';
import { parseBaseUrl } from './base-url';
import { parseMobile } from './mobile';
import { parseOfficeJs } from './office-js';

export type Asked =
  | {
      readonly ok: true;
      readonly deployment: Deployment;
      readonly settingsFile: string;
      /** Does the manifest offer the pane on phones? */
      readonly mobile: boolean;
    }
  | { readonly ok: false; readonly why: string };

type Environment = Readonly<Record<string, string | undefined>>;
type SettingsChoice =
  { readonly ok: true; readonly file: string; readonly used: boolean } | { readonly ok: false; readonly why: string };

/**
 * Which settings are deployed, and whether the pane is to fetch them: only where somebody says so, because it costs a
 * request and opens one address in a policy that else opens none. A file of SETTINGS is said so even while it is empty.
 */
export function chooseSettings(value: string | undefined, standard: string): SettingsChoice {
  const named = value !== undefined && value !== '';
  const file = named ? value : standard;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { ok: false, why: `SETTINGS: ${file} cannot be read` };
  }
  const read = readSettings(text);
  if (!read.ok) return { ok: false, why: `${file}: ${read.problem}` };
  return { ok: true, file, used: named || !isDeepStrictEqual(read.settings, NO_SETTINGS) };
}

/**
 * What the environment asks of a build: BASE_URL, OFFICE_JS, OUTLOOK_HOSTS, SETTINGS, MOBILE.
 * @param standard the settings file of the repository
 * @returns the first thing that is wrong, in a sentence that names the variable
 */
export function readDeployment(env: Environment, standard: string): Asked {
  const base = parseBaseUrl(env['BASE_URL']);
  if (!base.ok) return base;
  const office = parseOfficeJs(env['OFFICE_JS']);
  if (!office.ok) return office;
  const outlook = parseFrames(env['OUTLOOK_HOSTS']);
  if (!outlook.ok) return outlook;
  const settings = chooseSettings(env['SETTINGS'], standard);
  if (!settings.ok) return settings;
  const mobile = parseMobile(env['MOBILE']);
  if (!mobile.ok) return mobile;
  const deployment = { base: base.url, office: office.source, settings: settings.used, frames: outlook.frames };
  return { ok: true, deployment, settingsFile: settings.file, mobile: mobile.wanted };
}
