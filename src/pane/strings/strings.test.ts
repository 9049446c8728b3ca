import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT_IDS } from '../../core/advice/products';
import { FIXES } from '../../core/advice/fixes';
import { REWRITERS } from '../../core/unwrap/rewriters';
import english from './en.json';
import { FSI, isolate, PDI, pieces, plain, withoutControls } from './isolate';
import { directionOf, fileFor, loadCatalogue, localeFor } from './languages';
import { isEnglish, loadLanguage } from './load-language';
import { PSEUDO_GROWTH, pseudoCatalogue } from './pseudo';
import { createStrings, ENGLISH, type Key } from './strings';

const KEYS = Object.keys(english);
const MESSAGES = Object.entries(english);

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .filter((entry) => !entry.parentPath.endsWith('testing'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const CODE = ['pane', 'taskpane'].map((folder) => sources(join(__dirname, '..', '..', folder))).join('\n');

/** Keys made of data stand in the code as templates: `reason.${code}.title`. */
const TEMPLATES = [...CODE.matchAll(/`([a-z-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(
  ([, template = '']) =>
    new RegExp(
      `^${template
        .replace(/\$\{[^}]*\}/g, '\u0000')
        .replace(/[.*+?^()|[\]\\]/g, '\\$&')
        .replaceAll('\u0000', '[a-z0-9-]+')}$`,
    ),
);

/** The members of a union in the contract, read from its text: TypeScript has none of it at run time. */
function union(name: string): readonly string[] {
  const text = readFileSync(join(__dirname, '..', '..', 'core', 'report.ts'), 'utf8');
  const body = new RegExp(`export type ${name} =([^;]*);`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/'([a-z-]+)'/g)].map(([, member = '']) => member);
}

describe('the catalogue', () => {
  test.each(KEYS)('%s is used', (key) => {
    const used = CODE.includes(`'${key}'`) || TEMPLATES.some((template) => template.test(key));
    expect(used).toBe(true);
  });

  test('every code of a reason has a title, an explanation and a next step, and no other has', () => {
    const codes = union('ReasonCode');
    expect(codes.length).toBeGreaterThan(35);
    const wanted = codes.flatMap((code) => ['title', 'explanation', 'next'].map((part) => `reason.${code}.${part}`));
    expect(KEYS.filter((key) => key.startsWith('reason.')).sort()).toEqual([...wanted].sort());
  });

  test.each([
    ['MailKind', 'mail.'],
    ['LinkForm', 'form.'],
    ['HostTier', 'tier.'],
    ['HostTier', 'why.reset.'],
    ['Survival', 'survives.'],
    ['UnwrapOutcome', 'how.outcome.'],
  ])('every %s has its words under %s', (name, prefix) => {
    const members = union(name);
    expect(members.length).toBeGreaterThan(3);
    for (const member of members.filter((each) => !(prefix === 'how.outcome.' && each === 'not-wrapped'))) {
      expect(KEYS).toContain(`${prefix}${member}`);
    }
  });

  test('every step of the reader has a sentence, and there is none for a step that does not exist', () => {
    const ids = FIXES.filter(({ audience }) => audience === 'reader').map(({ id }) => `step.${id}`);
    expect(KEYS.filter((key) => key.startsWith('step.')).sort()).toEqual([...ids].sort());
  });

  test('every product has a name, and no name is without its product', () => {
    const ids = new Set([...PRODUCT_IDS, ...REWRITERS.map(({ id }) => id)].map((id) => `product.${id}`));
    expect(KEYS.filter((key) => key.startsWith('product.')).sort()).toEqual([...ids].sort());
  });

  test('the second step of copying names findings that exist', () => {
    const codes = new Set([...union('ReasonCode'), 'fallback']);
    const named = KEYS.filter((key) => key.startsWith('copy.anyway.')).map((key) => key.slice('copy.anyway.'.length));
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('the words', () => {
  const sentences = (text: string) => text.split(/(?<=[.:?…])\s+/u);

  test.each(MESSAGES)('%s: at most twenty words a sentence, no shout, no plea', (_, text) => {
    for (const sentence of sentences(text)) expect(sentence.split(/\s+/u).length).toBeLessThanOrEqual(20);
    expect(text).not.toMatch(/[!']|\bplease\b|\bsafe\b(?! ?links)|\bverified\b|\bsecure\b(?! email)/i);
  });

  test.each(MESSAGES.filter(([key]) => key.startsWith('verdict.')))('%s: at most eight words', (_, text) => {
    expect(text.split(/\s+/u).length).toBeLessThanOrEqual(8);
  });
});

describe('values from a mail', () => {
  test('stand isolated in their sentence', () => {
    const { t } = createStrings();
    const words = t('why.reset.org', { host: 'acme.my.salesforce.com' });
    expect(pieces(words)).toEqual([
      { text: 'The link leads to ', isolated: false },
      { text: 'acme.my.salesforce.com', isolated: true },
      { text: ', a Salesforce org.', isolated: false },
    ]);
    expect(plain(words)).toBe('The link leads to acme.my.salesforce.com, a Salesforce org.');
  });

  test.each([
    ['\u202Emoc.live', 'moc.live'],
    [`a${PDI}b${FSI}c`, 'abc'],
    ['a\u200Eb\u061Cc\u2066d', 'abcd'],
    ['two\nlines\u0000', 'twolines'],
    ['gr\u00FC\u00DFe \u{1F600}', 'gr\u00FC\u00DFe \u{1F600}'],
  ])('lose what could turn the text round: %j', (given, expected) => {
    expect(withoutControls(given)).toBe(expected);
    expect(isolate(given)).toBe(`${FSI}${expected}${PDI}`);
  });

  test('marks that do not pair do no harm', () => {
    expect(pieces(`a${PDI}b${FSI}c`)).toEqual([
      { text: 'ab', isolated: false },
      { text: 'c', isolated: true },
    ]);
    expect(pieces(isolate(isolate('x')))).toEqual([{ text: 'x', isolated: true }]);
  });
});

describe('languages', () => {
  test('a message that a translation lacks is English', () => {
    const { t } = createStrings({ locale: 'de', messages: { 'copy.link': 'Link kopieren' } });
    expect([t('copy.link'), t('check-again')]).toEqual(['Link kopieren', 'Check again']);
  });

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['en-x-pseudo-rtl', 'rtl'],
    ['de', 'ltr'],
    ['', 'ltr'],
  ])('%s reads %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });

  test.each(['en-x-pseudo', 'not a tag', '', 'xx-YY'])(
    'a tag that Intl does not know (%j) still gives words',
    (locale) => {
      const strings = createStrings({ locale, messages: {} });
      expect(strings.t('copy.link')).toBe('Copy link');
      expect(strings.span(60_000)).toBe('1 min');
    },
  );

  test.each([
    ['de', 'de', 'de'],
    ['de-CH', 'de', 'de-CH'],
    ['DE-at', 'de', 'DE-at'],
    ['es-419', 'es', 'es-419'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['no', 'nb', 'nb'],
    ['nn-NO', 'nb', 'nb'],
    ['nb-NO', 'nb', 'nb-NO'],
    ['zh', 'zh-CN', 'zh'],
    ['zh-Hans-CN', 'zh-CN', 'zh-Hans-CN'],
    ['zh-SG', 'zh-CN', 'zh-SG'],
    ['zh-Hans-HK', 'zh-CN', 'zh-Hans-HK'],
    // Read by other people than the neighbouring tag is.
    ['fil-PH', 'fil', 'fil-PH'],
    ['nds', 'nds', 'nds'],
  ])('%s: the words of %s, the dates of %s', (tag, file, locale) => {
    expect([fileFor(tag), localeFor(tag, file)]).toEqual([file, locale]);
  });

  test.each(['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'yue-HK', 'not a tag', '', 'de_DE', '../de'])(
    '%j gets English',
    (tag) => {
      expect(fileFor(tag)).toBe('en');
    },
  );

  test('a language that is there is loaded by its file, with its advice', async () => {
    const advice = () => Promise.resolve({});
    const asked: string[] = [];
    const from = (file: string) => {
      asked.push(file);
      return Promise.resolve({ default: { 'copy.link': 'Copiar link' }, advice });
    };
    const words = { messages: { 'copy.link': 'Copiar link' }, advice, direction: 'ltr' };
    await expect(loadCatalogue('pt-PT', from)).resolves.toEqual({ ...words, locale: 'pt-PT' });
    await expect(loadCatalogue('he-IL', from)).resolves.toEqual({ ...words, locale: 'he-IL', direction: 'rtl' });
    expect(asked).toEqual(['pt-BR', 'he']);
  });

  test('a chunk that does not load, and a language that nobody translated, are English', async () => {
    await expect(loadCatalogue('fr', () => Promise.reject(new Error('gone')))).resolves.toBe(ENGLISH);
    await expect(loadLanguage('tlh')).resolves.toBe(ENGLISH);
    await expect(loadLanguage('')).resolves.toBe(ENGLISH);
  });

  test('English is there without loading, with the dates of its region', async () => {
    await expect(loadLanguage('en-GB')).resolves.toEqual({ ...ENGLISH, locale: 'en-GB' });
    expect(['en', 'EN-us', 'en-x-pseudo', 'enm', 'de-en', ''].map(isEnglish)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('the pseudo-language is longer by its measure, marked at both ends, and keeps every value', () => {
    const { t } = createStrings(pseudoCatalogue(ENGLISH.messages));
    for (const [key, text] of MESSAGES) {
      const values = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 7]));
      const words = plain(t(key as Key, values));
      expect(words).toMatch(/^\[[^]*\]$/);
      expect(words.length).toBeGreaterThanOrEqual(text.replace(/\{.*\}/, '').length * (1 + PSEUDO_GROWTH * 0.9));
      expect((words.match(/7/g) ?? []).length).toBeGreaterThanOrEqual(Object.keys(values).length);
    }
  });
});

describe('times', () => {
  const { ago, span, date, list } = createStrings();
  const NOW = Date.UTC(2026, 10, 22, 9);
  const MIN = 60_000;

  test.each([
    [30_000, '1 minute ago'],
    [59 * MIN, '59 minutes ago'],
    [60 * MIN, '1 hour ago'],
    [182 * MIN, '3 hours ago'],
    [49 * 60 * MIN, '2 days ago'],
    [-5 * MIN, '1 minute ago'], // a clock that is behind the mail's
  ])('%d ms ago', (passed, words) => {
    expect(ago(NOW - passed, NOW)).toBe(words);
  });

  test.each([
    [0, '1 min'],
    [58 * MIN, '58 min'],
    [60 * MIN, '1 hr'],
    [20 * 60 * MIN + 58 * MIN, '20 hr 58 min'],
    [49 * 60 * MIN, '2 days 1 hr'],
  ])('a span of %d ms', (ms, words) => {
    expect(span(ms)).toBe(words);
  });

  test('a mail may name a time that no calendar has', () => {
    expect([date(8.64e15 + 1, NOW), date(Number.NaN, NOW), date(Infinity)]).toEqual(['', '', '']);
  });

  test('the year stands only where it is another one', () => {
    expect(date(NOW, NOW)).not.toContain('2026');
    expect(date(NOW)).toContain('2026');
    expect(date(Date.UTC(2020, 5, 1), NOW)).toContain('2020');
  });

  test('a list in words', () => {
    expect(list(['Mimecast', 'Microsoft Safe Links'])).toBe('Mimecast and Microsoft Safe Links');
  });
});
