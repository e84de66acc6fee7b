// Names of units as files have them → names of the roster. Nothing is merged because it is like something else: whatever is not in the
// roster stays apart and is said.
import { basename, dirname, extname } from 'node:path/posix';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Round } from '../model.ts';
import { rosterProblems as problems } from '../round/problems-roster.ts';
import { type UnitNames, unitNames } from '../round/unit-names.ts';
import type { SheetFacts } from './read-sheet.ts';

type Report = (diagnostic: Diagnostic) => void;

export interface RosterNames {
  readonly names: UnitNames;
  /** The unit that the file's own name, or that of a folder around it, names. */
  unitOfPath(path: string): string | undefined;
}

/** Undefined where the round has no roster: then every name stands for itself. */
export function rosterNames({ roster, submissions }: Round): RosterNames | undefined {
  if (!roster) return undefined;
  const names = unitNames(roster);
  const unitOfPath = (path: string): string | undefined => {
    const root = submissions.map((folder) => `${folder.replace(/\/+$/, '')}/`).find((folder) => path.startsWith(folder));
    const inner = root === undefined ? path : path.slice(root.length);
    const folders = dirname(inner)
      .split('/')
      .filter((name) => name !== '.' && name !== '..' && name !== '');
    // Outside the folders of the round only the nearest folder can be meant for the unit.
    const around = root === undefined ? folders.slice(-1) : folders;
    for (const text of [basename(inner, extname(inner)), ...around.toReversed()]) {
      const unit = names.inText(text);
      if (unit) return unit.name;
    }
    return undefined;
  };
  return { names, unitOfPath };
}

interface Named {
  readonly unit: string;
  readonly unitLocation: Location;
}

/** The facts of one file under the names of the roster; what is to be said of the names is said once for each name in the file. */
export function underRosterNames(
  sheets: readonly SheetFacts[],
  path: string,
  { names, unitOfPath }: RosterNames,
  report: Report,
): SheetFacts[] {
  const seen = new Map<string, string>();
  const units = new Map<string, Location>();
  const rename = <T extends Named>(fact: T): T => {
    const known = seen.get(fact.unit) ?? fullName(fact.unit, fact.unitLocation, names, report);
    seen.set(fact.unit, known);
    if (names.find(known) && !units.has(known)) units.set(known, fact.unitLocation);
    return known === fact.unit ? fact : { ...fact, unit: known };
  };
  const renamed = sheets.map(
    (sheet): SheetFacts => ({
      ...sheet,
      facts: sheet.facts.map(rename),
      records: sheet.records.map(rename),
      judgements: { reviews: sheet.judgements.reviews.map(rename), selfScores: sheet.judgements.selfScores.map(rename) },
    }),
  );
  const ofPath = unitOfPath(path);
  const [first] = units;
  if (ofPath === undefined || !first) return renamed;
  const others = [...units].filter(([unit]) => unit !== ofPath);
  const [other] = others;
  if (!other) return renamed;
  if (!units.has(ofPath) && units.size === 1) report(diagnose(problems.otherUnit, other[1], { path: ofPath, unit: other[0] }));
  else if (units.has(ofPath)) report(diagnose(problems.severalUnits, other[1], { path: ofPath, units: others.map(([unit]) => unit) }));
  return renamed;
}

/** Units that sent more than one file, each once, at the first place of its second file. */
export function tellSeveralFiles(sheets: readonly SheetFacts[], { names }: RosterNames, report: Report): void {
  const places = new Map<string, Map<string, Location>>();
  for (const { facts, records, judgements } of sheets)
    for (const { unit, unitLocation } of [...facts, ...records, ...judgements.reviews, ...judgements.selfScores]) {
      if (!names.find(unit)) continue;
      const files = places.get(unit) ?? new Map<string, Location>();
      places.set(unit, files);
      if (!files.has(unitLocation.file)) files.set(unitLocation.file, unitLocation);
    }
  for (const [unit, files] of places) {
    const [first, second, ...more] = [...files.values()];
    if (!first || !second) continue;
    const related = [first, ...more].map((location) => ({ message: { zh: '另一个文件', en: 'another file' }, location }));
    report(diagnose(problems.severalFiles, second, { unit, files: files.size }, related));
  }
}

function fullName(name: string, location: Location, names: UnitNames, report: Report): string {
  const found = names.find(name);
  if (!found) {
    report(diagnose(problems.unknownUnit, location, { name, meant: names.meant(name) }));
    return name;
  }
  if (found.by === 'former-name') report(diagnose(problems.formerName, location, { name, unit: found.unit.name }));
  return found.unit.name;
}
