/**
 * Ten composed mails with different gateways and link forms in the pane, with both disclosures for admins open, at 320
 * pixels and in full height. `npm run screenshots -- --admin [name part …]`
 */
import path from 'node:path';
import en from '../../src/pane/strings/en.json';
import { LIGHT } from '../host/stage';
import { fixtureMail } from './support/fixture-mail';
import type { Pane } from './support/pane';
import type { Theatre } from './support/product';

/** What differs is meant: wrapper, hop, mark and nothing; single-use, confirmed, admin's and hidden links; ages, hosts, verdicts. */
export const ADMIN_MAILS = [
  'genuine-safe-links-forgot',
  'genuine-by-hop-mimecast',
  'genuine-proofpoint-v3-forgot-confirm',
  'genuine-expired-behind-barracuda',
  'genuine-by-mark-fortimail',
  'genuine-site-forgot',
  'genuine-sandbox-of-before-enhanced-domains',
  'genuine-nested-three-deep',
  'cannot-tell-mimecast-domain',
  'doubtful-authentication-fails',
] as const;

const DISCLOSURES = [en['admin.salesforce'], en['admin.mail']];

/** Opens a part and waits for its text, which is loaded when it is asked for. Some mails have nothing for an admin. */
async function unfold(pane: Pane, title: string): Promise<boolean> {
  const fold = pane.fold(title);
  if ((await fold.count()) === 0) return false;
  await fold.locator('summary').first().click();
  await fold.locator('h3, h4, ol').first().waitFor();
  return true;
}

/** One picture; what of the two parts was there to open. */
async function shoot(theatre: Theatre, name: string, folder: string): Promise<string> {
  const { mail, now } = await fixtureMail(name);
  const page = {
    viewport: { width: 320, height: 570 },
    colorScheme: 'light' as const,
    reducedMotion: 'reduce' as const,
  };
  const { stage, pane } = await theatre.show('win32', { mail, colours: LIGHT, stage: { page, clock: { now } } });
  await pane.checkAgain.waitFor();
  await pane.frame.locator('main[aria-busy=false], main:not([aria-busy])').waitFor();
  const opened: string[] = [];
  for (const title of DISCLOSURES) if (await unfold(pane, title)) opened.push(title);
  await stage.page.evaluate(() => document.fonts.ready);
  const wide = await pane.frame.evaluate(() => document.documentElement.scrollWidth);
  await stage.page.screenshot({
    path: path.join(folder, `admin.${name}.png`),
    animations: 'disabled',
    fullPage: true,
  });
  await theatre.clear();
  return `${name}: ${opened.join(', ') || 'nothing to open'}${wide > 320 ? `; ${String(wide)} pixels wide` : ''}`;
}

/** Pictures of the mails whose name holds one of `parts`, or of all. Returns a line a picture. */
export async function adminPictures(
  theatre: Theatre,
  folder: string,
  parts: readonly string[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const name of ADMIN_MAILS.filter((each) => parts.length === 0 || parts.some((part) => each.includes(part)))) {
    lines.push(await shoot(theatre, name, folder));
  }
  return lines;
}
