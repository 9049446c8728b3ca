import english from '../pane/strings/viewer.en.json';
import { isolate } from '../pane/strings/isolate';
import { createTranslator, type Messages } from '../pane/strings/messages';
import { fileFor } from '../pane/strings/languages';

export type ViewerKey = keyof typeof english;

/** The viewer's own words, outside the pane's catalogue so that the pane in Outlook does not carry them. */
export type ViewerWords = (key: ViewerKey, values?: Readonly<Record<string, string | number>>) => string;

/** @param translated the words of another language; what it lacks is English */
export function createViewerWords(locale: string, translated: Messages = {}): ViewerWords {
  const messages: Messages = { ...english, ...translated };
  const translate = createTranslator(
    () => locale,
    (key) => messages[key],
  );
  return (key, values = {}) =>
    translate(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
      ),
    );
}

const load = (name: string): Promise<{ readonly default: Messages }> =>
  import(
    /* webpackInclude: /[\\/]viewer\.(?!en\.)[a-z]{2,3}(-[A-Z]{2})?\.json$/, webpackChunkName: "[request]" */ `../pane/strings/viewer.${name}.json`
  );

/** The viewer's words for a BCP 47 tag; none where nobody translated them or they do not load, so that English shows. */
export async function loadViewerWords(tag: string): Promise<Messages> {
  try {
    return (await load(fileFor(tag))).default;
  } catch {
    return {};
  }
}
