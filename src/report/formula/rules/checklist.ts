import type { PlanOf } from '../../../model.ts';
import { no } from '../cell-language.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import { booleanFormula } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { codes, isKnown, isNotApplicable, isOut, ofParts, withZeroAs } from '../state.ts';
import { nothing } from '../whole.ts';

const itemLabel = (index: number) => ({ zh: `第 ${index + 1} 项得分`, en: `item ${index + 1}` });

/** Items that do not apply are taken out and the rest converted. While some are open, the others are sure. */
export const checklist: PlanFormula<PlanOf<'checklist'>> = (plan, points, context) => {
  const { math, beyond } = context;
  const items = plan.items.map((item, index) => {
    const { value, state } = booleanFormula(context, item.value);
    const worth = figureOf(context, item.points, itemLabel(index));
    const holds = math.choose(value, worth, nothing);
    const settled = beyond ? math.choose(isKnown(withZeroAs(state, codes.unclear)), holds, nothing) : holds;
    return { state, worth, settled };
  });
  const out = items.map(({ state }) => (beyond ? isOut(state) : isNotApplicable(state)));
  const left = items.map(({ worth }, index) => math.choose(out[index] ?? no, nothing, worth));
  const earned = items.map(({ settled }, index) => math.choose(out[index] ?? no, nothing, settled));
  const state = ofParts(items.map((item) => item.state));
  const sum = math.sum(earned);
  const whole = (): typeof sum => {
    if (out.every((one) => one.kind === 'boolean')) return sum;
    const shared = math.quotient(times(math, sum, figureOf(context, points, pointsLabel)), math.sum(left));
    return beyond ? math.choose(isOut(state), nothing, shared) : shared;
  };
  const together = whole();
  return { points: together, state, ...(beyond && { sure: together }) };
};
