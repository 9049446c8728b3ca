import type { Advice, ChosenFix } from '../report';
import { concernsSalesforce, evaluate } from './conditions';
import type { AdviceFacts } from './facts';
import type { Audience, Rule } from './rule';
import { RULES } from './rules';

/** More than three steps are not read (issue 5). */
export const MAX_READER_STEPS = 3;
/** An administrator folds the list out on purpose, but it stays a list and not a manual. */
export const MAX_ADMIN_FIXES = 16;

interface Ranked {
  readonly chosen: ChosenFix;
  readonly fit: number;
}

/** The strongest finding that speaks for this rule's fix, or null. `general` counts only where nothing else speaks. */
function rank(rule: Rule, facts: AdviceFacts, general: boolean): Ranked | null {
  let best: Ranked | null = null;
  for (const { when, fit } of rule.evidence) {
    if ((when === 'general') !== general || (best !== null && best.fit >= fit)) continue;
    const params = evaluate(when, facts, rule.products);
    if (params !== null) best = { chosen: { id: rule.id, because: { code: when, params } }, fit };
  }
  return best;
}

function ranked(audience: Audience, facts: AdviceFacts, general: boolean): readonly ChosenFix[] {
  return RULES[audience]
    .map((rule) => rank(rule, facts, general))
    .filter((one) => one !== null)
    .sort((a, b) => b.fit - a.fit) // stable: equal fits keep the order of the table
    .map(({ chosen }) => chosen);
}

function forAdmins(audience: Audience, facts: AdviceFacts): readonly ChosenFix[] {
  if (!concernsSalesforce(facts)) return [];
  const specific = ranked(audience, facts, false);
  return (specific.length > 0 ? specific : ranked(audience, facts, true)).slice(0, MAX_ADMIN_FIXES);
}

/**
 * Picks the fixes that the evidence calls for, strongest first, each with the finding that speaks for it. Where no
 * finding does, the administrators get the general order (facts/salesforce.md §5). A mail that has nothing to do with
 * Salesforce gets none. Pure; never fails.
 */
export function chooseAdvice(facts: AdviceFacts): Advice {
  return {
    reader: ranked('reader', facts, false).slice(0, MAX_READER_STEPS),
    salesforceAdmin: forAdmins('salesforce-admin', facts),
    mailAdmin: forAdmins('mail-admin', facts),
  };
}
