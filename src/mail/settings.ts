/** settings.json: what an administrator may tell the program. Checked field by field, so that an error names its place. */
import * as v from 'valibot';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { faultPlace, type Key, type Place, valuePlace } from './json-place';

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly settings: Settings; readonly problem: string };

/** A DNS host name in ASCII (RFC 1123), so that a typing error never silently trusts nothing or too much. */
const HOST = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

const host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(HOST, 'must be a host name such as support.example.com, without https:// and path'),
);

/** A few sentences, in ten lines: it stands under everything else in a pane of 320 × 570 pixels. */
export const MAX_NOTICE_LENGTH = 500;

const words = v.pipe(
  v.string(),
  v.maxLength(MAX_NOTICE_LENGTH, `must be ${MAX_NOTICE_LENGTH} characters at most`),
  v.nonEmpty('must not be empty'),
  v.regex(/^[^\n]*(?:\n[^\n]*){0,9}$/, 'must be ten lines at most'),
);

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const tag = v.pipe(v.string(), v.regex(TAG, 'must be a language tag such as de or pt-BR'));

/** What `settings.json` may hold. assets/settings.schema.json is made from it, for editors. */
export const settingsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  siteHosts: v.optional(v.pipe(v.array(host), v.maxLength(200)), []),
  authservIds: v.optional(v.pipe(v.array(host), v.maxLength(50)), []),
  gateways: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(50)), []),
  helpDesk: v.optional(
    v.nullable(v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)), address: v.pipe(v.string(), v.email()) })),
    null,
  ),
  language: v.optional(v.nullable(tag), null),
  notice: v.optional(v.nullable(v.strictObject({ text: words, texts: v.optional(v.record(tag, words), {}) })), null),
});

/** A settings file of an admin has a few lines; a host that answers with something else may answer with more. */
export const MAX_SETTINGS_LENGTH = 65_536;

/**
 * Reads the text of a settings file.
 * @returns the settings; or, for a file that is no JSON or breaks the schema, the defaults with a sentence that says
 * where it is wrong (line, column, field) and why. Never throws.
 */
export function readSettings(text: string): SettingsResult {
  if (text.length > MAX_SETTINGS_LENGTH) return refused(`It is longer than ${MAX_SETTINGS_LENGTH} characters.`);
  // A byte order mark is what Windows editors put before UTF-8 (RFC 8259 §8.1 lets a reader ignore it).
  const json = text.replace(/^\uFEFF/, '');
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return refused(`${at(faultPlace(json))}: this is not valid JSON.`);
  }
  // valibot takes a list for an object without fields.
  if (Array.isArray(parsed)) return refused(`${at(valuePlace(json, []))}: must be an object in braces.`);
  const checked = v.safeParse(settingsSchema, parsed);
  if (!checked.success) return refused(describe(json, checked.issues[0]));
  const { siteHosts, authservIds, gateways, helpDesk, language, notice } = checked.output;
  return { ok: true, settings: { siteHosts, authservIds, gateways, helpDesk, language, notice } };
}

const refused = (problem: string): SettingsResult => ({ ok: false, settings: NO_SETTINGS, problem });

const at = (place: Place | null): string => (place === null ? 'Line 1' : `Line ${place.line}, column ${place.column}`);

const isKey = (key: unknown): key is Key => typeof key === 'string' || typeof key === 'number';

function describe(json: string, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key).filter(isKey);
  const field = path.length === 0 ? '' : `, ${path.join('.')}`;
  return `${at(valuePlace(json, path))}${field}: ${issue.message}.`;
}
