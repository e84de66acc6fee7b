import type { PlanOf } from '../../../model.ts';
import { type Exact, one, zero } from '../../../points.ts';
import { anyOf, either, number } from '../cell-language.ts';
import type { FormulaContext, MadeNumber } from '../context.ts';
import { numberFormula } from '../expression.ts';
import { type Outcome, type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, type Code, codeOf, codes, codeWhere, isKnown, type State, saysOneOf, withCodes } from '../state.ts';
import { constant, nothing, opposite, type Rational, scaled } from '../whole.ts';
import { afterSteps } from './step.ts';

type Change = PlanOf<'change'>;

/** Last time's figure: from the form, or in the cells that hold last year's values. */
function before(plan: Change, context: FormulaContext): MadeNumber {
  if (plan.previous) return numberFormula(context, plan.previous);
  const cells = { value: (id: string) => context.cells.previous?.(id) };
  return numberFormula({ ...context, cells, strict: false }, plan.value);
}

function earnedBy(plan: Change, points: Exact, value: Rational, last: Rational, { math }: FormulaContext): Rational {
  const gain = plan.lower ? math.sum([last, opposite(value)]) : math.sum([value, opposite(last)]);
  const size = plan.relative ? scaled(math.size(last), plan.measure) : constant(plan.measure);
  if (plan.how === 'step') return afterSteps(math, math.greatest([opposite(gain), nothing]), size, plan, points, zero);
  if (plan.how === 'proportional') return scaled(math.within(math.quotient(gain, size), constant(zero), constant(one)), points);
  const better = math.choose(math.compare('>', gain, nothing), constant(points), constant(plan.same));
  return math.choose(math.compare('<', gain, nothing), nothing, better);
}

export const change: PlanFormula<Change> = (plan, points, context): Outcome => {
  const { math } = context;
  const value = numberFormula(context, plan.value);
  const last = before(plan, context);
  const absent: Code[] = [codes.zeroDenominator, codes.notApplicable, ...(plan.previous ? [] : [codes.missing])];
  const none = saysOneOf(last.state, absent);
  const meaning = plan.none === 'pending' ? codes.unclear : plan.none === 'not-applicable' ? codes.notApplicable : codes.known;
  const state = withCodes(last.state, absent, meaning);
  const isZero = plan.relative ? math.isNought(last.value) : anyOf([]);
  const declared = (meaning: 'full' | 'zero' | 'pending' | 'not-applicable') => constant(meaning === 'full' ? points : zero);
  const compared = math.choose(isZero, declared(plan.zeroBaseline), earnedBy(plan, points, value.value, last.value, context));
  const earned = math.choose(none, declared(plan.none), compared);
  const zeroCode = plan.zeroBaseline === 'pending' ? codeWhere(isZero, codes.unclear) : undefined;
  const lastKnown = zeroCode ? andThen(state, guarded(last.state, zeroCode)) : state;
  const whole = andThen(value.state, lastKnown);
  return withZeroDenominator(whole, plan.zeroDenominator, points, earned, context);
};

/** Asked only where the figure is there. */
const guarded = (figure: State, then: State): State => ({
  kind: 'code',
  code: either(isKnown(figure), codeOf(then), number(codes.known)),
  possible: new Set<Code>([codes.known, codes.unclear]),
});
