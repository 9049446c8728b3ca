/**
 * `npm run icons`: draws the PNG icons from assets/icon.svg. Outlook asks for 16, 32, 80 on the ribbon, 64 and 128 beside
 * the name, and on phones for 25, 32, 48 points at one, two and three pixels a point (scripts/build/mobile.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

export const ICON_SIZES = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144] as const;

/** The icon as PNG bytes, `size` pixels square. */
export function renderIcon(svg: string, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();
}

export function writeIcons(assets: string): void {
  const svg = readFileSync(join(assets, 'icon.svg'), 'utf8');
  for (const size of ICON_SIZES) writeFileSync(join(assets, `icon-${size}.png`), renderIcon(svg, size));
}

// Run as a program, not when a test imports it.
if (process.argv[1]?.endsWith('icons.ts') === true) writeIcons(join(process.cwd(), 'assets'));
