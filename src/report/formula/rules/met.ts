import type { PlanOf } from '../../../model.ts';
import { booleanFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { constant, nothing } from '../whole.ts';

export const met: PlanFormula<PlanOf<'met'>> = (plan, points, context) => {
  const { value, state } = booleanFormula(context, plan.value);
  return withZeroDenominator(state, plan.zeroDenominator, points, context.math.choose(value, constant(points), nothing), context);
};
