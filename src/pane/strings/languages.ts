import { ENGLISH, type Catalogue } from './strings';

/** Each further language is a chunk of its own, loaded only for who reads it. Key: the primary subtag, or tag, in lower case. */
export type Loaders = Readonly<Record<string, () => Promise<Catalogue>>>;

const LOADERS: Loaders = {};

/**
 * The catalogue for a BCP 47 tag: the exact tag, else its language, else English. A chunk that does not load gives English
 * as well: the words may be foreign, the pane must not be empty.
 */
export async function loadCatalogue(tag: string, loaders: Loaders = LOADERS): Promise<Catalogue> {
  const lower = tag.toLowerCase();
  const load = loaders[lower] ?? loaders[lower.split('-')[0] ?? ''];
  if (load === undefined) return regionalEnglish(tag);
  try {
    return await load();
  } catch {
    return ENGLISH;
  }
}

/** English words with the reader's own English for dates ("22 Nov 2026" in en-GB); other languages get English dates too. */
function regionalEnglish(tag: string): Catalogue {
  return tag.toLowerCase().startsWith('en-') ? { ...ENGLISH, locale: tag } : ENGLISH;
}
