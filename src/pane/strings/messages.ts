import { once } from './once';

/** A message as the build compiles it (@lingui/message-utils): text, arguments, and plurals with a message a category. */
export type Message = string | readonly Token[];
type Token = string | Argument;
type Argument = readonly [name: string, kind?: string, branches?: Readonly<Record<string, Message | number>>];

/** A catalogue: a message for every key. */
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** The words for a key; the key itself where there is no message. */
export type Translator = (key: string, values?: Values) => string;

let compile = (text: string): Message => text;

/** Tests read the catalogues as they are written. The build has compiled them, so no parser of messages ships. */
export function compileWith(compiler: (text: string) => Message): void {
  compile = compiler;
}

/**
 * Fills messages in. Not by @lingui/core: after filling in, that reads `\u202e` as an escape in the whole sentence, so six
 * plain letters in a sender's name would become the very mark that `isolate` takes away.
 * @param locale one that Intl knows
 */
export function createTranslator(locale: () => string, messageOf: (key: string) => Message | undefined): Translator {
  const rules = once(() => new Intl.PluralRules(locale()));
  const number = once(() => new Intl.NumberFormat(locale()));

  const plural = (value: number, branches: NonNullable<Argument[2]>, values: Values): string => {
    const branch = branches[value] ?? branches[rules().select(value)] ?? branches['other'] ?? '';
    return typeof branch === 'number' ? '' : fill(branch, values, number().format(value));
  };
  /** @param count what `#` stands for inside a plural */
  const fill = (message: Message, values: Values, count = '#'): string => {
    if (typeof message === 'string') return message;
    let text = '';
    for (const token of message) {
      if (typeof token === 'string') text += token === '#' ? count : token;
      else {
        const [name, , branches] = token;
        const value = values[name] ?? '';
        text += branches === undefined ? String(value) : plural(Number(value), branches, values);
      }
    }
    return text;
  };

  return (key, values = {}) => {
    const message = messageOf(key);
    return message === undefined ? key : fill(typeof message === 'string' ? compile(message) : message, values);
  };
}
