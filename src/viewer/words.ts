import { setupI18n } from '@lingui/core';
import english from '../pane/strings/viewer.en.json';
import { isolate } from '../pane/strings/isolate';

export type ViewerKey = keyof typeof english;

/** The viewer's own words, outside the pane's catalogue so that the pane in Outlook does not carry them. */
export type ViewerWords = (key: ViewerKey, values?: Readonly<Record<string, string | number>>) => string;

export function createViewerWords(locale: string): ViewerWords {
  const i18n = setupI18n({ locale, messages: { [locale]: english } });
  return (key, values = {}) =>
    i18n._(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
      ),
    );
}
