/** What only a browser does with the HTML of a stranger: forms whose fields stand in for properties, a policy that is asked. */
import { anchor, mail, RESET_LINK, safeLinks } from './support/mails';
import { expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();
const WORDS = '<p>Your administrator has reset the password of your Salesforce account.</p>';

/** Names that a form takes from its fields in place of its own (HTML Standard, `[LegacyOverrideBuiltIns]`). */
const NAMES = [
  'nodeType',
  'nodeValue',
  'firstChild',
  'nextSibling',
  'parentNode',
  'localName',
  'getAttribute',
  'children',
];

test.each(NAMES)('a field named %s hides nothing of its form', async (name) => {
  const form = `<form>${WORDS}${anchor(RESET_LINK)}<input name="${name}"><img name="${name}"></form><p>Bye</p>`;
  const { stage, pane } = await theatre.show('win32', { mail: mail(name, form) });
  await pane.shows('verdict.reset');
  await pane.showFullLink.click();
  expect(await pane.field.inputValue()).toBe(RESET_LINK);
  expect(stage.pageErrors).toEqual([]);
});

test.each(['querySelectorAll', 'createTreeWalker', 'documentElement', 'body'])(
  'an image or a form named %s hides nothing of the page',
  async (name) => {
    const html = `${WORDS}<img name="${name}"><form name="${name}"></form><p style="margin:0">${anchor(RESET_LINK)}</p>`;
    const { pane } = await theatre.show('win32', { mail: mail(name, html) });
    await pane.shows('verdict.reset');
  },
);

test('the styles of a mail are read, not tried: the policy has nothing to refuse', async () => {
  const row = `<td style="padding:4px;display:block">Words <b style='color:#333'>of</b> a newsletter</td>`;
  const html = `<html><body>${WORDS}${anchor(RESET_LINK)}
    <table style="width:100%">${`<tr>${row}</tr>`.repeat(300)}</table></body></html>`;
  const { stage, pane } = await theatre.show('web', { mail: mail('styled', html) });
  await pane.shows('verdict.reset');
  await pane.steps.waitFor();
  expectQuiet(stage);
});

test('an address and a text that look like a style are what the mail says', async () => {
  const link = `${RESET_LINK}&next=/style=1`;
  const html = `${WORDS}<p style="margin:0">my style=b</p>${anchor(safeLinks(link))}`;
  const { pane } = await theatre.show('win32', { mail: mail('lookalike', html) });
  await pane.showFullLink.click();
  expect(await pane.field.inputValue()).toBe(link);
});

test('an attribute that the parser copies into ten thousand elements is read once', async () => {
  const long = `<p><b title="${'q'.repeat(50_000)}" style="color:red"></p>${'<p>x'.repeat(10_000)}`;
  const { stage, pane } = await theatre.show('win32', { mail: mail('copies', `${WORDS}${anchor(RESET_LINK)}${long}`) });
  await pane.shows('verdict.reset');
  expect(stage.pageErrors).toEqual([]);
});
