import type { PlanOf } from '../../../model.ts';
import { anyOf, call, no, not, text } from '../cell-language.ts';
import { textFormula, typeOf } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, withZeroAs } from '../state.ts';
import { constant, nothing } from '../whole.ts';

/** What is no option of the rule, and what a person decides, is for a person. */
export const choice: PlanFormula<PlanOf<'choice'>> = (plan, _points, context) => {
  const { value, state } = textFormula(context, plan.value);
  const is = (words: string) => call('EXACT', value, text(words));
  const settled = plan.options.filter((option) => option.points);
  const points = settled.reduceRight(
    (rest, option) => context.math.choose(is(option.is), constant(option.points ?? nothing.factor), rest),
    nothing,
  );
  // A choice is one of its options, all of which the rule has.
  const asked = typeOf(context, plan.value);
  const covered = asked?.kind === 'text' && asked.options?.every((option) => settled.some(({ is }) => is === option));
  const unclear = codeWhere(covered ? no : not(anyOf(settled.map((option) => is(option.is)))), codes.unclear);
  return { points, state: andThen(withZeroAs(state, codes.unclear), unclear) };
};
