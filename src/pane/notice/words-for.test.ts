import fc from 'fast-check';
import { wordsFor } from './words-for';

const NOTICE = { text: 'Call 4711.', texts: { DE: 'Fragen? 4711', 'pt-BR': 'Ligue 4711', es: 'Llame al 4711' } };

test.each([
  ['de', 'Fragen? 4711', 'de'],
  ['de-AT', 'Fragen? 4711', 'de'],
  ['PT-br', 'Ligue 4711', 'pt-br'],
  ['pt-PT', 'Call 4711.', null],
  ['es-MX', 'Llame al 4711', 'es'],
  ['en-GB', 'Call 4711.', null],
  ['', 'Call 4711.', null],
  // Names that every object has: they are no language.
  ['constructor', 'Call 4711.', null],
  ['__proto__', 'Call 4711.', null],
])('a reader of %s', (reader, text, language) => {
  expect(wordsFor(NOTICE, reader)).toEqual({ text, language });
});

const shown = (text: string): string => wordsFor({ text, texts: {} }, 'en').text;

test.each([
  ['line breaks of any system stay', 'One\r\nTwo\n\nThree', 'One\nTwo\n\nThree'],
  ['what only some engines break at is a blank', 'One\u2028Two\u0085Three', 'One Two Three'],
  ['blanks at the ends go', '  One  \n  Two \n\n', 'One\nTwo'],
  ['an override of the direction goes', 'a\u202Eb\u202C\u2066c\u2069', 'abc'],
  ['controls go', 'a\u0000b\u0007c\u001B[31m\td', 'abc[31md'],
  ['markup is text', '<b>One</b> &amp;', '<b>One</b> &amp;'],
  ['nothing but controls is nothing', '\u202E\n\u0000', ''],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('property: never more lines than were written, never a control, and the letters stay', () => {
  const letters = fc.constantFrom('a', 'ß', '\u05D0', '字', '\n', '\r', '\u202E', '\u2067', '\u2028', '\u0000', ' ');
  let controls = 0;
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      const out = shown(text);
      expect(out.split('\n').length).toBeLessThanOrEqual(text.split('\n').length);
      // eslint-disable-next-line no-control-regex -- these are what must be gone
      expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u0085\u200E\u200F\u2028-\u202E\u2066-\u2069]/);
      expect(out.replace(/\s/g, '')).toBe(characters.filter((c) => /[aß\u05D0字]/.test(c)).join(''));
      if (out !== text) controls += 1;
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(controls).toBeGreaterThan(300);
});
