import { fileName, type Kind, readCatalogue, type Words } from './catalogues';
import { faultsOf, labelsOf, type Pair } from './rules';

/** One fault of a translation. `key` is null where it is the file's. */
export interface Fault {
  readonly file: string;
  readonly key: string | null;
  readonly what: string;
  readonly english: string;
  readonly text: string;
}

function englishOf(kind: Kind): Words {
  const found = readCatalogue(kind, 'en');
  if (found === null) throw new Error(`${fileName(kind, 'en')} is not there`);
  return found.words;
}

/** All that is wrong with one catalogue of a language: keys, arguments, plurals, labels, words. Empty where nothing is. */
export function checkTranslation(tag: string, kind: Kind): readonly Fault[] {
  const file = fileName(kind, tag);
  const english = englishOf(kind);
  const found = readCatalogue(kind, tag);
  const fault = (key: string | null, what: string, text = ''): Fault => ({
    file,
    key,
    what,
    english: key === null ? '' : (english[key] ?? ''),
    text,
  });
  if (found === null) return [fault(null, 'is not there')];
  const { words, doubled } = found;
  const labels = allLabels(tag);
  return [
    ...doubled.map((key) => fault(key, 'stands twice')),
    ...Object.keys(words)
      .filter((key) => !Object.hasOwn(english, key))
      .map((key) => fault(key, 'is not in the English file')),
    ...Object.entries(english).flatMap(([key, source]) => {
      const text = words[key];
      if (text === undefined) return [fault(key, 'is missing')];
      return faultsOf({ tag, kind, key, english: source, text, labels }).map((what) => fault(key, what, text));
    }),
  ];
}

/** Labels of the pane and of the advice: texts of all three catalogues name them. */
function allLabels(tag: string): Pair['labels'] {
  const merged = (of: (kind: Kind) => Words): Words => ({ ...of('advice'), ...of('viewer'), ...of('pane') });
  return labelsOf(
    merged(englishOf),
    merged((kind) => readCatalogue(kind, tag)?.words ?? {}),
  );
}

/** A fault in a line or three, for a terminal and for a test. */
export function inWords({ file, key, what, english, text }: Fault): string {
  if (key === null) return `${file} ${what}`;
  const lines = [`${file}  ${key}  ${what}`];
  if (english !== '') lines.push(`    en: ${english}`);
  if (text !== '') lines.push(`    ${' '.repeat(2)}→ ${text}`);
  return lines.join('\n');
}
