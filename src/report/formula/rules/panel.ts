import type { PlanOf } from '../../../model.ts';
import { one } from '../../../points.ts';
import { binary, number, place } from '../cell-language.ts';
import { figureOf, pointsLabel } from '../context.ts';
import { times } from '../exact.ts';
import type { PlanFormula } from '../outcome.ts';
import { codes, type State } from '../state.ts';
import { nothing, type Whole } from '../whole.ts';

/** The mark that the sheet of marks comes to, as a share of what it is out of. */
export const panel: PlanFormula<PlanOf<'panel'>> = (plan, points, context) => {
  const { math, beyond } = context;
  const mark = beyond?.panel(plan);
  if (!mark) throw new TypeError('a panel has no cell for its mark');
  const whole = (address: string): Whole => ({ formula: place(address), most: () => mark.most, negative: false, positive: true });
  const state: State = { kind: 'code', code: place(mark.state), possible: new Set([codes.known, codes.missing, codes.unclear]) };
  const full = figureOf(context, points, pointsLabel);
  const outOf = figureOf(context, plan.outOf, { zh: '打分满分', en: 'marks are out of' });
  const from = figureOf(context, plan.from, { zh: '打分不低于', en: 'lowest mark' });
  const worth = (value: typeof full): typeof full => math.quotient(times(math, value, full), outOf);
  const given = math.noted({ top: whole(mark.top), bottom: whole(mark.bottom), factor: one });
  const sure = math.choose(binary('=', state.code, number(codes.unclear)), worth(from), nothing);
  return { points: worth(given), state, sure };
};
