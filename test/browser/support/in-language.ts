import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LIGHT, PANE, READER, type HostKind } from '../../host/stage';
import { ROOT } from '../../host/root';
import { doubtfulMail, expiredMail, forgotMail, opaqueMail, ordinaryMail } from './mails';
import { eventually, type Shown, type ShowOptions, type Theatre } from './product';
import type { Word } from './pane';

const STRINGS = path.join(ROOT, 'src/pane/strings');

/** The languages that have words for the pane, English first. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...readdirSync(STRINGS)
    .map((name) => /^([a-z]{2,3}(?:-[A-Z]{2})?)\.json$/.exec(name)?.[1])
    .filter((tag): tag is string => tag !== undefined && tag !== 'en')
    .sort(),
];

/** The words of a language, as its translator wrote them. */
export const wordsOf = (tag: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(STRINGS, `${tag}.json`), 'utf8')) as Record<string, string>;

/** The mails in which a reader meets most of the words. */
export const MAILS: readonly (readonly [name: string, heading: Word, mount: ShowOptions])[] = [
  ['reset', 'verdict.reset', { mail: forgotMail() }],
  ['expired', 'verdict.reset', { mail: expiredMail() }],
  ['doubtful', 'verdict.doubtful', { mail: doubtfulMail() }],
  ['cannot tell', 'verdict.cannot-tell', { mail: opaqueMail() }],
  ['not a reset mail', 'verdict.not-reset', { mail: ordinaryMail() }],
  ['no item', 'verdict.no-item', { mail: null, box: { ...READER, noItem: 'itemless' } }],
];

/** Opens the pane in an Outlook of this language, and waits for the verdict in its words. */
export async function showIn(
  theatre: Theatre,
  tag: string,
  [, heading, mount]: (typeof MAILS)[number],
  kind: HostKind = 'win32',
): Promise<Shown> {
  const page = { viewport: PANE, colorScheme: 'light' as const, reducedMotion: 'reduce' as const };
  const box = { ...READER, ...mount.box, language: tag };
  const shown = await theatre.show(kind, { ...mount, ...PANE, box, colours: LIGHT, stage: { page } });
  await shown.pane.heading.filter({ hasText: wordsOf(tag)[heading] ?? '' }).waitFor();
  return shown;
}

/** Unfolds everything, and waits for the words that load then. */
export async function unfoldAll({ pane }: Shown): Promise<void> {
  for (const fold of await pane.frame.locator('.pane details:not(details details) > summary').all()) await fold.click();
  await eventually(async () => {
    const empty = await pane.frame.locator('.pane details[open]:not(:has(> :nth-child(2)))').count();
    const waiting = await pane.frame.locator('.pane details[open] > p:only-of-type').count();
    if (empty + waiting > 0 && (await pane.frame.locator('.fix').count()) === 0) throw new Error('still loading');
  });
}
