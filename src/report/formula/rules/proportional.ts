import type { PlanOf } from '../../../model.ts';
import { one, zero } from '../../../points.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import { limitFormula } from '../limit.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, codes, codeWhere } from '../state.ts';
import { constant, opposite } from '../whole.ts';

/** (value − zero) / (target − zero), within 0 and 1. */
export const proportional: PlanFormula<PlanOf<'proportional'>> = (plan, points, context) => {
  const { math } = context;
  const value = numberFormula(context, plan.value);
  const target = limitFormula(context, plan.target, { zh: '得满分的值', en: 'worth full marks' });
  const bottom = limitFormula(context, plan.zero, { zh: '得零分的值', en: 'worth nothing' });
  const full = figureOf(context, points, pointsLabel);
  const span = math.sum([target.value, opposite(bottom.value)]);
  const ratio = math.quotient(math.sum([value.value, opposite(bottom.value)]), span);
  const earned = times(math, math.within(ratio, constant(zero), constant(one)), full);
  const state = andThen(andThen(value.state, target.state), bottom.state);
  // With the two lines at the same place nothing can be told.
  const known = andThen(state, codeWhere(math.isNought(span), codes.unclear));
  return withZeroDenominator(known, plan.zeroDenominator, full, earned, context);
};
