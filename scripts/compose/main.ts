/**
 * `npm run compose`: writes the made-up mails of the viewer and the tests from their tables, and takes away those that
 * no table holds any more. Run it from the root.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_MAILS, FIXTURES } from './fixtures';
import { SAMPLE_MAILS } from './samples';

function write(folder: string, mails: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.eml') && !(file.slice(0, -'.eml'.length) in mails)) rmSync(join(folder, file));
  }
  for (const [name, eml] of Object.entries(mails)) writeFileSync(join(folder, `${name}.eml`), eml);
}

write('src/viewer/samples', SAMPLE_MAILS);
write(FIXTURES, FIXTURE_MAILS);
