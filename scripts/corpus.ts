/** `npm run corpus -- FOLDER`: judges every mail below a folder and prints what came out. Reads files, nothing else. */
import { Command } from 'commander';
import { describe, survey } from './corpus-survey';

const program = new Command('corpus')
  .description(
    'Judges every .eml and .msg below a folder: verdicts by kind, times, and each mail that came out as reset.',
  )
  .argument('<folder>', 'the corpus, at any depth')
  .option('--all', 'read files of any name, not only .eml and .msg', false)
  .parse();

const [folder = '.'] = program.args;
const found = await survey(folder, { all: program.opts<{ all: boolean }>().all, now: Date.now() });
for (const line of describe(found)) process.stdout.write(`${line}\n`);
