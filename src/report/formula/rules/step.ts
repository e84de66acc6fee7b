import type { PartialStep, PlanOf } from '../../../model.ts';
import { compare, type Exact, subtract, zero } from '../../../points.ts';
import type { Arithmetic } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen } from '../state.ts';
import { constant, nothing, opposite, type Rational, scaled } from '../whole.ts';

/** What is left of the points after steps of a size. `short` is not below 0. */
export function afterSteps(
  math: Arithmetic,
  short: Rational,
  size: Rational,
  { lose, partial }: { readonly lose: Exact; readonly partial: PartialStep },
  points: Exact,
  floor: Exact,
): Rational {
  const steps = math.quotient(short, size);
  const counted = partial === 'prorate' ? steps : partial === 'count' ? math.ceiling(steps) : math.floor(steps);
  const room = subtract(points, floor);
  const most = compare(room, zero) < 0 ? zero : room;
  return math.sum([constant(points), opposite(math.smallest([scaled(counted, lose), constant(most)]))]);
}

export const step: PlanFormula<PlanOf<'step'>> = (plan, points, context) => {
  const { math } = context;
  const [value, target] = [numberFormula(context, plan.value), numberFormula(context, plan.target)];
  const [high, low] = plan.above ? [value.value, target.value] : [target.value, value.value];
  const short = math.greatest([math.sum([high, opposite(low)]), nothing]);
  const size = constant(plan.size);
  const earned = afterSteps(math, short, size, plan, points, plan.floor);
  return withZeroDenominator(andThen(value.state, target.state), plan.zeroDenominator, points, earned, context);
};
