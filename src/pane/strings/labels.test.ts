import advice from './advice.en.json';
import pane from './en.json';
import viewer from './viewer.en.json';

/**
 * Two kinds of quotes tell a translator what to do: "straight" ones hold a label of Salesforce or of a vendor's console,
 * which stays English everywhere; “typographic” ones hold a label that the reader sees in the own language.
 */
const TEXTS = Object.entries({ ...advice, ...pane, ...viewer });
const OURS = new Set([...Object.values(pane), ...Object.values(advice)]);

/** Labels of Outlook and of the browser. They follow the reader's language, so they are translated as those do it. */
const HOSTS = new Set(['Junk Email', 'Deleted Items', 'Other', 'Focused', 'Copy']);

const inside = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, label = '']) => label);
const straight = (text: string): string[] => inside(text, /"([^"]*)"/g);
const typographic = (text: string): string[] => inside(text, /“([^”]*)”/g);
const unquoted = (text: string): string => text.replace(/"[^"]*"/g, '').replace(/“[^”]*”/g, '');

const LABELS = [...new Set(TEXTS.flatMap(([, text]) => straight(text)))];
/** One common word can be an everyday word as well ("Send", "Save"); several words with a capital are a label. */
const CERTAIN = LABELS.filter((label) => /\S \S/.test(label) && /^[A-Z]/.test(label));

test('the texts quote labels of both kinds', () => {
  expect(CERTAIN.length).toBeGreaterThan(80);
  expect(LABELS).toContain('Forgot Your Password?');
  expect(TEXTS.flatMap(([, text]) => typographic(text))).toContain('Copy note for admin');
});

test.each(TEXTS)('%s: quotes come in pairs and hold something', (_, text) => {
  expect(unquoted(text)).not.toMatch(/["“”„«»]/);
  for (const label of [...straight(text), ...typographic(text)]) expect(label).toMatch(/^\S(.*\S)?$/);
});

test.each(TEXTS)('%s: typographic quotes hold a label that is translated', (_, text) => {
  expect(typographic(text).filter((label) => !OURS.has(label) && !HOSTS.has(label))).toEqual([]);
});

test.each(TEXTS)('%s: straight quotes hold no label of our own', (_, text) => {
  expect(straight(text).filter((label) => OURS.has(label) || HOSTS.has(label))).toEqual([]);
});

test.each(TEXTS)('%s: a label that is quoted elsewhere is quoted here', (_, text) => {
  expect(CERTAIN.filter((label) => unquoted(text).includes(label))).toEqual([]);
});

test.each(TEXTS)('%s: a menu path stands in quotes as a whole', (_, text) => {
  expect(unquoted(text)).not.toMatch(/ > /);
});
