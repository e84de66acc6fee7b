import type { PlanOf } from '../../../model.ts';
import { constant, nothing } from '../exact.ts';
import { booleanFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';

export const met: PlanFormula<PlanOf<'met'>> = (plan, points, context) => {
  const { value, state } = booleanFormula(context, plan.value);
  return withZeroDenominator(state, plan.zeroDenominator, points, context.math.choose(value, constant(points), nothing), context);
};
