/**
 * The tests of src/core in this process, without jest: `describe`, `test` and `each` of our own round jest's `expect`.
 * Jest needs 1.5 s to start, and a mutant needs a start: three hours for all. Loaded once, a mutant takes milliseconds.
 */
const { readdirSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, sep } = require('node:path');
const { format } = require('node:util');
const { transformSync } = require('@swc/core');
const { expect } = require('expect');

/**
 * Left out: what takes longer than all other tests together (random input by the thousand, inputs of a megabyte, every
 * sample mail once more) and kills what a table kills too; and words.test.ts, which judges English and no code.
 */
const SLOW_FILES = /[/\\](properties|words|fixture-mails)\.test\.ts$/;
const SLOW_TESTS =
  /nothing secret without|whatever (the facts|the host|stands in the mail|the sender writes|comes in)|never throws|is total and pure|a megabyte|\d+ MB|costs no more than|that took seconds|ten thousand|100,000|too-many-links|no more than four letters in a row|any ID comes back|any list of fields|a flood of/;

const compiled = new Map();

/** Makes `require` read TypeScript as jest does here: with swc, as CommonJS. */
function readTypeScript(options) {
  Module._extensions['.ts'] = (module, filename) => {
    const known = compiled.get(filename);
    const code =
      known ?? transformSync(readFileSync(filename, 'utf8'), { ...options, filename, sourceMaps: false }).code;
    compiled.set(filename, code);
    module._compile(code, filename);
  };
}

function rows(table, add) {
  return (name, run) => {
    table.forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      const holes = name.match(/%[sdifjopc]/g)?.length ?? 0;
      const title = name.replaceAll('%#', String(index)).replaceAll('%p', '%j');
      add(format(title, ...values.slice(0, holes)), () => run(...values));
    });
  };
}

function declare() {
  const tests = [];
  const ends = [];
  const path = [];
  const count = new Map();

  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = (name, run) => {
    const title = [...path, name].join(' › ');
    const before = count.get(title) ?? 0;
    count.set(title, before + 1);
    const id = before === 0 ? title : `${title} (${String(before + 1)})`;
    if (!SLOW_TESTS.test(title)) tests.push({ id, file: path[0], run });
  };
  const failing = (name, run) => {
    test(name, async () => {
      const failed = await Promise.resolve()
        .then(run)
        .then(
          () => false,
          () => true,
        );
      if (!failed) throw new Error('passes, and is said to fail');
    });
  };
  test.each = (table) => rows(table, test);
  test.failing = failing;
  failing.each = (table) => rows(table, failing);
  describe.each = (table) => rows(table, describe);
  const afterAll = (run) => void ends.push(run);
  return { tests, ends, globals: { describe, test, it: test, afterAll, expect } };
}

function testFiles(root) {
  const core = readdirSync(join(root, 'src/core'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !SLOW_FILES.test(sep + file))
    .map((file) => `src/core/${file.replaceAll('\\', '/')}`)
    .sort();
  return [...core, 'src/inspect/fixtures.test.ts'];
}

/** Loads every test anew, and with it every module of ours. What the last load left is forgotten. */
function loadTests(root) {
  const own = (file) => file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`);
  for (const file of Object.keys(require.cache)) if (own(file) && file !== __filename) delete require.cache[file];
  module.children.length = 0;

  const { tests, ends, globals } = declare();
  Object.assign(globalThis, globals);
  for (const file of testFiles(root)) {
    globals.describe(file, () => {
      try {
        require(join(root, file));
      } catch (error) {
        // A table that a mutant broke can throw while it loads. That fails a run of the tests, so it is a test here.
        globals.test('loads', () => {
          throw error;
        });
      }
    });
  }
  return { tests, ends };
}

module.exports = { loadTests, readTypeScript };
