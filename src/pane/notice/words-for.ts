import type { Notice } from '../../core/settings';
import { withoutControls } from '../strings/isolate';

/** NEL and Unicode's separators break lines as a line feed does (UAX 14, classes NL and BK), but nobody counted them. */
const ODD_BREAKS = /[\u0085\u2028\u2029]/g;

export interface NoticeWords {
  readonly text: string;
  /** The tag that the words were listed under, in lower case; null for those for all. */
  readonly language: string | null;
}

/**
 * The words for a reader's language (a BCP 47 tag): of the tag itself, else of its language, else those for all.
 * Line breaks stay; controls that could reorder or hide a text go. The text may come out empty.
 */
export function wordsFor({ text, texts }: Notice, reader: string): NoticeWords {
  const listed = new Map(Object.entries(texts).map(([tag, words]) => [tag.toLowerCase(), words]));
  const tag = reader.toLowerCase();
  const language = [tag, tag.split('-')[0] ?? ''].find((each) => listed.has(each)) ?? null;
  return { text: cleaned((language === null ? undefined : listed.get(language)) ?? text), language };
}

const cleaned = (words: string): string =>
  words
    .replace(ODD_BREAKS, ' ')
    .split('\n')
    .map((line) => withoutControls(line).trim())
    .join('\n')
    .trim();
