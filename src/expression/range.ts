// Between which ends the values of an expression lie, and whether a condition can come out either way, before any value is known.
// Every step is exact and leans outwards: an end that is not sure is left open.
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  floor,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  parseDecimal,
  round,
  smaller,
  zero,
} from '../points.ts';
import { checkTree } from './check.ts';
import { printExpression } from './print.ts';
import type { Names } from './resolve.ts';
import type { Node, NodeOf } from './tree.ts';
import { commonType, conversionBetween, type ExpressionType, type NumberUnit } from './types.ts';
import { composeUnits } from './units.ts';

/** Both ends belong to it; an end that is absent is not known. `whole`: only whole numbers. */
export interface Range {
  readonly low?: Exact;
  readonly high?: Exact;
  readonly whole: boolean;
}

/** What is known of the values that an expression reads. */
export interface Bounds {
  readonly names: Names;
  /** The values of a measure or column, in its own unit. */
  valuesOf(node: NodeOf<'name' | 'column'>): Range;
  /** Whether data are only accepted where the first does not exceed the second; both as printed expressions. */
  neverAbove(left: string, right: string): boolean;
}

export interface Ranges {
  /** Of a number; open at both ends for anything else. */
  range(node: Node): Range;
  /** Whether a condition always holds (true) or never (false) where it has a value; undefined where it may do either. */
  truth(node: Node): boolean | undefined;
  type(node: Node): ExpressionType | undefined;
}

const anything: Range = { whole: false };
const made = (low: Exact | undefined, high: Exact | undefined, whole: boolean): Range => ({
  whole,
  ...(low && { low: whole ? ceiling(low) : low }),
  ...(high && { high: whole ? floor(high) : high }),
});
const both = <R>(left: Exact | undefined, right: Exact | undefined, apply: (a: Exact, b: Exact) => R): R | undefined =>
  left && right ? apply(left, right) : undefined;
const isNatural = ({ low }: Range): boolean => low !== undefined && !isNegative(low);

const plus = (left: Range, right: Range): Range =>
  made(both(left.low, right.low, add), both(left.high, right.high, add), left.whole && right.whole);
const minus = ({ low, high, whole }: Range): Range => made(high && negate(high), low && negate(low), whole);

function times(left: Range, right: Range): Range {
  const whole = left.whole && right.whole;
  for (const [fixed, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const factor = fixed.low && fixed.high && equals(fixed.low, fixed.high) ? fixed.low : undefined;
    if (!factor) continue;
    const ends = [other.low && multiply(other.low, factor), other.high && multiply(other.high, factor)] as const;
    if (isZero(factor)) return made(zero, zero, true);
    return isNegative(factor) ? made(ends[1], ends[0], whole) : made(ends[0], ends[1], whole);
  }
  if (isNatural(left) && isNatural(right)) return made(both(left.low, right.low, multiply), both(left.high, right.high, multiply), whole);
  const { low: a, high: b } = left;
  const { low: c, high: d } = right;
  if (!a || !b || !c || !d) return { whole };
  const corners = [multiply(a, c), multiply(a, d), multiply(b, c), multiply(b, d)];
  return made(corners.reduce(smaller), corners.reduce(larger), whole);
}

/** A quotient has a value only where the divisor is not 0. */
function over(left: Range, right: Range): Range {
  if (right.high && compare(right.high, zero) <= 0 && !isNatural(right)) return over(minus(left), minus(right));
  if (!isNatural(right)) return anything;
  // The smallest divisor that is not 0, where there is one.
  const least = right.whole ? larger(right.low ?? one, one) : right.low && !isZero(right.low) ? right.low : undefined;
  const most = right.high && !isZero(right.high) ? right.high : undefined;
  const far = (end: Exact | undefined) => end && (isZero(end) ? zero : least && divide(end, least));
  const near = (end: Exact) => (most ? divide(end, most) : zero);
  const low = left.low && isNegative(left.low) ? far(left.low) : left.low && near(left.low);
  const high = left.high && isNegative(left.high) ? near(left.high) : far(left.high);
  return made(low, high, false);
}

function around(left: Range, right: Range): Range {
  return made(both(left.low, right.low, smaller), both(left.high, right.high, larger), left.whole && right.whole);
}

/** `choose` takes the end that is nearer; one that is known is enough for it. */
const either = (left: Exact | undefined, right: Exact | undefined, choose: (a: Exact, b: Exact) => Exact) =>
  both(left, right, choose) ?? left ?? right;
const least = (left: Range, right: Range): Range =>
  made(both(left.low, right.low, smaller), either(left.high, right.high, smaller), left.whole && right.whole);
const greatest = (left: Range, right: Range): Range =>
  made(either(left.low, right.low, larger), both(left.high, right.high, larger), left.whole && right.whole);

const point = (value: Exact): Range => ({ low: value, high: value, whole: value.d === 1 || value.d === 1n });
const scaled = (range: Range, factor: Exact): Range => (equals(factor, one) ? range : times(range, point(factor)));
const through = ({ low, high }: Range, apply: (value: Exact) => Exact, whole: boolean): Range =>
  made(low && apply(low), high && apply(high), whole);

/** The operands of a chain of `+`. */
export const addends = (node: Node): readonly Node[] =>
  node.kind === 'arithmetic' && node.operator === '+' ? [...addends(node.left), ...addends(node.right)] : [node];

/** The ranges of all parts of a checked expression. */
export function rangesOf({ text, tree }: { readonly text: string; readonly tree: Node }, bounds: Bounds): Ranges {
  const { types } = checkTree(text, tree, bounds.names);
  const unitOf = (node: Node): NumberUnit => {
    const type = types.get(node);
    return type?.kind === 'number' ? type.unit : 'undeclared';
  };
  const inCommon = (nodes: readonly Node[]): Range[] => {
    const numbers = nodes.flatMap((node) => types.get(node) ?? []).filter((type) => type.kind === 'number');
    const { unit } = commonType(numbers);
    return nodes.map((node) => scaled(range(node), conversionBetween(unitOf(node), unit) ?? one));
  };

  /** Whether the left can never exceed the right: by its form, or by what the data must satisfy. */
  const neverAbove = (left: Node, right: Node): boolean => {
    const [a, b] = [printExpression(left), printExpression(right)];
    if (a === b || bounds.neverAbove(a, b)) return true;
    const parts = addends(right);
    const within = parts.findIndex((part) => printExpression(part) === a);
    if (within >= 0 && parts.length > 1) return parts.every((part, index) => index === within || isNatural(range(part)));
    return left.kind === 'arithmetic' && left.operator === '-' && isNatural(range(left.right)) && neverAbove(left.left, right);
  };

  const product = ({ operator, left, right }: NodeOf<'arithmetic'>): Range => {
    const units = [unitOf(left), unitOf(right)].map((unit) => (typeof unit === 'string' ? undefined : unit));
    const [first, second] = units;
    const factor = first && second ? composeUnits(first, second, operator === '*' ? 1 : -1).factor : one;
    if (operator === '*') return scaled(times(range(left), range(right)), factor);
    const found = scaled(over(range(left), range(right)), factor);
    const isShare = isNatural(range(left)) && isNatural(range(right)) && neverAbove(left, right);
    return isShare ? made(either(found.low, zero, larger), either(found.high, one, smaller), false) : found;
  };

  const arithmetic = (node: NodeOf<'arithmetic'>): Range => {
    const { operator, left, right } = node;
    if (types.get(node)?.kind !== 'number') return anything;
    if (operator === '*' || operator === '/') return product(node);
    if (types.get(left)?.kind === 'date') return { whole: true };
    const [first = anything, second = anything] = inCommon([left, right]);
    if (operator === '+') return plus(first, second);
    const found = plus(first, minus(second));
    return neverAbove(right, left) ? made(either(found.low, zero, larger), found.high, found.whole) : found;
  };

  const call = (node: NodeOf<'call'>): Range => {
    const [first, second, third] = node.arguments;
    if (!first) return anything;
    const fold = (apply: (left: Range, right: Range) => Range) => inCommon(node.arguments).reduce(apply);
    switch (node.function) {
      case 'if': {
        if (!second || !third || types.get(node)?.kind !== 'number') return anything;
        const [yes = anything, no = anything] = inCommon([second, third]);
        const holds = truth(first);
        return holds === undefined ? around(yes, no) : holds ? yes : no;
      }
      case 'min':
        return fold(least);
      case 'max':
        return fold(greatest);
      case 'sum':
        return fold(plus);
      case 'abs': {
        const inner = range(first);
        if (isNatural(inner)) return inner;
        return made(zero, both(inner.low && absolute(inner.low), inner.high && absolute(inner.high), larger), inner.whole);
      }
      case 'floor':
        return through(range(first), floor, true);
      case 'ceil':
        return through(range(first), ceiling, true);
      case 'round': {
        const decimals = second?.kind === 'number' ? Number(second.text) : 0;
        return through(range(first), (value) => round(value, decimals, 'half-up'), decimals === 0);
      }
      case 'workdays':
        return { whole: true };
      case 'count':
        return { low: zero, whole: true };
      case 'share':
        return { low: zero, high: one, whole: false };
      default:
        return ofRecords(node.function, second ? range(second) : anything);
    }
  };

  const known = new Map<Node, Range>();
  const range = (node: Node): Range => {
    const found = known.get(node) ?? rangeOf(node);
    known.set(node, found);
    return found;
  };
  const rangeOf = (node: Node): Range => {
    switch (node.kind) {
      case 'number':
        return point(parseDecimal(node.text) ?? zero);
      case 'percent':
        return point(multiply(parseDecimal(node.text) ?? zero, exact(1, 100)));
      case 'duration':
        return point(exact(node.days));
      case 'name':
      case 'column':
        return bounds.valuesOf(node);
      case 'negate':
        return minus(range(node.operand));
      case 'arithmetic':
        return arithmetic(node);
      case 'call':
        return call(node);
      default:
        return anything;
    }
  };

  const comparison = ({ operator, left, right }: NodeOf<'comparison'>): boolean | undefined => {
    if (operator === '!=') return opposite(comparison({ kind: 'comparison', operator: '=', left, right, at: left.at }));
    const same = printExpression(left) === printExpression(right);
    if (same) return operator === '=' || operator === '<=' || operator === '>=';
    if (operator === '>') return opposite(comparison({ kind: 'comparison', operator: '<=', left, right, at: left.at }));
    if (operator === '<') return opposite(comparison({ kind: 'comparison', operator: '>=', left, right, at: left.at }));
    if (types.get(left)?.kind !== 'number' || types.get(right)?.kind !== 'number') return undefined;
    const [first = anything, second = anything] = inCommon([left, right]);
    const isUnder = both(first.high, second.low, compare);
    const isOver = both(first.low, second.high, compare);
    if (operator === '=') {
      if ((isUnder !== undefined && isUnder < 0) || (isOver !== undefined && isOver > 0)) return false;
      return isUnder === 0 && isOver === 0 ? true : undefined;
    }
    if (operator === '<=') return isUnder !== undefined && isUnder <= 0 ? true : isOver !== undefined && isOver > 0 ? false : undefined;
    return isOver !== undefined && isOver >= 0 ? true : isUnder !== undefined && isUnder < 0 ? false : undefined;
  };

  const truth = (node: Node): boolean | undefined => {
    if (node.kind === 'boolean') return node.boolean;
    if (node.kind === 'not') return opposite(truth(node.operand));
    if (node.kind === 'comparison') return comparison(node);
    if (node.kind !== 'logic') return undefined;
    const decisive = node.operator === 'or';
    const sides = [truth(node.left), truth(node.right)];
    if (sides.includes(decisive)) return decisive;
    return sides.every((side) => side === !decisive) ? !decisive : undefined;
  };
  return { range, truth, type: (node) => types.get(node) };
}

const opposite = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth);

/** What a function of the numbers of records can come to. A total of many may be of any size. */
function ofRecords(name: string, of: Range): Range {
  if (name === 'largest' || name === 'smallest') return of;
  if (name === 'average' || name === 'median') return made(of.low, of.high, false);
  return name === 'total' && isNatural(of) ? { low: zero, whole: of.whole } : anything;
}
