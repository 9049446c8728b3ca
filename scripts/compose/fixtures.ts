/** All made-up mails of the tests, by file name. */
import { CANNOT_TELL, LARGE } from './cannot-tell';
import type { Case } from './case';
import { DOUBTFUL } from './doubtful';
import { GENUINE_GATEWAYS } from './genuine-gateways';
import { GENUINE_HOSTS } from './genuine-hosts';
import { GENUINE_MAILS } from './genuine-mails';
import { GENUINE_WAYS } from './genuine-ways';
import { OTHER } from './other';

/** Where the composed mails stand. */
export const FIXTURES = 'test/fixtures';

export const CASES: readonly Case[] = [
  ...GENUINE_GATEWAYS,
  ...GENUINE_HOSTS,
  ...GENUINE_MAILS,
  ...GENUINE_WAYS,
  ...DOUBTFUL,
  ...CANNOT_TELL,
  ...OTHER,
];

/** Composed when a test runs: a megabyte that nobody needs to read in the repository. */
export const LARGE_CASES: readonly Case[] = LARGE;

export const FIXTURE_MAILS: Readonly<Record<string, string>> = Object.fromEntries(
  CASES.map(({ name, eml }) => [name, eml]),
);
