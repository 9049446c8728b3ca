/**
 * Pictures of every state in every look at 320 × 570, and one sheet with all of them, for an eye to judge:
 * `npm run screenshots -- [name part …]` writes reports/screenshots/. With `--admin` it takes ten composed mails
 * instead, with the parts for admins open; with `--languages`, every language. Not part of the tests.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../host/root';
import { adminPictures } from './admin-screenshots';
import { languagePictures } from './language-screenshots';
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
  const cards = STATES.map(({ name }) => {
    const own = pictures.filter(({ state }) => state.name === name);
    const images = own.map(({ file, look }) => `<img src="${prefix}${file}" alt="${name}, ${look}">`);
    return images.length === 0 ? '' : `<figure><figcaption>${name}</figcaption>${images.join('')}</figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of the pane</title>
<style>body{font:14px sans-serif;margin:8px;background:#777;color:#fff;display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0;display:grid;grid-template-columns:repeat(3,auto);gap:4px;align-items:start}
figcaption{grid-column:1/-1;font-weight:bold}img{display:block;width:240px}</style>
${cards.join('\n')}</html>`;
}

async function sheetPicture(theatre: Theatre, pictures: readonly Picture[]): Promise<void> {
  const inline = pictures.map((picture) => ({
    ...picture,
    file: `data:image/png;base64,${fs.readFileSync(path.join(OUT, picture.file)).toString('base64')}`,
  }));
  const stage = await theatre.stage({ page: { viewport: { width: 2260, height: 800 } } });
  await stage.page.setContent(sheet(inline, ''));
  await stage.page.screenshot({ path: path.join(OUT, `${SHEET}.png`), fullPage: true });
}

async function main(what: string, parts: readonly string[]): Promise<void> {
  const setUp = createRequire(path.join(ROOT, 'package.json'))('./test/browser/global-setup.cjs') as () => void;
  setUp();
  fs.mkdirSync(OUT, { recursive: true });
  const theatre = await Theatre.open();
  if (what === '--admin') console.log((await adminPictures(theatre, OUT, parts)).join('\n'));
  else if (what === '--languages') console.log(await languagePictures(theatre, OUT, parts));
  else await everyState(theatre, parts);
  await theatre.close();
}

async function everyState(theatre: Theatre, parts: readonly string[]): Promise<void> {
  const pictures: Picture[] = [];
  for (const state of STATES.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))) {
    for (const look of LOOKS) pictures.push(await shoot(theatre, state, look));
  }
  fs.writeFileSync(path.join(OUT, `${SHEET}.html`), sheet(pictures, ''));
  fs.writeFileSync(path.join(OUT, `${SHEET}-whole.html`), sheet(pictures, 'whole.'));
  await sheetPicture(theatre, pictures);
  console.log(`${pictures.length} pictures, ${path.relative(ROOT, path.join(OUT, `${SHEET}.html`))}`);
}

const words = process.argv.slice(2);
await main(
  words.find((word) => word.startsWith('--')) ?? '',
  words.filter((word) => !word.startsWith('--')),
);
