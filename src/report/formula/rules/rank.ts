import type { PlanOf } from '../../../model.ts';
import { exact, isNegative, one, smaller } from '../../../points.ts';
import { allOf, anyOf, binary, either, type Formula, no, number, place } from '../cell-language.ts';
import { type FormulaContext, figureOf, pointsLabel, type Standing } from '../context.ts';
import { type Outcome, type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, codes, codeWhere, type State } from '../state.ts';
import { constant, nothing, opposite, type Rational } from '../whole.ts';

const mostUnits = 100_000;
/** A count of units, or a place among them. */
const counted = (address: string): Rational => ({
  top: { formula: place(address), most: () => mostUnits, negative: false, positive: true },
  factor: one,
});

/** The state of a unit's own value, as the table of those that are compared has it. */
export function standingState({ state }: Standing, strict: boolean): State {
  const code = place(state);
  const possible = new Set([codes.known, codes.zeroDenominator, codes.notApplicable, codes.missing, codes.unclear]);
  return {
    kind: 'code',
    code: strict ? either(binary('=', code, number(codes.notApplicable)), number(codes.missing), code) : code,
    possible,
  };
}

/** Why the units cannot be compared yet. */
export function obstacleTo({ count, open }: Standing, { wait, atLeast }: PlanOf<'rank'>['peers']): { few: Formula; waits: Formula } {
  return {
    few: atLeast > 1 ? binary('<', place(count), number(atLeast)) : no,
    waits: wait ? binary('>', place(open), number(0)) : no,
  };
}

/** Points of the places from `first` to `last` of `count`, shared. */
function shared(plan: PlanOf<'rank'>, context: FormulaContext, ends: { first: Rational; last: Rational; count: Rational }): Rational {
  const { math } = context;
  const [first, last] =
    plan.ties === 'best' ? [ends.first, ends.first] : plan.ties === 'worst' ? [ends.last, ends.last] : [ends.first, ends.last];
  const covers = (at: Rational): Formula => allOf([math.compare('<=', first, at), math.compare('>=', last, at)]);
  const width = math.sum([last, opposite(first), constant(one)]);
  const top = plan.top.map((points, index) => ({
    points: figureOf(context, points, { zh: `第 ${index + 1} 名得分`, en: `place ${index + 1}` }),
    here: covers(constant(exact(index + 1))),
  }));
  const bottom = plan.bottom.map((points, index) => {
    const at = math.sum([ends.count, constant(exact(-index))]);
    const behind = math.compare('>', at, constant(exact(plan.top.length)));
    return {
      points: figureOf(context, points, { zh: `倒数第 ${index + 1} 名得分`, en: `place ${index + 1} from the end` }),
      here: allOf([behind, covers(at)]),
    };
  });
  const others = figureOf(context, plan.others, { zh: '其余名次得分', en: 'other places' });
  const named = [...top, ...bottom];
  // Every place is worth what the others are; what a named one is worth more or less comes on top.
  const more = named.map(({ points, here }) => math.choose(here, math.sum([points, opposite(others)]), nothing));
  const extra = math.sum(more);
  return plan.ties === 'mean' ? math.sum([others, math.quotient(extra, width)]) : math.sum([others, extra]);
}

/** By the place among the units that are assessed together. */
export const rank: PlanFormula<PlanOf<'rank'>> = (plan, points, context) => {
  const { math, beyond } = context;
  const standing = beyond?.standing(plan.value, plan.lower);
  if (!standing) throw new TypeError('a rank has no table of the units');
  const [first, last, count, open] = [standing.first, standing.last, standing.count, standing.open].map(counted) as [
    Rational,
    Rational,
    Rational,
    Rational,
  ];
  const worst = [...plan.top, plan.others, ...plan.bottom].reduce(smaller);
  const least = isNegative(worst) ? constant(worst) : nothing;
  const { few, waits } = obstacleTo(standing, plan.peers);
  const now = shared(plan, context, { first, last, count });
  const own = standingState(standing, context.strict);
  const full = plan.zeroDenominator === 'full' ? figureOf(context, points, pointsLabel) : nothing;
  const judged = (obstacle: Formula, earned: Rational, sure: Rational): Outcome => ({
    ...withZeroDenominator(andThen(own, codeWhere(obstacle, codes.unclear)), plan.zeroDenominator, full, earned, context),
    sure,
  });
  const known = binary('=', place(standing.state), number(codes.known));
  if (!plan.peers.wait) return judged(few, now, math.choose(known, constant(worst), least));
  const all = math.sum([count, open]);
  const best = shared(plan, context, { first, last, count: all });
  const lowest = shared(plan, context, { first: math.sum([first, open]), last: math.sum([last, open]), count: all });
  const undecided = anyOf([few, allOf([waits, math.compare('<>', best, lowest)])]);
  return judged(undecided, math.choose(waits, best, now), math.choose(known, math.choose(few, constant(worst), lowest), least));
};
