/** The main job in every host: the verdict, where the link leads, and the link itself on the clipboard. */
import type { HostKind } from '../host/stage';
import { RESET_LINK, resetMail, SECRET } from './support/mails';
import { expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();

const HOSTS: readonly { kind: HostKind; via: 'name' | 'url'; title: string }[] = [
  { kind: 'web', via: 'name', title: 'Outlook on the web and new Outlook, host info by the frame name' },
  { kind: 'web', via: 'url', title: 'Outlook on the web, host info by the address' },
  { kind: 'win32', via: 'name', title: 'classic Outlook on Windows' },
  { kind: 'mac', via: 'name', title: 'Outlook on Mac' },
  { kind: 'ios', via: 'name', title: 'Outlook on iOS' },
  { kind: 'android', via: 'name', title: 'Outlook on Android' },
];

test.each(HOSTS)('$title', async ({ kind, via }) => {
  const { stage, pane } = await theatre.show(kind, { mail: resetMail(), via });
  await pane.shows('verdict.reset');
  expect(await pane.heading.count()).toBe(1);
  expect(await pane.frame.getByText('acme.my.salesforce.com').first().isVisible()).toBe(true);
  expect(await pane.frame.getByText('support@salesforce.com').first().isVisible()).toBe(true);

  const masked = await pane.field.inputValue();
  expect(masked).toMatch(/^https:\/\/acme\.my\.salesforce\.com\/\?c=/);
  expect(masked).not.toContain(SECRET);

  await stage.spoilClipboard();
  await pane.copyLink.click();
  await pane.says('copy.copied');
  expect(await stage.pasteAll()).toEqual({ text: RESET_LINK, kinds: ['text/plain'] });
  expectQuiet(stage);
});

test('at 320 × 570 the verdict, the link and the button are in sight without scrolling', async () => {
  const { pane } = await theatre.show('win32', { mail: resetMail() });
  await pane.shows('verdict.reset');
  for (const part of [pane.heading, pane.field, pane.copyLink]) {
    const box = await part.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(570);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

test('what may be done is offered: at most three steps, and the folded parts for the admins', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  const steps = await pane.steps.getByRole('listitem').count();
  expect(steps).toBeGreaterThanOrEqual(1);
  expect(steps).toBeLessThanOrEqual(3);
  for (const title of ['For your Salesforce admin', 'For your mail admin', 'How we got this link']) {
    const fold = pane.fold(title);
    expect(await fold.getAttribute('open')).toBeNull();
    await fold.locator('summary').first().click();
    await fold.locator(':scope > :not(summary)').first().waitFor();
  }
  expect(await pane.fold('How we got this link').innerText()).toContain('Safe Links');
  await pane.fold('For your mail admin').getByRole('heading', { level: 3 }).first().waitFor();
  expectQuiet(stage);
});
