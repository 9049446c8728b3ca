/**
 * Writes jest's totals where scripts/test.ts can add them to its own checks: a file named by TEST_TOTALS.
 * A suite that could not even start counts as a failure.
 */
const fs = require('node:fs');

module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const file = process.env['TEST_TOTALS'];
    if (file === undefined) return;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    fs.writeFileSync(
      file,
      JSON.stringify({ passed: results.numPassedTests, failed, pending: results.numPendingTests }),
    );
  }
};
