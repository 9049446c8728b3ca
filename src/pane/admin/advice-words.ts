import { setupI18n, type Messages } from '@lingui/core';
import { isolate } from '../strings/isolate';
import type { Strings } from '../strings/strings';

/** A text of the advice, or null where the catalogue has none: most fixes have only some of the parts. */
export type AdviceWords = (key: string, values?: Readonly<Record<string, string | number>>) => string | null;

export function createAdviceWords(messages: Messages, { locale }: Pick<Strings, 'locale'>): AdviceWords {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return (key, values = {}) => {
    if (!Object.hasOwn(messages, key)) return null;
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value) : value,
    ]);
    return i18n._(key, Object.fromEntries(isolated) as Record<string, string | number>);
  };
}
