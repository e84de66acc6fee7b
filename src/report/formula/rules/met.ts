import type { PlanOf } from '../../../model.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { booleanFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { nothing } from '../whole.ts';

export const met: PlanFormula<PlanOf<'met'>> = (plan, points, context) => {
  const { value, state } = booleanFormula(context, plan.value);
  const full = figureOf(context, points, pointsLabel);
  return withZeroDenominator(state, plan.zeroDenominator, full, context.math.choose(value, full, nothing), context);
};
