import type { PlanOf } from '../../../model.ts';
import { zero } from '../../../points.ts';
import { anyOf, call, no, not, text } from '../cell-language.ts';
import { figureOf } from '../context.ts';
import { textFormula, typeOf } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, isKnown, withZeroAs } from '../state.ts';
import { nothing, type Rational } from '../whole.ts';

/** What is no option of the rule, and what a person decides, is for a person. */
export const choice: PlanFormula<PlanOf<'choice'>> = (plan, _points, context) => {
  const { value, state } = textFormula(context, plan.value);
  const is = (words: string) => call('EXACT', value, text(words));
  const worth = ({ is: words, points, from = zero }: PlanOf<'choice'>['options'][number]): Rational =>
    figureOf(context, points ?? from, {
      zh: `“${words}”${points ? '得分' : '至少得分'}`,
      en: points ? `“${words}”` : `“${words}” at least`,
    });
  const among = (options: PlanOf<'choice'>['options']): Rational =>
    options
      .map((option) => ({ option, points: worth(option) }))
      .reduceRight((rest, { option, points }) => context.math.choose(is(option.is), points, rest), nothing);
  const settled = plan.options.filter((option) => option.points);
  const points = among(settled);
  // A choice is one of its options, all of which the rule has.
  const asked = typeOf(context, plan.value);
  const covered = asked?.kind === 'text' && asked.options?.every((option) => settled.some(({ is }) => is === option));
  const unclear = codeWhere(covered ? no : not(anyOf(settled.map((option) => is(option.is)))), codes.unclear);
  const judged = plan.options.filter((option) => !option.points);
  const sure = context.beyond && judged.length > 0 ? { sure: context.math.choose(isKnown(state), among(judged), nothing) } : {};
  return { points, state: andThen(withZeroAs(state, codes.unclear), unclear), ...sure };
};
