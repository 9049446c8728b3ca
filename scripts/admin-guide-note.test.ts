import { readFileSync } from 'node:fs';
import { NOTE_BEGIN, NOTE_END, noteExample, noteIn, noteText, README, withNote } from './admin-guide-note';

const readme = readFileSync(README, 'utf8');

test('README.md shows the note as the pane makes it: run npm run admin-guide', async () => {
  expect(noteIn(readme)).toBe(noteText(await noteExample()));
});

test('the note says what was found and what to change, and holds nothing secret', async () => {
  const note = noteText(await noteExample());
  expect(note).toContain('acme.my.salesforce.com');
  expect(note).toContain('Proofpoint');
  expect(note.match(/^1\. /gm)?.length).toBeGreaterThanOrEqual(2);
  expect(note).not.toMatch(/MadeUp|forgotpassword\.jsp|fpot|sam@|Sam Seller|00D2E|undefined|\{\w+\}/);
});

test('a note that is stale or edited by hand shows, and is put right', () => {
  const fresh = withNote(`# Top\n\n${NOTE_BEGIN}\nold\n${NOTE_END}\n\nBelow.\n`, 'New\n1. step\n');
  expect(noteIn(fresh)).toBe('New\n1. step\n');
  expect(noteIn(fresh.replace('step', 'stop'))).not.toBe('New\n1. step\n');
  expect(fresh).toMatch(/^# Top\n[\s\S]*\nBelow\.\n$/);
  expect(withNote(fresh, 'New\n1. step\n')).toBe(fresh);
});

test('a README without a place for the note stops the run', () => {
  expect(noteIn('# Top\n')).toBeNull();
  expect(() => withNote('# Top\n', 'x')).toThrow(/no place/);
});
