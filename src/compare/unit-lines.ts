// Which units of several years are the same: by name, and by the former and other names that the roster of a later year gives them.
import { identityOf } from '../round/identity.ts';
import { type UnitNames, unitNames } from '../round/unit-names.ts';
import type { Year } from './year.ts';

/** One unit through the years. */
export interface UnitLine {
  /** As the last year has it in which it is there. */
  readonly name: string;
  /** Its name in every year, undefined where it is not there. */
  readonly names: readonly (string | undefined)[];
  /** Years in which several units stand for it (机构合并): it cannot be compared with any one of them. */
  readonly merged: ReadonlyMap<number, readonly string[]>;
}

/** Later years first: a unit is called as it is called now. Units that are gone come last. */
export function unitLines(years: readonly Year[]): UnitLine[] {
  const rosters = years.map(({ roster }) => roster && unitNames(roster));
  const found = new Map<string, Map<number, string[]>>();
  for (const [index, year] of [...years.entries()].toReversed())
    for (const { name } of year.assessment.units) {
      const key = identityOf(presentName(name, index, rosters));
      const line = found.get(key) ?? new Map<number, string[]>();
      found.set(key, line);
      line.set(index, [...(line.get(index) ?? []), name]);
    }
  return [...found.values()].map((byYear) => {
    const last = Math.max(...byYear.keys());
    const merged = new Map([...byYear].filter(([, names]) => names.length > 1));
    return {
      name: byYear.get(last)?.[0] ?? '',
      names: years.map((_, index) => (merged.has(index) ? undefined : byYear.get(index)?.[0])),
      merged,
    };
  });
}

/** What a unit is called in the last year whose roster knows it. */
function presentName(name: string, year: number, rosters: readonly (UnitNames | undefined)[]): string {
  return rosters.slice(year).reduce((known, names) => names?.find(known)?.unit.name ?? known, name);
}
