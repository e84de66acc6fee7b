import type { PlanOf } from '../../../model.ts';
import { one, zero } from '../../../points.ts';
import { either, no, not } from '../cell-language.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, isKnown, settled, withZeroAs } from '../state.ts';
import { constant, opposite } from '../whole.ts';

/** A score from elsewhere by its scale; a sample that is too small is for a person to look at. */
export const external: PlanFormula<PlanOf<'external'>> = (plan, points, context) => {
  const { math } = context;
  const { value, state } = numberFormula(context, plan.value);
  const [from, to] = [
    figureOf(context, plan.from, { zh: '量程下端', en: 'lower end of the scale' }),
    figureOf(context, plan.to, { zh: '量程上端', en: 'upper end of the scale' }),
  ];
  const share = math.quotient(math.sum([value, opposite(from)]), math.sum([to, opposite(from)]));
  const earned = times(math, math.within(share, constant(zero), constant(one)), figureOf(context, points, pointsLabel));
  const size = plan.sample && numberFormula(context, plan.sample.size);
  const least = plan.sample && figureOf(context, plan.sample.atLeast, { zh: '样本不少于', en: 'sample of at least' });
  const tooSmall = size && least ? not(either(isKnown(size.state), math.compare('>=', size.value, least), no)) : no;
  const open = size ? codeWhere(tooSmall, codes.unclear) : settled;
  return { points: earned, state: andThen(withZeroAs(state, codes.unclear), open) };
};
