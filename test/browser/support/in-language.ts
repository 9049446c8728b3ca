import { languages, readCatalogue } from '../../../src/pane/strings/testing/catalogues';
import { LIGHT, PANE, READER, type HostKind } from '../../host/stage';
import { doubtfulMail, expiredMail, forgotMail, opaqueMail, ordinaryMail } from './mails';
import { eventually, type Shown, type ShowOptions, type Theatre } from './product';
import type { Word } from './pane';

/** The languages that have words for the pane, English first. */
export const LANGUAGES: readonly string[] = ['en', ...languages()];

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
  await shown.pane.heading
    .filter({ hasText: readCatalogue('pane', tag)?.words[heading] ?? `${tag} lacks ${heading}` })
    .waitFor();
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
