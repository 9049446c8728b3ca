import fc from 'fast-check';
import { MAX_FIELDS, MAX_HEADER_CHARS, MAX_VALUE_CHARS, parseFields } from './fields';

const pairs = (raw: string) => parseFields(raw).list.map(({ name, value }) => [name, value]);

/** Time of the processor, not of the clock: other work on the machine does not count. */
const cpuMs = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('parseFields', () => {
  test.each<[string, string, [string, string][]]>([
    ['nothing', '', []],
    ['only line ends', '\r\n\r\n', []],
    ['one field without a line end', 'A: 1', [['A', '1']]],
    [
      'order and double names',
      'A: 1\r\nB: 2\r\nA: 3\r\n',
      [
        ['A', '1'],
        ['B', '2'],
        ['A', '3'],
      ],
    ],
    [
      'folded with a blank and a tab',
      'A: 1\r\n 2\r\n\t3\r\nB: 4\r\n',
      [
        ['A', '1 2\t3'],
        ['B', '4'],
      ],
    ],
    ['value begins on the folded line', 'A:\r\n 1\r\n', [['A', '1']]],
    ['a folded line of blanks only', 'A: 1\r\n \t\r\n 2', [['A', '1 \t 2']]],
    ['two blanks after the colon', 'A:  1\n', [['A', '1']]],
    ['obsolete blank before the colon', 'A \t: 1\n', [['A', '1']]],
    [
      'empty value',
      'A:\nB: 2\n',
      [
        ['A', ''],
        ['B', '2'],
      ],
    ],
    ['colons in the value', 'A: b: c\n', [['A', 'b: c']]],
    ['empty lines before the first field', '\r\n\r\nA: 1\r\n', [['A', '1']]],
    ['the empty line ends the header', 'A: 1\r\n\r\nB: 2\r\n', [['A', '1']]],
    ['an mbox line, and what is folded under it', 'From x@y Mon\r\n folded\r\nA: 1\r\n', [['A', '1']]],
    ['a folded line before any field', ' lost\r\nA: 1\r\n', [['A', '1']]],
    [
      'garbage ends the field before it',
      'A: 1\r\ngarbage\r\n 2\r\nB: 3',
      [
        ['A', '1'],
        ['B', '3'],
      ],
    ],
    ['a name with a blank inside is none', 'A B: 1\nC: 2', [['C', '2']]],
    ['a name with another script is none', 'Ä: 1\nC: 2', [['C', '2']]],
    ['no name at all', ': 1\nC: 2', [['C', '2']]],
    ['every printable character may stand in a name', "!#$%&'*+-.^_`|~09Az: 1", [["!#$%&'*+-.^_`|~09Az", '1']]],
    [
      'mixed CRLF and LF',
      'A: 1\r\nB: 2\nC: 3\r\n',
      [
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
      ],
    ],
    [
      'CR alone, where there is no LF',
      'A: 1\rB: 2\r 3\r',
      [
        ['A', '1'],
        ['B', '2 3'],
      ],
    ],
    [
      'a lone CR among LF is no line end',
      'A: 1\rB: 2\nC: 3\n',
      [
        ['A', '1\rB: 2'],
        ['C', '3'],
      ],
    ],
  ])('%s', (_what, raw, expected) => {
    expect(pairs(raw)).toEqual(expected);
    expect(parseFields(raw).truncated).toBe(false);
  });

  test('finds by name whatever the case, from the top down', () => {
    const fields = parseFields('X-Sfdc-LK: 1\nx-sfdc-lk: 2\nOther: 3\n');
    expect(fields.all('x-SFDC-lk')).toEqual(['1', '2']);
    expect(fields.first('X-SFDC-LK')).toBe('1');
    expect(fields.all('missing')).toEqual([]);
    expect(fields.first('missing')).toBeNull();
    expect(fields.first('constructor')).toBeNull();
    expect(fields.list[0]).toEqual({ name: 'X-Sfdc-LK', key: 'x-sfdc-lk', value: '1' });
  });

  test('an empty value is a value', () => {
    expect(parseFields('A:\n').first('a')).toBe('');
  });
});

describe('limits', () => {
  test('the numbers', () => {
    expect([MAX_HEADER_CHARS, MAX_FIELDS, MAX_VALUE_CHARS]).toEqual([262_144, 2_000, 32_768]);
  });

  test('a header of 200 kB is read whole', () => {
    const raw = `${`X-Pad: ${'a'.repeat(1_990)}\r\n`.repeat(100)}Last: 1\r\n`;
    expect(raw.length).toBeGreaterThan(199_000);
    const fields = parseFields(raw);
    expect(fields.first('last')).toBe('1');
    expect(fields.truncated).toBe(false);
  });

  test.each([
    [MAX_HEADER_CHARS, false, '1'],
    [MAX_HEADER_CHARS + 1, true, null],
  ])('%i characters: truncated %s', (length, truncated, last) => {
    const tail = 'Last: 1';
    const pad = Array.from({ length: 8 }, () => `P: ${'a'.repeat(32_000)}\n`).join('');
    const rest = `Q: ${'b'.repeat(length - pad.length - tail.length - 4)}\n`;
    const raw = pad + rest + (truncated ? ' '.repeat(tail.length) : tail);
    expect(raw).toHaveLength(length);
    const fields = parseFields(raw);
    expect([fields.truncated, fields.first('last')]).toEqual([truncated, last]);
  });

  test.each([
    [MAX_FIELDS, false],
    [MAX_FIELDS + 1, true],
  ])('%i fields: truncated %s, and the topmost are kept', (count, truncated) => {
    const fields = parseFields(Array.from({ length: count }, (_, at) => `F${at}: ${at}\n`).join(''));
    expect(fields.truncated).toBe(truncated);
    expect(fields.list).toHaveLength(MAX_FIELDS);
    expect(fields.list.at(-1)).toEqual({ name: 'F1999', key: 'f1999', value: '1999' });
  });

  test.each([
    [MAX_VALUE_CHARS, false],
    [MAX_VALUE_CHARS + 1, true],
  ])('a value of %i characters: cut %s, and the next field is read', (length, truncated) => {
    const fields = parseFields(`A: ${'a'.repeat(length)}\r\nB: 2\r\n`);
    expect(fields.first('A')).toBe('a'.repeat(MAX_VALUE_CHARS));
    expect(fields.first('B')).toBe('2');
    expect(fields.truncated).toBe(truncated);
  });
});

describe('time', () => {
  test.each([
    ['100,000 header lines', 'A: b\n'.repeat(100_000)],
    ['100,000 folded lines', `A: b\n${' c\n'.repeat(100_000)}`],
    ['100,000 lines that are none', 'nothing\n'.repeat(100_000)],
    ['10 MB of colons', ':'.repeat(10_000_000)],
    ['10 MB of blanks before a colon', `A${' '.repeat(10_000_000)}: 1`],
    ['10 MB of line ends', '\n'.repeat(10_000_000)],
  ])('%s', (_what, raw) => {
    expect(cpuMs(() => parseFields(raw))).toBeLessThan(200);
  });
});

test('writes and reads back any list of fields, folded anywhere', () => {
  let folded = 0;
  const name = fc.stringMatching(/^[!-9;-~]{1,20}$/);
  const word = fc.stringMatching(/^[!-~]{1,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(word, { maxLength: 5 })), { minLength: 1, maxLength: 20 }), (list) => {
      const raw = list.map(([key, words]) => `${key}: ${words.join('\r\n ')}\r\n`).join('');
      if (list.some(([, words]) => words.length > 1)) folded += 1;
      expect(pairs(raw)).toEqual(list.map(([key, words]) => [key, words.join(' ')]));
    }),
    { seed: 1, numRuns: 300 },
  );
  expect(folded).toBeGreaterThan(100);
});
