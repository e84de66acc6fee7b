// What tells the causes apart for which one rule takes points: the ids of what each of them reads, never their order, title or limits.

interface Reads {
  readonly measures: readonly string[];
  readonly registers?: readonly string[];
}

/** A key for each cause; those that read the same are numbered. */
export function causesOf(causes: readonly Reads[]): string[] {
  const seen = new Map<string, number>();
  return causes.map(({ measures, registers = [] }) => {
    const key = [...measures, ...registers].toSorted().join('+');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
