import type { Translate } from '../../core/advice/words';
import { isolate } from '../strings/isolate';
import { createTranslator, type Messages } from '../strings/messages';
import type { Strings } from '../strings/strings';
import english from '../strings/advice.en.json';

/** The words of the advice: many, and needed only by who unfolds them, so they are a catalogue and a chunk of their own. */
export interface AdviceWords {
  /** The words for a key, values from the mail isolated; empty where the catalogue has none. */
  readonly say: Translate;
  /** The same as plain text, for what leaves the pane. */
  readonly sayPlain: Translate;
  readonly has: (key: string) => boolean;
}

/** By the words of the pane that they belong to: the parts that draw get those, and find these by them. */
const translations = new WeakMap<Strings, Messages>();

/** Keeps the advice of another language. Called before anything of it is drawn. */
export function keepTranslation(strings: Strings, messages: Messages): void {
  translations.set(strings, messages);
}

/** A message that the translation lacks is English. */
export function adviceWords(strings: Strings): AdviceWords {
  const messages: Messages = { ...english, ...translations.get(strings) };
  const translate = createTranslator(
    () => strings.intlLocale,
    (key) => messages[key],
  );
  const has = (key: string) => Object.hasOwn(messages, key);
  return {
    has,
    sayPlain: (key, params = {}) => (has(key) ? translate(key, { ...params }) : ''),
    say: (key, params = {}) => (has(key) ? translate(key, isolated(params)) : ''),
  };
}

function isolated(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) result[name] = typeof value === 'string' ? isolate(value) : value;
  return result;
}
