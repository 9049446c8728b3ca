import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import load from './messages-loader.cjs';

const STRINGS = join(__dirname, '../../src/pane/strings');

const loaderFor = (context: string, name: string) => ({
  context,
  resourcePath: join(context, name),
  resourceQuery: '',
  addDependency: () => undefined,
  addMissingDependency: () => undefined,
});
/** A catalogue that is not cut in two. */
const english = loaderFor(__dirname, 'advice.en.json');

/** What the module that the loader writes exports. */
function compiled(source: string, loader = english): Record<string, unknown> {
  const literal = load.call(loader, source).slice('export default JSON.parse('.length, -');'.length);
  return JSON.parse(JSON.parse(literal) as string) as Record<string, unknown>;
}

test('messages are compiled: at run time there is nothing left to parse', () => {
  const source = { plain: 'Copy link', named: 'From {sender}', plural: '{n, plural, one {# link} other {# links}}' };
  expect(compiled(JSON.stringify(source))).toEqual({
    plain: 'Copy link',
    named: ['From ', ['sender']],
    plural: [['n', 'plural', { one: ['#', ' link'], other: ['#', ' links'] }]],
  });
});

test('the characters that a script could stumble over come through', () => {
  const text = '“a” \\ \u2028 </script> `$b` é 中';
  expect(compiled(JSON.stringify({ a: text }))).toEqual({ a: text });
});

test('a message with a fault fails the build and is named', () => {
  expect(() => load.call(english, '{"bad.one":"{n, plural, one {#}"}')).toThrow(/message "bad\.one"/);
});

test('a language says where the words of its advice are, English and other catalogues do not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  try {
    for (const name of ['advice.pt-BR.json', 'advice.en.json']) writeFileSync(join(folder, name), '{}');
    const further = (name: string) => load.call(loaderFor(folder, name), '{}').split('\n').slice(1).join('\n');
    expect(further('pt-BR.json')).toContain(`import(/* webpackChunkName: "advice-pt-BR" */ './advice.pt-BR.json')`);
    // No advice in that language yet.
    expect(further('da.json')).toBe('');
    expect(further('en.json')).toBe('');
    expect(further('advice.pt-BR.json')).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("the pane's English comes in two parts", () => {
  const catalogue = JSON.parse(readFileSync(join(STRINGS, 'en.json'), 'utf8')) as Record<string, string>;
  const first = JSON.parse(readFileSync(join(STRINGS, '../rest/first-words.json'), 'utf8')) as string[];
  const part = (resourceQuery: string): Record<string, unknown> =>
    compiled(JSON.stringify(catalogue), { ...loaderFor(__dirname, 'en.json'), resourceQuery });

  test('which together are all of it, and share nothing', () => {
    const [one, two] = [Object.keys(part('')), Object.keys(part('?rest'))];
    expect([...one, ...two].sort()).toEqual(Object.keys(catalogue).sort());
    expect(one.length).toBeLessThan(two.length);
    expect(one).toEqual(expect.arrayContaining(['verdict.reset', 'why.reset.org', 'copy.link']));
    expect(two).toEqual(expect.arrayContaining(['verdict.doubtful', 'steps.title']));
  });

  test.each(first)('%s is a key, or the beginning of some', (entry) => {
    const found = Object.keys(catalogue).filter((key) => (entry.endsWith('.') ? key.startsWith(entry) : key === entry));
    expect(found).not.toEqual([]);
  });
});
