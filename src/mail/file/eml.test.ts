import { firstMailbox, parseDate } from './eml';
import { addressesIn } from './written-links';

test.each([
  ['Mon, 3 Nov 2025 10:00:00 +0000', '2025-11-03T10:00:00.000Z'],
  ['Mon, 3 Nov 2025 10:00:00 -0800 (PST)', '2025-11-03T18:00:00.000Z'],
  ['3 Nov 2025 10:00:00 GMT', '2025-11-03T10:00:00.000Z'],
  ['Mon, 3 Nov 2025 10:00:00', '2025-11-03T10:00:00.000Z'],
])('the date %s', (written, expected) => {
  expect(new Date(parseDate(written) ?? 0).toISOString()).toBe(expected);
});

test.each([[undefined], [''], ['yesterday'], ['x'.repeat(500)]])('no date: %s', (written) => {
  expect(parseDate(written)).toBeNull();
});

test('of a group the first member counts', () => {
  expect(firstMailbox({ name: 'Team', group: [{ name: 'A', address: 'a@b.example' }] })).toEqual({
    name: 'A',
    address: 'a@b.example',
  });
  expect(firstMailbox({ name: 'Team', group: [] })).toBeNull();
});

test.each([
  ['see https://a.example/x?a=1&b=%3D%3D.', ['https://a.example/x?a=1&b=%3D%3D']],
  ['<https://a.example/>, (HTTP://b.example/y)', ['https://a.example/', 'HTTP://b.example/y']],
  ['https:// https://', ['https://', 'https://'].map((text) => text)],
  ['none', []],
])('the addresses in %s', (text, expected) => {
  expect(addressesIn(text)).toEqual(expected);
});
