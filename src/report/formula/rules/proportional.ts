import type { PlanOf } from '../../../model.ts';
import { one, zero } from '../../../points.ts';
import { numberFormula } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, codes, codeWhere } from '../state.ts';
import { constant, opposite, scaled } from '../whole.ts';

/** (value − zero) / (target − zero), within 0 and 1. */
export const proportional: PlanFormula<PlanOf<'proportional'>> = (plan, points, context) => {
  const { math } = context;
  const [value, target, bottom] = [plan.value, plan.target, plan.zero].map((each) => numberFormula(context, each));
  if (!value || !target || !bottom) throw new TypeError('a proportion takes three figures');
  const span = math.sum([target.value, opposite(bottom.value)]);
  const ratio = math.quotient(math.sum([value.value, opposite(bottom.value)]), span);
  const earned = scaled(math.within(ratio, constant(zero), constant(one)), points);
  const state = andThen(andThen(value.state, target.state), bottom.state);
  // With the two lines at the same place nothing can be told.
  const known = andThen(state, codeWhere(math.isNought(span), codes.unclear));
  return withZeroDenominator(known, plan.zeroDenominator, points, earned, context);
};
