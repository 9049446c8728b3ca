/** Copying that does not lie: every way of it, each proved by a real paste. */
import { doubtfulMail, forgotMail, RECIPIENT, RESET_LINK, resetMail, SECRET, TOKEN } from './support/mails';
import { eventually, expectQuiet, Theatre } from './support/product';

const theatre = Theatre.forThisFile();

const NO_EXEC = 'Document.prototype.execCommand = () => false;';
const EXEC_THROWS = 'Document.prototype.execCommand = () => { throw new Error("not here"); };';
/** Another script in the page puts its own text on the clipboard, first and last. */
const TAMPERED = `window.addEventListener('copy', (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
  event.clipboardData.setData('text/plain', 'something else');
}, true);`;

describe.each([
  ['execCommand says no', NO_EXEC],
  ['execCommand throws', EXEC_THROWS],
  ['another listener changes what is copied', TAMPERED],
])('%s', (_title, initScript) => {
  test('the async clipboard is allowed: it takes over', async () => {
    const { stage, pane } = await theatre.show('web', {
      mail: resetMail(),
      allow: 'clipboard-write',
      stage: { initScript },
    });
    await pane.shows('verdict.reset');
    await stage.spoilClipboard();
    await pane.copyLink.click();
    await pane.says('copy.copied');
    expect(await stage.paste()).toBe(RESET_LINK);
    expectQuiet(stage);
  });

  test('the async clipboard is refused: the link stands selected, and the line names the keys', async () => {
    const { pane } = await theatre.show('web', { mail: resetMail(), stage: { initScript } });
    await pane.shows('verdict.reset');
    await pane.copyLink.click();
    await pane.says('copy.press.windows');
    expect(await pane.status.innerText()).not.toContain('Copied');
    const selected = await pane.field.evaluate((field) => {
      const area = field as HTMLTextAreaElement;
      return {
        focused: document.activeElement === area,
        text: area.value.slice(area.selectionStart, area.selectionEnd),
      };
    });
    expect(selected).toEqual({ focused: true, text: RESET_LINK });
  });
});

test('with neither way, the keys that the line names do copy the whole link', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail(), stage: { initScript: NO_EXEC } });
  await pane.shows('verdict.reset');
  await stage.spoilClipboard();
  await pane.copyLink.click();
  await pane.says('copy.press.windows');
  await stage.page.keyboard.press('Control+C');
  expect(await stage.paste()).toBe(RESET_LINK);
});

test('a browser without any async clipboard is no error', async () => {
  const initScript = `${NO_EXEC} Object.defineProperty(navigator, 'clipboard', { value: undefined });`;
  const { stage, pane } = await theatre.show('win32', { mail: resetMail(), stage: { initScript } });
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.press.windows');
  expectQuiet(stage);
});

test('a Mac is told of its own key', async () => {
  const userAgent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const { pane } = await theatre.show('mac', {
    mail: resetMail(),
    stage: {
      initScript: `${NO_EXEC} Object.defineProperty(navigator, 'clipboard', { value: undefined });`,
      page: { userAgent },
    },
  });
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.press.mac');
});

test('by keyboard: Enter copies, and the focus stays on the button', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await stage.spoilClipboard();
  await pane.copyLink.focus();
  await stage.page.keyboard.press('Enter');
  await pane.says('copy.copied');
  expect(await pane.copyLink.evaluate((button) => document.activeElement === button)).toBe(true);
  expect(await stage.paste()).toBe(RESET_LINK);
});

test('two presses in a row copy twice and break nothing', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await pane.copyLink.dblclick();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(RESET_LINK);
  expectQuiet(stage);
});

test('"Copied" goes away by itself, so that it is not taken for the answer to a later press', async () => {
  const { stage, pane } = await theatre.show('web', { mail: resetMail(), stage: { clock: { now: Date.now() } } });
  await pane.shows('verdict.reset');
  await pane.copyLink.click();
  await pane.says('copy.copied');
  await stage.page.clock.fastForward(6_000);
  await eventually(async () => {
    expect(await pane.status.innerText()).toBe('');
  });
});

test('the masked link can be shown, and hidden again', async () => {
  const { pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await pane.showFullLink.click();
  await eventually(async () => {
    expect(await pane.field.inputValue()).toBe(RESET_LINK);
  });
  expect(await pane.field.evaluate((field) => (field as HTMLTextAreaElement).readOnly)).toBe(true);
  await pane.showFullLink.click();
  await eventually(async () => {
    expect(await pane.field.inputValue()).not.toContain(SECRET);
  });
});

test('nothing in the pane can open the link', async () => {
  const { pane } = await theatre.show('web', { mail: resetMail() });
  await pane.shows('verdict.reset');
  await pane.showFullLink.click();
  const ways = await pane.frame.evaluate((token) => {
    const all = [...document.querySelectorAll('[href], [src], [action], [ping], [data], [srcset], [cite], link, base')];
    return all.map((each) => each.outerHTML).filter((html) => html.includes(token));
  }, TOKEN);
  expect(ways).toEqual([]);
  expect(await pane.frame.getByRole('link').count()).toBe(0);
});

test('where something does not fit, copying takes a second step that names the finding', async () => {
  const { stage, pane } = await theatre.show('web', { mail: doubtfulMail() });
  await pane.shows('verdict.doubtful');
  await stage.spoilClipboard();
  await pane.copyLink.click();
  const anyway = pane.frame.getByRole('button', { name: /^Copy anyway/ });
  await anyway.waitFor();
  expect(await anyway.innerText()).toContain('salesforce-login.example');
  expect(await stage.paste()).toBe('something else');
  await anyway.click();
  await pane.says('copy.copied');
  expect(await stage.paste()).toBe(`https://salesforce-login.example/?c=${TOKEN}%3D%3D`);
});

test('the note for the admin holds evidence, and neither link nor token nor recipient', async () => {
  const { stage, pane } = await theatre.show('web', { mail: forgotMail() });
  await pane.shows('verdict.reset');
  await pane.copyNote.click();
  // The words of the note load with the first press; a press whose gesture ran out meanwhile is repeated by the reader.
  await eventually(async () => {
    expect((await pane.status.innerText()).trim()).not.toBe('');
  });
  await pane.copyNote.click();
  await pane.status.filter({ hasText: /copied/i }).waitFor();
  const note = await stage.paste();
  expect(note.length).toBeGreaterThan(100);
  expect(note).toContain('Safe Links');
  for (const secret of [SECRET, TOKEN.slice(-12), '/secur/forgotpassword.jsp?', RECIPIENT, 'Ida Reader']) {
    expect(note).not.toContain(secret);
  }
});
