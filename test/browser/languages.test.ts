/** Every language in the built pane: its words, its chunks and no others, and English where they do not come. */
import { type HostKind, READER, type Stage } from '../host/stage';
import { languages, readCatalogue, type Kind } from '../../src/pane/strings/testing/catalogues';
import { resetMail } from './support/mails';
import { Pane } from './support/pane';
import { eventually, expectQuiet, type Shown, Theatre } from './support/product';

const theatre = Theatre.forThisFile();

const words = (tag: string, key: string, kind: Kind = 'pane'): string =>
  readCatalogue(kind, tag)?.words[key] ?? `${tag} lacks ${key}`;

interface Where {
  /** Outlook's language. */
  readonly outlook: string;
  /** The browser's; Outlook's where it is left out. */
  readonly browser?: string;
  readonly kind?: HostKind;
  readonly initScript?: string;
  /** Runs before the pane loads. */
  readonly before?: (stage: Stage) => Promise<unknown>;
}

async function show({ outlook, browser = outlook, kind = 'web', initScript, before }: Where): Promise<Shown> {
  const stage = await theatre.stage({ page: { locale: browser }, ...(initScript === undefined ? {} : { initScript }) });
  await before?.(stage);
  const box = { ...READER, language: outlook };
  const hosted = await stage.mount(kind, { path: 'taskpane.html', mail: resetMail(), box });
  return { stage, hosted, pane: new Pane(hosted.frame) };
}

/** The chunks that were asked for, by name: "de-json". */
const chunks = (stage: Stage): readonly string[] =>
  stage.requested.flatMap((url) => /^https:\/\/addin\.example\/([\w-]+)\.[0-9a-f]{8}\.js$/.exec(url)?.[1] ?? []);
const ofLanguages = (stage: Stage): readonly string[] =>
  chunks(stage).filter((name) => /^languages$|-json$|^advice-/.test(name));

const htmlLang = ({ pane }: Shown): Promise<string> => pane.frame.evaluate(() => document.documentElement.lang);
const heading = (shown: Shown, text: string): Promise<void> => shown.pane.heading.filter({ hasText: text }).waitFor();

async function unfold({ pane }: Shown, title: string): Promise<string> {
  const fold = pane.fold(title);
  await fold.locator('summary').first().click();
  await fold.getByRole('heading', { level: 3 }).first().waitFor();
  return fold.innerText();
}

/** A label that stands in every fix, whatever the evidence brings up. */
const inEveryFix = (tag: string): string => words(tag, 'label.notCovered', 'advice');

test.each(languages())('%s: its words, its advice, and no other chunk of a language', async (tag) => {
  const shown = await show({ outlook: tag });
  await heading(shown, words(tag, 'verdict.reset'));
  expect(await htmlLang(shown)).toBe(tag);
  await shown.pane.frame.getByRole('button', { name: words(tag, 'copy.link'), exact: true }).waitFor();
  expect(ofLanguages(shown.stage)).toEqual(['languages', `${tag}-json`]);

  const advice = await unfold(shown, words(tag, 'admin.mail'));
  expect(advice).toContain(inEveryFix(tag));
  expect(advice).not.toContain(inEveryFix('en'));
  expect(ofLanguages(shown.stage)).toEqual(['languages', `${tag}-json`, `advice-${tag}`]);
  expectQuiet(shown.stage);
});

test('English loads no chunk of a language, folds included', async () => {
  const shown = await show({ outlook: 'en-GB' });
  await heading(shown, words('en', 'verdict.reset'));
  expect(await unfold(shown, words('en', 'admin.mail'))).toContain(inEveryFix('en'));
  expect(await htmlLang(shown)).toBe('en-GB');
  expect(chunks(shown.stage)).toContain('advice');
  expect(ofLanguages(shown.stage)).toEqual([]);
});

test.each([
  ['de-CH', 'de', 'de-CH', 'win32'],
  ['pt-PT', 'pt-BR', 'pt-PT', 'mac'],
  ['nn-NO', 'nb', 'nb', 'web'],
  ['zh-TW', 'en', 'en', 'web'],
  ['pl-PL', 'en', 'en', 'web'],
] as const)('Outlook in %s: the words of %s, the dates of %s', async (outlook, file, locale, kind) => {
  const shown = await show({ outlook, kind });
  await heading(shown, words(file, 'verdict.reset'));
  expect(await htmlLang(shown)).toBe(locale);
});

describe('nothing is read in two languages', () => {
  /** Keeps every level-1 heading that the pane ever shows, and whether it explained itself in English. */
  const WHY = words('en', 'why.checking');
  const WATCH = `
    window.headings = [];
    const keep = () => {
      const why = document.body?.textContent.includes(${JSON.stringify(WHY)}) ? ${JSON.stringify(WHY)} : '';
      for (const text of [document.querySelector('h1')?.textContent, why])
        if (text && !window.headings.includes(text)) window.headings.push(text);
    };
    new MutationObserver(keep).observe(document, { childList: true, subtree: true, characterData: true });
  `;
  /** Longer than the simulated Outlook takes to hand the mail over, and within what the pane waits. */
  const slowly = (stage: Stage) =>
    stage.context.route('**/de-json.*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.fallback();
    });
  const SHELL = words('en', 'verdict.checking');

  test.each([
    // The static page is English for everybody; from there on it is German only.
    ['de-DE', [SHELL, words('de', 'verdict.checking'), words('de', 'verdict.reset')]],
    ['en-US', [SHELL, WHY, words('de', 'verdict.checking'), words('de', 'verdict.reset')]],
  ])('a German Outlook in a browser that says %s', async (browser, allowed) => {
    const shown = await show({ outlook: 'de-DE', browser, initScript: WATCH, before: slowly });
    await heading(shown, words('de', 'verdict.reset'));
    const seen = await shown.pane.frame.evaluate(() => (window as unknown as { headings: string[] }).headings);
    expect(seen.filter((text) => !allowed.some((each) => text.includes(each)))).toEqual([]);
    expect(seen.at(-1)).toContain(words('de', 'verdict.reset'));
    expect(seen[0]).toBe(SHELL);
  });
});

describe('words that do not come leave English ones', () => {
  const refuse = (pattern: string) => (stage: Stage) => stage.context.route(pattern, (route) => route.abort());

  test.each(['**/de-json.*.js', '**/languages.*.js'])('%s is refused', async (pattern) => {
    const shown = await show({ outlook: 'de-DE', before: refuse(pattern) });
    await heading(shown, words('en', 'verdict.reset'));
    expect(await htmlLang(shown)).toBe('en');
    expect(await unfold(shown, words('en', 'admin.mail'))).toContain(inEveryFix('en'));
    expect(shown.stage.pageErrors).toEqual([]);
  });

  test('the advice alone is refused: the pane stays German, the advice is English', async () => {
    const shown = await show({ outlook: 'de-DE', before: refuse('**/advice-de.*.js') });
    await heading(shown, words('de', 'verdict.reset'));
    expect(await unfold(shown, words('de', 'admin.mail'))).toContain(inEveryFix('en'));
    expect(shown.stage.pageErrors).toEqual([]);
  });

  test('a host that holds them back gets two seconds, and the words count when they come after all', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hold = (stage: Stage) =>
      stage.context.route('**/de-json.*.js', async (route) => {
        await held;
        await route.fallback();
      });
    const shown = await show({ outlook: 'de-DE', before: hold });
    await heading(shown, words('en', 'verdict.reset'));
    release();
    await heading(shown, words('de', 'verdict.reset'));
  });
});

describe('the viewer', () => {
  test.each([
    ['viewer.html', 'de-AT', 'de', 'de-AT'],
    ['viewer.html?lang=ja', 'en-US', 'ja', 'ja'],
    ['viewer.html', 'fr-FR', 'fr', 'fr-FR'],
    ['viewer.html', 'en-US', 'en', 'en-US'],
    ['viewer.html?lang=no%20tag', 'de-DE', 'en', 'en'],
  ])('%s in a browser that says %s speaks %s', async (file, browser, tag, locale) => {
    const { stage, pane } = await theatre.plain(file, { page: { locale: browser } });
    await pane.frame.getByText(words(tag, 'viewer.promise', 'viewer')).waitFor();
    expect(await pane.frame.evaluate(() => document.documentElement.lang)).toBe(locale);
    await pane.frame
      .getByRole('button', { name: words(tag, 'viewer.sample.safe-links', 'viewer'), exact: true })
      .click();
    await pane.heading.filter({ hasText: words(tag, 'verdict.reset') }).waitFor();
    expect(await pane.frame.title()).toContain(tag === 'en' ? 'heck a mail' : words(tag, 'viewer.title', 'viewer'));
    const own = tag === 'en' ? [] : [`${tag}-json`, `viewer-${tag}-json`];
    await eventually(() => {
      expect(
        chunks(stage)
          .filter((name) => name.endsWith('-json'))
          .sort(),
      ).toEqual(own);
      return Promise.resolve();
    });
    expectQuiet(stage);
  });
});
