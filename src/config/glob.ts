// Patterns of paths and ids: `*` stands for any characters but a slash, `**` for any number of folders. Nothing else is special, and no
// pattern can take more than (its length) × (the text's length) steps.

/** Whether `matches(i, j)` holds for the rests of two lists behind i and j, each pair looked at once. */
function matchLists<T>(pattern: readonly T[], items: readonly T[], many: T, fits: (pattern: T, item: T) => boolean): boolean {
  // reachable[j]: the pattern so far matches the first j items.
  let reachable = items.map(() => false);
  reachable.unshift(true);
  for (const step of pattern) {
    const next = reachable.map(() => false);
    for (let at = 0; at <= items.length; at += 1) {
      const item = items[at - 1];
      if (step === many) next[at] = reachable[at] === true || (at > 0 && next[at - 1] === true);
      else next[at] = at > 0 && item !== undefined && reachable[at - 1] === true && fits(step, item);
    }
    reachable = next;
  }
  return reachable.at(-1) === true;
}

const matchName = (pattern: string, name: string): boolean =>
  matchLists(Array.from(pattern), Array.from(name), '*', (sign, character) => sign === character);

/** Whether the whole path, with `/` between its parts, is as the pattern says. */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchLists(pattern.split('/'), path.split('/'), '**', matchName);
}
