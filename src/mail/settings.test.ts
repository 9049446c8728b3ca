import fc from 'fast-check';
import { NO_SETTINGS } from '../core/settings';
import { faultPlace, valuePlace } from './json-place';
import { MAX_NOTICE_LENGTH, MAX_SETTINGS_LENGTH, readSettings } from './settings';

const LONGEST = `${'a\n'.repeat(9)}${'a'.repeat(MAX_NOTICE_LENGTH - 18)}`;

const FULL = `{
  "$schema": "settings.schema.json",
  "siteHosts": [" Support.Example.COM "],
  "authservIds": ["mx.example.com"],
  "gateways": ["mimecast"],
  "helpDesk": { "name": "IT", "address": "it@example.com" },
  "language": "de-DE",
  "notice": { "text": "Questions?\\nCall 4711.", "texts": { "de": "Fragen? 4711" } }
}`;

test.each([
  ['nothing set', '{}', NO_SETTINGS],
  ['a byte order mark before it', '\uFEFF{}', NO_SETTINGS],
  [
    'all set: hosts are trimmed and in lower case',
    FULL,
    {
      siteHosts: ['support.example.com'],
      authservIds: ['mx.example.com'],
      gateways: ['mimecast'],
      helpDesk: { name: 'IT', address: 'it@example.com' },
      language: 'de-DE',
      notice: { text: 'Questions?\nCall 4711.', texts: { de: 'Fragen? 4711' } },
    },
  ],
  [
    'a notice in one language, as long as it may be',
    JSON.stringify({ notice: { text: LONGEST } }),
    { ...NO_SETTINGS, notice: { text: LONGEST, texts: {} } },
  ],
])('%s', (_, text, settings) => {
  expect(readSettings(text)).toEqual({ ok: true, settings });
});

test.each([
  ['an empty file', '', 'Line 1, column 1: this is not valid JSON.'],
  ['a page in its place', '<!doctype html>', 'Line 1, column 1: this is not valid JSON.'],
  ['a comma too many', '{\n  "siteHosts": [],\n}', 'Line 3, column 1: this is not valid JSON.'],
  ['a comma too few', '{\n  "siteHosts": []\n  "language": null\n}', 'Line 3, column 3: this is not valid JSON.'],
  ['a quote too few', '{\n  "language": "de\n}', 'Line 2, column 15: this is not valid JSON.'],
  ['a comment', '{\n  // ours\n}', 'Line 2, column 3: this is not valid JSON.'],
  [
    'a host with a scheme',
    '{\n  "siteHosts": [\n    "a.example.com",\n    "https://b.example.com/"\n  ]\n}',
    'Line 4, column 5, siteHosts.1: must be a host name such as support.example.com, without https:// and path.',
  ],
  ['a field that is not known', '{\n  "sitehosts": []\n}', /^Line 2, column 16, sitehosts: Invalid key/],
  ['a list that is none', '{ "siteHosts": "a.example.com" }', /^Line 1, column 16, siteHosts: Invalid type/],
  [
    'a field that is missing in a field',
    '{\n  "helpDesk": { "name": "IT" }\n}',
    /^Line 2, column 15, helpDesk\.address: /,
  ],
  ['an address that is none', '{ "helpDesk": { "name": "IT", "address": "it" } }', /helpDesk\.address: Invalid email/],
  [
    'a notice of one character too many',
    JSON.stringify({ notice: { text: `${LONGEST}a` } }, null, 1),
    'Line 3, column 11, notice.text: must be 500 characters at most.',
  ],
  [
    'a notice of one line too many, in one language',
    JSON.stringify({ notice: { text: 'a', texts: { de: '\n'.repeat(10) } } }, null, 1),
    'Line 5, column 10, notice.texts.de: must be ten lines at most.',
  ],
  ['a notice that says nothing', '{ "notice": { "text": "" } }', /notice\.text: must not be empty/],
  ['a notice without the words for all', '{ "notice": { "texts": { "de": "a" } } }', /notice\.text: /],
  [
    'a notice for a language that is none',
    '{ "notice": { "text": "a", "texts": { "auf deutsch": "a" } } }',
    /notice\.texts\.auf deutsch: must be a language tag such as de/,
  ],
  ['a notice with a link of its own', '{ "notice": { "text": "a", "link": "https://x.example/" } }', /notice\.link: /],
  ['a list in the place of all', '\n[]', 'Line 2, column 1: must be an object in braces.'],
  ['a text in the place of all', '"a"', /^Line 1, column 1: Invalid type/],
  ['a file that is none of ours', ' '.repeat(MAX_SETTINGS_LENGTH + 1), 'It is longer than 65536 characters.'],
])('%s: the defaults, and where it is wrong', (_, text, problem) => {
  expect(readSettings(text)).toEqual({
    ok: false,
    settings: NO_SETTINGS,
    problem: typeof problem === 'string' ? problem : (expect.stringMatching(problem) as string),
  });
});

test('nesting without end is refused like any other fault', () => {
  expect(readSettings('['.repeat(60_000))).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^Line 1/) as string,
  });
});

test('property: a fault is found where, and only where, the engine finds one', () => {
  let broken = 0;
  const damage = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ' ', '1', '\\'));
  fc.assert(
    fc.property(damage, ([json, index, put]) => {
      const cut = json.length === 0 ? 0 : index % json.length;
      const text = json.slice(0, cut) + put + json.slice(cut + 1);
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
        broken += 1;
      }
      expect(faultPlace(text) === null).toBe(valid);
    }),
    { seed: 7, numRuns: 2_000 },
  );
  expect(broken).toBeGreaterThan(500);
});

test('property: the place of a value is where it begins', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.nat(), (lines, pick) => {
      const index = pick % lines.length;
      const text = JSON.stringify({ a: { list: lines } }, null, 2);
      const { line, column } = valuePlace(text, ['a', 'list', index]);
      expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^".*",?$/);
      expect(line).toBe(4 + index);
    }),
    { seed: 7, numRuns: 300 },
  );
});
