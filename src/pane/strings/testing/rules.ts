import type { Kind, Words } from './catalogues';
import { pluralCategories, shapeOf, type Shape } from './icu';
import { numbers, straight, typographic, verbatim, withoutLabels } from './quotes';

/** One message of a translation beside its English. */
export interface Pair {
  readonly tag: string;
  readonly kind: Kind;
  readonly key: string;
  readonly english: string;
  readonly text: string;
  /** Our own labels: their English, and every translation of it. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
}

type Rule = (pair: Pair) => readonly string[];

const named = (values: Iterable<string>): string => [...values].join(', ');
const lacking = (wanted: Iterable<string>, held: (value: string) => boolean): readonly string[] =>
  [...new Set(wanted)].filter((value) => !held(value));

const form: Rule = ({ text }) => [
  ...(text.trim() === '' ? ['is empty'] : []),
  ...(/^\s|\s$|\s{2}|[\n\t]/.test(text) ? ['has a blank too many'] : []),
  ...(/[!\u00A1\uFF01]/u.test(text) ? ['shouts: no exclamation mark'] : []),
  ...(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text) ? ['holds an invisible mark'] : []),
  ...(withoutLabels(text).includes("'") ? ["has a straight apostrophe: write ’ (a ' hides braces in ICU)"] : []),
];

const END: readonly (readonly [string, RegExp, RegExp])[] = [
  ['a full stop', /[^.]\.$/, /[.\u3002]$/u],
  ['a question mark', /\?$/, /[?\uFF1F]$/u],
  ['a colon', /:$/, /[:\uFF1A]$/u],
  ['an ellipsis (…)', /…$/, /…$/u],
];

const end: Rule = ({ english, text }) =>
  END.flatMap(([name, inEnglish, inText]) => {
    if (inEnglish.test(english) === inText.test(text)) return [];
    return [inText.test(text) ? `ends with ${name}, English does not` : `does not end with ${name}, as English does`];
  });

const args: Rule = ({ tag, english, text }) => {
  const wanted = shapeOf(english);
  const held = shapeOf(text);
  if (typeof held === 'string') return [`is no ICU message: ${held}`];
  if (typeof wanted === 'string') return [];
  const missing = lacking(wanted.args, (arg) => held.args.has(arg));
  const further = lacking(held.args, (arg) => wanted.args.has(arg));
  return [
    ...(missing.length > 0 ? [`lacks ${named(missing)}`] : []),
    ...(further.length > 0 ? [`has ${named(further)}, which English does not fill in`] : []),
    ...plurals(tag, held),
  ];
};

function plurals(tag: string, { plurals: held }: Shape): readonly string[] {
  const wanted = pluralCategories(tag);
  return held.flatMap(({ name, categories }) => {
    const missing = lacking(wanted, (category) => categories.includes(category));
    const further = lacking(
      categories,
      (category) => category === 'offset' || wanted.includes(category) || /^=?\d+$/.test(category),
    );
    return [
      ...(missing.length > 0 ? [`plural of ${name} lacks ${named(missing)}`] : []),
      ...(further.length > 0 ? [`plural of ${name} has ${named(further)}, which ${tag} does not know`] : []),
    ];
  });
}

/** Labels of Salesforce and of vendors' consoles: their translation may stand beside them, in brackets. */
const englishLabels: Rule = ({ english, text }) => {
  const wanted = straight(english);
  const missing = lacking(wanted, (label) => text.includes(`"${label}"`));
  const further = lacking(straight(text), (label) => wanted.includes(label));
  return [
    ...missing.map((label) => `lacks the label "${label}", in straight quotes and in English`),
    ...further.map((label) => `has "${label}" in straight quotes: they hold English labels only`),
    ...(withoutLabels(text).includes('"') ? ['has a straight quote without its partner'] : []),
  ];
};

const ownLabels: Rule = ({ english, text, labels }) =>
  typographic(english).flatMap((label) => {
    const translations = labels.get(label);
    if (translations === undefined || [...translations].some((each) => text.includes(each))) return [];
    return [`names “${label}” otherwise than the pane does, which says: ${named(translations)}`];
  });

const tokens: Rule = ({ english, text }) => {
  const digits = numbers(text);
  return [
    ...lacking(verbatim(english), (token) => text.includes(token)).map((token) => `lacks ${token}, to the letter`),
    ...lacking(numbers(english), (number) => digits.includes(number)).map((number) => `lacks the number ${number}`),
  ];
};

/** Words that are the same in many of the languages; names are not translated at all. */
const SHARED =
  /^(Salesforce|Outlook|Office|Apex|Classic|Lightning|Exchange|Online|Safe|Links|Edge|Chrome|Firefox|Safari|PowerShell|Sandbox|Link|Links|Admin|Mail|Login|Status|Name|Code|Domain|Text|Port|Version|Org|REST|API|SPF|DKIM|DMARC|ARC|IP|SMTP|URL|No|[Ii]n|Microsoft|Defender|Experience)$/;

/** Words of a language that English spells the same: Dutch opens “Setup” with “Open”, as English does. */
const SAME: Readonly<Record<string, RegExp>> = { nl: /^(open|in|setup|experience|microsoft|defender)$/i };

function wordsToTranslate(tag: string, text: string): readonly string[] {
  const bare = verbatim(text).reduce((rest, token) => rest.replace(token, ' '), withoutLabels(text));
  return [...bare.replace(/\{\w+\}/g, ' ').matchAll(/[\p{L}]{2,}/gu)]
    .map(([word]) => word)
    .filter((word) => !SHARED.test(word) && SAME[tag]?.test(word) !== true);
}

const translated: Rule = ({ tag, key, english, text }) => {
  if (key.startsWith('product.')) {
    const names = [...english.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
    return lacking(names, (name) => text.includes(name)).map((name) => `lacks the name ${name}`);
  }
  if (key.endsWith('.console') && !/\s[a-z]/.test(english)) return [];
  return text === english && wordsToTranslate(tag, english).length > 0 ? ['is still English'] : [];
};

const LATIN = new Set(['da', 'de', 'es', 'fi', 'fr', 'it', 'nb', 'nl', 'pt-BR', 'sv']);
const SHORT =
  /^(verdict\..*|copy\.(link|copied|second\.cancel)|link\.(show|card)|check-again|paste\.(field|clear)|admin\.(note|mail-form|copy|salesforce|mail)|(how|never|steps)\.title)$/;

/** Headings and buttons have their room measured at 320 px; +60 % is what it holds, and a short word may have sixteen letters. */
const length: Rule = ({ tag, key, english, text }) => {
  const most = Math.max(16, Math.ceil(english.length * 1.6));
  return LATIN.has(tag) && SHORT.test(key) && text.length > most
    ? [`is too long for its place: ${text.length.toString()} letters, at most ${most.toString()}`]
    : [];
};

/** Nothing is called safe, and nobody is begged: words that say so, for the pane and the viewer. */
const UNWANTED: Readonly<Record<string, string>> = {
  da: 'sikker|sikkert|venligst',
  de: 'sicher|sichere[mnrs]?|bitte',
  es: 'segur[oa]s?|por favor',
  fi: 'turvallinen|turvallista|ole hyvä',
  fr: "sûre?s?|sécurisée?s?|veuillez|s[’']il vous plaît",
  it: 'sicur[oaie]|per favore|si prega',
  nb: 'sikker|sikkert|trygg|trygt|vennligst',
  nl: 'veilige?|alstublieft',
  'pt-BR': 'segur[oa]s?|por favor',
  sv: 'säker|säkert|säkra|vänligen',
};

const tone: Rule = ({ tag, kind, text }) => {
  const words = UNWANTED[tag];
  if (words === undefined || kind === 'advice') return [];
  const found = new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu').exec(text)?.[1];
  return found === undefined ? [] : [`says “${found}”: nothing is called safe here, and nobody is begged`];
};

const RULES: readonly Rule[] = [form, end, args, englishLabels, ownLabels, tokens, translated, length, tone];

/** What is wrong with one message, in words for its translator; empty where nothing is. */
export function faultsOf(pair: Pair): readonly string[] {
  if (pair.text.trim() === '') return ['is empty'];
  return RULES.flatMap((rule) => rule(pair));
}

/** The labels that a text can name: what the English value of a key is in the translation. */
export function labelsOf(english: Words, translation: Words): Pair['labels'] {
  const labels = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(english)) {
    const text = translation[key];
    if (text === undefined) continue;
    labels.set(value, (labels.get(value) ?? new Set()).add(text));
  }
  return labels;
}
