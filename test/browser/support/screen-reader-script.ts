import type { Stage } from '../../host/stage';
import { LISTEN, reading, saidByItself } from './speech';
import type { Pane } from './pane';
import { eventually, type Theatre } from './product';
import { openState, type State, STATES } from './states';

export const SCRIPT_FILE = 'docs/screen-reader.md';

/** A Monday morning, so that "Sent 3 hours ago" is the same on every day. */
const NOW = Date.UTC(2026, 10, 2, 11, 0, 0);
const READER = { page: { timezoneId: 'UTC', locale: 'en-US' }, now: NOW, initScript: LISTEN };

const INTRODUCTION = `# What a screen reader says

Made from the accessibility tree that Chromium computes for the built pane, in every state of it: \`npm run screen-reader\`
writes this file, and \`test/browser/accessibility-tree.test.ts\` fails where it no longer fits. Read it from top to bottom
as one who cannot see the pane. Long sentences are cut at the mark …, links are never written out, and of a fix only its
headings, lists and controls are given: its words are those of the [guide for admins](admin-guide.md).

"Says by itself" is what the one polite status line says unasked, each line once. All the rest is silent until reached.
`;

/** The part of the script for one state. */
export async function scriptOf(theatre: Theatre, state: State): Promise<string> {
  const { stage, pane } = await openState(theatre, state, 'light', READER);
  await settle(stage, pane);
  const lines = await reading(stage);
  const said = await saidByItself(stage);
  await theatre.clear();
  const unasked =
    said.length === 0 ? 'Says nothing by itself.' : `Says by itself: ${said.map(inQuotes).join(', then ')}.`;
  return `## ${capital(state.name)}\n\n${unasked}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}

/** What is only spoken, and what goes away by itself, is no longer there for whoever reads the pane later. */
async function settle(stage: Stage, pane: Pane): Promise<void> {
  const words = await pane.status.innerText();
  if (words === '' || (await pane.status.getAttribute('data-tone')) === 'shown') return;
  await stage.page.clock.runFor(4_000);
  await eventually(async () => {
    if ((await pane.status.innerText()) !== '') throw new Error('The status line still speaks.');
  });
}

export async function wholeScript(theatre: Theatre): Promise<string> {
  const parts: string[] = [];
  for (const state of STATES) parts.push(await scriptOf(theatre, state));
  return [INTRODUCTION, ...parts].join('\n');
}

/** The part of a written script for one state; empty where it has none. */
export function partOf(script: string, { name }: State): string {
  const start = script.indexOf(`## ${capital(name)}\n`);
  if (start < 0) return '';
  const end = script.indexOf('\n## ', start);
  return end < 0 ? script.slice(start) : script.slice(start, end);
}

const inQuotes = (words: string): string => `“${words}”`;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
