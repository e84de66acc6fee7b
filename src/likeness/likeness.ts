// How alike two texts are: twice the length of their longest common subsequence over the sum of their lengths, counted in words. A Chinese
// character is a word, and so is a run of letters or of digits. 100% is the same; 被告 and 原告 are 50%.

/** For comparing: NFKC, small letters, neither blanks nor punctuation. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');

export interface Words {
  /** At most the first so many as were asked for. */
  readonly list: readonly string[];
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export function wordsOf(text: string, most: number): Words {
  const all =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|\p{N}+|[\p{L}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{M}]|$)|%/gu) ?? [];
  const list = all.slice(0, most);
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { list, counts };
}

/** Words that both have, whatever their order: no common subsequence is longer. */
function shared(left: Words, right: Words): number {
  let count = 0;
  for (const [word, times] of left.counts) count += Math.min(times, right.counts.get(word) ?? 0);
  return count;
}

function longestCommon(left: readonly string[], right: readonly string[]): number {
  // What both begin and end with is part of every longest one; in texts that are alike little is left between.
  let [start, leftEnd, rightEnd] = [0, left.length, right.length];
  while (start < leftEnd && start < rightEnd && left[start] === right[start]) start += 1;
  while (start < leftEnd && start < rightEnd && left[leftEnd - 1] === right[rightEnd - 1])
    [leftEnd, rightEnd] = [leftEnd - 1, rightEnd - 1];
  const same = start + left.length - leftEnd;
  // One row of the table, overwritten: runs for every pair that is looked at, so without iterators.
  const row = new Uint16Array(rightEnd + 1);
  for (let word = start; word < leftEnd; word += 1) {
    let diagonal = 0;
    for (let at = start; at < rightEnd; at += 1) {
      const above = row[at + 1] ?? 0;
      row[at + 1] = left[word] === right[at] ? diagonal + 1 : Math.max(above, row[at] ?? 0);
      diagonal = above;
    }
  }
  return same + (row[rightEnd] ?? 0);
}

/** Whether `common` of two lists is at least so many percent, in whole numbers. */
const reaches = (common: number, sum: number, percent: number): boolean => 200 * common >= percent * sum;

/** Percent, rounded down, of two lists that are at least `percent` alike; undefined for others. Cheap for those that are not. */
export function likeness(left: Words, right: Words, percent: number): number | undefined {
  const sum = left.list.length + right.list.length;
  if (sum === 0 || !reaches(Math.min(left.list.length, right.list.length), sum, percent)) return undefined;
  if (!reaches(shared(left, right), sum, percent)) return undefined;
  const common = longestCommon(left.list, right.list);
  return reaches(common, sum, percent) ? Math.floor((200 * common) / sum) : undefined;
}

/** The words that only one of two lists has: by them alone the two differ. */
export const differing = (left: Words, right: Words): readonly string[] =>
  [...new Set([...left.counts.keys(), ...right.counts.keys()])].filter((word) => left.counts.get(word) !== right.counts.get(word));
