import type { Advice, ChosenFix, Judged } from '../report';
import type { Settings } from '../settings';
import { adviceFacts, type AdviceFacts } from './facts';
import { MAX_READER_STEPS, ranked, type Evaluate } from './ranking';
import { isToThePoint, READER_CONDITIONS, type Condition } from './reader-conditions';
import { rulesOf } from './rule';
import { READER_RULES } from './rules-reader';

const RULES = rulesOf('reader', READER_RULES);
const CONDITIONS: ReadonlyMap<string, Condition> = new Map(Object.entries(READER_CONDITIONS));

const evaluate: Evaluate = (code, facts, products) =>
  isToThePoint(code, facts) ? (CONDITIONS.get(code)?.(facts, products) ?? null) : null;

/** The reader's steps as `chooseAdvice` gives them, but for a `because` that names a gateway by its id. */
export function readerSteps(facts: AdviceFacts): readonly ChosenFix[] {
  return ranked(RULES, { facts, general: false, evaluate }).slice(0, MAX_READER_STEPS);
}

/** What a pane draws at once, while the rest of the advice is loaded: the lists for the admins are empty. */
export function readerAdvice(judged: Judged, settings: Settings): Advice {
  return { reader: readerSteps(adviceFacts(judged, settings)), salesforceAdmin: [], mailAdmin: [] };
}
