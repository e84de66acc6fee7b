import type { PlanOf } from '../../../model.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { constant, nothing } from '../whole.ts';

export const formula: PlanFormula<PlanOf<'formula'>> = (plan, points, context) => {
  const { value, state } = numberFormula(context, plan.value);
  const earned = context.math.within(value, nothing, constant(points));
  return withZeroDenominator(state, plan.zeroDenominator, points, earned, context);
};
