// 加减分 of a form: items, blocks and the whole, each within its bounds, as src/scoring/adjust.ts. What was not filled in has not
// occurred.
import type { AdjustmentItem, Adjustments } from '../../model.ts';
import { absolute, compare, type Exact, isNegative, negate } from '../../points.ts';
import { either, no } from './cell-language.ts';
import type { FormulaContext } from './context.ts';
import { booleanFormula, numberFormula } from './expression.ts';
import type { Outcome } from './outcome.ts';
import { isPrintable } from './printable.ts';
import { andThen, codes, codeWhere, isKnown, type State, saysOneOf, settled, together } from './state.ts';
import { constant, mayBeNegative, nothing, type Rational, scaled } from './whole.ts';

interface Occurrence {
  readonly points: Exact;
  readonly times: Rational;
  readonly state: State;
}

/** How often a level occurred; not at all where nothing is said. */
function occurrenceOf({ value, yesNo, points }: AdjustmentItem['levels'][number], context: FormulaContext): Occurrence | undefined {
  const { math, framework, cells } = context;
  if (!isPrintable(value, { framework, hasCell: (id) => cells.value(id) !== undefined })) return undefined;
  if (yesNo) {
    const made = booleanFormula(context, value);
    const unclear = codeWhere(saysOneOf(made.state, [codes.unclear, codes.zeroDenominator]), codes.unclear);
    return { points, times: math.choose(either(isKnown(made.state), made.value, no), constant({ n: 1, d: 1 }), nothing), state: unclear };
  }
  const made = numberFormula(context, value);
  const negative = mayBeNegative(made.value) ? codeWhere(math.compare('<', made.value, nothing), codes.unclear) : settled;
  const whole = andThen(made.state, negative);
  const unclear = codeWhere(saysOneOf(whole, [codes.unclear, codes.zeroDenominator]), codes.unclear);
  return { points, times: math.choose(isKnown(made.state), made.value, nothing), state: unclear };
}

function itemOf(item: AdjustmentItem, context: FormulaContext): Outcome {
  const { math } = context;
  const found = item.levels.flatMap((level) => occurrenceOf(level, context) ?? []);
  const within = (points: Rational): Rational => {
    if (!item.cap) return points;
    const takes = item.levels.some((level) => isNegative(level.points));
    return takes ? math.greatest([points, constant(negate(item.cap))]) : math.smallest([points, constant(item.cap)]);
  };
  const state = together(found.map((one) => one.state));
  if (item.count === 'all') return { points: within(math.sum(found.map(({ times, points }) => scaled(times, points)))), state };
  // The heaviest level that occurred; of equal ones the first.
  const heaviest = [...found].sort((left, right) => compare(absolute(right.points), absolute(left.points)));
  const points = heaviest.reduceRight(
    (rest, { times, points: each }) => math.choose(math.compare('>', times, nothing), constant(each), rest),
    nothing,
  );
  return { points: within(points), state };
}

/** Items of other classes, and what is not on the form, add nothing. */
export function adjustmentsTotal(adjustments: Adjustments, unitClass: string | undefined, context: FormulaContext): Outcome {
  const { math } = context;
  const bounded = (points: Rational, floor: Exact | undefined, cap: Exact | undefined): Rational => {
    const raised = floor ? math.greatest([points, constant(floor)]) : points;
    return cap ? math.smallest([raised, constant(cap)]) : raised;
  };
  const blocks = adjustments.blocks.map((block): Outcome => {
    const items = block.items
      .filter(({ applies }) => applies.length === 0 || (unitClass !== undefined && applies.includes(unitClass)))
      .map((item) => itemOf(item, context));
    const points = math.sum(items.map((item) => item.points));
    return { points: bounded(points, block.floor, block.cap), state: together(items.map((item) => item.state)) };
  });
  const points = bounded(math.sum(blocks.map((block) => block.points)), adjustments.floor, adjustments.cap);
  return { points, state: together(blocks.map((block) => block.state)) };
}
