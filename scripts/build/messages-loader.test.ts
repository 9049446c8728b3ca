import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import load from './messages-loader.cjs';

const loaderFor = (context: string, name: string) => ({
  context,
  resourcePath: join(context, name),
  addMissingDependency: () => undefined,
});
const english = loaderFor(__dirname, 'en.json');

/** What the module that the loader writes exports. */
function compiled(source: string): Record<string, unknown> {
  const literal = load.call(english, source).slice('export default JSON.parse('.length, -');'.length);
  return JSON.parse(JSON.parse(literal) as string) as Record<string, unknown>;
}

test('messages are compiled: at run time there is nothing left to parse', () => {
  const source = { plain: 'Copy link', named: 'From {sender}', plural: '{n, plural, one {# link} other {# links}}' };
  expect(compiled(JSON.stringify(source))).toEqual({
    plain: ['Copy link'],
    named: ['From ', ['sender']],
    plural: [['n', 'plural', { one: ['#', ' link'], other: ['#', ' links'] }]],
  });
});

test('the characters that a script could stumble over come through', () => {
  const text = '“a” \\ \u2028 </script> `$b` é 中';
  expect(compiled(JSON.stringify({ a: text }))).toEqual({ a: [text] });
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
