// Rates of the page and how they are spread: exact until they are printed or drawn.
import type { Score, UnitAssessment } from '../../model.ts';
import { compare, divide, type Exact, equals, exact, isZero, multiply, printFixed } from '../../points.ts';
import { mean, quantile } from '../../statistics/spread.ts';

/** Share of the maximum; undefined where nothing was counted or nothing applies. */
export const rateOf = ({ points, maxPoints }: Pick<Score, 'points' | 'maxPoints'>): Exact | undefined =>
  points && !isZero(maxPoints) ? divide(points, maxPoints) : undefined;

/** Whether more can still come to these points. */
export const mayGrow = ({ points, possible }: Pick<Score, 'points' | 'possible'>): boolean => !points || !equals(points, possible);

/** The rates of a unit that are settled, by level-1 indicator; that of its total under ''. */
export function settledRates(unit: UnitAssessment): ReadonlyMap<string, Exact> {
  const { points, possible, maxPoints, scores } = unit;
  const own = scores.filter(({ depth }) => depth === 0).map((score) => [score.node.id, score] as const);
  const whole = points ? [['', { points, possible, maxPoints }] as const] : [];
  return new Map(
    [...own, ...whole].flatMap(([id, score]) => {
      const rate = mayGrow(score) ? undefined : rateOf(score);
      return rate ? [[id, rate] as const] : [];
    }),
  );
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
  const sorted = values.toSorted(compare);
  const [low, high, middle] = [sorted[0], sorted.at(-1), mean(sorted)];
  const [quarter, median, threeQuarters] = [1, 2, 3].map((part) => quantile(sorted, exact(part, 4)));
  if (!low || !high || !middle || !quarter || !median || !threeQuarters) return undefined;
  return { count: sorted.length, mean: middle, low, quarter, median, threeQuarters, high };
}

/** `86.4%`: one decimal, as rates are compared by eye. */
export const printRate = (rate: Exact): string => `${printFixed(multiply(rate, exact(100)), 1)}%`;
