import type { PlanOf } from '../../../model.ts';
import { divide, exact, zero } from '../../../points.ts';
import { type Formula, no } from '../cell-language.ts';
import { type Beyond, type FormulaContext, figureOf } from '../context.ts';
import { times } from '../exact.ts';
import type { Outcome, PlanFormula } from '../outcome.ts';
import { codes, isKnown, isNotApplicable, isOut, ofParts, withZeroAs } from '../state.ts';
import { constant, nothing, type Rational } from '../whole.ts';

type Combine = PlanOf<'combine'>;

/** Parts that count together; what does not apply is taken out and the rest converted. */
export const combine: PlanFormula<Combine> = (plan, points, context, part) => {
  const { math, beyond } = context;
  const parts = plan.parts.map((each, index): Outcome => {
    const inner = each.rule.plan?.(each.points);
    if (!inner) throw new TypeError('a part has no plan');
    const outcome = part(inner, each.points, ofPart(context, beyond, index));
    return beyond ? { ...outcome, points: inAnyState(outcome, context) } : outcome;
  });
  const state = ofParts(parts.map((each) => each.state));
  const out = parts.map((each) => (beyond ? isOut(each.state) : isNotApplicable(each.state)));
  const isLeftOut = (index: number): Formula => out[index] ?? no;
  const finished = (value: Rational): Outcome => {
    if (!beyond) return { points: value, state };
    const guarded = math.choose(isOut(state), nothing, value);
    return { points: guarded, state, sure: guarded };
  };
  if (plan.how === 'best' || plan.how === 'worst') {
    const best = plan.how === 'best';
    // Beyond what any part can give, so that what does not apply is never taken.
    const idle = constant(best ? exact(-1_000_000) : exact(1_000_000));
    const values = parts.map((each, index) => math.choose(isLeftOut(index), idle, each.points));
    return finished(best ? math.greatest(values) : math.smallest(values));
  }
  const weighted = plan.how === 'weighted';
  const weightOf = (index: number): Rational =>
    figureOf(context, plan.parts[index]?.weight ?? zero, { zh: `第 ${index + 1} 部分权重`, en: `weight of part ${index + 1}` });
  const counted = parts.map((each, index): Rational => {
    const own = weighted ? times(math, each.points, weightOf(index)) : each.points;
    return math.choose(isLeftOut(index), nothing, own);
  });
  const sum = math.sum(counted);
  if (out.every((one) => one.kind === 'boolean')) return finished(sum);
  const shares = plan.parts.map((each, index) => {
    const share = weighted ? weightOf(index) : constant(divide(each.points, points) ?? zero);
    return math.choose(isLeftOut(index), nothing, share);
  });
  return finished(math.quotient(sum, math.sum(shares)));
};

/** The context of a part: its figures stand under its own name. */
const ofPart = (context: FormulaContext, beyond: Beyond | undefined, index: number): FormulaContext =>
  beyond ? { ...context, beyond: beyond.within({ zh: `第 ${index + 1} 部分`, en: `part ${index + 1}` }) } : context;

/** What a part is worth while it may be open: what is sure. */
const inAnyState = ({ points, state, sure = nothing }: Outcome, { math }: FormulaContext): Rational =>
  math.choose(isKnown(withZeroAs(state, codes.unclear)), points, sure);
