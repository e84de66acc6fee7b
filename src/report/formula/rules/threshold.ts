import type { PlanOf } from '../../../model.ts';
import { binary, call, type Formula } from '../cell-language.ts';
import { type FormulaContext, figureOf, type Made, pointsLabel } from '../context.ts';
import { booleanFormula, dateFormula, numberFormula, textFormula, typeOf } from '../expression.ts';
import { limitFormula } from '../limit.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen } from '../state.ts';
import { nothing } from '../whole.ts';

const operators = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equals: '=' } as const;

const limitLabels = {
  atLeast: { zh: '不低于', en: 'at least' },
  above: { zh: '高于', en: 'above' },
  atMost: { zh: '不超过', en: 'at most' },
  below: { zh: '低于', en: 'below' },
  equals: { zh: '等于', en: 'equal to' },
} as const;

function holds(plan: PlanOf<'threshold'>, context: FormulaContext): Made<Formula> {
  const { value, limit } = plan;
  const operator = operators[plan.operator];
  const kind = typeOf(context, value)?.kind;
  if (kind === 'text') {
    const [left, right] = [textFormula(context, value), textFormula(context, limit)];
    return { value: call('EXACT', left.value, right.value), state: andThen(left.state, right.state) };
  }
  if (kind === 'boolean') {
    const [left, right] = [booleanFormula(context, value), booleanFormula(context, limit)];
    return { value: binary(operator, left.value, right.value), state: andThen(left.state, right.state) };
  }
  const [left, right] =
    kind === 'date'
      ? [dateFormula(context, value), dateFormula(context, limit)]
      : [numberFormula(context, value), limitFormula(context, limit, limitLabels[plan.operator])];
  return { value: context.math.compare(operator, left.value, right.value), state: andThen(left.state, right.state) };
}

export const threshold: PlanFormula<PlanOf<'threshold'>> = (plan, points, context) => {
  const { value, state } = holds(plan, context);
  const full = figureOf(context, points, pointsLabel);
  return withZeroDenominator(state, plan.zeroDenominator, full, context.math.choose(value, full, nothing), context);
};
