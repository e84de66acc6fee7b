import type { PlanOf } from '../../../model.ts';
import { compare } from '../../../points.ts';
import { yes } from '../cell-language.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { nothing } from '../whole.ts';

type Band = PlanOf<'bands'>['bands'][number];

/** From the highest band to the lowest; of two at one edge, the one that does not hold the edge is the higher. */
function downwards(left: Band, right: Band): number {
  if (!left.low || !right.low) return left.low ? -1 : right.low ? 1 : 0;
  return compare(right.low.at, left.low.at) || Number(left.low.inclusive) - Number(right.low.inclusive);
}

const lineLabel = (index: number, inclusive: boolean) => ({
  zh: `第 ${index + 1} 档${inclusive ? '不低于' : '高于'}`,
  en: `band ${index + 1} ${inclusive ? 'from' : 'above'}`,
});
const worthLabel = (index: number) => ({ zh: `第 ${index + 1} 档得分`, en: `band ${index + 1} is worth` });

/** Bands leave no gap and do not overlap: a value is in the highest band whose lower end it reaches. */
export const bands: PlanFormula<PlanOf<'bands'>> = (plan, points, context) => {
  const { math } = context;
  const { value, state } = numberFormula(context, plan.value);
  const sorted = [...plan.bands].sort(downwards).map(({ low, points: worth }, index, all) => ({
    inclusive: low?.inclusive,
    low: low && index < all.length - 1 ? figureOf(context, low.at, lineLabel(index, low.inclusive)) : undefined,
    worth: figureOf(context, worth, worthLabel(index)),
  }));
  const earned = sorted.reduceRight((rest, { low, inclusive, worth }) => {
    const reached = low ? math.compare(inclusive ? '>=' : '>', value, low) : yes;
    return math.choose(reached, worth, rest);
  }, nothing);
  // Without a zero denominator nothing is worth full marks as such.
  const full = plan.zeroDenominator === 'full' ? figureOf(context, points, pointsLabel) : nothing;
  return withZeroDenominator(state, plan.zeroDenominator, full, earned, context);
};
