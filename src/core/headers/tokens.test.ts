import { tokenise } from './tokens';

/** Time of the processor, not of the clock: other work on the machine does not count. */
const cpuMs = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const texts = (value: string) => {
  const scanned = tokenise(value);
  return scanned.state === 'ok' ? scanned.tokens.map(({ kind, text }) => `${kind}:${text}`) : scanned.why;
};

test.each<[string, string[] | string]>([
  ['', []],
  [' \t\r\n', []],
  ['a b', ['word:a', 'word:b']],
  ['a;b', ['word:a', 'semicolon:;', 'word:b']],
  ['a=b', ['word:a', 'equals:=', 'word:b']],
  ['a"b;=c"d', ['word:a', 'quoted:b;=c', 'word:d']],
  ['"a\\"b\\\\c"', ['quoted:a"b\\c']],
  ['""', ['quoted:']],
  ['(a(b)c) d', ['comment:a(b)c', 'word:d']],
  ['(a\\)b)', ['comment:a\\)b']],
  ['a(b)c', ['word:a', 'comment:b', 'word:c']],
  ['(";=" x)', ['comment:";=" x']],
  [')a', ['word:)a']],
  ['a)b', ['word:a', 'word:)b']],
  ['"open', 'unclosed-quote'],
  ['"open\\"', 'unclosed-quote'],
  ['(open', 'unclosed-comment'],
  ['(open(x)', 'unclosed-comment'],
  ['(open\\)', 'unclosed-comment'],
  ['(domain of "a) dmarc=pass ("@x)', 'quote-in-comment'],
])('%j', (value, expected) => {
  expect(texts(value)).toEqual(expected);
});

test('tells what stands apart: after white space, after a comment, at the beginning', () => {
  const scanned = tokenise('a=b c =d(x)e "f"g;h');
  expect(scanned.state === 'ok' && scanned.tokens.map(({ text, apart }) => [text, apart])).toEqual([
    ['a', true],
    ['=', false],
    ['b', false],
    ['c', true],
    ['=', true],
    ['d', false],
    ['x', false],
    ['e', true],
    ['f', true],
    ['g', false],
    [';', false],
    ['h', false],
  ]);
});

test.each([
  ['nested', '('.repeat(1_000_000) + ')'.repeat(1_000_000)],
  ['open comments', '('.repeat(1_000_000)],
  ['open quotes', '"\\'.repeat(500_000)],
  ['words', 'a '.repeat(500_000)],
  ['quotes in a comment', `(${'""'.repeat(500_000)})`],
])('1 MB of %s takes no stack and no time', (_what, value) => {
  // A quadratic scan would take minutes.
  expect(cpuMs(() => tokenise(value))).toBeLessThan(2_000);
});
