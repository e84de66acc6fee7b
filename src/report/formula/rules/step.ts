import type { PartialStep, PlanOf } from '../../../model.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { type Arithmetic, times } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import { limitFormula } from '../limit.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen } from '../state.ts';
import { nothing, opposite, type Rational } from '../whole.ts';

export const stepLabels = { size: { zh: '每档', en: 'one step' }, lose: { zh: '每档扣分', en: 'lost per step' } } as const;
export const floorLabel = { zh: '最低得分', en: 'lowest result' } as const;

/** What is left of the points after steps of a size. `short` is not below 0. */
export function afterSteps(
  math: Arithmetic,
  short: Rational,
  size: Rational,
  { lose, partial }: { readonly lose: Rational; readonly partial: PartialStep },
  points: Rational,
  floor: Rational,
): Rational {
  const steps = math.quotient(short, size);
  const counted = partial === 'prorate' ? steps : partial === 'count' ? math.ceiling(steps) : math.floor(steps);
  const most = math.greatest([math.sum([points, opposite(floor)]), nothing]);
  return math.sum([points, opposite(math.smallest([times(math, counted, lose), most]))]);
}

export const step: PlanFormula<PlanOf<'step'>> = (plan, points, context) => {
  const { math } = context;
  const value = numberFormula(context, plan.value);
  const target = limitFormula(context, plan.target, { zh: '目标', en: 'target' });
  const full = figureOf(context, points, pointsLabel);
  const [high, low] = plan.above ? [value.value, target.value] : [target.value, value.value];
  const short = math.greatest([math.sum([high, opposite(low)]), nothing]);
  const size = figureOf(context, plan.size, stepLabels.size);
  const lose = figureOf(context, plan.lose, stepLabels.lose);
  const floor = figureOf(context, plan.floor, floorLabel);
  const earned = afterSteps(math, short, size, { lose, partial: plan.partial }, full, floor);
  return withZeroDenominator(andThen(value.state, target.state), plan.zeroDenominator, full, earned, context);
};
