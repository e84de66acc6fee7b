// Which unit a problem belongs to: by the cell, else by its row, else by the file that holds only one unit.
import { formatLocation, type Location } from '../../diagnostic.ts';
import type { Submission } from '../../model.ts';

export interface Owners {
  /** The unit of a place; undefined where it concerns all units of its file. */
  unitOf(location: Location): string | undefined;
  /** Units with data in a file, in the order of the submission. */
  unitsIn(file: string): readonly string[];
}

const rowOf = (location: Location): string | undefined => {
  if (location.kind === 'file') return undefined;
  return location.kind === 'cell' ? `${location.file}\n${location.sheet}\n${location.row}` : `${location.file}\n\n${location.line}`;
};

export function ownersOf(submission: Submission | undefined): Owners {
  const cells = new Map<string, string>();
  const rows = new Map<string, Set<string>>();
  const files = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, unit: string) => map.set(key, (map.get(key) ?? new Set()).add(unit));
  for (const unit of submission?.units ?? []) {
    const records = [...unit.records.values()].flat();
    const locations = [
      unit.location,
      ...[...unit.values.values()].map(({ location }) => location),
      ...records.map(({ location }) => location),
      ...[...unit.reviews.values()].flat().map(({ location }) => location),
      ...[...(unit.selfScores?.values() ?? [])].map(({ location }) => location),
    ];
    for (const location of locations) {
      put(files, location.file, unit.name);
      const row = rowOf(location);
      if (row === undefined) continue;
      put(rows, row, unit.name);
      // The cell that names a unit is often a merged one, or a title: it names that unit and no other.
      cells.set(formatLocation(location), unit.name);
    }
  }
  const unitsIn = (file: string): string[] => [...(files.get(file) ?? [])];
  const only = (units: Iterable<string>): string | undefined => {
    const [first, second] = units;
    return second === undefined ? first : undefined;
  };
  return {
    unitsIn,
    unitOf: (location) =>
      only(rows.get(rowOf(location) ?? '') ?? []) ?? cells.get(formatLocation(location)) ?? only(unitsIn(location.file)),
  };
}
