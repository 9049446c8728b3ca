/**
 * `npm run manifest-texts`: writes the texts of assets/manifest-texts.json into manifest.xml, in every language, where
 * Outlook's ribbon and list of add-ins read them. A test compares the two. The manifest holds them itself, because it is
 * sideloaded as it stands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ManifestTexts {
  /** On the button: a verb phrase. */
  readonly label: string;
  /** Under the button's name, when the pointer rests on it. */
  readonly tip: string;
  /** In the list of add-ins. */
  readonly description: string;
}

/**
 * By the culture names of Office. It takes an override of exactly the reader's locale, else the default: `es-ES` does not
 * serve `es-MX` ("Localization for Office Add-ins", Microsoft Learn, checked 2026-11-22).
 */
export type TextsByLocale = Readonly<Record<string, ManifestTexts>>;

/** What `DefaultLocale` of the manifest says. */
export const DEFAULT_LOCALE = 'en-US';

/** Characters. bt:ShortStrings and bt:LongStrings of the reference; a phone's ribbon is advised to have 16. */
export const LIMITS: Readonly<Record<keyof ManifestTexts, number>> = { label: 16, tip: 250, description: 250 };

interface Place {
  readonly text: keyof ManifestTexts;
  /** The whole element, with its indentation: empty, or with overrides in it. */
  readonly element: RegExp;
  readonly open: string;
  readonly close: string;
  readonly override: string;
}

const string = (text: keyof ManifestTexts, id: string): Place => ({
  text,
  element: new RegExp(`^( *)<bt:String\\s+id="${id}"[^>]*(?:/>|[^/]>[^]*?</bt:String>)`, 'gm'),
  open: `bt:String id="${id}"`,
  close: 'bt:String',
  override: 'bt:Override',
});

/** Not the name: it is the same in every language, so the default serves all. */
const PLACES: readonly Place[] = [
  {
    text: 'description',
    element: /^( *)<Description\s+DefaultValue="[^"]*"\s*(?:\/>|>[^]*?<\/Description>)/gm,
    open: 'Description',
    close: 'Description',
    override: 'Override',
  },
  string('label', 'OpenPane.Label'),
  string('tip', 'OpenPane.Tip'),
];

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The manifest with these texts in it, and no other override.
 * @throws where a place is not found in the manifest, or there is no text for the default locale
 */
export function withTexts(xml: string, texts: TextsByLocale): string {
  const { [DEFAULT_LOCALE]: standard, ...others } = texts;
  if (standard === undefined) throw new Error(`There are no texts for ${DEFAULT_LOCALE}.`);
  return PLACES.reduce((made, { text, element, open, close, override }) => {
    if (made.search(element) < 0) throw new Error(`manifest.xml has no <${open}>.`);
    return made.replace(element, (_whole, indent: string) =>
      [
        `${indent}<${open} DefaultValue="${attribute(standard[text])}">`,
        ...Object.entries(others).map(
          ([locale, own]) => `${indent}  <${override} Locale="${locale}" Value="${attribute(own[text])}" />`,
        ),
        `${indent}</${close}>`,
      ].join('\n'),
    );
  }, xml);
}

export const readTexts = (root: string): TextsByLocale =>
  JSON.parse(readFileSync(join(root, 'assets/manifest-texts.json'), 'utf8')) as TextsByLocale;

if (process.argv[1]?.endsWith('manifest-texts.ts') === true) {
  const file = join(process.cwd(), 'manifest.xml');
  writeFileSync(file, withTexts(readFileSync(file, 'utf8'), readTexts(process.cwd())));
}
