import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { budgetFaults, PANE_BUDGET, pageCost, verdictCost, VERDICT_BUDGET, type PageCost } from './budget';

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

describe('what the pane costs to the verdict', () => {
  const { gzip, wanted } = VERDICT_BUDGET;

  test('is the page and the chunk that judges, and may be the bar and no more', () => {
    expect(verdictCost(gzip - 30_000, [20_000, 10_000]).faults).toEqual([]);
    expect(verdictCost(gzip - 30_000, [20_000, 10_001]).faults).toHaveLength(1);
  });

  test('is told beside the bar of the design', () => {
    expect(verdictCost(wanted, [1_234]).text).toMatch(/101,234 gzip, 1,234 above the 100,000/);
    expect(verdictCost(wanted - 3_000, [1_000]).text).toMatch(/98,000 gzip, 2,000 below the 100,000/);
  });

  test('is not known without that chunk, and what is not known is a fault', () => {
    expect(verdictCost(10, []).faults).toHaveLength(1);
  });
});
