/** "Straight" quotes hold a label that stays English; “typographic” ones one that the reader sees in his language. */
const inside = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, label = '']) => label);

export const straight = (text: string): readonly string[] => inside(text, /"([^"]*)"/g);
export const typographic = (text: string): readonly string[] => inside(text, /“([^”]*)”/g);
export const withoutLabels = (text: string): string => text.replace(/"[^"]*"/g, ' ');

/**
 * What is no language and stands as it is in every translation: hosts and file names, identifiers, PowerShell's
 * commands, header names.
 */
const VERBATIM = [
  /[\w*-]*(?:\.[A-Za-z][\w-]+)+/g,
  /\b[a-z]+[A-Z]\w+/g,
  /\b(?:Add|Connect|Disable|Enable|Get|New|Release|Remove|Search|Set|Start|Test)-[A-Z]\w+/g,
  /\bX-[A-Z][\w-]+/g,
];

export const verbatim = (text: string): readonly string[] =>
  VERBATIM.flatMap((pattern) => [...withoutLabels(text).matchAll(pattern)].map(([token]) => token));

/** Numbers without their separators: 1,000 is 1.000 in German. */
export const numbers = (text: string): readonly string[] =>
  [...text.matchAll(/\d+(?:[.,\u00A0\u202F]\d{3})*/g)].map(([number]) => number.replace(/\D/g, ''));
