import { CONDITION_CODES } from './conditions';

import { FIXES, fixById } from './fixes';
import { PRODUCT_IDS } from './products';
import { RULES } from './rules';
import { SETUP_PAGES } from './setup-pages';

describe.each(FIXES.map((fix) => [fix.id, fix] as const))('%s', (id, fix) => {
  test('is a whole entry: id, cures, evidence, steps, sources and dates', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(fix.cures.length).toBeGreaterThan(0);
    expect(fix.evidence.length).toBeGreaterThan(0);
    expect(fix.evidence.every(({ when }) => CONDITION_CODES.includes(when))).toBe(true);
    expect(fix.evidence.every(({ fit }) => fit > 0 && fit <= 100)).toBe(true);
    const { plain = 0, lightning = 0, classic = 0 } = fix.steps;
    expect(plain + lightning + classic).toBeGreaterThan(0);
    expect(fix.sources.length).toBeGreaterThan(0);
    expect(fix.sources.every(({ name, dated }) => name.length > 3 && (dated ?? '2026').startsWith('20'))).toBe(true);
    expect(fix.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(fixById(id)).toBe(fix);
  });

  test('Lightning steps stand with a page of Setup, and Classic steps never alone', () => {
    if (fix.steps.lightning !== undefined) expect(fix.setup.length).toBeGreaterThan(0);
    if (fix.steps.classic !== undefined) expect(fix.steps.lightning).toBeDefined();
    expect(fix.setup.every((page) => Object.hasOwn(SETUP_PAGES, page))).toBe(true);
  });

  test('asks about products exactly where it names some, and names known ones', () => {
    const asks = fix.evidence.some(({ when }) => when.startsWith('product-'));
    expect(asks).toBe(fix.products.length > 0);
    expect(fix.products.filter((product) => !PRODUCT_IDS.includes(product))).toEqual([]);
  });

  test('links only over https, and never to a log-in host of Salesforce', () => {
    const urls = [fix.console, ...fix.sources.map(({ url }) => url)].filter((url) => url !== null);
    expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
    expect(urls.filter((url) => /^(login|test|welcome)\.salesforce\.|\.my\./.test(new URL(url).host))).toEqual([]);
  });
});

test('every rule has its fix and every fix its rule', () => {
  const ruled = Object.values(RULES).flatMap((rules) => rules.map(({ id, audience }) => `${audience} ${id}`));
  expect(FIXES.map(({ id, audience }) => `${audience} ${id}`).sort()).toEqual([...ruled].sort());
});

test('every id stands once', () => {
  expect(new Set(FIXES.map(({ id }) => id)).size).toBe(FIXES.length);
});
