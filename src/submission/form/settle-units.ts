// Whose data a form holds: its stamp says so, also where its title was overwritten, unless that unit's own form is there as well.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { compareText } from '../../text.ts';
import { identityOf } from '../identity.ts';
import type { Named } from '../long-table.ts';
import type { SheetFacts } from '../read-sheet.ts';
import type { FormOfFile } from './judge-form.ts';
import { formProblems as problems } from './problems.ts';

/** What was read of one file. */
export interface FileFacts {
  readonly path: string;
  readonly form?: FormOfFile;
  readonly sheets: readonly SheetFacts[];
}

const isSame = (left: string, right: string): boolean => identityOf(left) === identityOf(right);

/** The unit that the titles of a form name instead of its own. */
const otherName = ({ form, sheets }: FileFacts): Named | undefined =>
  form && sheets.flatMap(({ titles }) => titles).find(({ name }) => !isSame(name, form.stamp.unit));

/** Everything under the name of the unit it counts for, with what forms say of its class. */
export function settleUnits(files: readonly FileFacts[], report: (diagnostic: Diagnostic) => void): SheetFacts[] {
  return files.flatMap((file) => {
    const { form, sheets } = file;
    if (!form) return sheets;
    const { unit, class: unitClass } = form.stamp;
    const name = otherName(file);
    if (!name) return sheets.map((sheet) => inClass(sheet, file, unitClass));
    const [own] = files
      .filter((other) => other !== file && other.form && isSame(other.form.stamp.unit, unit) && !otherName(other))
      .map(({ path }) => path)
      .toSorted(compareText);
    if (own === undefined) {
      report(diagnose(problems.otherUnit, name.location, { stamped: unit, name: name.name }));
      return sheets.map((sheet) => inClass(sheet, file, unitClass));
    }
    report(diagnose(problems.copiedForm, name.location, { stamped: unit, name: name.name, other: own }));
    return sheets.map((sheet) => under(sheet, unit, name));
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
    facts.map((fact) => (isSame(fact.unit, from) ? { ...fact, unit: to.name, unitLocation: to.location } : fact));
  const { reviews, selfScores } = sheet.judgements;
  return {
    ...sheet,
    facts: moved(sheet.facts),
    records: moved(sheet.records),
    judgements: { reviews: moved(reviews), selfScores: moved(selfScores) },
  };
}
