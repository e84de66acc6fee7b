import type { PlanOf } from '../../../model.ts';
import { divide, exact, multiply, zero } from '../../../points.ts';
import { type Formula, no } from '../cell-language.ts';
import type { Outcome, PlanFormula } from '../outcome.ts';
import { isNotApplicable, ofParts } from '../state.ts';
import { constant, nothing, type Rational, scaled } from '../whole.ts';

type Combine = PlanOf<'combine'>;

/** Parts that count together; what does not apply is taken out and the rest converted. */
export const combine: PlanFormula<Combine> = (plan, points, context, part) => {
  const { math } = context;
  const parts = plan.parts.map((each): Outcome => {
    const inner = each.rule.plan?.(each.points);
    if (!inner) throw new TypeError('a part has no plan');
    return part(inner, each.points);
  });
  const state = ofParts(parts.map((each) => each.state));
  const out = parts.map((each) => isNotApplicable(each.state));
  const isOut = (index: number): Formula => out[index] ?? no;
  if (plan.how === 'best' || plan.how === 'worst') {
    const best = plan.how === 'best';
    // Beyond what any part can give, so that what does not apply is never taken.
    const idle = constant(best ? exact(-1_000_000) : exact(1_000_000));
    const values = parts.map((each, index) => math.choose(isOut(index), idle, each.points));
    return { points: best ? math.greatest(values) : math.smallest(values), state };
  }
  const weighted = plan.how === 'weighted';
  const counted = parts.map((each, index): Rational => {
    const own = weighted ? scaled(each.points, plan.parts[index]?.weight ?? zero) : each.points;
    return math.choose(isOut(index), nothing, own);
  });
  const sum = math.sum(counted);
  if (out.every((one) => one.kind === 'boolean')) return { points: sum, state };
  const shares = plan.parts.map((each, index) => {
    const share = weighted ? each.weight : (divide(each.points, points) ?? zero);
    return math.choose(isOut(index), nothing, constant(multiply(share, exact(1))));
  });
  return { points: math.quotient(sum, math.sum(shares)), state };
};
