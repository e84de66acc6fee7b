// How figures spread: exact rationals in, exact rationals out. Nothing is rounded here.
import { add, compare, divide, type Exact, exact, multiply, subtract, sum } from '../points.ts';

/** Σx ÷ n; undefined of nothing. */
export const mean = (values: readonly Exact[]): Exact | undefined => divide(sum(values), exact(values.length));

/**
 * The value below which a share (0 to 1) of the others lies, by linear interpolation between neighbours (the method of `PERCENTILE.INC`
 * in spreadsheets); undefined of nothing.
 */
export function quantile(values: readonly Exact[], share: Exact): Exact | undefined {
  const sorted = values.toSorted(compare);
  const place = multiply(share, exact(Math.max(0, sorted.length - 1)));
  const [n, d] = [BigInt(place.n), BigInt(place.d)];
  const index = Number(n / d);
  const low = sorted[index];
  const high = sorted[index + 1];
  const part = subtract(place, exact(index));
  return low && (high ? add(low, multiply(part, subtract(high, low))) : low);
}

/** The one in the middle; of an even number the mean of the two in the middle; undefined of nothing. */
export const median = (values: readonly Exact[]): Exact | undefined => quantile(values, exact(1, 2));

/** The highest or lowest of some figures, and all whose figure it is, in their order. */
export interface Extreme {
  readonly value: Exact;
  readonly units: readonly string[];
}

export interface UnitFigure {
  readonly unit: string;
  readonly value: Exact;
}

function extreme(figures: readonly UnitFigure[], sign: 1 | -1): Extreme | undefined {
  const [first] = figures;
  if (!first) return undefined;
  const value = figures.reduce((best, figure) => (compare(figure.value, best) * sign > 0 ? figure.value : best), first.value);
  return { value, units: figures.filter((figure) => compare(figure.value, value) === 0).map(({ unit }) => unit) };
}

/** Of `n` figures; all the rest is undefined where there are none. */
export interface Spread {
  readonly n: number;
  readonly mean: Exact | undefined;
  readonly median: Exact | undefined;
  readonly best: Extreme | undefined;
  readonly worst: Extreme | undefined;
}

export function spreadOf(figures: readonly UnitFigure[]): Spread {
  const values = figures.map(({ value }) => value);
  return { n: values.length, mean: mean(values), median: median(values), best: extreme(figures, 1), worst: extreme(figures, -1) };
}
