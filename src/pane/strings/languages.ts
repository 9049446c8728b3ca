import type { Messages } from './messages';
import { ENGLISH, type Catalogue } from './strings';

/** A catalogue file as it is imported. The build adds where the words of its advice are (messages-loader.cjs). */
export interface Translation {
  readonly default: Messages;
  readonly advice?: Catalogue['advice'];
}

/** Each language is a chunk of its own. A file in this folder is all that a further one takes. */
const load = (name: string): Promise<Translation> =>
  import(
    /* webpackInclude: /[\\/](?!en\.)[a-z]{2,3}(-[A-Z]{2})?\.json$/, webpackChunkName: "[request]" */ `./${name}.json`
  );

/** Bokmål is read by all Norwegians, and the Portuguese of Brazil is nearer than English to Portugal's. */
const STAND_INS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', pt: 'pt-BR', zh: 'zh-CN' };

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a BCP 47 tag. `x-rtl` marks the mirrored pseudo-language of the tests. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = locale.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(language) || rest.includes('rtl') ? 'rtl' : 'ltr';
}

/**
 * The name of the file that holds the words for a BCP 47 tag, whether it is there or not; 'en' also for what is no tag.
 * The region does not count, the script does: who reads traditional Chinese gets English rather than simplified.
 */
export function fileFor(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return script === 'Hant' ? 'en' : (STAND_INS[language] ?? language);
  } catch {
    return 'en';
  }
}

/** The reader's own tag where its language is that of the words: its region decides on dates and numbers. */
export function localeFor(tag: string, file: string): string {
  const [language = ''] = file.split('-');
  return new Intl.Locale(tag).language === language ? tag : file;
}

/**
 * The catalogue for a BCP 47 tag. A tag that is none, a language that nobody translated and a chunk that does not load
 * give English: the words may be foreign, the pane must not be empty.
 */
export async function loadCatalogue(tag: string, from = load): Promise<Catalogue> {
  try {
    const file = fileFor(tag);
    const { default: messages, advice } = await from(file);
    return { locale: localeFor(tag, file), messages, advice, direction: directionOf(file) };
  } catch {
    return ENGLISH;
  }
}
