// One sheet → the facts of its tables, with everything about the sheet that a person should know.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Framework, Round } from '../model.ts';
import type { Sheet } from '../read/table.ts';
import type { Fact } from './facts.ts';
import { findTables, type Table } from './find-tables.ts';
import type { FormOfFile } from './form/judge-form.ts';
import { type Grid, gridOf } from './grid.ts';
import { hiddenSheet, seenPart } from './hidden.ts';
import { type Named, readLongTable } from './long-table.ts';
import { readMarksTable } from './marks-table.ts';
import type { Naming } from './naming.ts';
import { offerDay } from './offer-day.ts';
import { submissionProblems as problems } from './problems.ts';
import { type RecordFact, readRegisterTable } from './register-table.ts';
import type { Judgements } from './review-rows.ts';
import { tellOfHeaders } from './tell-headers.ts';
import { unitAbove, yearAbove } from './title-lines.ts';
import { readWideTable } from './wide-table.ts';

export interface SheetFacts {
  readonly facts: readonly Fact[];
  readonly judgements: Judgements;
  readonly records: readonly RecordFact[];
  /** How many tables were read; 0 for a hidden sheet. */
  readonly tables: number;
  /** A title above one of them, or one of its headers, names a year. */
  readonly namesYear: boolean;
  /** Units that stand above the tables of a form, which counts for the unit of its stamp. */
  readonly titles: readonly Named[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `fileName` without folder and extension: the unit of last resort. `form`: what the stamp of a form of ours says. */
export function readSheet(
  sheet: Sheet,
  file: string,
  fileName: string,
  framework: Framework,
  naming: Naming,
  { hidden }: Round,
  form?: FormOfFile,
): SheetFacts {
  const grid = gridOf(sheet, file);
  const tables = findTables(grid, naming);
  const judgements: Judgements = { reviews: [], selfScores: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(offerDay(diagnostic, grid, framework.period));
  if (sheet.visibility !== 'visible' && tables.length > 0) report(hiddenSheet(grid, tables[0]?.headerRow ?? 1, hidden.sheets));
  if (sheet.visibility !== 'visible' && hidden.sheets !== 'read')
    return { facts: [], judgements, records: [], tables: 0, namesYear: false, titles: [], diagnostics };
  const records: RecordFact[] = [];
  let namesYear = false;
  const titles: Named[] = [];
  const facts = tables.flatMap((found, index) => {
    tellOfHeaders(grid, found, naming, framework, report);
    tellOfRows(grid, found, report);
    const table = seenPart(grid, found, hidden, report);
    const year = yearAbove(grid, table.headerRow);
    namesYear ||= year !== undefined || table.otherYears.length > 0;
    const { period } = framework;
    if (year && period && !period.from.startsWith(year.year) && !period.to.startsWith(year.year))
      report(diagnose(problems.otherYear, year.location, { year: year.year, ...period }));
    const fallback = unitOnce(grid, table, tables.slice(0, index), fileName, form, titles, report);
    if (table.register) {
      records.push(
        ...readRegisterTable(grid, table, table.register, (text) => naming.registers.some((known) => known.names(text)), fallback, report),
      );
      return [];
    }
    if (table.shape === 'long') return readLongTable(grid, table, naming, framework, fallback, judgements, form, report);
    if (table.shape === 'wide') return readWideTable(grid, table, fallback, report);
    judgements.reviews.push(...readMarksTable(grid, table, report));
    return [];
  });
  return { facts, judgements, records, tables: tables.length, namesYear, titles, diagnostics };
}

/** The unit of a table without a unit column; the warning about a missing name comes once. */
function unitOnce(
  grid: Grid,
  table: Table,
  earlier: readonly Table[],
  fileName: string,
  form: FormOfFile | undefined,
  titles: Named[],
  report: (diagnostic: Diagnostic) => void,
): () => Named {
  let known: Named | undefined;
  return () => {
    if (known) return known;
    const location: Location = grid.locate(table.headerRow, 1);
    // The line nearest above the table: between it and the one before, else further up.
    const from = [0, ...earlier.map((other) => other.headerRow)].toReversed();
    const to = [...earlier.map((other) => other.headerRow), table.headerRow].toReversed();
    const above = from.map((after, index) => unitAbove(grid, to[index] ?? 0, after)).find((found) => found !== undefined);
    if (above && form) titles.push(above);
    if (form) {
      known = { name: form.stamp.unit, location: above?.location ?? location };
      return known;
    }
    if (!above) report(diagnose(problems.noUnit, location, { fallback: fileName }));
    known = above ?? { name: fileName, location };
    return known;
  };
}

function tellOfRows(grid: Grid, table: Table, report: (diagnostic: Diagnostic) => void): void {
  const body = new Set(table.body);
  const header = grid.rowAt(table.headerRow);
  const width = Math.max(
    ...(header?.cells.map((cell) => cell.column) ?? [0]),
    header && 'fields' in header && typeof header.fields === 'number' ? header.fields : 0,
  );
  if (grid.sheet.name !== '') return;
  for (const row of grid.rows) {
    const last = row.cells.at(-1)?.column ?? 0;
    if (body.has(row.number) && last > width)
      report(diagnose(problems.raggedRow, grid.locate(row.number, last), { fields: last, header: width }));
  }
}
