import type { CDPSession } from 'playwright-core';
import type { Stage } from '../../host/stage';

interface Value {
  readonly value?: unknown;
}

/** One node of `Accessibility.getFullAXTree`, as far as it is read here. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** What a screen reader calls what Chromium computes. What is not named here is text, or only holds others. */
const SPOKEN: Readonly<Record<string, string>> = {
  main: 'main',
  heading: 'heading',
  button: 'button',
  textbox: 'text box',
  link: 'link',
  list: 'list',
  listitem: 'item',
  group: 'group',
  region: 'region',
  article: 'article',
  Details: 'group',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  status: 'status line',
  alert: 'alert',
  banner: 'banner',
  navigation: 'navigation',
  complementary: 'complementary',
  contentinfo: 'contentinfo',
  form: 'form',
  image: 'picture',
  img: 'picture',
};
/** Their words are their name; what stands inside them is not read again. */
const NAMED_BY_CONTENT = new Set(['heading', 'button', 'link', 'disclosure']);
/** Only holds others where it has no name. */
const NEEDS_NAME = new Set(['group', 'region', 'article']);
const BLOCKS = new Set(['paragraph', 'listitem', 'heading', 'LabelText', 'term', 'definition']);

const WORD_LIMIT = 110;

/** Neither a link nor a piece of one; and words of paragraphs only as far as it takes to know them again. */
function quote(text: string): string {
  const said = text
    .replace(/https?:\/\/\S+/g, (link) => (link.includes('…') || link.includes('•') ? '(link, masked)' : '(link)'))
    .replace(/\s+/gu, ' ')
    .trim();
  return said.length <= WORD_LIMIT ? said : `${said.slice(0, said.lastIndexOf(' ', WORD_LIMIT))} …`;
}

const text = (value: Value | undefined): string => (typeof value?.value === 'string' ? value.value : '');

class Tree {
  private readonly byId: ReadonlyMap<string, AxNode>;
  readonly lines: string[] = [];

  constructor(nodes: readonly AxNode[]) {
    this.byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [root] = nodes;
    if (root !== undefined) {
      this.add(0, `page: ${text(root.name)}`);
      this.readAll(root, 1);
    }
  }

  private children(node: AxNode): readonly AxNode[] {
    return (node.childIds ?? []).flatMap((id) => this.byId.get(id) ?? []);
  }

  private add(depth: number, line: string): void {
    this.lines.push(`${'  '.repeat(depth)}${line}`);
  }

  /** Texts that stand beside each other are read as one. */
  private readAll(node: AxNode, depth: number): void {
    let run = '';
    const flush = (): void => {
      if (run.trim() !== '') this.add(depth, `“${quote(run)}”`);
      run = '';
    };
    for (const child of this.inline(node)) {
      if (text(child.role) === 'StaticText') run += text(child.name);
      else if (text(child.role) === 'LineBreak') run += ' ';
      else {
        flush();
        this.read(child, depth);
      }
    }
    flush();
  }

  /** The children, with those that only hold texts opened up. */
  private inline(node: AxNode): readonly AxNode[] {
    return this.children(node).flatMap((child) => {
      const role = text(child.role);
      const holds = child.ignored || (!(role in SPOKEN) && !BLOCKS.has(role) && !isText(role));
      return holds ? this.inline(child) : [child];
    });
  }

  private read(node: AxNode, depth: number): void {
    const role = SPOKEN[text(node.role)];
    if (role === undefined || (NEEDS_NAME.has(role) && text(node.name) === '' && text(node.role) !== 'article')) {
      this.readAll(node, depth);
      return;
    }
    this.add(depth, this.line(node, role));
    if (role === 'article' && this.firstLevel(node) === 3) this.readStructure(node, depth + 1);
    else if (role !== 'text box' && !NAMED_BY_CONTENT.has(role)) this.readAll(node, depth + 1);
  }

  /** Of a fix: its headings, lists and controls. Its words are those of docs/admin-guide.md. */
  private readStructure(node: AxNode, depth: number): void {
    for (const child of this.inline(node)) {
      const role = SPOKEN[text(child.role)];
      if (role === undefined || role === 'item') this.readStructure(child, depth);
      else {
        this.add(depth, this.line(child, role).replace(/ = .*/, ''));
        if (role === 'list') this.readStructure(child, depth + 1);
      }
    }
  }

  private firstLevel(node: AxNode): number | null {
    for (const child of this.children(node)) {
      const level = text(child.role) === 'heading' ? propertiesOf(child).get('level') : this.firstLevel(child);
      if (typeof level === 'number') return level;
    }
    return null;
  }

  /** A control may hold a heading: then it is in the list of headings as well. */
  private headingIn(node: AxNode): readonly string[] {
    return this.children(node).flatMap((child) =>
      text(child.role) === 'heading' ? [headingName(propertiesOf(child))] : this.headingIn(child),
    );
  }

  private line(node: AxNode, role: string): string {
    const is = propertiesOf(node);
    const title = role === 'heading' ? headingName(is) : role;
    const more = role === 'list' ? [`${this.items(node)} items`] : role === 'disclosure' ? this.headingIn(node) : [];
    const name = quote(text(node.name));
    const value = role === 'text box' ? quote(text(node.value)) : '';
    const description = quote(text(node.description));
    return [
      [title, ...more, ...statesOf(is)].join(', '),
      name === '' ? '' : `: ${name}`,
      value === '' ? '' : ` = ${value}`,
      description === '' ? '' : ` (${description})`,
    ].join('');
  }

  private items(node: AxNode): number {
    return this.inline(node).filter((child) => text(child.role) === 'listitem').length;
  }
}

const propertiesOf = (node: AxNode): ReadonlyMap<string, unknown> =>
  new Map((node.properties ?? []).map(({ name, value }) => [name, value.value]));
const headingName = (is: ReadonlyMap<string, unknown>): string => `heading ${String(is.get('level'))}`;

const isText = (role: string): boolean => role === 'StaticText' || role === 'LineBreak';

function statesOf(is: ReadonlyMap<string, unknown>): readonly string[] {
  const states = [
    is.get('readonly') === true ? 'read-only' : '',
    flag(is.get('expanded'), 'expanded', 'collapsed'),
    flag(is.get('pressed'), 'pressed', 'not pressed'),
    flag(is.get('busy'), 'busy', ''),
    flag(is.get('disabled'), 'disabled', ''),
    is.get('live') === 'assertive' ? 'interrupts' : '',
    flag(is.get('focused'), 'has the focus', ''),
  ];
  return states.filter((state) => state !== '');
}

function flag(value: unknown, yes: string, no: string): string {
  if (value === undefined || value === null) return '';
  return value === true || value === 'true' ? yes : no;
}

/** What a screen reader reads from top to bottom: Chromium's own accessibility tree, in words. */
export async function reading(stage: Stage): Promise<readonly string[]> {
  const devtools: CDPSession = await stage.context.newCDPSession(stage.page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return new Tree(nodes).lines;
}

/** Text, so that no compiler adds to it: notes whatever comes to stand in a live region, from the first paint on. */
export const LISTEN = `(() => {
  const said = [];
  window.saidByItself = said;
  const live = (node) => (node.nodeType === 1 ? node : node.parentElement)
    ?.closest('[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])');
  new MutationObserver((changes) => {
    const regions = new Set();
    for (const change of changes) {
      if (change.type === 'childList' && change.addedNodes.length === 0) continue;
      const region = live(change.target);
      if (region) regions.add(region);
    }
    for (const region of regions) {
      const words = region.textContent.trim();
      if (words !== '') said.push(words);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
})()`;

/** What was said without being asked for, in order, as often as it was said. */
export async function saidByItself(stage: Stage): Promise<readonly string[]> {
  const said = await stage.page.evaluate(() => (window as unknown as { saidByItself: string[] }).saidByItself);
  return said.map(quote);
}
