import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES, FIXTURE_MAILS } from './compose/fixtures';
import { describe as describeSurvey, survey } from './corpus-survey';

const folder = mkdtempSync(join(tmpdir(), 'reset-link-helper-corpus-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NOW = Date.parse('2026-11-16T09:12:00Z');
/** The table knows settings for some of these mails; a corpus run has none. */
const PLAIN = CASES.filter(({ settings }) => Object.keys(settings).length === 0);

beforeAll(() => {
  for (const { name } of PLAIN) {
    const deep = join(folder, name.split('-', 1)[0] ?? '', 'a', 'b');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, `${name}.EML`), FIXTURE_MAILS[name] ?? '');
  }
  writeFileSync(join(folder, 'notes.txt'), 'not looked at');
  writeFileSync(join(folder, 'empty.eml'), '');
  writeFileSync(join(folder, 'broken.msg'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  symlinkSync(folder, join(folder, 'loop'));
});

it('judges every mail at any depth once, and says which could not be read', async () => {
  const found = await survey(folder, { all: false, now: NOW });
  expect(found.mails).toBe(PLAIN.length);
  expect(found.unreadable.map(({ path }) => path)).toEqual([join(folder, 'broken.msg'), join(folder, 'empty.eml')]);
  for (const verdict of ['reset', 'doubtful', 'cannot-tell', 'not-reset'] as const) {
    const kinds = [...(found.counts.get(verdict)?.values() ?? [])];
    expect(kinds.reduce((a, b) => a + b, 0)).toBe(PLAIN.filter(({ expected }) => expected.verdict === verdict).length);
  }
  expect(found.slowest).toHaveLength(5);
  expect(found.ms).toBeGreaterThan(0);
});

it('lists every reset with host and form, and never a link, a subject or an address', async () => {
  const found = await survey(folder, { all: false, now: NOW });
  const resets = PLAIN.filter(({ expected }) => expected.verdict === 'reset');
  const text = describeSurvey(found).join('\n');
  for (const { name, expected } of resets) {
    expect(text).toContain(`${name}.EML" ${expected.link?.host ?? ''} ${expected.link?.form ?? ''}`);
  }
  expect(text).not.toMatch(/MadeUp|https?:|@/);
});

it('reads files of any name where it is asked to', async () => {
  const found = await survey(folder, { all: true, now: NOW });
  expect(found.mails + found.unreadable.length).toBe(PLAIN.length + 3);
});
