import type { Advice, ChosenFix, Judged } from '../report';
import type { Settings } from '../settings';
import { adviceFacts, type AdviceFacts } from './facts';
import { MAX_READER_STEPS, ranked } from './ranking';
import { concernsSalesforce } from './readings';
import type { Audience } from './rule';
import { RULES } from './rules';

export { MAX_READER_STEPS } from './ranking';
/** An administrator folds the list out on purpose, but it stays a list and not a manual. */
export const MAX_ADMIN_FIXES = 16;

function fixes(audience: Audience, facts: AdviceFacts, general: boolean): readonly ChosenFix[] {
  return ranked(RULES[audience], { facts, general });
}

function forAdmins(audience: Audience, facts: AdviceFacts): readonly ChosenFix[] {
  if (!concernsSalesforce(facts)) return [];
  const specific = fixes(audience, facts, false);
  return (specific.length > 0 ? specific : fixes(audience, facts, true)).slice(0, MAX_ADMIN_FIXES);
}

/**
 * Picks the fixes that the evidence calls for, strongest first, each with the finding that speaks for it. Where no
 * finding does, the administrators get the general order (facts/salesforce.md §5). A mail that has nothing to do with
 * Salesforce gets none. Pure; never fails.
 */
export function chooseAdvice(facts: AdviceFacts): Advice {
  return {
    reader: fixes('reader', facts, false).slice(0, MAX_READER_STEPS),
    salesforceAdmin: forAdmins('salesforce-admin', facts),
    mailAdmin: forAdmins('mail-admin', facts),
  };
}

/** The whole advice on a mail that was judged. Pure; never fails. */
export function advise(judged: Judged, settings: Settings): Advice {
  return chooseAdvice(adviceFacts(judged, settings));
}
