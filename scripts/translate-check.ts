/** Tells a translator what is missing or wrong: `npm run translations -- de`, or all languages without a tag. */
import { KINDS, languages } from '../src/pane/strings/testing/catalogues';
import { checkTranslation, inWords } from '../src/pane/strings/testing/check-translation';

const asked = process.argv.slice(2);
const tags = asked.length > 0 ? asked : languages();
let faults = 0;
for (const tag of tags) {
  const found = KINDS.flatMap((kind) => checkTranslation(tag, kind));
  for (const fault of found) console.log(inWords(fault));
  console.log(
    `${tag}: ${found.length === 0 ? 'complete, and nothing is wrong' : `${found.length.toString()} to mend`}`,
  );
  faults += found.length;
}
process.exitCode = faults > 0 ? 1 : 0;
