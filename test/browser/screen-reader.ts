/**
 * `npm run screen-reader` writes docs/screen-reader.md anew from the pane as it is built now. Read the difference as a
 * screen-reader user would before it is committed: a change that nobody meant is a fault.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../host/root';
import { Theatre } from './support/product';
import { SCRIPT_FILE, wholeScript } from './support/screen-reader-script';

const setUp = createRequire(path.join(ROOT, 'package.json'))('./test/browser/global-setup.cjs') as () => void;
setUp();
const theatre = await Theatre.open();
writeFileSync(path.join(ROOT, SCRIPT_FILE), await wholeScript(theatre));
await theatre.close();
console.log(`wrote ${SCRIPT_FILE}`);
