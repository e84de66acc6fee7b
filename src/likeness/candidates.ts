// Which of many word lists are worth comparing. Two lists that are 85% alike have at least 73.9% of the words of either in common, so that
// one of the rarest 26.1% (and one more) of the first must occur among those of the second: only such pairs are looked at.
import { compareText } from '../text.ts';
import type { Words } from './likeness.ts';

/**
 * For each list the numbers of earlier ones, in order, that may be `percent` alike; those left out are less alike. `most`: no more than
 * so many, the last ones before it, so that a file of permuted titles costs no more than others.
 */
export function candidatesOf(
  lists: readonly Words[],
  percent: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly (readonly number[])[] {
  const tokens = lists.map(tokensOf);
  const frequency = new Map<string, number>();
  for (const token of tokens.flat()) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const rare = (left: string, right: string) => (frequency.get(left) ?? 0) - (frequency.get(right) ?? 0) || compareText(left, right);
  const holders = new Map<string, number[]>();
  return tokens.map((list, index) => {
    // common ≥ p(n + m)/200 and common ≤ m, so common ≥ pn/(200 − p).
    const needed = Math.ceil((percent * list.length) / (200 - percent));
    const found = new Set<number>();
    for (const token of list.toSorted(rare).slice(0, list.length - needed + 1)) {
      const earlier = holders.get(token) ?? [];
      for (const other of earlier.slice(-most)) found.add(other);
      holders.set(token, [...earlier.slice(-most), index]);
    }
    return [...found].sort((left, right) => left - right).slice(-most);
  });
}

/** The second 的 is another token than the first. */
const tokensOf = ({ counts }: Words): string[] =>
  [...counts].flatMap(([word, times]) => Array.from({ length: times }, (_, index) => `${word}\n${index}`));
