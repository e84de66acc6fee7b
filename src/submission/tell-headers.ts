// What is to be said of the headers of a table: guesses, doubles, other years, columns that nobody knows.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import type { Naming } from './naming.ts';
import { submissionProblems } from './problems.ts';
import { headerProblems as problems } from './problems-headers.ts';
import { comparable } from './values/spelling.ts';

/** What a header that is not known probably stands for. */
function suggestFor({ register, shape }: Table, header: string, naming: Naming): string | undefined {
  if (register)
    return nearest(
      header.trim(),
      [...register.columns.values()].map(({ title }) => title),
    );
  return shape === 'wide' ? naming.suggest(header) : naming.aboutIndicator(header).suggestion;
}

export function tellOfHeaders(
  grid: Grid,
  table: Table,
  naming: Naming,
  framework: Framework,
  report: (diagnostic: Diagnostic) => void,
): void {
  const at = (column: number) => grid.locate(table.headerRow, column);
  for (const { column, first, text } of table.repeated) {
    const rows = table.body.filter((row) => comparable(grid.textAt(row, column)) !== comparable(grid.textAt(row, first)));
    const related = [{ message: { zh: '前一列', en: 'the first one' }, location: at(first) }];
    const earlier = grid.textAt(table.headerRow, first).trim();
    if (rows.length === 0) report(diagnose(problems.same, at(column), { header: text }, related));
    else report(diagnose(problems.differing, at(column), { header: text, first: earlier === '' ? text : earlier, rows }, related));
  }
  for (const { column, text, name } of table.guesses) report(diagnose(problems.guessed, at(column), { header: text, name }));
  for (const { column, text, year, taken } of table.otherYears) {
    if (taken !== undefined) report(diagnose(problems.otherYear, at(column), { header: text, year, taken }));
    else if (framework.period) report(diagnose(submissionProblems.otherYear, at(column), { year, ...framework.period }));
  }
  for (const [column, header] of table.unknown) {
    if (table.shape === 'long') continue;
    report(diagnose(submissionProblems.unknownColumn, at(column), { header, suggestion: suggestFor(table, header, naming) }));
  }
}
