// One row per unit, one column per measure.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { classInRow, type Fact, factOf, noteInRow } from './facts.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import type { Named } from './long-table.ts';
import { isHeadingRow, isSignature, isSubtotal, isSubtotalRow, looksLikeNote, noteRows } from './note-rows.ts';
import { submissionProblems as problems } from './problems.ts';
import { trimmed } from './values/spelling.ts';

/** Facts of a wide table. A row that names a unit and nothing else is a unit that reported nothing. */
export function readWideTable(grid: Grid, table: Table, fallback: () => Named, report: (diagnostic: Diagnostic) => void): Fact[] {
  const unitColumn = table.columns.get('unit');
  const notes = noteRows(grid, table);
  const facts: Fact[] = [];
  for (const row of table.body) {
    const [filled] = [...table.measures].filter(([column]) => grid.ownCell(row, column) !== undefined);
    const name = unitColumn === undefined ? '' : trimmed(grid.textAt(row, unitColumn));
    const isClosing = filled
      ? isSubtotal(name) || isSubtotalRow(grid, row) || isSignature(name)
      : unitColumn === undefined || name === '' || isSubtotal(name) || looksLikeNote(name);
    if (isClosing || isHeadingRow(grid, row)) {
      notes.add(row);
      continue;
    }
    if (unitColumn !== undefined && name === '') {
      if (filled) report(diagnose(problems.blankUnit, grid.locate(row, filled[0]), { measure: filled[1].title }));
      continue;
    }
    const who = unitColumn === undefined ? fallback() : { name, location: grid.locate(row, unitColumn) };
    for (const [column, measure] of table.measures) {
      facts.push(
        factOf(
          who.name,
          who.location,
          measure,
          grid.ownCell(row, column),
          grid.locate(row, column),
          { unitClass: classInRow(grid, table, row), ...noteInRow(grid, table, row) },
          report,
        ),
      );
    }
  }
  notes.tell(report);
  return facts;
}
