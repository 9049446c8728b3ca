import { createFormats, type Formats } from './formats';
import { isolate } from './isolate';
import { createTranslator, type Message, type Messages, type Values } from './messages';
import { once } from './once';
import english from './en.json';

/** Every text of the pane has a key in en.json; a key that is not there does not compile. */
export type Key = keyof typeof english;

export interface Strings extends Formats {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The tag for Intl: `locale`, or English where Intl does not know it. */
  readonly intlLocale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Loads the words of the advice in this language; undefined where it is English's that count. Rejects as import does. */
  readonly advice: Catalogue['advice'];
  /** The words for a key. Values that are text come out between FSI and PDI (Unicode TR9 §2.4); `Words` draws them. */
  readonly t: (key: Key, values?: Values) => string;
  /** Is there a text for this key? For keys that are made of data (an id from a table). */
  readonly has: (key: string) => key is Key;
}

/** One language: a tag and its messages, ICU text in tests and compiled by webpack's loader in the bundle. */
export interface Catalogue {
  readonly locale: string;
  readonly messages: Messages;
  /** 'ltr' where it is left out. */
  readonly direction?: Strings['direction'];
  /** Loads the words of the advice; left out where they come with the advice (English) or are not translated. */
  readonly advice?: (() => Promise<Messages>) | undefined;
}

/** In the bundle these are at first the words that a reset mail needs at first sight (rest/first-words.json). */
export const ENGLISH: Catalogue = { locale: 'en', messages: { ...english } };

/** Adds the English words that come with the rest of the pane. Each language else comes whole. */
export function keepEnglish(words: Messages): void {
  Object.assign(ENGLISH.messages, words);
}

/** Keys are made of data too: an id named `constructor` has no words. */
const own = (messages: Messages, key: string): Message | undefined =>
  Object.hasOwn(messages, key) ? messages[key] : undefined;

/** A tag that Intl takes: what it does not know (a pseudo-language, a broken setting) becomes English. */
function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Words and formats of one language. A message that a translation lacks is taken from English. */
export function createStrings(catalogue: Catalogue = ENGLISH): Strings {
  const messageOf = (key: string) => own(catalogue.messages, key) ?? own(ENGLISH.messages, key);
  const locale = once(() => knownLocale(catalogue.locale));
  const translate = createTranslator(locale, messageOf);
  return {
    ...createFormats(locale),
    locale: catalogue.locale,
    get intlLocale() {
      return locale();
    },
    direction: catalogue.direction ?? 'ltr',
    advice: catalogue.advice,
    t: (key, values = {}) => translate(key, isolateAll(values)),
    has: (key): key is Key => messageOf(key) !== undefined,
  };
}

function isolateAll(values: Values): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  );
}
