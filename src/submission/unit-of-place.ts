// Whose a place in the submissions is: findings stand at cells, and reports go to units.
import type { Diagnostic, Location } from '../diagnostic.ts';
import type { Submission, UnitSubmission } from '../model.ts';

export interface UnitPlaces {
  /** The only unit that a finding is about; undefined where it is about several, or about none. */
  unitOf(diagnostic: Diagnostic): string | undefined;
  /** Files in which a unit reported anything, in the order in which they were read. */
  filesOf(unit: string): readonly string[];
}

const sheetOf = (location: Location): string => (location.kind === 'cell' ? location.sheet : '');
const rowOf = (location: Location): number => (location.kind === 'cell' ? location.row : location.kind === 'text' ? location.line : 0);

/** Every place at which a unit said something. */
function* placesOf(unit: UnitSubmission): Generator<Location> {
  yield unit.location;
  for (const { location } of unit.values.values()) yield location;
  for (const records of unit.records.values()) for (const { location } of records) yield location;
  for (const reviews of unit.reviews.values()) for (const { location } of reviews) yield location;
  for (const { location } of unit.selfScores?.values() ?? []) yield location;
}

/** `unitOfPath` says whose a file is of which nothing was read. */
export function unitPlaces(submission: Submission | undefined, unitOfPath: (path: string) => string | undefined): UnitPlaces {
  // The unit of every row, '' where several share it; then of every sheet, and of every file.
  const owners = new Map<string, string>();
  const rows = new Map<string, number[]>();
  const files = new Map<string, Set<string>>();
  const own = (key: string, unit: string): void => void owners.set(key, owners.has(key) && owners.get(key) !== unit ? '' : unit);
  for (const unit of submission?.units ?? []) {
    if (unit.reported === false) continue;
    const read = files.get(unit.name) ?? new Set();
    files.set(unit.name, read);
    for (const location of placesOf(unit)) {
      const [file, sheet, row] = [location.file, sheetOf(location), rowOf(location)];
      read.add(file);
      own(JSON.stringify([file, sheet, row]), unit.name);
      own(JSON.stringify([file, sheet]), unit.name);
      own(JSON.stringify([file]), unit.name);
      const known = rows.get(JSON.stringify([file, sheet])) ?? [];
      rows.set(JSON.stringify([file, sheet]), known);
      known.push(row);
    }
  }
  for (const [sheet, known] of rows)
    rows.set(
      sheet,
      [...new Set(known)].sort((left, right) => left - right),
    );
  /** A row without a unit of its own belongs to the unit that the rows on both sides of it are about. */
  const between = (file: string, sheet: string, row: number): string | undefined => {
    const known = rows.get(JSON.stringify([file, sheet])) ?? [];
    const [above, below] = [known.findLast((other) => other < row), known.find((other) => other > row)];
    const [before, after] = [above, below].map((other) => other !== undefined && owners.get(JSON.stringify([file, sheet, other])));
    return before && before === after ? before : undefined;
  };
  return {
    unitOf: ({ location }) => {
      const [file, sheet, row] = [location.file, sheetOf(location), rowOf(location)];
      const isFile = location.kind === 'file';
      const keys = isFile ? [[file]] : [[file, sheet, row], [file, sheet], [file]];
      for (const key of keys) {
        const owner = owners.get(JSON.stringify(key));
        if (owner !== undefined && owner !== '') return owner;
      }
      if (owners.has(JSON.stringify([file]))) return isFile ? undefined : between(file, sheet, row);
      return unitOfPath(file);
    },
    filesOf: (unit) => [...(files.get(unit) ?? [])],
  };
}
