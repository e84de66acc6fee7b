// 'Did you mean …': the candidate that a mistyped name most likely stands for.

const han = /\p{Script=Han}/u;

/**
 * Number of single-character edits between two texts, a swap of neighbours counting as one (Damerau–Levenshtein, optimal
 * string alignment); anything above `limit` is given as `limit + 1`. Works on code points.
 */
export function editDistance(left: string, right: string, limit: number): number {
  const a = Array.from(left);
  const b = Array.from(right);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let before: number[] = [];
  let previous = b.map((_, index) => index + 1);
  previous.unshift(0);
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = new Array<number>(b.length + 1).fill(far);
    if (i <= limit) row[0] = i;
    // Cells further than `limit` from the diagonal cannot come back within the limit.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((previous[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (previous[j - 1] ?? far) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? far) + 1);
      row[j] = Math.min(best, far);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? far, far);
}

/** Share of characters that two texts have in common, of the longer one: 0 to 1, order ignored. */
function sharedCharacters(left: string, right: string): number {
  const rest = new Map<string, number>();
  for (const character of left) rest.set(character, (rest.get(character) ?? 0) + 1);
  let shared = 0;
  let length = 0;
  for (const character of right) {
    const count = rest.get(character) ?? 0;
    if (count > 0) shared += 1;
    rest.set(character, count - 1);
    length += 1;
  }
  return shared / Math.max(length, Array.from(left).length, 1);
}

/**
 * The candidate nearest to `name`: at most two edits (one for names of up to four characters), else, for Chinese, at least
 * half of the characters in common. The first of equals wins; undefined when nothing is near. `name` itself is no candidate.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Array.from(name).length <= 4 ? 1 : 2;
  const chinese = han.test(name);
  let best: { readonly candidate: string; readonly cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const distance = editDistance(name, candidate, limit);
    const shared = chinese && distance > limit ? sharedCharacters(name, candidate) : 0;
    // Edits cost 1 or 2; texts that only share characters come after them, at 3 to 3.5.
    const cost = distance <= limit ? distance : shared >= 0.5 ? 4 - shared : undefined;
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}
