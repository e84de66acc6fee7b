import type { PlanOf } from '../../../model.ts';
import { isNegative, negate, one } from '../../../points.ts';
import { not } from '../cell-language.ts';
import type { FormulaContext } from '../context.ts';
import { numberFormula } from '../expression.ts';
import type { Outcome, PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, isNotApplicable, ofParts, withZeroAs } from '../state.ts';
import { constant, mayBeNegative, nothing, type Rational, scaled } from '../whole.ts';

type Event = PlanOf<'tally'>['events'][number];

/** The change of the points by one event. Where a person decides, nothing is known once it occurred. */
function effectOf({ value, each, cap }: Event, once: boolean, context: FormulaContext): Outcome {
  const { math } = context;
  const made = numberFormula(context, value);
  const state = withZeroAs(made.state, codes.unclear);
  const negative = mayBeNegative(made.value) ? codeWhere(math.compare('<', made.value, nothing), codes.unclear) : undefined;
  const counted = negative ? andThen(state, negative) : state;
  const occurred = math.compare('>', made.value, nothing);
  if (!each) return { points: nothing, state: andThen(counted, codeWhere(not(math.isNought(made.value)), codes.unclear)) };
  const times = once ? math.choose(occurred, constant(one), nothing) : made.value;
  const full = scaled(times, each);
  if (!cap) return { points: full, state: counted };
  const points = isNegative(each) ? math.greatest([full, constant(negate(cap))]) : math.smallest([full, constant(cap)]);
  return { points, state: counted };
}

export const tally: PlanFormula<PlanOf<'tally'>> = (plan, _points, context) => {
  const { math } = context;
  const events = plan.events.map((event) => effectOf(event, plan.once, context));
  // 不涉及: there was nothing to count.
  const changes = events.map(({ points, state }) => math.choose(isNotApplicable(state), nothing, points));
  const takes = plan.events.some(({ each }) => each && isNegative(each));
  const change: Rational = !plan.once
    ? math.sum(changes)
    : takes
      ? math.smallest([...changes, nothing])
      : math.greatest([...changes, nothing]);
  const points = math.within(math.sum([constant(plan.start), change]), constant(plan.floor), constant(plan.cap));
  return { points, state: ofParts(events.map(({ state }) => state)) };
};
