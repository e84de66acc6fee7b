// Whose data a form holds: its stamp says so, also where its title was overwritten, unless that unit's own form is there as well.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { identityOf } from '../../round/identity.ts';
import { compareText } from '../../text.ts';
import type { Named } from '../long-table.ts';
import type { SheetFacts } from '../read-sheet.ts';
import type { RosterNames } from '../roster-names.ts';
import type { FormOfFile } from './judge-form.ts';
import { formProblems as problems } from './problems.ts';

/** What was read of one file. */
export interface FileFacts {
  readonly path: string;
  readonly form?: FormOfFile;
  readonly sheets: readonly SheetFacts[];
}

/** Every file with its facts under the name of the unit they count for, and with what its form says of the class. */
export function settleUnits(
  files: readonly FileFacts[],
  roster: RosterNames | undefined,
  report: (diagnostic: Diagnostic) => void,
): readonly FileFacts[] {
  const fullName = (name: string): string => identityOf(roster?.names.find(name)?.unit.name ?? name);
  const isSame = (left: string, right: string): boolean => fullName(left) === fullName(right);
  /** The unit that the titles of a form name instead of its own. */
  const inTitle = ({ form, sheets }: FileFacts): Named | undefined =>
    form && sheets.flatMap(({ titles }) => titles).find(({ name }) => !isSame(name, form.stamp.unit));
  /** The same of its file and folders. */
  const inPath = ({ form, path }: FileFacts): Named | undefined => {
    const name = roster?.unitOfPath(path);
    return form && name !== undefined && !isSame(name, form.stamp.unit) ? { name, location: { kind: 'file', file: path } } : undefined;
  };
  const otherName = (file: FileFacts) => inTitle(file) ?? inPath(file);
  const ownFormOf = (unit: string): string | undefined =>
    files
      .filter((file) => file.form && isSame(file.form.stamp.unit, unit) && !otherName(file))
      .map(({ path }) => path)
      .toSorted(compareText)[0];
  return files.map((file) => {
    const { form, sheets } = file;
    if (!form) return file;
    const { unit, class: unitClass } = form.stamp;
    const name = otherName(file);
    const own = name && ownFormOf(unit);
    if (name && own !== undefined) {
      report(diagnose(problems.copiedForm, name.location, { stamped: unit, name: name.name, other: own }));
      return { ...file, sheets: sheets.map((sheet) => under(sheet, unit, name)) };
    }
    // What only the file's name says is told with all other names of files.
    const title = inTitle(file);
    if (title) report(diagnose(problems.otherUnit, title.location, { stamped: unit, name: title.name }));
    return { ...file, sheets: sheets.map((sheet) => inClass(sheet, file, unitClass)) };
  });
}

/** Facts whose rows name no class are of the class that the form was made for. */
function inClass(sheet: SheetFacts, { path }: FileFacts, unitClass: string | undefined): SheetFacts {
  if (unitClass === undefined) return sheet;
  const named = { unitClass: { name: unitClass, location: { kind: 'file' as const, file: path } } };
  return {
    ...sheet,
    facts: sheet.facts.map((fact) => ({ ...named, ...fact })),
    records: sheet.records.map((fact) => ({ ...named, ...fact })),
  };
}

/** What counted for the unit `from` counts for `to`. */
function under(sheet: SheetFacts, from: string, to: Named): SheetFacts {
  const moved = <T extends { readonly unit: string }>(facts: readonly T[]): T[] =>
    facts.map((fact) => (identityOf(fact.unit) === identityOf(from) ? { ...fact, unit: to.name, unitLocation: to.location } : fact));
  const { reviews, selfScores } = sheet.judgements;
  return {
    ...sheet,
    facts: moved(sheet.facts),
    records: moved(sheet.records),
    judgements: { reviews: moved(reviews), selfScores: moved(selfScores) },
  };
}
