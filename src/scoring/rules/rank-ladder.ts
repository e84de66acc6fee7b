// What places are worth: from the first place down, from the last place up, and everything between.
import { problem } from '../../diagnostic.ts';
import { compare, divide, type Exact, exact, larger, smaller, sum, zero } from '../../points.ts';
import { printPoints } from '../outcomes.ts';
import { exactNumber } from '../parameters.ts';
import type { RuleContext } from '../rule-type.ts';

export const rankOrder = problem<{ place: number; points: string; before: string; fromEnd: boolean }>({
  code: 'framework/rank-order',
  severity: 'error',
  title: { zh: '名次靠后反而分高', en: 'a later place is worth more' },
  message: ({ place, points, before, fromEnd }) => ({
    zh: `${fromEnd ? '倒数' : ''}第 ${place} 名得 ${points} 分，比前一名的 ${before} 分还多`,
    en: `place ${place}${fromEnd ? ' from the end' : ''} is worth ${points}, more than the ${before} of the place before`,
  }),
  help: () => ({
    zh: '从第一名起，由高到低写 top；others 是其余名次的得分；bottom 从最后一名起，由低到高写',
    en: 'write top from the first place down, bottom from the last place up; others is for the places between',
  }),
});

export interface LadderParameters {
  readonly top: readonly number[];
  readonly others: number;
  readonly bottom?: readonly number[];
  readonly ties: 'best' | 'worst' | 'mean';
}

export interface Ladder {
  readonly top: readonly Exact[];
  readonly others: Exact;
  /** From the last place up. */
  readonly bottom: readonly Exact[];
  readonly best: Exact;
  readonly worst: Exact;
  /** Points of the places `first` to `last` of `count` that equal values share. */
  shared(first: number, last: number, count: number): Exact;
}

/** Reports places that are worth more than a better one. */
export function compileLadder(parameters: LadderParameters, context: RuleContext): Ladder {
  const top = parameters.top.map(exactNumber);
  const others = exactNumber(parameters.others);
  const bottom = (parameters.bottom ?? []).map(exactNumber);
  const down = [...top, others, ...bottom.toReversed()];
  for (const [index, points] of down.entries()) {
    const before = down[index - 1];
    if (!before || compare(points, before) <= 0) continue;
    const fromEnd = down.length - index;
    const path = index < top.length ? ['top', index] : index === top.length ? ['others'] : ['bottom', fromEnd - 1];
    const place = index <= top.length ? index + 1 : fromEnd;
    context.report(rankOrder, path, { place, points: printPoints(points), before: printPoints(before), fromEnd: index > top.length });
  }
  // Where there are so few units that a place is counted from both ends, it is counted from the first.
  const pointsOf = (place: number, count: number): Exact => top[place - 1] ?? bottom[count - place] ?? others;
  const shared = (first: number, last: number, count: number): Exact => {
    if (parameters.ties === 'best') return pointsOf(first, count);
    if (parameters.ties === 'worst') return pointsOf(last, count);
    const places = Array.from({ length: last - first + 1 }, (_, index) => pointsOf(first + index, count));
    return divide(sum(places), exact(places.length)) ?? zero;
  };
  return { top, others, bottom, best: down.reduce(larger), worst: down.reduce(smaller), shared };
}
