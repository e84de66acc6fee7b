// Exact arithmetic in a program that only has binary fractions. A number is kept as whole / whole × a known fraction, so that all that
// the spreadsheet is asked to work out are whole numbers; only the very last step divides.
//
// Why the printed digits are then those of the engine: doubles hold every whole number below 2^53, and their sums and products are exact
// as long as the result is such a number too. Excel shows and compares 15 digits, LibreOffice takes two numbers for equal when they
// differ by less than 2^-48 of themselves: for whole numbers below 10^14 that is less than 1. A quotient n / d of two of them that is
// no whole number is at least 1/d away from the next one, which is more than 10^-14 of it, while a double is wrong by 2^-53 of itself
// at most: INT never falls on the wrong side. Rounding is such an INT, and what is left, k / 10^decimals, is the double nearest to the
// decimal number, which prints as that number. How large the figures may be for all this to hold (`limit`) follows from the formula
// itself: every whole number in it notes its size, and a cell that is beyond the limit is not scored but sent to be checked.
import {
  decimalPlaces,
  divide,
  type Exact,
  exact,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  compare as order,
  printExact,
  type Rounding,
  smaller,
  zero,
} from '../../points.ts';
import { binary, call, decimal, either, type Formula, number } from './cell-language.ts';
import {
  allTakeOff,
  commonUnit,
  constant,
  isAbove,
  isBelow,
  isConstant,
  isUnit,
  type Multiple,
  mayBeNegative,
  nothing,
  opposite,
  type Rational,
  type Size,
  scaled,
  signsOf,
  size,
  sizeOf,
  timesWhole,
  unit,
  upright,
  type Whole,
  wholeOf,
} from './whole.ts';

const holds = {
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
  '>': (sign: number) => sign > 0,
  '>=': (sign: number) => sign >= 0,
  '=': (sign: number) => sign === 0,
  '<>': (sign: number) => sign !== 0,
} as const;
const swapped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '<>': '<>' } as const;

/** The arithmetic of one formula; `sizes` are those of every whole number that it asks for. */
export interface Arithmetic {
  readonly sizes: readonly Size[];
  /** The number, with its size among the sizes. */
  noted(value: Rational): Rational;
  sum(values: readonly Rational[]): Rational;
  product(left: Rational, right: Rational): Rational;
  /** Where the divisor is not 0; see `isNought`. */
  quotient(value: Rational, divisor: Rational): Rational;
  smallest(values: readonly Rational[]): Rational;
  greatest(values: readonly Rational[]): Rational;
  within(value: Rational, low: Rational, high: Rational): Rational;
  size(value: Rational): Rational;
  floor(value: Rational): Rational;
  ceiling(value: Rational): Rational;
  round(value: Rational, decimals: number, mode: Rounding): Rational;
  choose(condition: Formula, then: Rational, otherwise: Rational): Rational;
  compare(operator: keyof typeof holds, left: Rational, right: Rational): Formula;
  isNought(value: Rational): Formula;
  /** The number itself: one division of whole numbers, if any. */
  print(value: Rational): Formula;
  /** The number as one whole number over another, which is above 0. */
  parts(value: Rational): { readonly above: Whole; readonly below: Whole };
}

/** A number times another one, which mostly is known. */
export const times = (math: Arithmetic, value: Rational, by: Rational): Rational =>
  isConstant(by) ? scaled(value, by.factor) : math.product(value, by);

export function arithmetic(): Arithmetic {
  const sizes: Size[] = [];
  const noted = (whole: Whole): Whole => {
    sizes.push(whole.most);
    return whole;
  };

  /** The same numbers as whole multiples over one bottom, apart from a known positive fraction. */
  const align = (values: readonly Rational[]): { multiples: Multiple[]; bottom?: Whole; unit: Exact } => {
    const bottoms = new Map(values.flatMap(({ bottom }) => (bottom ? [[JSON.stringify(bottom.formula), bottom] as const] : [])));
    const common = commonUnit(values.map(({ factor }) => factor));
    const multiples = values.map(({ top, bottom, factor }): Multiple => {
      const own = bottom && JSON.stringify(bottom.formula);
      const others = [...bottoms].flatMap(([key, other]) => (key === own ? [] : [other]));
      const times = BigInt((divide(factor, common) ?? zero).n);
      return { times, whole: times === 0n ? unit : noted(others.reduce(timesWhole, top)) };
    });
    for (const multiple of multiples) noted(wholeOf(multiple));
    const all = [...bottoms.values()];
    return { multiples, unit: common, ...(all.length > 0 && { bottom: noted(all.reduce(timesWhole)) }) };
  };
  const over = (top: Whole, bottom: Whole | undefined, factor: Exact): Rational => ({ top: noted(top), factor, ...(bottom && { bottom }) });

  const sum: Arithmetic['sum'] = (values) => {
    const parts = values.filter(({ factor }) => !isZero(factor));
    const [only] = parts;
    if (!only) return nothing;
    if (parts.length === 1) return only;
    if (parts.every(({ factor }) => isNegative(factor))) return opposite(sum(parts.map(opposite)));
    const { multiples, bottom, unit: common } = align(parts);
    const known = multiples.reduce((total, { times, whole }) => (isUnit(whole) ? total + times : total), 0n);
    const open = multiples.filter(({ whole }) => !isUnit(whole));
    if (open.length === 0) return constant(multiply(exact(known), common));
    const terms = known === 0n ? open : [{ times: known, whole: unit }, ...open];
    const first = terms.find(({ times }) => times > 0n) ?? { times: 0n, whole: unit };
    const rest = terms.filter((term) => term !== first);
    const formula = rest.reduce(
      (left, { times, whole }) => binary(times < 0n ? '-' : '+', left, wholeOf({ times: size(times), whole }).formula),
      wholeOf(first).formula,
    );
    const most: Size = (limit) => terms.reduce((total, term) => total + wholeOf(term).most(limit), 0);
    const wholes = terms.map(wholeOf);
    const signs = { negative: wholes.some((whole) => whole.negative), positive: wholes.some((whole) => whole.positive) };
    return over({ formula, most, ...signs }, bottom, common);
  };

  const extreme = (name: 'MIN' | 'MAX', values: readonly Rational[]): Rational => {
    const [only] = values;
    if (only && values.length === 1) return only;
    if (values.every(isConstant)) return constant(values.map(({ factor }) => factor).reduce(name === 'MIN' ? smaller : larger));
    // −a and −b: the other end of a and b, taken off.
    if (allTakeOff(values)) return opposite(extreme(name === 'MIN' ? 'MAX' : 'MIN', values.map(opposite)));
    const { multiples, bottom, unit: common } = align(values);
    const wholes = multiples.map(wholeOf);
    const distinct = [...new Map(wholes.map((whole) => [JSON.stringify(whole.formula), whole])).values()];
    if (distinct.length === 1 && distinct[0]) return over(distinct[0], bottom, common);
    const [few, all] = [(has: (whole: Whole) => boolean) => wholes.some(has), (has: (whole: Whole) => boolean) => wholes.every(has)];
    const [negative, positive] = [(name === 'MIN' ? few : all)(isBelow), (name === 'MIN' ? all : few)(isAbove)];
    const most: Size = (limit) => Math.max(...wholes.map((whole) => whole.most(limit)));
    return over({ formula: call(name, ...distinct.map(({ formula }) => formula)), most, negative, positive }, bottom, common);
  };
  const smallest: Arithmetic['smallest'] = (values) => extreme('MIN', values);
  const greatest: Arithmetic['greatest'] = (values) => {
    // What is never below 0 needs no 0 beside it.
    const isIdle = (value: Rational): boolean => isConstant(value) && order(value.factor, zero) <= 0;
    const lasting = values.some((value) => !isIdle(value) && !mayBeNegative(value)) ? values.filter((value) => !isIdle(value)) : values;
    return extreme('MAX', lasting);
  };

  const product: Arithmetic['product'] = (left, right) => {
    const bottoms = [left.bottom, right.bottom].filter((bottom) => bottom !== undefined);
    const bottom = bottoms.length > 0 ? noted(bottoms.reduce(timesWhole)) : undefined;
    return upright(over(timesWhole(left.top, right.top), bottom, multiply(left.factor, right.factor)));
  };

  const quotient: Arithmetic['quotient'] = (value, divisor) => {
    const inverse = divide(one, divisor.factor) ?? one;
    if (isConstant(divisor)) return scaled(value, inverse);
    const { top } = divisor;
    const sign: Whole | undefined = top.negative
      ? { formula: call('SIGN', top.formula), most: () => 1, negative: true, positive: top.positive }
      : undefined;
    const over: Rational = { top: noted(timesWhole(sign ?? unit, divisor.bottom ?? unit)), bottom: noted(sizeOf(top)), factor: inverse };
    return product(value, over);
  };

  /** The number as one whole number over another. */
  const fraction = ({ top, bottom, factor }: Rational): { above: Whole; below: Whole } => ({
    above: noted(wholeOf({ times: BigInt(factor.n), whole: top })),
    below: noted(wholeOf({ times: BigInt(factor.d), whole: bottom ?? unit })),
  });
  const knownOf = ({ formula }: Whole): bigint | undefined => (formula.kind === 'number' ? BigInt(formula.text) : undefined);

  /** INT of one whole number over another. */
  const floorOf = (above: Whole, below: Whole): Whole => {
    if (isUnit(below)) return above;
    return { ...signsOf(above), formula: call('INT', binary('/', above.formula, below.formula)), most: above.most };
  };
  const floor: Arithmetic['floor'] = (value) => {
    const { above, below } = fraction(value);
    return over(floorOf(above, below), undefined, one);
  };

  /** Half of the bottom added before the floor. */
  const halfUp = (above: Whole, below: Whole): { above: Whole; below: Whole } => {
    const known = knownOf(below);
    if (known !== undefined && known % 2n === 0n) return { above: plus(above, constantWhole(known / 2n)), below };
    return { above: plus(wholeOf({ times: 2n, whole: above }), below), below: wholeOf({ times: 2n, whole: below }) };
  };
  const constantWhole = (value: bigint): Whole => ({ formula: number(value), most: () => Number(value), negative: false, positive: true });
  const plus = (left: Whole, right: Whole): Whole => ({
    formula: binary('+', left.formula, right.formula),
    most: (limit) => left.most(limit) + right.most(limit),
    negative: left.negative || right.negative,
    positive: left.positive || right.positive,
  });

  const nearest = (above: Whole, below: Whole, mode: Rounding): Formula => {
    if (mode === 'truncate') return floorOf(above, below).formula;
    const half = halfUp(above, below);
    noted(half.above);
    noted(half.below);
    const up = floorOf(half.above, half.below).formula;
    if (mode === 'half-up') return up;
    // A tie is where nothing is left over; an odd neighbour then gives way to the even one below.
    const tie = binary('=', binary('*', up, half.below.formula), half.above.formula);
    const odd = binary('=', binary('-', up, binary('*', number(2), call('INT', binary('/', up, number(2))))), number(1));
    return binary('-', up, either(call('AND', tie, odd), number(1), number(0)));
  };

  const round: Arithmetic['round'] = (value, decimals, mode) => {
    const scale = exact(10n ** BigInt(decimals));
    const shifted = scaled(value, scale);
    if (shifted.factor.d === 1 && !shifted.bottom) return value;
    const { above, below } = fraction(shifted);
    const result = divide(one, scale) ?? one;
    const nearestTo = (distance: Whole): Formula => nearest(distance, below, mode);
    const formula = above.negative ? binary('*', call('SIGN', above.formula), nearestTo(sizeOf(above))) : nearestTo(above);
    return over({ ...signsOf(above), formula, most: above.most }, undefined, result);
  };

  const compare: Arithmetic['compare'] = (operator, left, right) => {
    const { plain } = left.top;
    if (plain && !left.bottom && isConstant(right) && !isNegative(left.factor) && !isZero(left.factor)) {
      const at = divide(right.factor, multiply(left.factor, exact(10n ** BigInt(plain.decimals)))) ?? zero;
      const places = decimalPlaces(at);
      if (places !== undefined && places <= 9) {
        const { most } = left.top;
        sizes.push((limit) => most(limit) * 10 ** Math.max(0, places - plain.decimals));
        sizes.push(() => Math.abs(Number(at.n) / Number(at.d)) * 10 ** places);
        return binary(operator, plain.formula, decimal(printExact(at)));
      }
    }
    if (isConstant(left) && isConstant(right)) return { kind: 'boolean', boolean: holds[operator](order(left.factor, right.factor)) };
    if (isConstant(left)) return compare(swapped[operator], right, left);
    const { multiples } = align([left, right]);
    const [first, second] = multiples.map((multiple) => wholeOf(multiple).formula);
    return binary(operator, first ?? number(0), second ?? number(0));
  };

  const choose: Arithmetic['choose'] = (condition, then, otherwise) => {
    if (condition.kind === 'boolean') return condition.boolean ? then : otherwise;
    if (allTakeOff([then, otherwise])) return opposite(choose(condition, opposite(then), opposite(otherwise)));
    // Two known numbers are written as they are, apart from a fraction.
    const factors = [then.factor, otherwise.factor];
    const common = isConstant(then) && isConstant(otherwise) ? commonUnit([one, ...factors]) : commonUnit(factors);
    const pick = (left: Whole, right: Whole): Whole => ({
      formula: either(condition, left.formula, right.formula),
      most: (limit) => Math.max(left.most(limit), right.most(limit)),
      negative: left.negative || right.negative,
      positive: left.positive || right.positive,
    });
    const [yes, no] = [then, otherwise].map(({ top, factor }) =>
      noted(wholeOf({ times: BigInt((divide(factor, common) ?? zero).n), whole: isZero(factor) ? unit : top })),
    );
    // Only the branch that is taken may be looked at: the other one's cells can be empty.
    const bottom = then.bottom || otherwise.bottom ? noted(pick(then.bottom ?? unit, otherwise.bottom ?? unit)) : undefined;
    return over(pick(yes ?? unit, no ?? unit), bottom, common);
  };

  return {
    sizes,
    noted: (value) => ({ ...value, top: noted(value.top) }),
    sum,
    product,
    quotient,
    smallest,
    greatest,
    within: (value, low, high) => smallest([greatest([value, low]), high]),
    size: (value) => ({ ...value, top: sizeOf(value.top), factor: isNegative(value.factor) ? negate(value.factor) : value.factor }),
    floor,
    ceiling: (value) => opposite(floor(opposite(value))),
    round,
    choose,
    compare,
    parts: fraction,
    isNought: (value) => (isConstant(value) ? ({ kind: 'boolean', boolean: isZero(value.factor) } as const) : compare('=', value, nothing)),
    print: (value) => {
      const { above, below } = fraction(value);
      if (isUnit(below)) return above.formula;
      if (isConstant(value) && decimalPlaces(value.factor) !== undefined) return decimal(printExact(value.factor));
      return binary('/', above.formula, below.formula);
    },
  };
}
