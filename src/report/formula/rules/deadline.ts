import type { PlanOf } from '../../../model.ts';
import { exact, one } from '../../../points.ts';
import { allOf, binary, call, type Formula, number } from '../cell-language.ts';
import { serialOf } from '../cell-values.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import { dateFormula } from '../expression.ts';
import type { PlanFormula } from '../outcome.ts';
import { andThen, codes, codeWhere, isKnown, settled, withZeroAs } from '../state.ts';
import { constant, nothing, opposite, type Rational } from '../whole.ts';

import { floorLabel } from './step.ts';

/** Minutes from midnight in a cell with date and time; 0 where there is no time. */
const minutesOf = (cell: Formula): Formula => call('ROUND', binary('*', binary('-', cell, call('INT', cell)), number(24 * 60)), number(0));

/** In days; with an hour only what being late costs once. Working days are left to the engine; see `fits`. */
export const deadline: PlanFormula<PlanOf<'deadline'>> = (plan, points, context) => {
  const { math } = context;
  const { value, state } = dateFormula(context, plan.value);
  const due = constant(exact(serialOf(plan.last)));
  const [cell] = state.kind === 'cells' ? state.needs.map((need) => need.cell) : [];
  const minute = plan.minute === undefined || !cell ? undefined : { at: minutesOf(cell), due: number(plan.minute) };
  const onTheDay = math.compare('=', value, due);
  const after = math.compare('>', value, due);
  const late = minute ? call('OR', after, allOf([onTheDay, binary('>', minute.at, minute.due)])) : after;
  const days: Rational = plan.per ? math.sum([value, opposite(due)]) : constant(one);
  const full = figureOf(context, points, pointsLabel);
  const lose = figureOf(context, plan.lose, {
    zh: plan.per ? '每逾期一日扣分' : '逾期扣分',
    en: plan.per ? 'lost per day late' : 'lost when late',
  });
  const floor = math.smallest([figureOf(context, plan.floor, floorLabel), full]);
  const left = math.greatest([math.sum([full, opposite(times(math, days, lose))]), floor]);
  // Without an hour it may have been in time or not.
  const open = minute ? codeWhere(allOf([onTheDay, binary('=', minute.at, number(0))]), codes.unclear) : settled;
  const earned = { points: math.choose(late, left, full), state: andThen(withZeroAs(state, codes.unclear), open) };
  if (!minute || !context.beyond) return earned;
  // It was handed in, in time or just not.
  return { ...earned, sure: math.choose(isKnown(state), left, nothing) };
};
