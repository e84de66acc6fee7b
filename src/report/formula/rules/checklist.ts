import type { PlanOf } from '../../../model.ts';
import { no } from '../cell-language.ts';
import { booleanFormula } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { isNotApplicable, ofParts } from '../state.ts';
import { constant, nothing } from '../whole.ts';

/** Items that do not apply are taken out and the rest converted. */
export const checklist: PlanFormula<PlanOf<'checklist'>> = (plan, points, context) => {
  const { math } = context;
  const items = plan.items.map((item) => ({ ...booleanFormula(context, item.value), worth: constant(item.points) }));
  const out = items.map(({ state }) => isNotApplicable(state));
  const left = items.map(({ worth }, index) => math.choose(out[index] ?? no, nothing, worth));
  const earned = items.map(({ value, worth }, index) => math.choose(out[index] ?? no, nothing, math.choose(value, worth, nothing)));
  const state = ofParts(items.map((item) => item.state));
  const sum = math.sum(earned);
  if (out.every((one) => one.kind === 'boolean')) return { points: sum, state };
  return { points: math.quotient(math.product(sum, constant(points)), math.sum(left)), state };
};
