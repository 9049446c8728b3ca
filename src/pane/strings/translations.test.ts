import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXES } from '../../core/advice/fixes';
import { allFixKeys } from '../../core/advice/words';
import { fileName, KINDS, languages, readCatalogue, type Words } from './testing/catalogues';
import { checkTranslation, inWords } from './testing/check-translation';
import { fileFor } from './languages';
import { createStrings } from './strings';

const ROOT = join(__dirname, '..', '..', '..');
const LANGUAGES = languages();
const wordsOf = (kind: (typeof KINDS)[number], tag: string): Words => readCatalogue(kind, tag)?.words ?? {};

for (const tag of LANGUAGES) {
  describe(tag, () => {
    test.each(KINDS)('%s: complete, and every message keeps what the English one promises', (kind) => {
      // The same lines that `npm run translations` prints.
      expect(checkTranslation(tag, kind).map(inWords)).toEqual([]);
    });

    test('is found by its own tag, and Intl knows it', () => {
      expect(fileFor(tag)).toBe(tag);
      expect(createStrings({ locale: tag, messages: {} }).intlLocale).toBe(tag);
    });
  });
}

test('files are named by languages that somebody can ask for', () => {
  const known = new Set(KINDS.flatMap((kind) => ['en', ...LANGUAGES].map((tag) => fileName(kind, tag))));
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
  expect(files.filter((name) => !known.has(name))).toEqual([]);
});

test('the README lists the languages that there are', () => {
  const line = /^Languages: (.*)\.$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  // Of China's tag the script is what readers know it by.
  const nameOf = (tag: string): string => names.of(tag === 'zh-CN' ? 'zh-Hans' : tag) ?? tag;
  expect(line.split(', ')).toEqual(['English', ...LANGUAGES.map(nameOf).sort()]);
});

/** The code that asks for words, tests aside. */
function code(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files
    .filter((file) => !/[\\/]testing[\\/]/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Keys that stand in the code, as they are or as a template: `note.evidence.${code}`. */
function unused(keys: readonly string[], text: string): readonly string[] {
  const templates = [...text.matchAll(/`([a-zA-Z-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\u0000')
          .replace(/[.*+?^()|[\]\\]/g, '\\$&')
          .replaceAll('\u0000', '[\\w-]+')}$`,
      ),
  );
  return keys.filter((key) => !text.includes(`'${key}'`) && !templates.some((template) => template.test(key)));
}

describe('English holds no words that nobody asks for', () => {
  test('in the viewer', () => {
    expect(unused(Object.keys(wordsOf('viewer', 'en')), code('src/viewer'))).toEqual([]);
  });

  test('in the advice', () => {
    const ofFixes = new Set(FIXES.flatMap(allFixKeys));
    const others = Object.keys(wordsOf('advice', 'en')).filter((key) => !ofFixes.has(key));
    expect(others.length).toBeGreaterThan(100);
    expect(unused(others, code('src/core/advice', 'src/pane', 'scripts'))).toEqual([]);
  });
});
