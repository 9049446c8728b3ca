/**
 * Stryker's test runner for `npm run mutation`: keeps the tests of src/core loaded and switches mutants between runs.
 * A mutant in code that runs while a module loads gets everything loaded anew.
 */
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import jestConfig from '../../jest.config.js';

const require = createRequire(import.meta.url);
const { loadTests, readTypeScript } = require('./suite.cjs');

const [, swcOptions] = Object.values(jestConfig.projects[0].transform)[0];

class CoreTestRunner {
  /** What Stryker's instrumented code reads and writes: the active mutant, the test that runs, the hits. */
  #stryker = (globalThis.__stryker__ ??= {});
  #suite = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    readTypeScript(swcOptions);
  }

  async dispose() {
    await this.#unload();
  }

  async dryRun() {
    await this.#reload();
    const tests = [];
    for (const test of this.#suite.tests) {
      const start = performance.now();
      const failure = await this.#run(test);
      const result = { id: test.id, name: test.id, fileName: test.file, timeSpentMs: performance.now() - start };
      tests.push(failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure });
    }
    const mutantCoverage = structuredClone(this.#stryker.mutantCoverage);
    const changed = await this.#firstFailure(this.#suite.tests);
    if (changed !== null && tests.every(({ status }) => status === 0)) {
      return { status: 'error', errorMessage: `passes the first time only: ${changed.id}: ${changed.failure}` };
    }
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    const load = reloadEnvironment || mutantActivation === 'static';
    const folder = relative(process.cwd(), dirname(sandboxFileName)).replaceAll('\\', '/');
    const result = await this.#mutantRun(activeMutant.id, {
      ...{ testFilter, hitLimit, load, folder },
      ...{ suspected: new Set(), distrusted: new Set() },
    });
    if (load) await this.#unload();
    return result;
  }

  async #mutantRun(mutant, run) {
    const { testFilter, hitLimit, load, folder } = run;
    if (load) await this.#unload();
    else if (this.#suite === null) await this.#reload();
    Object.assign(this.#stryker, { activeMutant: mutant, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (load) await this.#reload();
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const chosen = this.#suite.tests.filter(({ id }) => (wanted === null || wanted.has(id)) && !run.distrusted.has(id));
    // The tests beside the code first: most mutants die of them.
    const [near, far] = [true, false].map((is) => chosen.filter(({ file }) => (dirname(file) === folder) === is));
    const failed = await this.#firstFailure([...near, ...far]);
    const hits = this.#stryker.hitCount ?? 0;
    Object.assign(this.#stryker, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    if (hitLimit !== undefined && hits > hitLimit) return { status: 'timeout', reason: `more than ${hitLimit} hits` };
    if (failed === null) return { status: 'survived', nrOfTests: chosen.length };
    // A test kills only if it passes without the mutant: an earlier one may have left something in the test's own
    // variables (then all is loaded anew), or it needs tests that did not run here (then it is no judge of this one).
    if (!load && (await this.#run(failed.test)) !== null) {
      await this.#unload();
      (run.suspected.has(failed.id) ? run.distrusted : run.suspected).add(failed.id);
      return this.#mutantRun(mutant, run);
    }
    return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failure, nrOfTests: chosen.length };
  }

  async #firstFailure(tests) {
    for (const test of tests) {
      const failure = await this.#run(test);
      if (failure !== null) return { test, id: test.id, failure };
    }
    return null;
  }

  async #run({ id, run }) {
    this.#stryker.currentTestId = id;
    try {
      await run();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      this.#stryker.currentTestId = undefined;
    }
  }

  async #reload() {
    await this.#unload();
    this.#suite = loadTests(process.cwd());
  }

  async #unload() {
    for (const end of this.#suite?.ends ?? []) await end();
    this.#suite = null;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'core', factory: () => new CoreTestRunner() }];
