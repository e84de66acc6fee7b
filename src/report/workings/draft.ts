// Sheets that grow row by row while formulas already point at them; and formulas of one unit as patterns for all.
import { compare, type Exact, exact } from '../../points.ts';
import type { Language, Text } from '../../text.ts';
import * as plan from '../excel/plan.ts';

export interface Draft {
  readonly name: string;
  readonly columns: readonly plan.ColumnPlan[];
  readonly rows: (readonly (plan.PlannedCell | undefined)[])[];
  readonly colourRules: plan.ColourRule[];
  readonly entryRules: plan.EntryRule[];
}

export function startSheet(name: Text, title: string, columns: readonly plan.ColumnPlan[], language: Language): Draft {
  return {
    name: name[language],
    columns,
    rows: [plan.acrossRow(title, 'title', columns.length), plan.headerRow(columns)],
    colourRules: [],
    entryRules: [],
  };
}

/** The number of the row that comes next. */
export const nextRow = ({ rows }: Draft): number => rows.length + 1;
export const hasRows = ({ rows }: Draft): boolean => rows.length > 2;

export const finish = ({ name, columns, rows, colourRules, entryRules }: Draft, frozenColumns: number): plan.SheetPlan => ({
  name,
  columns,
  rows,
  headerRow: 2,
  frozenColumns,
  ...(rows.length > 2 && { filterTo: rows.length }),
  paper: 'A3',
  merges: plan.acrossMerge(1, columns.length),
  colourRules,
  entryRules,
});

/** A formula whose stored result is known, or left to the program that opens the file. */
export const formula = (words: string, decimals: number, result?: Exact | string, style: plan.CellStyle = 'centre'): plan.PlannedCell => ({
  kind: 'formula',
  formula: words,
  ...(result !== undefined && { result }),
  decimals,
  style,
});

/** As a spreadsheet holds a number: the nearest binary fraction. */
export const asDouble = ({ n, d }: Exact): number => Number(n) / Number(d);

/** A figure that may be changed, with all of its places. */
export const input = (value: Exact, style: plan.CellStyle = 'entry'): plan.PlannedCell => ({
  kind: 'entry',
  format: 'General',
  content: asDouble(value),
  style,
});

// In a pattern the rows of one unit are written so: kind, number, semicolon behind a sign that no text of a cell has.
const mark = '\u0001';
/** `data`: so many rows below the first of the unit's data. `unit`: of a table with a row per unit, whose first row that is. `own`: the row itself. */
export const inData = (offset: number): string => `${mark}D${offset};`;
export const ofUnit = (top: number): string => `${mark}U${top};`;
export const own = `${mark}R0;`;

export interface Rows {
  readonly data: number;
  /** Place of the unit in its class, from 0. */
  readonly index: number;
  readonly own: number;
}

const pattern = new RegExp(`${mark}([DUR])(\\d+);`, 'g');
export function forRows(words: string, rows: Rows): string {
  return words.replace(pattern, (_, kind: string, digits: string) => {
    const base = kind === 'D' ? rows.data : kind === 'U' ? rows.index : rows.own;
    return String(base + Number(digits));
  });
}

/** A power of ten above a figure, so that it can grow. */
export function bound(value: Exact, least: number): number {
  let power = least;
  while (compare(value, exact(power)) >= 0) power *= 10;
  return power;
}
