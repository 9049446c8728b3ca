import { isEnglish, loadLanguage, regionalEnglish } from '../pane/strings/load-language';
import { createStrings, ENGLISH, type Catalogue, type Strings } from '../pane/strings/strings';

/** How long a language may hold the verdict up, in ms. Then English is shown, until the words come after all. */
export const LANGUAGE_LIMIT = 2_000;

/** The words of the reader's language, from the moment that a language is known. */
export class LanguageCourse {
  /** Null as long as there are no words yet: the page's own first words stay. */
  strings: Strings | null = null;
  /** A BCP 47 tag. */
  #tag: string | null = null;
  #settled = false;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Are these the words for the tag that was asked for? A verdict in another language would be read twice. */
  get settled(): boolean {
    return this.#settled;
  }

  /** English is there at once; another language is, once it has loaded or may not be waited for any longer. */
  ask(tag: string): void {
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#settled = false;
    if (isEnglish(tag)) {
      this.#show(tag, regionalEnglish(tag));
      return;
    }
    const timer = setTimeout(() => {
      this.#show(tag, ENGLISH);
    }, LANGUAGE_LIMIT);
    void loadLanguage(tag).then((catalogue) => {
      clearTimeout(timer);
      this.#show(tag, catalogue);
    });
  }

  #show(tag: string, catalogue: Catalogue): void {
    if (tag !== this.#tag) return;
    const strings = createStrings(catalogue);
    this.strings = strings;
    this.#settled = true;
    // The first date takes 15 ms, whatever date it is: better now, while others are waited for, than in the first drawing.
    setTimeout(strings.date, 0, 0, 0);
    this.#onChange();
  }
}
