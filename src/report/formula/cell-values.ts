// Values of measures in cells: as exact numbers, and what a computed one must be to count.
import { parseUnit } from '../../expression/units.ts';
import type { Measure } from '../../model.ts';
import { decimalPlaces, exact, one, compare as order } from '../../points.ts';
import { anyOf, binary, call, type Formula, number, place } from './cell-language.ts';
import type { Datum, FormulaContext } from './context.ts';
import { endsOf, type Need } from './state.ts';
import { constant, mayBeNegative, type Rational, type Whole } from './whole.ts';

/** Day 0 of the engine, 1970-01-01, is serial 25569 of the spreadsheet. */
export const serialOf = (day: number): number => day + 25_569;

/** 4 places for a count in 万人, which is whole in persons. */
function countPlaces({ unit = '' }: Measure): number {
  const [factor] = parseUnit(unit);
  return factor && decimalPlaces(factor.scale) === 0 ? String(factor.scale.n).length - 1 : 0;
}

/** Places that a formula minds: 分 in amounts of 元, ten thousandths else; shares to the ten-thousandth of a percent. */
function placesOf(measure: Measure): number {
  if (measure.type === 'count') return countPlaces(measure);
  if (measure.type === 'ratio') return 6;
  return measure.unit === '元' ? 2 : 4;
}

/** The cell of a measure, and what may stand in it. */
export const needOf = (measure: Measure, address: string, strict: boolean, datum?: Datum): Need => ({
  cell: place(address),
  measure,
  decimals: datum?.decimals ?? placesOf(measure),
  strict,
  ...(datum && { code: place(datum.state), datum }),
});

/** Spreadsheets have no day beyond 9999-12-31. */
export const largestSerial = 2_958_465;

/** The number in a cell as a whole number of its smallest unit. */
export function cellNumber({ math }: FormulaContext, { cell, decimals, measure, datum }: Need): Rational {
  const scale = 10 ** decimals;
  if (datum) {
    const whole = (address: string, most: number, negative: boolean): Whole => ({
      formula: place(address),
      most: () => most,
      negative,
      positive: true,
    });
    const top = whole(datum.whole, datum.most, datum.negative);
    const { bottom } = datum;
    return math.noted(bottom ? { top, bottom: whole(bottom.address, bottom.most, false), factor: one } : { top, factor: exact(1, scale) });
  }
  const formula = decimals === 0 ? cell : call('ROUND', binary('*', cell, number(scale)), number(0));
  const ends = endsOf(measure);
  const never = ends.low !== undefined && order(ends.low, exact(0)) >= 0;
  // Between two ends of its own no limit is needed.
  const bound =
    ends.low && ends.high ? scale * Math.max(...[ends.low, ends.high].map((end) => Math.abs(Number(end.n) / Number(end.d)))) : undefined;
  const top: Whole = { formula, most: (limit) => bound ?? limit, negative: !never, positive: true, plain: { formula: cell, decimals } };
  return math.noted({ top, factor: exact(1, scale) });
}

export const cellDay = ({ cell, measure }: Need): Rational => ({
  top: { formula: measure.time ? call('INT', cell) : cell, most: () => largestSerial, negative: false, positive: true },
  factor: one,
});

/** What a computed measure comes to must still be a value of it. */
export function misfit(context: FormulaContext, measure: Measure, value: Rational): Formula {
  const { math } = context;
  const below = measure.min ? [math.compare('<', value, constant(measure.min))] : [];
  const above = measure.max ? [math.compare('>', value, constant(measure.max))] : [];
  if (measure.type !== 'count') return anyOf([...below, ...above]);
  const broken = value.bottom || !isWholeFactor(value) ? [math.compare('<>', value, math.floor(value))] : [];
  const negative = mayBeNegative(value) ? [math.compare('<', value, constant(exact(0)))] : [];
  return anyOf([...negative, ...broken, ...below, ...above]);
}
const isWholeFactor = ({ factor }: Rational): boolean => decimalPlaces(factor) === 0;
