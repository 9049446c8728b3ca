/** The real words of every language in the narrowest pane, folded and unfolded: nothing cut, nothing sideways. */
import { LANGUAGES, MAILS, showIn, unfoldAll } from './support/in-language';
import { lost } from './support/layout';
import { expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();

test.each(LANGUAGES)('%s: nothing is cut in 320 pixels', async (tag) => {
  const found: Record<string, readonly string[]> = {};
  for (const mail of MAILS) {
    const shown = await showIn(theatre, tag, mail);
    found[mail[0]] = await lost(shown.pane.frame);
    await unfoldAll(shown);
    found[`${mail[0]}, unfolded`] = await lost(shown.pane.frame);
    expectQuiet(shown.stage);
    await theatre.clear();
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
});

test('there are as many languages as are promised', () => {
  expect(LANGUAGES).toHaveLength(14);
});
