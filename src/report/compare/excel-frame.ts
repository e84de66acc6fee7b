// What the sheets of a comparison have in common: a title, what is compared, what to be careful about, a table.
import type { Text } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ComparisonReport } from './data.ts';
import { rankWarning, yearLine } from './words.ts';

export interface Table {
  readonly name: Text;
  readonly title: Text;
  readonly columns: readonly plan.ColumnPlan[];
  /** Made for the row that they will stand in. */
  readonly rows: readonly ((row: number) => readonly (plan.PlannedCell | undefined)[])[];
  /** Said above the table, beside what is said on every sheet. */
  readonly notes?: readonly string[];
  readonly frozenColumns: number;
  readonly paper: 'A3' | 'A4';
  readonly portrait?: boolean;
  /** Columns, from 1, whose figures are coloured by their sign. */
  readonly signed?: readonly number[];
}

/** Warnings that ranks are not comparable, one for each change that needs it. */
export const rankNotes = ({ comparison, language }: ComparisonReport): string[] =>
  comparison.changes.flatMap((change) => rankWarning(comparison, change)?.[language] ?? []);

export function planTable({ comparison, language }: ComparisonReport, table: Table): plan.SheetPlan {
  const { columns, rows, notes = [], signed = [] } = table;
  const width = columns.length;
  const above = [
    ...comparison.years.map((year) => plan.acrossRow(yearLine(year)[language], 'subtitle', width)),
    ...notes.map((note) => plan.acrossRow(note, 'note', width)),
  ];
  const headerRow = above.length + 2;
  const last = headerRow + rows.length;
  const bodies = rows.map((row, index) => row(headerRow + 1 + index));
  const colourRules = signed.flatMap((column): plan.ColourRule[] => {
    const range = { top: headerRow + 1, left: column, bottom: last, right: column };
    const cell = plan.address(headerRow + 1, column);
    return [
      { range, formula: `AND(ISNUMBER(${cell}),${cell}>0)`, colour: 'good' },
      { range, formula: `AND(ISNUMBER(${cell}),${cell}<0)`, colour: 'bad' },
    ];
  });
  return {
    name: table.name[language],
    columns,
    headerRow,
    frozenColumns: table.frozenColumns,
    paper: table.paper,
    ...(table.portrait && { portrait: true }),
    ...(rows.length > 0 && { filterTo: last, colourRules }),
    rows: [plan.acrossRow(table.title[language], 'title', width), ...above, plan.headerRow(columns), ...bodies],
    merges: [plan.acrossMerge(1, width), ...above.map((_, index) => plan.acrossMerge(index + 2, width))].flat(),
  };
}

export const empty = (): plan.PlannedCell => plan.text('—', 'centre');
