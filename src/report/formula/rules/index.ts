// The registry of rules that can be a formula: the only list. What compares units or asks people takes a workbook of all units (see `fits`);
// what judges records one by one is not in it.
import type { RulePlan } from '../../../model.ts';
import type { Exact } from '../../../points.ts';
import type { FormulaContext } from '../context.ts';
import type { Outcome, PlanFormula } from '../outcome.ts';
import { bands } from './bands.ts';
import { change } from './change.ts';
import { checklist } from './checklist.ts';
import { choice } from './choice.ts';
import { combine } from './combine.ts';
import { deadline } from './deadline.ts';
import { external } from './external.ts';
import { formula } from './formula.ts';
import { met } from './met.ts';
import { panel } from './panel.ts';
import { proportional } from './proportional.ts';
import { rank } from './rank.ts';
import { relative } from './relative.ts';
import { step } from './step.ts';
import { tally } from './tally.ts';
import { threshold } from './threshold.ts';

const planFormulas: { readonly [Type in RulePlan['type']]: PlanFormula<Extract<RulePlan, { readonly type: Type }>> } = {
  met,
  choice,
  checklist,
  threshold,
  proportional,
  bands,
  step,
  tally,
  deadline,
  change,
  combine,
  formula,
  external,
  rank,
  relative,
  panel,
};

/** The outcome of a plan, which must fit (see `fits`). */
export function outcomeOf(plan: RulePlan, points: Exact, context: FormulaContext): Outcome {
  const apply = planFormulas[plan.type] as PlanFormula<RulePlan>;
  return apply(plan, points, context, outcomeOf);
}
