// An independent second opinion on arithmetic: fractions of two BigInts, always in lowest terms. It shares no line with
// src/points.ts, takes no shortcut for small numbers, and rounds by comparing distances instead of looking at remainders.

export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('zero denominator');
  const common = divisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

export const nought = ratio(0);
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const order = (a: Ratio, b: Ratio): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const least = (a: Ratio, b: Ratio): Ratio => (order(a, b) <= 0 ? a : b);
export const most = (a: Ratio, b: Ratio): Ratio => (order(a, b) >= 0 ? a : b);
export const within = (value: Ratio, low: Ratio, high: Ratio): Ratio => most(low, least(value, high));
export const total = (values: readonly Ratio[]): Ratio => values.reduce(plus, nought);
export const size = (value: Ratio): Ratio => (value.n < 0n ? ratio(-value.n, value.d) : value);

/** Largest integer not above the value, found from the truncated quotient. */
export function wholeBelow(value: Ratio): Ratio {
  const quotient = value.n / value.d;
  return ratio(quotient * value.d > value.n ? quotient - 1n : quotient);
}

export function wholeAbove(value: Ratio): Ratio {
  const below = wholeBelow(value);
  return order(below, value) === 0 ? below : plus(below, ratio(1));
}

/** Decimal text, any sign, any length: `-12.50`. */
export function fromText(text: string): Ratio {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = BigInt(`${whole}${fraction}`);
  return ratio(negative ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** The two neighbours on the grid of `places` decimals and their distances decide; ties go by the mode's own sentence. */
export function rounded(value: Ratio, places: number, mode: 'half-up' | 'half-even' | 'truncate'): Ratio {
  const grid = ratio(1, 10n ** BigInt(places));
  const distance = size(value);
  const low = times(wholeBelow(over(distance, grid)), grid);
  const high = plus(low, grid);
  const toLow = minus(distance, low);
  const toHigh = minus(high, distance);
  const nearer = order(toLow, toHigh);
  const even = over(low, grid).n % 2n === 0n;
  const up = mode !== 'truncate' && (nearer > 0 || (nearer === 0 && (mode === 'half-up' || !even)));
  const result = up ? high : low;
  return value.n < 0n ? ratio(-result.n, result.d) : result;
}

/** `n/d`, to compare and to print. */
export const spell = (value: Ratio): string => `${value.n}/${value.d}`;

/** A number of the product, taken at its word: also says so when it is not in lowest terms or has a denominator below 1. */
export function taken(value: { readonly n: number | bigint; readonly d: number | bigint }): Ratio {
  const n = BigInt(value.n);
  const d = BigInt(value.d);
  const lowest = ratio(n, d);
  if (d < 1n || lowest.n !== n || lowest.d !== d) throw new Error(`not in lowest terms: ${n}/${d}`);
  if (Object.is(value.n, -0)) throw new Error('negative zero');
  return lowest;
}
