import type { ChosenFix } from '../report';
import { evaluate, isExcepted } from './conditions';
import type { AdviceFacts } from './facts';
import type { Rule } from './rule';

/** More than three steps are not read (issue 5). */
export const MAX_READER_STEPS = 3;

interface Ranked {
  readonly chosen: ChosenFix;
  readonly fit: number;
}

/** What is asked of the rules; `general` counts only where nothing else speaks. */
export interface Question {
  readonly facts: AdviceFacts;
  readonly general: boolean;
}

/** The strongest finding that speaks for this rule's fix, or null. */
function rank(rule: Rule, { facts, general }: Question): Ranked | null {
  if (isExcepted(rule.unless, facts)) return null;
  let best: Ranked | null = null;
  for (const { when, fit } of rule.evidence) {
    if ((when === 'general') !== general || (best !== null && best.fit >= fit)) continue;
    const params = evaluate(when, facts, rule.products);
    if (params !== null) best = { chosen: { id: rule.id, because: { code: when, params } }, fit };
  }
  return best;
}

/** The fixes that the findings call for, strongest first. */
export function ranked(rules: readonly Rule[], question: Question): readonly ChosenFix[] {
  return rules
    .map((rule) => rank(rule, question))
    .filter((one) => one !== null)
    .sort((a, b) => b.fit - a.fit) // stable: equal fits keep the order of the table
    .map(({ chosen }) => chosen);
}
