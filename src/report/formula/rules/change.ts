import type { PlanOf } from '../../../model.ts';
import { one } from '../../../points.ts';
import { anyOf, either, number } from '../cell-language.ts';
import { type FormulaContext, figureOf, type MadeNumber, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import { type Outcome, type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, type Code, codeOf, codes, codeWhere, isKnown, type State, saysOneOf, withCodes } from '../state.ts';
import { constant, nothing, opposite, type Rational } from '../whole.ts';
import { afterSteps, stepLabels } from './step.ts';

type Change = PlanOf<'change'>;

/** Last time's figure: from the form, or in the cells that hold last year's values. */
function before(plan: Change, context: FormulaContext): MadeNumber {
  if (plan.previous) return numberFormula(context, plan.previous);
  const cells = context.cells.before ?? { value: (id: string) => context.cells.previous?.(id) };
  return numberFormula({ ...context, cells, strict: false }, plan.value);
}

function earnedBy(plan: Change, points: Rational, value: Rational, last: Rational, context: FormulaContext): Rational {
  const { math } = context;
  const gain = plan.lower ? math.sum([last, opposite(value)]) : math.sum([value, opposite(last)]);
  if (plan.how === 'any') {
    const same = figureOf(context, plan.same, { zh: '持平得分', en: 'no change is worth' });
    const better = math.choose(math.compare('>', gain, nothing), points, same);
    return math.choose(math.compare('<', gain, nothing), nothing, better);
  }
  const step = plan.how === 'step';
  const measure = figureOf(context, plan.measure, step ? stepLabels.size : { zh: '得满分的变化', en: 'change worth full marks' });
  const size = plan.relative ? times(math, math.size(last), measure) : measure;
  if (!step) return times(math, math.within(math.quotient(gain, size), nothing, constant(one)), points);
  const lose = figureOf(context, plan.lose, stepLabels.lose);
  return afterSteps(math, math.greatest([opposite(gain), nothing]), size, { lose, partial: plan.partial }, points, nothing);
}

export const change: PlanFormula<Change> = (plan, points, context): Outcome => {
  const { math } = context;
  const full = figureOf(context, points, pointsLabel);
  const value = numberFormula(context, plan.value);
  const last = before(plan, context);
  const absent: Code[] = [codes.zeroDenominator, codes.notApplicable, ...(plan.previous ? [] : [codes.missing])];
  const none = saysOneOf(last.state, absent);
  const meaning = plan.none === 'pending' ? codes.unclear : plan.none === 'not-applicable' ? codes.notApplicable : codes.known;
  const state = withCodes(last.state, absent, meaning);
  const isZero = plan.relative ? math.isNought(last.value) : anyOf([]);
  const declared = (meaning: 'full' | 'zero' | 'pending' | 'not-applicable') => (meaning === 'full' ? full : nothing);
  const compared = math.choose(isZero, declared(plan.zeroBaseline), earnedBy(plan, full, value.value, last.value, context));
  const earned = math.choose(none, declared(plan.none), compared);
  const zeroCode = plan.zeroBaseline === 'pending' ? codeWhere(isZero, codes.unclear) : undefined;
  const lastKnown = zeroCode ? andThen(state, guarded(last.state, zeroCode)) : state;
  const whole = andThen(value.state, lastKnown);
  return withZeroDenominator(whole, plan.zeroDenominator, full, earned, context);
};

/** Asked only where the figure is there. */
const guarded = (figure: State, then: State): State => ({
  kind: 'code',
  code: either(isKnown(figure), codeOf(then), number(codes.known)),
  possible: new Set<Code>([codes.known, codes.unclear]),
});
