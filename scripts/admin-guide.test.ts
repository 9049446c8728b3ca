import { readFileSync } from 'node:fs';
import { FIXES } from '../src/core/advice/fixes';
import { BEGIN, END, fixesPart, GUIDE, renewed } from './admin-guide';

const guide = readFileSync(GUIDE, 'utf8');
const part = fixesPart();

test('the guide is as its data says: run npm run admin-guide', () => {
  expect(guide === renewed(guide)).toBe(true);
});

test('a changed line in the generated part shows as stale, one outside it does not', () => {
  const stale = guide.replace('One org-wide switch', 'Another switch');
  expect(stale).not.toBe(guide);
  expect(renewed(stale)).toBe(guide);
  const edited = guide.replace('# Admin guide', '# Admin guide\n\nBy hand.');
  expect(renewed(edited)).toBe(edited);
});

test('a guide without markers gets the part at its end, and its own text stays', () => {
  const added = renewed('# Guide\n\nBy hand.\n');
  expect(added.startsWith('# Guide\n\nBy hand.\n\n')).toBe(true);
  expect(added.indexOf(BEGIN)).toBeLessThan(added.indexOf(END));
  expect(renewed(added)).toBe(added);
});

test.each(FIXES.filter(({ audience }) => audience !== 'reader').map(({ id }) => id))('%s stands in it', (id) => {
  expect(part).toContain(`\`${id}\``);
});

test('every inner link leads to one heading, and no heading stands twice', () => {
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-');
  const headings = [...part.matchAll(/^#{2,6} (.+)$/gm)].map(([, heading]) => anchor(heading ?? ''));
  expect(new Set(headings).size).toBe(headings.length);
  const links = [...part.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target ?? '');
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter((target) => !headings.includes(target))).toEqual([]);
});

test('nothing in it is unfilled', () => {
  expect(part).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
});
