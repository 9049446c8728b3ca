/** `npm run compose`: writes the made-up mails of the viewer and the tests from their tables. Run it from the root. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_MAILS } from './samples';

function write(folder: string, mails: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, eml] of Object.entries(mails)) writeFileSync(join(folder, `${name}.eml`), eml);
}

write('src/viewer/samples', SAMPLE_MAILS);
