/**
 * Pictures of every state in every look at 320 × 570, and one sheet with all of them, for an eye to judge:
 * `npx tsx test/browser/screenshots.ts [name part …]` writes reports/screenshots/. Not part of the tests.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../host/root';
import { Theatre } from './support/product';
import { type Look, LOOKS, openState, type State, STATES } from './support/states';

const OUT = path.join(ROOT, 'reports', 'screenshots');
const SHEET = 'contact-sheet';

interface Picture {
  readonly state: State;
  readonly look: Look;
  readonly file: string;
}

const fileName = (state: State, look: Look): string => `${state.name.replace(/[^a-z0-9.]+/g, '-')}.${look}.png`;

async function shoot(theatre: Theatre, state: State, look: Look): Promise<Picture> {
  const file = fileName(state, look);
  const { stage } = await openState(theatre, state, look);
  await stage.page.evaluate(() => document.fonts.ready);
  await stage.page.screenshot({ path: path.join(OUT, file), animations: 'disabled' });
  // What is below the fold, for an eye that wants to see all of it.
  await stage.page.screenshot({ path: path.join(OUT, `whole.${file}`), animations: 'disabled', fullPage: true });
  await theatre.clear();
  return { state, look, file };
}

function sheet(pictures: readonly Picture[], prefix: string): string {
  const rows = STATES.map(({ name }) => {
    const cells = pictures
      .filter(({ state }) => state.name === name)
      .map(({ file, look }) => `<td><img src="${prefix}${file}" alt="${name}, ${look}"></td>`);
    return cells.length === 0 ? '' : `<tr><th>${name}</th>${cells.join('')}</tr>`;
  });
  const looks = LOOKS.map((look) => `<th>${look}</th>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of the pane</title>
<style>body{font:14px sans-serif;margin:16px;background:#888}th{text-align:start;padding:8px;width:120px}
td{padding:4px;vertical-align:top}img{display:block;max-width:320px}</style>
<table><tr><th></th>${looks}</tr>${rows.join('\n')}</table></html>`;
}

async function sheetPicture(theatre: Theatre, pictures: readonly Picture[]): Promise<void> {
  const inline = pictures.map((picture) => ({
    ...picture,
    file: `data:image/png;base64,${fs.readFileSync(path.join(OUT, picture.file)).toString('base64')}`,
  }));
  const stage = await theatre.stage({ page: { viewport: { width: 1160, height: 800 } } });
  await stage.page.setContent(sheet(inline, ''));
  await stage.page.screenshot({ path: path.join(OUT, `${SHEET}.png`), fullPage: true });
}

async function main(parts: readonly string[]): Promise<void> {
  const setUp = createRequire(path.join(ROOT, 'package.json'))('./test/browser/global-setup.cjs') as () => void;
  setUp();
  fs.mkdirSync(OUT, { recursive: true });
  const theatre = await Theatre.open();
  const pictures: Picture[] = [];
  for (const state of STATES.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))) {
    for (const look of LOOKS) pictures.push(await shoot(theatre, state, look));
  }
  fs.writeFileSync(path.join(OUT, `${SHEET}.html`), sheet(pictures, ''));
  fs.writeFileSync(path.join(OUT, `${SHEET}-whole.html`), sheet(pictures, 'whole.'));
  await sheetPicture(theatre, pictures);
  await theatre.close();
  console.log(`${pictures.length} pictures, ${path.relative(ROOT, path.join(OUT, `${SHEET}.html`))}`);
}

await main(process.argv.slice(2));
