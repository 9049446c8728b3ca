/**
 * Writes the part of docs/admin-guide.md that explains the fixes, from the same data that the pane shows, and the
 * note for the admin in README.md.
 *   npm run admin-guide                writes both
 *   npm run admin-guide -- --check     exits with 1 where a file is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { CommandTemplate, Fix, Source } from '../src/core/advice/fix';
import { commandsOf, exemptEntries } from '../src/core/advice/exempt';
import { FIXES, fixById } from '../src/core/advice/fixes';
import { MAIL_DELIVERY_FIXES } from '../src/core/advice/fixes-mail-delivery';
import { MICROSOFT_FIXES } from '../src/core/advice/fixes-mail-microsoft';
import { PRODUCT_FIXES } from '../src/core/advice/fixes-mail-products';
import { MORE_PRODUCT_FIXES } from '../src/core/advice/fixes-mail-products-more';
import { SALESFORCE_DELIVERY_FIXES } from '../src/core/advice/fixes-salesforce-delivery';
import { SALESFORCE_LINK_FIXES } from '../src/core/advice/fixes-salesforce-links';
import { SALESFORCE_USER_FIXES } from '../src/core/advice/fixes-salesforce-users';
import { NEVER_RECEIVED_PATH, neverReceivedAdvice, type Next } from '../src/core/advice/never-received';
import { productName } from '../src/core/advice/products';
import { OWN_REASONING } from '../src/core/advice/sources';
import { SETUP_PAGES } from '../src/core/advice/setup-pages';
import { fixKeys } from '../src/core/advice/words';
import advice from '../src/pane/strings/advice.en.json';
import own from './admin-guide.en.json';
import { noteExample, noteText, README, withNote } from './admin-guide-note';

export const GUIDE = 'docs/admin-guide.md';
export const BEGIN = '<!-- fixes: made by scripts/admin-guide.ts, do not edit by hand -->';
export const END = '<!-- /fixes -->';

/** The words of the pane, and those that only the guide needs. */
const en = { ...advice, ...own };
type Key = keyof typeof en;

const i18n = setupI18n({ locale: 'en', messages: { en } });
i18n.setMessagesCompiler(compileMessage);

const isKey = (key: string): key is Key => Object.hasOwn(en, key);

/** The words behind a key, safe inside Markdown; a missing key is a mistake of the data and stops the run. */
function say(key: string, params: Record<string, string | number> = {}): string {
  if (!isKey(key)) throw new Error(`neither advice.en.json nor admin-guide.en.json has the key ${key}`);
  return i18n._(key, params).replace(/[\\`*_<]/g, '\\$&');
}

/** What starts a general order of five steps: facts/salesforce.md §5. */
const START = ['confirmation-page', 'dont-expire-links', 'admin-reset', 'exempt-exact-hosts', 'email-log-files'];

/** The heading's anchor as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\\/g, '')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');

const linkTo = (fix: Fix): string => `[${say(fixKeys(fix).title)}](#${anchor(say(fixKeys(fix).title))})`;
const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
const FENCES: Record<CommandTemplate['shell'], string> = {
  powershell: 'powershell',
  sf: 'sh',
  apex: 'apex',
  soql: 'sql',
  rest: 'http',
  cli: 'text',
  search: 'text',
};
const fenced = (text: string, language: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

function sourceText(source: Source): string {
  if (source === OWN_REASONING) return say('label.ownReasoning');
  const { name, url, dated } = source;
  const shown = name.replace(/[*_<]/g, '\\$&');
  const date = dated === null ? '' : ` (${say('label.dated', { date: dated })})`;
  return `${url === null ? shown : `[${shown}](${url})`}${date}`;
}

function stepsText(fix: Fix): string[] {
  const { steps } = fixKeys(fix);
  const block = (keys: readonly string[], heading: string): string[] =>
    keys.length === 0 ? [] : [`**${heading}**`, numbered(keys.map((key) => say(key)))];
  return [
    ...block(steps.plain, say('label.steps')),
    ...block(steps.lightning, say('label.lightning')),
    ...block(steps.classic, say('label.classic')),
  ];
}

function pagesText(fix: Fix): string[] {
  const pages = fix.setup.map((id) => SETUP_PAGES[id]).filter(({ lightning }) => lightning !== null);
  const setup = pages.map(
    ({ label, lightning, classic }) =>
      `- ${label}: \`${lightning ?? ''}\`${classic === null ? '' : `, Classic \`${classic}\``}`,
  );
  const keys = fixKeys(fix);
  const consolePage = fix.console === null || keys.console === null ? [] : [`- [${say(keys.console)}](${fix.console})`];
  const all = [...setup, ...consolePage];
  return all.length === 0 ? [] : [`**${say('guide.pages')}**`, all.join('\n')];
}

function commandsText(fix: Fix): string[] {
  const lines = commandsOf(fix, []);
  const keys = fixKeys(fix);
  return fix.commands.flatMap(({ shell }, index) => [
    `${say(keys.commands[index] ?? '')}:`,
    fenced(lines[index] ?? '', FENCES[shell]),
  ]);
}

function entriesText(fix: Fix): string[] {
  const entries = exemptEntries(fix, []);
  return entries === null ? [] : [`${say('label.entriesPlaceholder')}:`, fenced(entries.text, 'text')];
}

/** When the add-in shows the fix, with a made-up gateway and host in the sentences. */
function shownText({ evidence, products }: Fix): string {
  const codes = evidence.map(({ when }) => when);
  const names = products.map(productName).join(', ');
  const others = codes.filter((code) => !code.startsWith('product-'));
  const sentences = others.map((code) =>
    say(`because.${code}`, { gateway: say('guide.someProduct'), host: say('guide.someHost') }),
  );
  if (codes.includes('product-in-link')) return [say('guide.shownForProduct', { names }), ...sentences].join(' ');
  const listed = codes.includes('product-in-settings') ? [say('because.product-in-settings', { gateway: names })] : [];
  return [...listed, ...sentences].join(' ');
}

function factsText(fix: Fix): string {
  const keys = fixKeys(fix);
  return [
    `- ${say('label.cures')}: ${fix.cures.map((cure) => say(`cure.${cure}`)).join('; ')}.`,
    ...(keys.permission === null ? [] : [`- ${say('label.permission')}: ${say(keys.permission)}`]),
    `- ${say('label.cost')}: ${say(keys.cost)}`,
    `- ${say('label.notCovered')}: ${say(keys.notCovered)}`,
    `- ${say('guide.shown')}: ${shownText(fix)}`,
    `- ${say('label.source')}: ${fix.sources.map(sourceText).join('; ')}. ${say('label.checked', { date: fix.checked })}.`,
    `- ${say('guide.id')}: \`${fix.id}\``,
  ].join('\n');
}

const fixText = (fix: Fix): string[] => [
  `#### ${say(fixKeys(fix).title)}`,
  say(fixKeys(fix).what),
  ...stepsText(fix),
  ...pagesText(fix),
  ...entriesText(fix),
  ...commandsText(fix),
  factsText(fix),
];

const group = (heading: string, fixes: readonly Fix[]): string[] => [
  `### ${say(heading)}`,
  fixes.map((fix) => `- ${linkTo(fix)}`).join('\n'),
  ...fixes.flatMap(fixText),
];

const byId = (id: string): Fix => {
  const fix = fixById(id);
  if (fix === null) throw new Error(`no fix ${id}`);
  return fix;
};

const leadsTo = (next: Next, place: ReadonlyMap<string, number>): string =>
  next.kind === 'end' ? say(`neverReceived.end.${next.id}`) : say('guide.goOn', { number: place.get(next.id) ?? 0 });

function neverReceived(): string[] {
  const place = new Map(NEVER_RECEIVED_PATH.map(({ id }, index) => [id, index + 1]));
  const questions = NEVER_RECEIVED_PATH.map(({ id, yes, no }) =>
    [
      say(`neverReceived.question.${id}`),
      `   - ${say('neverReceived.yes')}: ${leadsTo(yes, place)}`,
      `   - ${say('neverReceived.no')}: ${leadsTo(no, place)}`,
    ].join('\n'),
  );
  const { salesforceAdmin, mailAdmin } = neverReceivedAdvice();
  const list = [...salesforceAdmin, ...mailAdmin].map(({ id }) => linkTo(byId(id)));
  return [`## ${say('guide.never')}`, numbered(questions), say('guide.neverAdmins'), numbered(list)];
}

const readers = (): string[] => [
  `## ${say('guide.reader')}`,
  say('guide.readerIntro'),
  FIXES.filter(({ audience }) => audience === 'reader')
    .map((fix) => `- **${say(fixKeys(fix).title)}**: ${say(fixKeys(fix).what)}`)
    .join('\n'),
];

/** The whole generated part, without its markers. */
export function fixesPart(): string {
  return [
    say('guide.intro'),
    `## ${say('guide.start')}`,
    say('guide.startIntro'),
    numbered(START.map((id) => linkTo(byId(id)))),
    `## ${say('guide.salesforce')}`,
    say('guide.salesforceIntro'),
    ...group('guide.links', SALESFORCE_LINK_FIXES),
    ...group('guide.users', SALESFORCE_USER_FIXES),
    ...group('guide.delivery', SALESFORCE_DELIVERY_FIXES),
    `## ${say('guide.mail')}`,
    say('guide.mailIntro'),
    ...group('guide.anyProduct', MAIL_DELIVERY_FIXES),
    ...group('guide.microsoft', MICROSOFT_FIXES),
    ...group('guide.products', [...PRODUCT_FIXES, ...MORE_PRODUCT_FIXES]),
    ...readers(),
    ...neverReceived(),
  ].join('\n\n');
}

/** The guide with its fixes renewed. A guide without the markers gets them at its end; no guide becomes a new one. */
export function renewed(guide: string | null): string {
  const part = `${BEGIN}\n\n${fixesPart()}\n\n${END}\n`;
  if (guide === null) return `# Admin guide\n\n${part}`;
  const begin = guide.indexOf(BEGIN);
  const end = guide.indexOf(END);
  if (begin < 0 || end < begin) return `${guide.trimEnd()}\n\n${part}`;
  return guide.slice(0, begin) + part.trimEnd() + guide.slice(end + END.length);
}

/** Writes a file that has changed, or with `check` says that it is stale. */
function put(file: string, wanted: string, check: boolean): void {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (present === wanted) return;
  if (check) {
    console.error(`${file} is stale: run npm run admin-guide`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
  }
}

async function main(check: boolean): Promise<void> {
  put(GUIDE, renewed(existsSync(GUIDE) ? readFileSync(GUIDE, 'utf8') : null), check);
  put(README, withNote(readFileSync(README, 'utf8'), noteText(await noteExample())), check);
}

if (process.argv[1]?.endsWith('admin-guide.ts') === true) void main(process.argv.includes('--check'));
