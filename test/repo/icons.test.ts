import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_SIZES, renderIcon } from '../../scripts/icons';
import { pngSize } from './png';
import { bytes, root, text } from './root';

test.each(ICON_SIZES)('icon-%i.png is of that size, and is what the SVG draws', (size) => {
  const file = bytes(`assets/icon-${size}.png`);
  expect(pngSize(file)).toEqual({ width: size, height: size });
  // Equal bytes: the same renderer, pinned. If this fails, somebody edited one and not the other: npm run icons.
  expect(file.equals(renderIcon(text('assets/icon.svg'), size))).toBe(true);
});

test('every icon in the folder is one of these', () => {
  const found = readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.png'));
  expect(found.sort()).toEqual(ICON_SIZES.map((size) => `icon-${size}.png`).sort());
});

test('the SVG asks for nothing outside itself', () => {
  const svg = text('assets/icon.svg').replace('xmlns="http://www.w3.org/2000/svg"', '');
  expect(svg).not.toMatch(/https?:|href|<script|<image|<text|url\(/);
});
