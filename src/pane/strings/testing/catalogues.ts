import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the project's folder, where npm and jest start: this file is read as CommonJS by one and as a module by the other. */
const FOLDER = join('src', 'pane', 'strings');

/** The three catalogues of a language: the pane at once, the advice when it is unfolded, the viewer's own page. */
export const KINDS = ['pane', 'advice', 'viewer'] as const;
export type Kind = (typeof KINDS)[number];

/** Flat: a key, and its ICU message. */
export type Words = Readonly<Record<string, string>>;

export interface CatalogueFile {
  readonly words: Words;
  /** Keys that stand in the file more than once; JSON keeps the last one without a word. */
  readonly doubled: readonly string[];
}

const PREFIX: Readonly<Record<Kind, string>> = { pane: '', advice: 'advice.', viewer: 'viewer.' };

export const fileName = (kind: Kind, tag: string): string => `${PREFIX[kind]}${tag}.json`;

/** The languages that have a file here, English aside. Files are named by their BCP 47 tag as RFC 5646 §2.1.1 writes it. */
export function languages(): readonly string[] {
  const tags = readdirSync(FOLDER).map(
    (name) => /^(?:advice\.|viewer\.)?([a-z]{2,3}(?:-[A-Z]{2})?)\.json$/.exec(name)?.[1],
  );
  return [...new Set(tags)].filter((tag): tag is string => tag !== undefined && tag !== 'en').sort();
}

/** Null where there is no such file. Throws where it is not JSON of texts. */
export function readCatalogue(kind: Kind, tag: string): CatalogueFile | null {
  const name = fileName(kind, tag);
  if (!readdirSync(FOLDER).includes(name)) return null;
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const keys = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key = '']) => key);
  return { words: flat(JSON.parse(text), name), doubled: keys.filter((key, index) => keys.indexOf(key) !== index) };
}

function flat(parsed: unknown, name: string): Words {
  const words: Record<string, string> = {};
  for (const [key, text] of Object.entries(parsed ?? {})) {
    if (typeof text !== 'string') throw new Error(`${name}: "${key}" is no text`);
    words[key] = text;
  }
  return words;
}
