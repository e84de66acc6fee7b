import type { PlanOf } from '../../../model.ts';
import { type Exact, isNegative, negate, one } from '../../../points.ts';
import { allOf, anyOf, type Formula, not } from '../cell-language.ts';
import { type FormulaContext, figureOf } from '../context.ts';
import { times as product } from '../exact.ts';
import { numberFormula } from '../expression.ts';
import type { Outcome, PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, isKnown, isNotApplicable, isOut, ofParts, type State, saysOneOf, withZeroAs } from '../state.ts';
import { constant, mayBeNegative, nothing, type Rational } from '../whole.ts';

import { floorLabel } from './step.ts';

type Event = PlanOf<'tally'>['events'][number];

/** What is certain of an event: what it takes at worst, or gives at least; `endless` where nothing bounds what it may take. */
interface Certain {
  readonly sure: Rational;
  readonly endless: Formula;
}

type Effect = Outcome & { readonly certain?: Certain };

const eventLabel = (index: number, words: 'each' | 'cap') =>
  words === 'each'
    ? { zh: `第 ${index + 1} 种情形每次`, en: `event ${index + 1}, each` }
    : { zh: `第 ${index + 1} 种情形最多`, en: `event ${index + 1}, at most` };

/** Within the most that the event takes or gives. */
function cut(full: Rational, { from, cap }: Event, index: number, context: FormulaContext): Rational {
  if (!cap) return full;
  const takes = isNegative(from);
  const end = figureOf(context, takes ? negate(cap) : cap, eventLabel(index, 'cap'));
  return takes ? context.math.greatest([full, end]) : context.math.smallest([full, end]);
}

function certainOf(event: Event, index: number, once: boolean, state: State, times: Rational, context: FormulaContext): Certain {
  const { math } = context;
  const takes = isNegative(event.from);
  const worth = figureOf(context, event.from, eventLabel(index, 'each'));
  const within = (count: Rational): Rational => cut(product(math, count, worth), event, index, context);
  const isOpen = saysOneOf(state, [codes.missing, codes.unclear]);
  const atWorst = !takes ? nothing : once ? within(constant(one)) : event.cap ? cut(constant(exactLow), event, index, context) : nothing;
  const counted = math.choose(isKnown(state), within(times), math.choose(isOpen, atWorst, nothing));
  return { sure: counted, endless: takes && !once && !event.cap ? isOpen : anyOf([]) };
}
/** Below whatever an event takes at most. */
const exactLow: Exact = { n: -1_000_000, d: 1 };

/** The change of the points by one event. Where a person decides, nothing is known once it occurred. */
function effectOf(event: Event, index: number, once: boolean, context: FormulaContext): Effect {
  const { value, each } = event;
  const { math } = context;
  const made = numberFormula(context, value);
  const state = withZeroAs(made.state, codes.unclear);
  const negative = mayBeNegative(made.value) ? codeWhere(math.compare('<', made.value, nothing), codes.unclear) : undefined;
  const counted = negative ? andThen(state, negative) : state;
  const occurred = math.compare('>', made.value, nothing);
  const times = once ? math.choose(occurred, constant(one), nothing) : made.value;
  const certain = context.beyond ? { certain: certainOf(event, index, once, counted, times, context) } : {};
  if (!each) return { points: nothing, state: andThen(counted, codeWhere(not(math.isNought(made.value)), codes.unclear)), ...certain };
  const full = product(math, times, figureOf(context, each, eventLabel(index, 'each')));
  return { points: cut(full, event, index, context), state: counted, ...certain };
}

export const tally: PlanFormula<PlanOf<'tally'>> = (plan, _points, context) => {
  const { math } = context;
  const events = plan.events.map((event, index) => effectOf(event, index, plan.once, context));
  const takes = plan.events.some(({ from }) => isNegative(from));
  const start = figureOf(context, plan.start, { zh: '起评分', en: 'starts at' });
  const [floor, cap] = [figureOf(context, plan.floor, floorLabel), figureOf(context, plan.cap, { zh: '最高得分', en: 'highest result' })];
  const together = (changes: readonly Rational[]): Rational => {
    const change = !plan.once ? math.sum(changes) : takes ? math.smallest([...changes, nothing]) : math.greatest([...changes, nothing]);
    return math.within(math.sum([start, change]), floor, cap);
  };
  const state = ofParts(events.map((event) => event.state));
  const certain = events.flatMap((event) => event.certain ?? []);
  // 不涉及: there was nothing to count.
  if (!context.beyond)
    return { points: together(events.map(({ points, state }) => math.choose(isNotApplicable(state), nothing, points))), state };
  const bounded = together(certain.map(({ sure }) => sure));
  const known = math.choose(anyOf(certain.map(({ endless }) => endless)), floor, bounded);
  // A unit that said nothing at all has not earned what the caps would leave it.
  const silent = allOf(events.map((event) => saysOneOf(event.state, [codes.missing, codes.notApplicable])));
  const sure = math.choose(isOut(state), nothing, math.choose(silent, math.smallest([known, nothing]), known));
  return { points: sure, state, sure };
};
