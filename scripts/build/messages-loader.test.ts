import load from './messages-loader.cjs';

/** What the module that the loader writes exports. */
function compiled(source: string): Record<string, unknown> {
  const literal = load(source).slice('export default JSON.parse('.length, -');'.length);
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
  expect(() => load('{"bad.one":"{n, plural, one {#}"}')).toThrow(/message "bad\.one"/);
});
