import { text } from './root';

/** The words under a heading of the listing. */
const part = (heading: string): string =>
  (text('docs/store-listing.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').trim();

/** Limits of the store, in characters (policy texts and audits of 2026). */
test.each([
  ['Name', 50],
  ['Summary', 100],
  ['Description', 4000],
])('%s: %i characters at most', (heading, limit) => {
  expect(part(heading).length).toBeGreaterThan(10);
  expect(part(heading).length).toBeLessThanOrEqual(limit);
});

test('the name is that of the manifest, and holds no brand of others', () => {
  expect(text('manifest.xml')).toContain(`<DisplayName DefaultValue="${part('Name')}" />`);
  expect(part('Name')).not.toMatch(/salesforce|outlook|microsoft|office/i);
});

test('three search terms, of three words each at most', () => {
  const terms = part('Search terms').split(', ');
  expect(terms).toHaveLength(3);
  expect(terms.filter((term) => term.split(' ').length > 3)).toEqual([]);
});
