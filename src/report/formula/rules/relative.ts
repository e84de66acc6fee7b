import type { PartialStep, PlanOf } from '../../../model.ts';
import { exact } from '../../../points.ts';
import { anyOf, binary, call, type Formula, no, number, place } from '../cell-language.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { type PlanFormula, withZeroDenominator } from '../outcome.ts';
import { andThen, codes, codeWhere } from '../state.ts';
import { nothing, type Rational } from '../whole.ts';
import { obstacleTo, standingState } from './rank.ts';
import { stepLabels } from './step.ts';

/** A mean need not end: what is compared with it is worked out in binary fractions and taken to a billionth, which no score is printed to. */
const [places, scale] = [9, 1_000_000_000];
const toBillionth = (value: Formula, most: number): Rational => ({
  top: { formula: call('ROUND', binary('*', value, number(scale)), number(0)), most: () => most * scale, negative: false, positive: true },
  factor: exact(1, scale),
});

/** A known figure, or the cell of one, as the number itself. */
const plain = ({ top, factor }: Rational): Formula => {
  const over = factor.d === 1 ? top.formula : binary('/', top.formula, number(BigInt(factor.d)));
  return factor.n === 1 ? over : binary('*', number(BigInt(factor.n)), over);
};

const rounded = (steps: Formula, partial: PartialStep): Formula => {
  if (partial === 'prorate') return steps;
  const settled = call('ROUND', steps, number(places));
  return partial === 'ignore' ? call('INT', settled) : binary('-', number(0), call('INT', binary('-', number(0), settled)));
};

const within = (value: Formula, most: Formula): Formula => call('MAX', number(0), call('MIN', most, value));

/** Against the best unit, the mean or the median: in proportion to it, or by steps away from it. */
export const relative: PlanFormula<PlanOf<'relative'>> = (plan, points, context) => {
  const { math, beyond } = context;
  const standing = beyond?.standing(plan.value, plan.lower);
  if (!standing) throw new TypeError('a comparison has no table of the units');
  const [own, base] = [place(standing.own), place(standing[plan.to])];
  const full = figureOf(context, points, pointsLabel);
  const most = (2 * Number(points.n)) / Number(points.d);
  const { few, waits } = obstacleTo(standing, plan.peers);
  const none = binary('=', place(standing.count), number(0));
  const state = (more: Formula) =>
    andThen(standingState(standing, context.strict), codeWhere(anyOf([none, few, waits, more]), codes.unclear));
  const finish = (earned: Formula, declared: (value: Rational) => Rational, more: Formula) =>
    withZeroDenominator(state(more), plan.zeroDenominator, full, declared(math.noted(toBillionth(earned, most))), context);
  if (plan.steps) {
    const { above, partial } = plan.steps;
    const short = binary('-', above ? own : base, above ? base : own);
    const size = plain(figureOf(context, plan.steps.size, stepLabels.size));
    const lose = plain(figureOf(context, plan.steps.lose, stepLabels.lose));
    const lost = binary('*', rounded(binary('/', call('MAX', number(0), short), size), partial), lose);
    return finish(within(binary('-', plain(full), lost), plain(full)), (value) => value, no);
  }
  const noBase = binary('<=', base, number(0));
  const share = within(binary('/', own, base), number(1));
  const worth = plan.zeroReference === 'full' ? full : nothing;
  const pending = plan.zeroReference === 'pending' ? noBase : no;
  return finish(binary('*', share, plain(full)), (value) => math.choose(noBase, worth, value), pending);
};
