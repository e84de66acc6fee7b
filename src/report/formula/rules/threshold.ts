import type { PlanOf } from '../../../model.ts';
import { binary, call, type Formula } from '../cell-language.ts';
import type { FormulaContext, Made } from '../context.ts';
import { booleanFormula, dateFormula, numberFormula, textFormula, typeOf } from '../expression.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen } from '../state.ts';
import { constant, nothing } from '../whole.ts';

const operators = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equals: '=' } as const;

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
  const read = kind === 'date' ? dateFormula : numberFormula;
  const [left, right] = [read(context, value), read(context, limit)];
  return { value: context.math.compare(operator, left.value, right.value), state: andThen(left.state, right.state) };
}

export const threshold: PlanFormula<PlanOf<'threshold'>> = (plan, points, context) => {
  const { value, state } = holds(plan, context);
  return withZeroDenominator(state, plan.zeroDenominator, points, context.math.choose(value, constant(points), nothing), context);
};
