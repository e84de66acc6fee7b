// Points written as a number, or as a percentage of what the indicator is worth, so that one rule serves items of different worth.
import { problem } from '../diagnostic.ts';
import { compare, divide, type Exact, exact, multiply, parseDecimal, printExact, zero } from '../points.ts';
import { exactNumber } from './parameters.ts';
import type { ParameterSchema } from './rule-type.ts';

/** `3`, or `50%`. */
export type Worth = number | string;

export const worthParameter = (description: string): ParameterSchema => ({
  type: ['number', 'string'],
  minimum: 0,
  maximum: 100000,
  pattern: '^\\d{1,3}(\\.\\d{1,6})?%$',
  description,
});

/** The points that a worth comes to for an indicator worth `points`. */
export function worthOf(worth: Worth, points: Exact): Exact {
  if (typeof worth === 'number') return exactNumber(worth);
  const share = parseDecimal(worth.trim().replace(/%$/, '')) ?? zero;
  return multiply(points, divide(share, exact(100)) ?? zero);
}

/** A range of points within which a person decides (酌情). */
export interface Judged<T> {
  readonly from: T;
  readonly to: T;
}

export const judgedRange = problem<{ from: Exact; to: Exact }>({
  code: 'framework/judged-range',
  severity: 'error',
  title: { zh: '酌情计分的范围不对', en: 'range of discretionary points' },
  message: ({ from, to }) => ({
    zh: `酌情计分从 ${printExact(from)} 分到 ${printExact(to)} 分，下限应低于上限，且不能一头加分一头扣分`,
    en: `discretionary points run from ${printExact(from)} to ${printExact(to)}; from must be below to, and both on the same side of 0`,
  }),
  help: () => ({
    zh: '扣 5–10 分写 {from: -10, to: -5}；分数固定的写成一个数',
    en: 'for 5 to 10 points off write {from: -10, to: -5}; write a single number where nothing is left to decide',
  }),
});

export const isRange = ({ from, to }: Judged<Exact>): boolean =>
  compare(from, to) < 0 && !(compare(from, zero) < 0 && compare(to, zero) > 0);
