import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import guide from '../../../scripts/admin-guide.en.json';
import advice from '../../pane/strings/advice.en.json';
import { CONDITION_CODES } from './conditions';
import { FIXES } from './fixes';
import { NEVER_RECEIVED_PATH } from './never-received';
import { allFixKeys, fixKeys } from './words';

/** The pane's words, and those that only the generated guide needs. */
const en = { ...advice, ...guide };
type AdviceKey = keyof typeof en;
const ENTRIES = Object.entries(en) as [AdviceKey, string][];

const i18n = setupI18n({ locale: 'en', messages: { en } });
i18n.setMessagesCompiler(compileMessage);

/** A list of entries or a header is no sentence; the rule counts words that somebody reads as one. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.?:])\s+/);

test('the catalogue holds the words of every fix and no orphan of a dropped one', () => {
  const stems = new Set(FIXES.map(({ id }) => id));
  const wanted = FIXES.flatMap(allFixKeys);
  const held = Object.keys(en).filter((key) => stems.has(key.split('.')[0] ?? ''));
  expect(wanted.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  expect(held.filter((key) => !wanted.includes(key))).toEqual([]);
  const others = Object.keys(en).filter((key) => !stems.has(key.split('.')[0] ?? ''));
  const groups = new Set(others.map((key) => key.split('.')[0]));
  expect([...groups].sort()).toEqual(['because', 'cure', 'guide', 'label', 'neverReceived', 'note']);
});

test('every condition, every cure and every question has words, and nothing else has', () => {
  const under = (group: string): readonly string[] =>
    Object.keys(en)
      .filter((key) => key.startsWith(`${group}.`))
      .map((key) => key.slice(group.length + 1))
      .sort();
  expect(under('because')).toEqual([...CONDITION_CODES].sort());
  expect(under('cure')).toEqual([...new Set(FIXES.flatMap(({ cures }) => cures))].sort());
  expect(under('neverReceived.question')).toEqual(NEVER_RECEIVED_PATH.map(({ id }) => id).sort());
});

test.each(ENTRIES)('%s reads plainly', (key, text) => {
  for (const sentence of sentences(text)) expect([key, sentence.split(/\s+/).length <= 20]).toEqual([key, true]);
  expect(text).not.toMatch(/!|please|\bsafe\b(?! (Links|lists|senders|URLs))|verified sender|→|»|…|‘|’/i);
  expect(text).not.toMatch(/\s{2}|^\s|\s$/);
  expect(text).not.toBe('');
});

test.each(ENTRIES)('%s compiles and fills in what it names', (key, text) => {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const filled = i18n._(key, Object.fromEntries(names.map((name) => [name, `<${name}>`])));
  expect(filled).toBe(text.replace(/\{(\w+)\}/g, '<$1>'));
});

test.each(ENTRIES.filter(([key]) => key.startsWith('because.')))(
  '%s names only what evidence can give',
  (_key, text) => {
    expect(text.replace(/\{(gateway|host)\}/g, '')).not.toMatch(/[{}]/);
  },
);

test('outside "because", words of a fix stand alone', () => {
  const withParams = FIXES.flatMap(allFixKeys).filter((key) => /[{}]/.test(en[key as AdviceKey]));
  expect(withParams).toEqual([]);
});

test('menus are written with >, and titles are no sentences', () => {
  for (const fix of FIXES) {
    const keys = fixKeys(fix);
    expect(en[keys.title as AdviceKey]).not.toMatch(/\.$/);
    for (const key of [...keys.steps.lightning, ...keys.steps.classic, ...keys.steps.plain]) {
      expect(en[key as AdviceKey]).toMatch(/[.?]$/);
    }
  }
});

test('where sources differ, the words say so', () => {
  expect(en['deliverability-level.notCovered']).toMatch(/Sources differ on "No access"/);
  expect(en['site-templates.notCovered']).toMatch(/24 hours.*72/);
  expect(en['admin-reset.notCovered']).toMatch(/Sources differ/);
  expect(en['safe-links-wrong-tools.steps.1']).toMatch(/sources differ/);
});
