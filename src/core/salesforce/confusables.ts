/**
 * A small part of the idea of UTS #39 §4: two names with one skeleton look alike. Only what can imitate the Latin letters
 * of "salesforce", "force", "login" and "site" is folded; the whole table weighs more than the pane may.
 */

/** Letter by letter: the Latin letter, then what passes for it. Capitals are folded to lower case before. */
const LOOKS_LIKE: readonly (readonly [string, string])[] = [
  ['a', 'аαɑ4@'],
  ['b', 'ьв'],
  // ς: what the lunate sigma ϲ, the very shape of a c, becomes under NFKC and NFKD.
  ['c', 'сςᴄꮯ'],
  ['d', 'ԁđɗ'],
  ['e', 'еєεҽ3'],
  ['f', 'ƒꬵẝғ'],
  ['g', 'ɡցԍ'],
  ['h', 'һհн'],
  // One class: I, l, 1 and | are the same stroke in most fonts.
  ['l', 'iıіιɩӏłΙІ1|ǀ'],
  ['m', 'мṃ'],
  ['n', 'пոη'],
  ['o', 'оοσօøᴏо0'],
  ['p', 'рρ'],
  ['r', 'гᴦꭇ'],
  ['s', 'ѕꜱʂſ5$'],
  ['t', 'тτ'],
  ['u', 'υսц'],
  ['v', 'νѵ'],
  ['w', 'ԝωѡш'],
  ['x', 'хχ'],
  ['y', 'уγү'],
];

const FOLD: ReadonlyMap<string, string> = new Map(
  LOOKS_LIKE.flatMap(([letter, likes]) => Array.from(likes, (like): [string, string] => [like, letter])),
);

const COMBINING = /\p{M}/u;

/** What a name looks like: accents off, look-alike letters and digits folded, `rn` read as m, `vv` as w. Lower case. */
export function skeletonOf(text: string): string {
  let folded = '';
  for (const char of text.normalize('NFKD').toLowerCase()) {
    if (!COMBINING.test(char)) folded += FOLD.get(char) ?? char;
  }
  return folded.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];

/**
 * True where one label mixes scripts that no language mixes (UTS #39 §5.2, "highly restrictive", in short). Japanese,
 * Chinese and Korean beside Latin are ordinary and do not count.
 */
export function mixesScripts(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1;
}
