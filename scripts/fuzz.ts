/**
 * `npm run fuzz -- --seconds 60 --seed 1`: feeds hostile input until the time is over. A finding is written to the
 * temporary folder with its seed; exit code 1. All tokens in it are made up.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { FIXTURE_MAILS } from './compose/fixtures';
import { fuzz } from './fuzz-run';

const options = new Command('fuzz')
  .description('Feeds mutated mails, pages, header blocks and links to the analysis and checks what must always hold.')
  .option('--seconds <number>', 'how long', Number, 60)
  .option('--iterations <number>', 'at most so many', Number, Number.MAX_SAFE_INTEGER)
  .option('--seed <number>', 'repeats a run', Number, Date.now() % 1_000_000)
  .parse()
  .opts<{ seconds: number; iterations: number; seed: number }>();

const end = performance.now() + options.seconds * 1000;
const result = await fuzz({
  ...{ seed: options.seed, iterations: options.iterations, seeds: Object.values(FIXTURE_MAILS) },
  goOn: () => performance.now() < end,
});

const lines = [...result.counts]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, count]) => `${String(count).padStart(8)} ${name}`);
for (const line of lines) process.stdout.write(`${line}\n`);
process.stdout.write(
  `seed ${String(options.seed)}: ${String(result.iterations)} inputs, slowest ${result.slowest.toFixed(1)} ms, ${String(result.failures.length)} findings\n`,
);
const folder = result.failures.length > 0 ? mkdtempSync(join(tmpdir(), 'reset-link-helper-fuzz-')) : '';
for (const { iteration, what, input } of result.failures) {
  const file = join(folder, `${String(options.seed)}-${String(iteration)}.bin`);
  writeFileSync(file, input);
  process.stdout.write(`${file}: ${what.join('; ')}\n`);
}
process.exitCode = result.failures.length > 0 ? 1 : 0;
