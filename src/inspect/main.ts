/** The command line: one JSON line a mail, or one a URL. Reads files, writes to standard output, touches no network. */
import { Command, CommanderError } from 'commander';
import { runInspect, type InspectOptions } from './run';

const program = new Command('inspect')
  .description('Judges Salesforce password-reset mails (.eml, .msg) and unwraps rewritten links, offline.')
  .argument('[files...]', 'mails to judge; with --urls a list of URLs, one a line; - reads standard input')
  .option('--now <time>', 'judge as at this time (ISO 8601); default: now')
  .option('--settings <file>', "an administrator's settings.json")
  .option('--show-links', 'print the whole link, which is a live credential; default: masked')
  .option('--urls', 'read one URL a line and print what is left when its wrappers are taken off')
  .exitOverride();

async function main(): Promise<number> {
  try {
    program.parse();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  return runInspect(program.args, program.opts<InspectOptions>(), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    now: () => Date.now(),
  });
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `inspect … | head` closes the pipe early: that is the reader's choice, not a failure.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await main();
