/** @jest-environment jsdom */
import { DEFAULT_LOCALE, LIMITS, type ManifestTexts, readTexts, withTexts } from '../../scripts/manifest-texts';
import { child, children, parseManifest, value, within } from './manifest-tree';
import { root, text } from './root';

const xml = text('manifest.xml');
const texts = readTexts(root);
const app = parseManifest(xml);
const LANGUAGES = Object.keys(texts).filter((locale) => locale !== DEFAULT_LOCALE);

/** Locale and words of each override, in order. */
const overrides = (element: Element): readonly (readonly [string | null, string | null])[] =>
  children(element).map((e) => [e.getAttribute('Locale'), e.getAttribute('Value')]);

test('the manifest holds these texts: npm run manifest-texts', () => {
  expect(withTexts(xml, texts)).toBe(xml);
});

test('the default locale is that of the texts, and the languages are those of our readers', () => {
  expect(value(app, 'DefaultLocale')).toBe(DEFAULT_LOCALE);
  expect(LANGUAGES).toEqual(
    expect.arrayContaining(['de-DE', 'fr-FR', 'es-ES', 'es-MX', 'pt-BR', 'it-IT', 'nl-NL', 'sv-SE', 'nb-NO']),
  );
  expect(LANGUAGES).toEqual(expect.arrayContaining(['da-DK', 'fi-FI', 'ja-JP', 'ko-KR', 'zh-CN']));
  // An Office culture name: language, region. Anything else is never matched, and the ribbon stays English.
  expect(LANGUAGES.filter((locale) => !/^[a-z]{2}-[A-Z]{2}$/.test(locale))).toEqual([]);
});

test.each(Object.entries(texts))('%s: every text is there and within its limit', (_, own) => {
  expect(Object.keys(own).sort()).toEqual(Object.keys(LIMITS).sort());
  for (const [name, limit] of Object.entries(LIMITS)) {
    const words = own[name as keyof ManifestTexts];
    expect(words.trim()).toBe(words);
    expect([words.length > 3, words.length <= limit]).toEqual([true, true]);
  }
  // The names of products are not translated; no sentence without its end, and no button with one.
  expect(own.description).toContain('Outlook');
  expect([own.tip, own.description].filter((words) => !words.includes('Salesforce') || !/[.。]$/.test(words))).toEqual(
    [],
  );
  expect(own.label).not.toMatch(/[.。…:]$/);
});

test('only Spanish of two countries may share a text: elsewhere a copy is a translation that was forgotten', () => {
  for (const name of Object.keys(LIMITS) as (keyof ManifestTexts)[]) {
    const all = Object.entries(texts).map(([locale, own]) => [locale.slice(0, 2), own[name]].join());
    const words = [...new Set(all)].map((one) => one.slice(3));
    expect(new Set(words).size).toBe(words.length);
  }
});

test('DisplayName and the group keep the product’s name in every language', () => {
  const names = [child(app, 'DisplayName'), ...within(app, 'bt:String').filter((e) => e.id === 'Group.Label')];
  expect(names.map((e) => [e.getAttribute('DefaultValue'), overrides(e)])).toEqual(
    [1, 2, 3].map(() => ['Reset Link Helper', []]),
  );
});

test.each([
  ['OpenPane.Label', 'label'],
  ['OpenPane.Tip', 'tip'],
] as const)('%s has every language, in V1_0 and in V1_1', (id, name) => {
  const strings = within(app, 'bt:String').filter((e) => e.id === id);
  expect(strings).toHaveLength(2);
  for (const string of strings) {
    expect(string.getAttribute('DefaultValue')).toBe(texts[DEFAULT_LOCALE]?.[name]);
    expect(overrides(string)).toEqual(LANGUAGES.map((locale) => [locale, texts[locale]?.[name]]));
  }
});

test('the description has every language', () => {
  const description = child(app, 'Description');
  expect(description.getAttribute('DefaultValue')).toBe(texts[DEFAULT_LOCALE]?.description);
  expect(overrides(description)).toEqual(LANGUAGES.map((locale) => [locale, texts[locale]?.description]));
});

test('text is text: what XML would read as markup comes out as it was', () => {
  const words = 'A & B < C > "D"';
  const own = { label: words, tip: words, description: words };
  const made = withTexts(xml, { [DEFAULT_LOCALE]: own, 'de-DE': own });
  const again = withTexts(made, { [DEFAULT_LOCALE]: own, 'de-DE': own });
  expect(again).toBe(made);
  expect(overrides(child(parseManifest(made), 'Description'))).toEqual([['de-DE', words]]);
  expect(value(parseManifest(made), 'Description')).toBe(words);
});

test.each([
  ['no default', xml, {}, 'no texts for en-US'],
  ['no place', '<OfficeApp />', texts, 'manifest.xml has no <Description>'],
])('%s: refused', (_, manifest, own, why) => {
  expect(() => withTexts(manifest, own)).toThrow(why);
});
