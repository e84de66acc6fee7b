// Marks that several people give for one indicator: their average, and marks of one scorer that are the same for two units.
import type { Read, Review } from '../model.ts';
import { compare, divide, type Exact, exact, printExact, sum, zero } from '../points.ts';

export type Average = 'mean' | 'median' | 'trimmed';

export const meanOf = (values: readonly Exact[]): Exact => divide(sum(values), exact(Math.max(values.length, 1))) ?? zero;

/** The value in the middle of a sorted list; of two in the middle their mean. */
export function medianOf(sorted: readonly Exact[]): Exact {
  const middle = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

export const ascending = (values: readonly Exact[]): Exact[] => [...values].sort(compare);

/** 同一评委: one whatever the width of letters and the blanks in the name; undefined where nobody is named. */
export function scorerKey({ scorer = '' }: Review): string | undefined {
  const key = scorer.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
  return key === '' ? undefined : key;
}

type Counts = ReadonlyMap<string, number>;
const counted = new WeakMap<readonly Read[], Map<string, Counts>>();

const tieKey = (scorer: string, points: Exact): string => `${printExact(points)} ${scorer}`;

/** How many units have the same mark by the same scorer, over all units that are scored together. Counted once per run. */
function countsOf(peers: readonly Read[], indicator: string): Counts {
  const ofRun = counted.get(peers) ?? new Map<string, Counts>();
  counted.set(peers, ofRun);
  const ready = ofRun.get(indicator);
  if (ready) return ready;
  const counts = new Map<string, number>();
  for (const read of peers) {
    const marks = new Set<string>();
    for (const review of read.reviews?.(indicator) ?? []) {
      const scorer = scorerKey(review);
      if (scorer !== undefined && review.points) marks.add(tieKey(scorer, review.points));
    }
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  ofRun.set(indicator, counts);
  return counts;
}

/** Whether the scorer gave another of the units the same mark. A mark without a scorer is never tied. */
export function isTied(review: Review, peers: readonly Read[], indicator: string): boolean {
  const scorer = scorerKey(review);
  if (scorer === undefined || !review.points) return false;
  return (countsOf(peers, indicator).get(tieKey(scorer, review.points)) ?? 0) > 1;
}
