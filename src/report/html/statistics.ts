// Rates and how they are spread: exact until they are printed or drawn.
import type { Score, UnitAssessment } from '../../model.ts';
import { add, compare, divide, type Exact, exact, floor, isZero, multiply, printFixed, subtract, sum } from '../../points.ts';

/** Share of the maximum; undefined where nothing was counted or nothing applies. */
export const rateOf = ({ points, maxPoints }: Pick<Score, 'points' | 'maxPoints'>): Exact | undefined =>
  points && !isZero(maxPoints) ? divide(points, maxPoints) : undefined;

/** The rates of a unit by level-1 indicator, and of its total under ''. */
export function unitRates(unit: UnitAssessment): ReadonlyMap<string, Exact> {
  const { points, maxPoints, scores } = unit;
  const own = scores.filter(({ depth }) => depth === 0).map((score) => [score.node.id, rateOf(score)] as const);
  const whole = points && !isZero(maxPoints) ? divide(points, maxPoints) : undefined;
  return new Map([...own, ['', whole] as const].flatMap(([id, rate]) => (rate ? [[id, rate] as const] : [])));
}

/** The value below which a share of sorted values lies, between two neighbours in proportion (the way of spreadsheets). */
function quantile(sorted: readonly Exact[], share: Exact): Exact | undefined {
  const at = multiply(share, exact(sorted.length - 1));
  const below = Number(floor(at).n);
  const [low, high] = [sorted[below], sorted[below + 1]];
  if (!low) return undefined;
  return high ? add(low, multiply(subtract(high, low), subtract(at, exact(below)))) : low;
}

export interface Spread {
  readonly count: number;
  readonly mean: Exact;
  readonly low: Exact;
  readonly quarter: Exact;
  readonly median: Exact;
  readonly threeQuarters: Exact;
  readonly high: Exact;
}

/** Undefined for no values. */
export function spreadOf(values: readonly Exact[]): Spread | undefined {
  const sorted = [...values].sort(compare);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const mean = divide(sum(sorted), exact(sorted.length));
  const [quarter, median, threeQuarters] = [1, 2, 3].map((part) => quantile(sorted, exact(part, 4)));
  if (!low || !high || !mean || !quarter || !median || !threeQuarters) return undefined;
  return { count: sorted.length, mean, low, quarter, median, threeQuarters, high };
}

/** `86.4%`: one decimal, as rates are compared by eye. */
export const printRate = (rate: Exact): string => `${printFixed(multiply(rate, exact(100)), 1)}%`;
