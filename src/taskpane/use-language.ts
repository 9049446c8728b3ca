import { useEffect, useState } from 'react';
import { isEnglish, loadLanguage, regionalEnglish } from '../pane/strings/load-language';
import { createStrings, ENGLISH, type Catalogue, type Strings } from '../pane/strings/strings';

/** How long a language may hold the verdict up, in ms. Then English is shown, until the words come after all. */
export const LANGUAGE_LIMIT = 2_000;

export interface Language {
  /** Null as long as there are no words yet: the page's own first words stay. */
  readonly strings: Strings | null;
  /** Are these the words for the tag that was asked for? A verdict in another language would be read twice. */
  readonly settled: boolean;
}

/** The words for a BCP 47 tag. English is there at once. */
export function useLanguage(tag: string): Language {
  const [shown, setShown] = useState(() => ({
    tag,
    strings: isEnglish(tag) ? createStrings(regionalEnglish(tag)) : null,
  }));
  useEffect(() => {
    let wanted = true;
    const show = (catalogue: Catalogue) => {
      clearTimeout(timer);
      if (wanted) setShown({ tag, strings: createStrings(catalogue) });
    };
    const timer = setTimeout(show, LANGUAGE_LIMIT, ENGLISH);
    void loadLanguage(tag).then(show);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [tag]);
  const { strings } = shown;
  useEffect(() => {
    if (strings === null) return;
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
  }, [strings]);
  return { strings, settled: strings !== null && shown.tag === tag };
}
