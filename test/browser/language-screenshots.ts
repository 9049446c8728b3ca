/**
 * Every language in the mails that hold most of the words, light, at 320 × 570, on one sheet: a row a language.
 * `npm run screenshots -- --languages [tag …]`
 */
import fs from 'node:fs';
import path from 'node:path';
import { LANGUAGES, MAILS, showIn, unfoldAll } from './support/in-language';
import type { Theatre } from './support/product';

const SHEET = 'languages';

async function shoot(theatre: Theatre, tag: string, mail: (typeof MAILS)[number], folder: string): Promise<string> {
  const [name] = mail;
  const file = `${SHEET}.${tag}.${name.replace(/ /g, '-')}.png`;
  const shown = await showIn(theatre, tag, mail);
  const { page } = shown.stage;
  await page.screenshot({ path: path.join(folder, file), animations: 'disabled', fullPage: true });
  await unfoldAll(shown);
  await page.screenshot({ path: path.join(folder, `unfolded.${file}`), animations: 'disabled', fullPage: true });
  await theatre.clear();
  return file;
}

const inline = (file: string): string => `data:image/png;base64,${fs.readFileSync(file).toString('base64')}`;

/** A picture of each language and mail, and of all on one sheet. Returns what was written. */
export async function languagePictures(theatre: Theatre, folder: string, tags: readonly string[]): Promise<string> {
  const rows: string[] = [];
  for (const tag of LANGUAGES.filter((each) => tags.length === 0 || tags.includes(each))) {
    const files: string[] = [];
    for (const mail of MAILS) files.push(await shoot(theatre, tag, mail, folder));
    const images = files.map((file) => `<img src="${inline(path.join(folder, file))}" alt="${tag}">`);
    rows.push(`<section><h2>${tag}</h2>${images.join('')}</section>`);
  }
  const stage = await theatre.stage({ page: { viewport: { width: 1700, height: 800 } } });
  await stage.page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Every language</title>
<style>body{font:14px sans-serif;margin:8px;background:#777;color:#fff}section{display:flex;gap:6px;align-items:start}
h2{inline-size:60px;margin:0}img{display:block;width:260px}section+section{margin-block-start:12px}</style>${rows.join('\n')}</html>`);
  const sheet = path.join(folder, `${SHEET}.png`);
  await stage.page.screenshot({ path: sheet, fullPage: true });
  return `${String(rows.length)} languages, ${String(MAILS.length)} mails each: ${path.basename(sheet)}`;
}
