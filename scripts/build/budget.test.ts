import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { budgetFaults, PANE_BUDGET, pageCost, REST_BUDGET, wholeCost, type PageCost } from './budget';

const HTML = `<!doctype html><head>
<link rel="icon" href="assets/icon-32.png"/>
<script async id="office-js" src="https://cdn.example/office.js"></script>
<script defer="defer" src="taskpane.js"></script><link href="taskpane.css" rel="stylesheet">
</head>`;
const FILES: Readonly<Record<string, Buffer>> = {
  'taskpane.js': Buffer.from('let a = 1;'.repeat(100)),
  'taskpane.css': Buffer.from('a{color:red}'),
  'assets/icon-32.png': randomBytes(5000),
};

test('the cost of a page: its scripts and styles in bytes, its own files in requests', () => {
  const cost = pageCost(HTML, (name) => FILES[name]);
  const bytes = [FILES['taskpane.js']!, FILES['taskpane.css']!];
  expect(cost).toEqual({
    raw: bytes[0]!.length + bytes[1]!.length,
    gzip: gzipSync(bytes[0]!, { level: 9 }).length + gzipSync(bytes[1]!, { level: 9 }).length,
    requests: 4,
    files: ['assets/icon-32.png', 'taskpane.js', 'taskpane.css'],
    outside: ['https://cdn.example/office.js'],
    missing: [],
  });
  expect(budgetFaults('p', cost, ['https://cdn.example/office.js'])).toEqual([]);
});

test('a name without a file, and a host that is not allowed, are faults', () => {
  const cost = pageCost(HTML.replace('taskpane.css', 'gone.css'), (name) => FILES[name]);
  expect(budgetFaults('p', cost, [])).toEqual([
    'p: names gone.css, which the build did not write',
    'p: loads https://cdn.example/office.js',
  ]);
});

const AT_THE_BAR: PageCost = { ...PANE_BUDGET, files: [], outside: [], missing: [] };

test('a page at the bar passes', () => {
  expect(budgetFaults('p', AT_THE_BAR, [])).toEqual([]);
});

test.each(['gzip', 'raw', 'requests'] as const)('one %s more than the bar is a fault', (what) => {
  expect(budgetFaults('p', { ...AT_THE_BAR, [what]: PANE_BUDGET[what] + 1 }, [])).toHaveLength(1);
});

describe('what the pane costs with all that it loads by itself', () => {
  const { gzip } = REST_BUDGET;

  test('is the page and the chunk that follows, and may be the bar and no more', () => {
    expect(wholeCost(gzip - 30_000, [20_000, 10_000]).faults).toEqual([]);
    expect(wholeCost(gzip - 30_000, [20_000, 10_001]).faults).toHaveLength(1);
  });

  test('is told', () => {
    expect(wholeCost(98_000, [1_234]).text).toMatch(/99,234 gzip/);
  });

  test('is not known without that chunk, and what is not known is a fault', () => {
    expect(wholeCost(10, []).faults).toHaveLength(1);
  });
});

test('the style that stands in the page counts as well', () => {
  const style = 'html { color: red; }';
  const { raw, gzip } = pageCost(`<style>${style}</style>${HTML}`, (name) => FILES[name]);
  const without = pageCost(HTML, (name) => FILES[name]);
  expect(raw - without.raw).toBe(style.length);
  expect(gzip - without.gzip).toBe(gzipSync(style, { level: 9 }).length);
});
