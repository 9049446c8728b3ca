import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, nameOf } from './bom';

/** The file names under which packages keep the text that must travel with them. */
const LEGAL = /^(licen[cs]e|copying|notice|copyright)(-[\w-]+)?(\.(md|txt))?$/i;

function legalText(folder: string): string {
  const names = readdirSync(folder).filter((name) => LEGAL.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

const RULE = '-'.repeat(80);

/**
 * The licence texts of what ships, each text once with the packages that it is for. Where a package brings no text, the
 * name of its licence stands alone.
 *
 * @param shipped keys of `lock.packages`
 */
export function thirdPartyNotices(root: string, lock: Lock, shipped: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const key of shipped) {
    const { version = '', license = 'none' } = lock.packages[key] ?? {};
    const text = legalText(join(root, key)) || `Licence: ${license} (the package brings no text of its own)`;
    byText.set(text, [...(byText.get(text) ?? []), `${nameOf(key)} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => [RULE, ...names, '', text, ''].join('\n'));
  return ['Reset Link Helper holds code of these packages. Thank you.', '', ...parts].join('\n');
}
