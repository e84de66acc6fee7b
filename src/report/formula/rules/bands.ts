import type { PlanOf } from '../../../model.ts';
import { compare } from '../../../points.ts';
import { yes } from '../cell-language.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { constant, nothing } from '../whole.ts';

type Band = PlanOf<'bands'>['bands'][number];

/** From the highest band to the lowest; of two at one edge, the one that does not hold the edge is the higher. */
function downwards(left: Band, right: Band): number {
  if (!left.low || !right.low) return left.low ? -1 : right.low ? 1 : 0;
  return compare(right.low.at, left.low.at) || Number(left.low.inclusive) - Number(right.low.inclusive);
}

/** Bands leave no gap and do not overlap: a value is in the highest band whose lower end it reaches. */
export const bands: PlanFormula<PlanOf<'bands'>> = (plan, points, context) => {
  const { math } = context;
  const { value, state } = numberFormula(context, plan.value);
  const sorted = [...plan.bands].sort(downwards);
  const earned = sorted.reduceRight((rest, { low, points: worth }, index) => {
    const isLast = index === sorted.length - 1;
    const reached = low && !isLast ? math.compare(low.inclusive ? '>=' : '>', value, constant(low.at)) : yes;
    return math.choose(reached, constant(worth), rest);
  }, nothing);
  return withZeroDenominator(state, plan.zeroDenominator, points, earned, context);
};
