/** Makes words comparable. Senders break them up with characters nobody sees, so that a filter does not find them. */

/** Zero-width characters, soft hyphens, fillers, variation selectors and direction marks (Unicode DerivedCoreProperties). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc`]/g;
/** A capital İ becomes i with this dot on top, and would then match nothing. */
const DOT_ABOVE = /\u0307/g;
const BLANKS = /\s+/g;
/**
 * UAX #15 §13, Stream-Safe Text: no language puts more than 30 marks on one letter. Sorting them into canonical order
 * is quadratic: 100,000 of them hold a reader up for seconds.
 */
const MARKS = /(\p{M}{30})\p{M}+/gu;

/** Longer subjects and names are cut (RFC 5322 lines have 998 characters). */
export const MAX_LINE = 1_000;
/** Of a body, this much is searched for words: a password mail says what it is in its first lines. */
export const MAX_WORDS = 100_000;

/** Compatibility forms folded (NFKC), unseen characters gone, small letters, single blanks, straight apostrophes. */
export function plain(text: string, max: number): string {
  return (
    text
      .slice(0, max)
      .replace(MARKS, '$1')
      // Before the folding too: of a capital lunate sigma it makes a Σ, which looks like no c any more.
      .toLowerCase()
      .normalize('NFKC')
      .replace(UNSEEN, '')
      .toLowerCase()
      .replace(DOT_ABOVE, '')
      .replace(APOSTROPHES, "'")
      .replace(BLANKS, ' ')
      .trim()
  );
}
