import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { languages, readCatalogue, KINDS } from './testing/catalogues';
import { shapeOf } from './testing/icu';
import { createTranslator } from './messages';
import { createStrings } from './strings';
import { plain, withoutControls } from './isolate';

const one = (text: string, values = {}, locale = 'en'): string =>
  createTranslator(
    () => locale,
    () => text,
  )('text', values);

const PLURAL = '{n, plural, =0 {no links} one {# link of {who}} other {# links of {who}}}';

test.each([
  ['plain', {}, 'plain'],
  ['From {who}, {who}', { who: 'Ida' }, 'From Ida, Ida'],
  ['{limit} MB', { limit: 25 }, '25 MB'],
  ['{who} is not there', {}, ' is not there'],
  ['no. # stays', {}, 'no. # stays'],
  [PLURAL, { n: 0, who: 'Ida' }, 'no links'],
  [PLURAL, { n: 1, who: 'Ida' }, '1 link of Ida'],
  [PLURAL, { n: 1_200, who: 'Ida' }, '1,200 links of Ida'],
])('%s with %j', (text, values, words) => {
  expect(one(text, values)).toBe(words);
});

test('each language counts by its own rules', () => {
  const polish = '{n, plural, one {a} few {b} many {c} other {d}}';
  expect([1, 2, 5, 22, 0.5].map((n) => one(polish, { n }, 'pl'))).toEqual(['a', 'b', 'c', 'b', 'd']);
  expect(one('{n, plural, other {# 件}}', { n: 1 }, 'ja')).toBe('1 件');
});

test('a key without a message stands for itself', () => {
  expect(
    createTranslator(
      () => 'en',
      () => undefined,
    )('no.such'),
  ).toBe('no.such');
});

test.each(['\\u202Emoc.live', '\\u2069', '\\x41', '{who}', '#', '$&'])(
  'what a mail says (%s) is text, not an escape or a place',
  (said) => {
    expect(withoutControls(said)).toBe(said);
    expect(plain(createStrings().t('why.reset.org', { host: said }))).toContain(said);
    expect(one(PLURAL, { n: 2, who: said })).toBe(`2 links of ${said}`);
  },
);

test('the catalogues say the same as the library that compiles them', () => {
  let compared = 0;
  for (const tag of ['en', ...languages()]) {
    for (const kind of KINDS) {
      const words = { ...readCatalogue(kind, tag)?.words };
      const i18n = setupI18n({ locale: tag, messages: { [tag]: words } });
      i18n.setMessagesCompiler(compileMessage);
      const ours = createTranslator(
        () => tag,
        (key) => words[key],
      );
      for (const [key, text] of Object.entries(words)) {
        const shape = shapeOf(text);
        if (typeof shape === 'string') continue;
        for (const n of [1, 5, 12_345]) {
          const values = Object.fromEntries([...shape.args].map((arg) => [/\w+/.exec(arg)?.[0] ?? '', n]));
          expect([key, ours(key, values)]).toEqual([key, i18n._(key, values)]);
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(3_000);
});

test('English takes arguments and plurals, which is all that is filled in', () => {
  const kinds = KINDS.flatMap((kind) => Object.values(readCatalogue(kind, 'en')?.words ?? {})).flatMap((text) => {
    const shape = shapeOf(text);
    return typeof shape === 'string' ? [shape] : [...shape.args].map((arg) => arg.replace(/\w+/, ''));
  });
  expect([...new Set(kinds)].sort()).toEqual(['{, plural}', '{}']);
});
