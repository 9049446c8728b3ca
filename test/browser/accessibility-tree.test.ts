/**
 * What a screen reader says of every state, as Chromium computes it, against the script that a person has read:
 * docs/screen-reader.md. `npm run screen-reader` writes it anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../host/root';
import { TOKEN } from './support/mails';
import { Theatre } from './support/product';
import { partOf, SCRIPT_FILE, scriptOf } from './support/screen-reader-script';
import { STATES } from './support/states';

const theatre = Theatre.forThisFile();
const script = readFileSync(join(ROOT, SCRIPT_FILE), 'utf8');
const cases = STATES.map((state) => [state.name, state] as const);

/** The spoken lines, and what stands before them. */
const lines = (part: string): readonly string[] => part.split('\n').map((line) => line.trim());
const levels = (part: string): readonly number[] =>
  lines(part)
    .flatMap((line) => /^(?:disclosure, )?heading (\d)/.exec(line)?.[1] ?? [])
    .map(Number);

test.each(cases)('%s: is spoken as docs/screen-reader.md has it', async (_name, state) => {
  const written = partOf(script, state);
  const now = await scriptOf(theatre, state);
  // Where this differs: read the difference, and if it is meant, `npm run screen-reader`.
  expect(now.trim()).toBe(written.trim());
});

describe.each(cases)('the script of "%s"', (_name, state) => {
  const part = partOf(script, state);

  test('has one main, one heading of level 1, and no level left out on the way down', () => {
    expect(lines(part).filter((line) => /^main\b/.test(line))).toHaveLength(1);
    expect(levels(part).filter((level) => level === 1)).toHaveLength(1);
    expect(levels(part)[0]).toBe(1);
    levels(part).forEach((level, index, all) => {
      expect(level).toBeLessThanOrEqual((all[index - 1] ?? 0) + 1);
    });
  });

  test('has a name for every control and every region', () => {
    const controls = lines(part).filter((line) => /^(button|link|text box|disclosure|region)\b/.test(line));
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((line) => !/: \S/.test(line))).toEqual([]);
  });

  test('begins with the answer, and the status line is the last thing', () => {
    const spoken = lines(part.split('```text')[1] ?? '').filter((line) => line !== '' && line !== '```');
    expect(spoken[1]).toMatch(/^main/);
    expect(spoken[2]).toMatch(/^heading 1: /);
    expect(spoken.findIndex((line) => line.startsWith('status line'))).toBeGreaterThanOrEqual(spoken.length - 2);
  });

  test('says each thing once, and never interrupts', () => {
    const unasked = [...(/^Says by itself: (.*)\.$/m.exec(part)?.[1] ?? '').matchAll(/“([^”]*)”/g)].map(([, s]) => s);
    expect(new Set(unasked).size).toBe(unasked.length);
    expect(part).not.toContain('interrupts');
  });
});

test('every state of the script is one that the pane has, and the other way round', () => {
  expect(script.match(/^## .*/gm)).toHaveLength(STATES.length);
});

test('no link and no piece of a token is written down', () => {
  expect(script).not.toMatch(/https?:\/\/\w/);
  for (let at = 0; at + 6 <= TOKEN.length; at += 1) expect(script).not.toContain(TOKEN.slice(at, at + 6));
});
