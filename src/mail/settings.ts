/** settings.json: what an administrator may tell the program. Checked field by field, so that an error names its place. */
import * as v from 'valibot';
import { NO_SETTINGS, type Settings } from '../core/settings';

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

const schema = v.strictObject({
  $schema: v.optional(v.string()),
  siteHosts: v.optional(v.pipe(v.array(host), v.maxLength(200)), []),
  authservIds: v.optional(v.pipe(v.array(host), v.maxLength(50)), []),
  gateways: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(50)), []),
  helpDesk: v.optional(
    v.nullable(v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)), address: v.pipe(v.string(), v.email()) })),
    null,
  ),
  language: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))), null),
});

/**
 * Reads the text of a settings file.
 * @returns the settings; or, for a file that is no JSON or breaks the schema, the defaults with a sentence that says
 * which field is wrong and why. Never throws.
 */
export function readSettings(text: string): SettingsResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, settings: NO_SETTINGS, problem: `The settings are not valid JSON: ${messageOf(error)}` };
  }
  const checked = v.safeParse(schema, parsed);
  if (!checked.success) return { ok: false, settings: NO_SETTINGS, problem: describe(checked.issues[0]) };
  const { siteHosts, authservIds, gateways, helpDesk, language } = checked.output;
  return { ok: true, settings: { siteHosts, authservIds, gateways, helpDesk, language } };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the file';
  return `Settings, ${field}: ${issue.message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unreadable';
}
