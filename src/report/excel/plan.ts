// What a sheet will hold, as plain data: the sheet files say what, write.ts alone knows the spreadsheet library.
import { columnLetters } from '../../diagnostic.ts';
import { decimalPlaces, type Exact, equals, sum } from '../../points.ts';
import type { CellRange } from '../../read/table.ts';

export type CellStyle = 'title' | 'subtitle' | 'header' | 'label' | 'text' | 'centre' | 'total' | 'note' | 'signature';

/**
 * A number is shown with `decimals` places. A formula is made by this program from addresses and its own words, never from data;
 * its stored result may be a word.
 */
export type PlannedCell =
  | { readonly kind: 'text'; readonly text: string; readonly style: CellStyle }
  | { readonly kind: 'number'; readonly number: Exact; readonly decimals: number; readonly style: CellStyle }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: Exact | string;
      readonly decimals: number;
      readonly style: CellStyle;
    };

export interface ColumnPlan {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
  /** May grow when its texts would make a row higher than a spreadsheet allows. */
  readonly prose?: boolean;
}

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  /** From row 1; a missing cell stays empty. */
  readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
  readonly merges: readonly CellRange[];
  /** Row that stays on the screen and is repeated on every printed page. */
  readonly headerRow: number;
  readonly frozenColumns: number;
  /** Last row that the header's filter buttons work on. */
  readonly filterTo?: number;
  readonly paper: 'A3' | 'A4';
}

export const text = (words: string, style: CellStyle = 'text'): PlannedCell => ({ kind: 'text', text: words, style });

export const number = (value: Exact, decimals: number, style: CellStyle = 'centre'): PlannedCell => ({
  kind: 'number',
  number: value,
  decimals,
  style,
});

/** `G12` for row 12, column 7. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Most decimal places for which a formula is written: with more, double arithmetic could show another last digit. */
const mostDecimals = 6;

/** Whether a spreadsheet reaches `total` by adding up the parts, digit for digit. */
export function addsUp(parts: readonly Exact[], total: Exact): boolean {
  return parts.every((part) => (decimalPlaces(part) ?? mostDecimals + 1) <= mostDecimals) && equals(sum(parts), total);
}

/** A sum as a formula where the spreadsheet would find the same figure; otherwise the figure itself. */
export function total(
  references: string,
  parts: readonly Exact[],
  result: Exact,
  decimals: number,
  style: CellStyle = 'total',
): PlannedCell {
  if (references === '' || !addsUp(parts, result)) return number(result, decimals, style);
  return { kind: 'formula', formula: references, result, decimals, style };
}

/** `SUM(A1,A5,…)`: a function takes at most 255 arguments, so long lists become several sums. '' for no cells. */
export function sumOfCells(cells: readonly string[]): string {
  const sums: string[] = [];
  for (let from = 0; from < cells.length; from += 200) sums.push(`SUM(${cells.slice(from, from + 200).join(',')})`);
  return sums.join('+');
}

/** `SUM(G4:G9)`; '' for an empty range. */
export const sumOfColumn = (column: number, top: number, bottom: number): string =>
  bottom < top ? '' : `SUM(${address(top, column)}:${address(bottom, column)})`;

/** A row of one text that runs across all columns, with the merge that makes it so. */
export function acrossRow(words: string, style: CellStyle, columns: number): readonly PlannedCell[] {
  return [text(words, style), ...Array.from({ length: columns - 1 }, () => text('', style))];
}

export const acrossMerge = (row: number, columns: number): CellRange[] =>
  columns > 1 ? [{ top: row, left: 1, bottom: row, right: columns }] : [];

export const headerRow = (columns: readonly ColumnPlan[]): readonly PlannedCell[] => columns.map((column) => text(column.title, 'header'));

/** Most decimal places that any of the values needs, at most six: one number format for a whole column. */
export const placesOf = (values: readonly Exact[]): number =>
  Math.min(mostDecimals, Math.max(0, ...values.map((value) => decimalPlaces(value) ?? mostDecimals)));
