import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { readSettings } from '../src/mail/settings';
import { settingsJsonSchema } from './settings-schema';

const published = JSON.parse(readFileSync('assets/settings.schema.json', 'utf8')) as object;
const ajv = new Ajv();
addFormats(ajv);
const fits = ajv.compile(published);

test('the published schema is that of the program: npm run settings-schema', () => {
  expect(published).toEqual(settingsJsonSchema());
});

/** What an editor marks and what the pane refuses must be the same, for these and for each field that is added. */
test.each<[boolean, unknown]>([
  [true, {}],
  [
    true,
    { $schema: 'settings.schema.json', siteHosts: [], authservIds: [], gateways: [], helpDesk: null, language: null },
  ],
  [true, { siteHosts: ['support.example.com', 'a-b.example.com'] }],
  [true, { helpDesk: { name: 'IT', address: 'it@example.com' }, language: 'pt-BR' }],
  [true, { notice: null }],
  [true, { notice: { text: 'Questions? Call extension 4711.' } }],
  [true, { notice: { text: 'a\nb', texts: { de: 'c', 'pt-BR': 'd' } } }],
  [true, { notice: { text: 'a'.repeat(500) } }],
  [false, { notice: 'Questions?' }],
  [false, { notice: {} }],
  [false, { notice: { text: '' } }],
  [false, { notice: { text: 'a'.repeat(501) } }],
  [false, { notice: { text: 'a', texts: { de: '\n'.repeat(10) } } }],
  [false, { notice: { text: 'a', texts: { 'auf deutsch': 'b' } } }],
  [false, { notice: { text: 'a', html: '<b>b</b>' } }],
  [false, []],
  [false, 'settings'],
  [false, { sitehosts: [] }],
  [false, { siteHosts: 'support.example.com' }],
  [false, { siteHosts: ['https://support.example.com'] }],
  [false, { siteHosts: ['example'] }],
  [false, { siteHosts: ['*.example.com'] }],
  [false, { siteHosts: Array.from({ length: 201 }, () => 'support.example.com') }],
  [false, { gateways: ['Mimecast GmbH'] }],
  [false, { helpDesk: { name: 'IT' } }],
  [false, { helpDesk: { name: 'IT', address: 'it' } }],
  [false, { helpDesk: { name: 'IT', address: 'it@example.com', phone: '1' } }],
  [false, { language: 'german language' }],
  [false, { language: 3 }],
])('%s: %j', (good, settings) => {
  expect([fits(settings), readSettings(JSON.stringify(settings)).ok]).toEqual([good, good]);
});
