import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The style of the static page, which stands in the page itself: so the first words are painted before any other file
 * has come. Without comments and line breaks, as the policy allows exactly this text and no other.
 */
export const SHELL_STYLE = readFileSync(join(import.meta.dirname, '../../src/taskpane/shell.css'), 'utf8')
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ')
  .trim();

/** The source expression that allows it (CSP Level 3 §2.3.1). */
export const SHELL_STYLE_SOURCE = `'sha256-${createHash('sha256').update(SHELL_STYLE).digest('base64')}'`;
