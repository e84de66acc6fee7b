// 评委打分表: one row per unit, one column per indicator, the scorer in a column or above the table.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import type { Named } from './long-table.ts';
import { isSignature, isSubtotal, isSubtotalRow, looksLikeNote, noteRows } from './note-rows.ts';
import { submissionProblems as problems } from './problems.ts';
import { type ReviewFact, reviewOf } from './review-facts.ts';
import { aboveOf, besideOf } from './review-rows.ts';
import { trimmed } from './values/spelling.ts';

export function readMarksTable(grid: Grid, table: Table, report: (diagnostic: Diagnostic) => void): ReviewFact[] {
  const unitColumn = table.columns.get('unit') ?? 1;
  const above = aboveOf(grid, table.headerRow);
  const notes = noteRows(grid, table);
  const facts: ReviewFact[] = [];
  let who: Named | undefined;
  for (const row of table.body) {
    const marks = [...table.indicators].flatMap(([column, indicator]) => {
      const cell = grid.ownCell(row, column);
      return cell && (cell.kind === 'uncalculated' || trimmed(cell.text) !== '') ? [{ column, indicator, cell }] : [];
    });
    const name = trimmed(grid.textAt(row, unitColumn));
    const isClosing = isSubtotal(name) || isSubtotalRow(grid, row) || isSignature(name);
    if (isClosing || (marks.length === 0 && (name === '' || looksLikeNote(name)))) {
      notes.add(row);
      continue;
    }
    if (name !== '') who = { name, location: grid.locate(row, unitColumn) };
    const beside = besideOf(grid, table.columns, row, above);
    for (const { column, indicator, cell } of marks) {
      const location = grid.locate(row, column);
      if (who) facts.push(reviewOf(who.name, who.location, indicator, cell, location, beside, report));
      else report(diagnose(problems.blankUnit, location, { measure: indicator.title }));
    }
  }
  notes.tell(report);
  return facts;
}
