// The years that the name of a file and the names of its sheets speak of, beside the period that is assessed.
import { basename } from 'node:path/posix';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Framework } from '../model.ts';
import type { Sheet } from '../read/table.ts';
import type { Naming } from './naming.ts';
import { submissionProblems } from './problems.ts';
import { headerProblems } from './problems-headers.ts';
import type { SheetFacts } from './read-sheet.ts';
import { narrowed } from './values/spelling.ts';

const yearIn = (name: string): string | undefined => /(?<!\d)(20\d\d)(?!\d)/.exec(narrowed(name))?.[1];
/** In file names a number of four digits may be anything: 年 must follow. */
const yearInFile = (name: string): string | undefined => /(?<!\d)(20\d\d)年/.exec(narrowed(name))?.[1];

export interface SheetsOfPeriod {
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a file has a sheet of the year that is assessed, its sheets of other years are left out and told. */
export function sheetsOfPeriod(sheets: readonly Sheet[], file: string, { years }: Naming): SheetsOfPeriod {
  const ofPeriod = sheets.find((sheet) => sheet.visibility === 'visible' && years.includes(yearIn(sheet.name) ?? ''));
  if (!ofPeriod) return { sheets, diagnostics: [] };
  const isOther = ({ name, rows }: Sheet) => rows.length > 0 && yearIn(name) !== undefined && !years.includes(yearIn(name) ?? '');
  const diagnostics = sheets.filter(isOther).map(({ name, rows }) => {
    const location: Location = { kind: 'cell', file, sheet: name, row: rows[0]?.number ?? 1, column: rows[0]?.cells[0]?.column ?? 1 };
    return diagnose(headerProblems.otherYearSheet, location, { sheet: name, year: yearIn(name) ?? '', taken: ofPeriod.name });
  });
  return { sheets: sheets.filter((sheet) => !isOther(sheet)), diagnostics };
}

/** `read` is what was read from each of the sheets. A year in the name of a file or of a sheet with a table that is not the one assessed; nothing where the titles name a year themselves. */
export function tellOtherYears(
  file: string,
  sheets: readonly Sheet[],
  read: readonly Pick<SheetFacts, 'tables' | 'namesYear'>[],
  { period }: Framework,
  { years }: Naming,
): Diagnostic[] {
  if (!period || years.length === 0 || read.some(({ namesYear }) => namesYear)) return [];
  const isOther = (year: string | undefined): year is string => year !== undefined && !years.includes(year);
  const ofSheets = sheets.flatMap(({ name }, index) => {
    const year = yearIn(name);
    if (read[index]?.tables === 0 || !isOther(year)) return [];
    return diagnose(
      submissionProblems.otherYear,
      { kind: 'cell', file, sheet: name, row: 1, column: 1 },
      { year, ...period, where: 'sheet' },
    );
  });
  const year = yearInFile(basename(file));
  const tells = ofSheets.length === 0 && read.some(({ tables }) => tables > 0) && isOther(year);
  return tells ? [diagnose(submissionProblems.otherYear, { kind: 'file', file }, { year, ...period, where: 'file' })] : ofSheets;
}
