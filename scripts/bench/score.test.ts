import { scoreOf } from './score';

const VECTORS = [
  { wrapped: 'a', expected: 'https://a.example/x' },
  { wrapped: 'b', expected: 'https://b.example' },
  { wrapped: 'c', expected: 'https://c.example/?r=A%2fB' },
  { wrapped: 'd', expected: null },
  { wrapped: 'e', expected: '' },
];

test('right is the target, whatever URL makes of its spelling; made up is an address where none is', () => {
  const answers: Readonly<Record<string, string>> = {
    a: 'https://a.example/y',
    b: 'https://B.example/',
    c: 'https://c.example/?r=A/B',
    e: 'https://e.example/',
  };
  expect(scoreOf((link) => answers[link] ?? null, VECTORS)).toEqual({ right: 1, ofTargets: 3, madeUp: 1, ofNone: 2 });
});

test('no answer is neither', () => {
  expect(scoreOf(() => null, VECTORS)).toEqual({ right: 0, ofTargets: 3, madeUp: 0, ofNone: 2 });
});
