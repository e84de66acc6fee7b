import type { PlanOf } from '../../../model.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { nothing } from '../whole.ts';

export const formula: PlanFormula<PlanOf<'formula'>> = (plan, points, context) => {
  const { value, state } = numberFormula(context, plan.value);
  const full = figureOf(context, points, pointsLabel);
  const earned = context.math.within(value, nothing, full);
  return withZeroDenominator(state, plan.zeroDenominator, full, earned, context);
};
