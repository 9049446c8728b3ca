import fs from 'node:fs';
import path from 'node:path';

/**
 * The project's folder. Jest reads these files as CommonJS and tsx as ES modules, so neither `__dirname` nor
 * `import.meta` works in both; every command of the project runs in its root, and this says so where it does not.
 */
export const ROOT = process.cwd();
if (!fs.existsSync(path.join(ROOT, 'test', 'host', 'root.ts'))) {
  throw new Error('Run this in the folder that holds package.json.');
}
