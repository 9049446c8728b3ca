import { ENGLISH, type Catalogue } from './strings';

/** Nothing has to be loaded for English, of whatever region. */
export const isEnglish = (tag: string): boolean => /^en\b/i.test(tag);

/** English words with the reader's own English for dates ("22 Nov 2026" in en-GB). */
export const regionalEnglish = (tag: string): Catalogue => ({ ...ENGLISH, locale: tag });

/**
 * The catalogue for a BCP 47 tag. Which languages there are and who reads which is a chunk of its own as well: readers of
 * English do not carry the list. Never rejects; what does not load is English.
 */
export async function loadLanguage(tag: string): Promise<Catalogue> {
  if (isEnglish(tag)) return regionalEnglish(tag);
  try {
    const { loadCatalogue } = await import(/* webpackChunkName: "languages" */ './languages');
    return await loadCatalogue(tag);
  } catch {
    return ENGLISH;
  }
}
