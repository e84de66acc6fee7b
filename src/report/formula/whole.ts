// Numbers as whole / whole × a known fraction, in the language of cells: what can be said of them one by one. See exact.ts.
import { bigGcd, type Exact, exact, isNegative, isZero, multiply, negate, one, zero } from '../../points.ts';
import { binary, call, type Formula, number } from './cell-language.ts';

/** How large a whole number can become when no figure in it is larger than the limit. */
export type Size = (limit: number) => number;

/** A whole number, and whether it may be below and above 0. `plain` is the cell that it is 10^decimals times of. */
export interface Whole {
  readonly formula: Formula;
  readonly most: Size;
  readonly negative: boolean;
  readonly positive: boolean;
  readonly plain?: { readonly formula: Formula; readonly decimals: number };
}

/** top / bottom × factor; the bottom is above 0 wherever the number has a value, and left out where it is 1. */
export interface Rational {
  readonly top: Whole;
  readonly bottom?: Whole;
  readonly factor: Exact;
}

export const unit: Whole = { formula: number(1), most: () => 1, negative: false, positive: true };
export const isUnit = ({ formula }: Whole): boolean => formula.kind === 'number' && formula.text === '1';
export const constant = (factor: Exact): Rational => ({ top: unit, factor });
export const nothing: Rational = constant(zero);
export const isConstant = ({ top, bottom }: Rational): boolean => isUnit(top) && !bottom;
const turned = ({ formula, most, negative, positive }: Whole): Whole | undefined =>
  formula.kind === 'binary' && formula.operator === '-'
    ? { formula: binary('-', formula.right, formula.left), most, negative: positive, positive: negative }
    : undefined;

/** b − a instead of −(a − b). */
export function upright(value: Rational): Rational {
  const top = isNegative(value.factor) ? turned(value.top) : undefined;
  return top ? { ...value, top, factor: negate(value.factor) } : value;
}

export function opposite(value: Rational): Rational {
  const top = isNegative(value.factor) ? undefined : turned(value.top);
  return top ? { ...value, top } : { ...value, factor: negate(value.factor) };
}

export const scaled = (value: Rational, by: Exact): Rational => upright({ ...value, factor: multiply(value.factor, by) });

/** Whether it may be below 0. */
export const mayBeNegative = ({ top, factor }: Rational): boolean => (isNegative(factor) ? top.positive : !isZero(factor) && top.negative);

export const signsOf = ({ negative, positive }: Whole) => ({ negative, positive });
export const sizeOf = (whole: Whole): Whole =>
  whole.negative ? { formula: call('ABS', whole.formula), most: whole.most, negative: false, positive: true } : whole;

/** Whether some of the numbers are written as taken off, and none as added. */
export const allTakeOff = (values: readonly Rational[]): boolean =>
  values.some(({ factor }) => isNegative(factor)) && values.every(({ factor }) => isNegative(factor) || isZero(factor));

export const isBelow = (whole: Whole): boolean => whole.negative;
export const isAbove = (whole: Whole): boolean => whole.positive;

export const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** The largest fraction of which all of the factors are whole multiples. */
export function commonUnit(factors: readonly Exact[]): Exact {
  const [n, d] = factors.reduce<readonly [bigint, bigint]>(
    ([top, bottom], { n, d }) => [bigGcd(top, BigInt(n)), (bottom / bigGcd(bottom, BigInt(d))) * BigInt(d)],
    [0n, 1n],
  );
  return n === 0n ? one : exact(n, d);
}

export const timesWhole = (left: Whole, right: Whole): Whole => {
  if (isUnit(left)) return right;
  if (isUnit(right)) return left;
  const most: Size = (limit) => left.most(limit) * right.most(limit);
  return {
    formula: binary('*', left.formula, right.formula),
    most,
    negative: (left.negative && right.positive) || (left.positive && right.negative),
    positive: (left.positive && right.positive) || (left.negative && right.negative),
  };
};

export interface Multiple {
  readonly times: bigint;
  readonly whole: Whole;
}

/** 0 − x where it is taken off: −1 × 0 would be a 0 with a sign. */
function multiple(times: bigint, formula: Formula): Formula {
  if (times >= 0n) return binary('*', number(times), formula);
  const less = binary('-', number(0), formula);
  return times === -1n ? less : binary('*', number(size(times)), less);
}

export const wholeOf = ({ times, whole }: Multiple): Whole => {
  if (times === 1n) return whole;
  const most: Size = (limit) => Number(size(times)) * whole.most(limit);
  const signs =
    times < 0n ? { negative: whole.positive, positive: whole.negative } : { negative: whole.negative, positive: whole.positive };
  if (times === 0n) return { formula: number(0), most, negative: false, positive: false };
  return { formula: isUnit(whole) ? number(times) : multiple(times, whole.formula), most, ...signs };
};
