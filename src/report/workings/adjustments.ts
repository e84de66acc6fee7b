// 加减分 and 一票否决 as formulas: items with what is sure while something is open, as src/scoring/adjust.ts; vetoes that hold.
import type { AdjustmentBlock, AdjustmentItem, Adjustments, Veto } from '../../model.ts';
import { absolute, compare, isNegative, isZero, negate, one } from '../../points.ts';
import { allOf, anyOf, call, either, type Formula, no, not, number, printFormula } from '../formula/cell-language.ts';
import { type FormulaContext, figureOf } from '../formula/context.ts';
import { arithmetic } from '../formula/exact.ts';
import { booleanFormula, numberFormula } from '../formula/expression.ts';
import { isPrintable } from '../formula/printable.ts';
import { codes, isKnown, type State, saysOneOf } from '../formula/state.ts';
import { constant, mayBeNegative, nothing, type Rational } from '../formula/whole.ts';
import { fitsCell, type Parts, writeParts } from '../formula/write-out.ts';
import type { Asked } from './figures.ts';
import type { LeafTools } from './leaf.ts';

type Level = AdjustmentItem['levels'][number];

interface Seen {
  readonly level: Level;
  readonly worth: Rational;
  readonly times: Rational;
  /** Not known, and it matters: with something unusable in its place, or nothing. */
  readonly pending: Formula;
  readonly missing: Formula;
}

export interface ItemPattern {
  readonly parts: Pick<Parts, 'code' | 'top' | 'bottom'>;
  /** Nothing bounds what may still be taken; '' where that cannot be. */
  readonly endless: string;
}

const open = ({ pending, missing }: Seen): Formula => anyOf([pending, missing]);

function seenOf(level: Level, index: number, context: FormulaContext): Seen {
  const { math, framework } = context;
  const worth = figureOf(context, level.points, { zh: `第 ${index + 1} 档`, en: `level ${index + 1}` });
  const isOptional = level.value.measures.every((id) => framework.measures.get(id)?.optional ?? false);
  const absences = (state: State) => ({
    pending: saysOneOf(state, [codes.unclear, codes.zeroDenominator]),
    missing: isOptional ? no : saysOneOf(state, [codes.missing]),
  });
  if (level.yesNo) {
    const { value, state } = booleanFormula(context, level.value);
    return { level, worth, times: math.choose(either(isKnown(state), value, no), constant(one), nothing), ...absences(state) };
  }
  const { value, state } = numberFormula(context, level.value);
  const { pending, missing } = absences(state);
  const negative = mayBeNegative(value) ? either(isKnown(state), math.compare('<', value, nothing), no) : no;
  return {
    level,
    worth,
    times: math.choose(allOf([isKnown(state), not(negative)]), value, nothing),
    pending: anyOf([pending, negative]),
    missing,
  };
}

function worthOf(
  item: AdjustmentItem,
  seen: readonly Seen[],
  ends: readonly [AdjustmentBlock, Adjustments],
  context: FormulaContext,
): { readonly points: Rational; readonly endless: Formula } {
  const { math } = context;
  const [block, whole] = ends;
  const cap = item.cap && figureOf(context, item.cap, { zh: '本项最多', en: 'at most' });
  const within = (points: Rational): Rational => {
    if (!item.cap || !cap) return points;
    const low = figureOf(context, negate(item.cap), { zh: '本项最少', en: 'at least' });
    const takes = item.levels.some(({ points: each }) => isNegative(each));
    const gives = item.levels.some(({ points: each }) => !isNegative(each));
    const capped = gives ? math.smallest([points, cap]) : points;
    return takes ? math.greatest([capped, low]) : capped;
  };
  const heaviest = [...seen].sort((left, right) => compare(absolute(right.level.points), absolute(left.level.points)));
  const highest = item.count === 'highest';
  const sure = highest
    ? heaviest.reduceRight((rest, { times, worth }) => math.choose(math.compare('>', times, nothing), worth, rest), nothing)
    : math.sum(seen.map(({ times, worth }) => math.product(times, worth)));
  if (!item.levels.some(({ points }) => isNegative(points))) return { points: within(sure), endless: no };
  const waiting = seen.map((each) => math.choose(open(each), each.worth, nothing));
  if (highest) return { points: within(math.smallest([sure, ...waiting])), endless: no };
  const unbounded = anyOf(seen.filter(({ level }) => !level.yesNo && !isZero(level.points)).map(open));
  const end = constant(item.cap ? negate(item.cap) : (block.floor ?? whole.floor));
  const points = math.choose(unbounded, end, math.sum([sure, ...waiting]));
  return { points: within(points), endless: item.cap ? no : unbounded };
}

/** Undefined where only the engine works it out. */
export function itemPattern(
  item: AdjustmentItem,
  block: AdjustmentBlock,
  whole: Adjustments,
  asked: Asked,
  { book, cells }: LeafTools,
): ItemPattern | undefined {
  const needed = { framework: book.framework, hasCell: (id: string) => cells.value(id) !== undefined };
  if (!item.levels.every(({ value }) => isPrintable(value, needed))) return undefined;
  const signs = new Set(item.levels.filter(({ points }) => !isZero(points)).map(({ points }) => isNegative(points)));
  if (item.count === 'highest' && signs.size > 1) return undefined;
  const math = arithmetic();
  const beyond = { figure: asked.figure, within: () => beyond, standing: () => undefined, panel: () => undefined };
  const context: FormulaContext = { framework: book.framework, cells, math, strict: false, beyond };
  const seen = item.levels.map((level, index) => seenOf(level, index, context));
  const { points, endless } = worthOf(item, seen, [block, whole], context);
  const waits = (which: 'pending' | 'missing'): Formula => anyOf(seen.map((each) => each[which]));
  const code = either(waits('pending'), number(codes.unclear), either(waits('missing'), number(codes.missing), number(codes.known)));
  const parts = writeParts(code, points, math);
  if (!parts || !fitsCell(parts)) return undefined;
  return { parts, endless: endless.kind === 'boolean' ? '' : printFormula(call('IF', endless, number(1), number(0)), 0) };
}

/** 1 where a veto holds, 4 where it cannot be told, 0 else; undefined where only the engine knows. */
export function vetoPattern({ when }: Veto, { book, cells }: LeafTools): string | undefined {
  const needed = { framework: book.framework, hasCell: (id: string) => cells.value(id) !== undefined };
  if (!isPrintable(when, needed)) return undefined;
  const math = arithmetic();
  const { value, state } = booleanFormula({ framework: book.framework, cells, math, strict: false }, when);
  const isOpen = saysOneOf(state, [codes.unclear, codes.zeroDenominator]);
  const words = either(isKnown(state), either(value, number(1), number(0)), either(isOpen, number(codes.unclear), number(0)));
  const parts = writeParts(words, nothing, math);
  return parts && fitsCell(parts) ? parts.code : undefined;
}
