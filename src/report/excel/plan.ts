// What a sheet will hold, as plain data: the sheet files say what, write.ts alone knows the spreadsheet library.
import { columnLetters } from '../../diagnostic.ts';
import type { Manifest } from '../../model.ts';
import { decimalPlaces, type Exact, equals, sum } from '../../points.ts';
import type { CellRange } from '../../read/table.ts';

export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'header'
  | 'label'
  | 'text'
  | 'centre'
  | 'total'
  | 'note'
  | 'signature'
  /** What a form asks for and may be changed: a figure in the middle, words at the left. */
  | 'entry'
  | 'entryText'
  /** The colour of what is to be filled in, in a cell that is not. */
  | 'sample'
  /** Last year's figure beside it. */
  | 'previous'
  /** What no formula works out, taken over as it is. */
  | 'stated';

/**
 * A number is shown with `decimals` places. A formula is made by this program from addresses and its own words, never from data;
 * its stored result may be a word.
 */
export type PlannedCell =
  /** `verbatim`: nothing is made visible or cut, because it is somebody's own text that goes back to him. */
  | { readonly kind: 'text'; readonly text: string; readonly style: CellStyle; readonly verbatim?: true }
  | { readonly kind: 'number'; readonly number: Exact; readonly decimals: number; readonly style: CellStyle }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** Absent where it is left to the program that opens the file. */
      readonly result?: Exact | string;
      readonly decimals: number;
      readonly style: CellStyle;
    }
  /** A cell to be filled in; a number that it already holds is as a spreadsheet stores it. */
  | { readonly kind: 'entry'; readonly format: string; readonly content?: number | string; readonly style: CellStyle };

export interface ColumnPlan {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
  /** May grow when its texts would make a row higher than a spreadsheet allows. */
  readonly prose?: boolean;
  readonly hidden?: boolean;
  /** Every cell below the rows of the sheet is one to be filled in. */
  readonly below?: { readonly format: string; readonly style: CellStyle };
}

/** What a spreadsheet accepts in some cells, and what it says there. */
export interface EntryRule {
  readonly range: CellRange;
  /** `list`: the formula is a list in quotation marks or a name; `custom`: one that is true for what is accepted. */
  readonly kind: 'list' | 'custom';
  readonly formula: string;
  /** `warning`: the person may insist. */
  readonly on: 'stop' | 'warning';
  readonly error: string;
  readonly prompt: string;
}

/** Cells that change their colour while a formula, written for the first of them, is true. */
export interface ColourRule {
  readonly range: CellRange;
  readonly formula: string;
  readonly colour: 'good' | 'open' | 'bad';
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
  /** Rows that begin a block (a group, a unit): a block that fits on a page is not broken by its end. */
  readonly blocks?: readonly number[];
  readonly portrait?: boolean;
  /** The height that a merged cell needs is shared by its rows, instead of being given to the first. */
  readonly sharedHeights?: boolean;
  /** Only cells to be filled in can be changed; there is no password. */
  readonly locked?: boolean;
  readonly entryRules?: readonly EntryRule[];
  readonly colourRules?: readonly ColourRule[];
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Out of sight; only a program shows it again. */
  readonly veryHidden?: boolean;
}

/** What a workbook holds beside its sheets. */
export interface WorkbookParts {
  /** Names of single columns of cells: `_lists!$A$1:$A$5`. */
  readonly names?: readonly { readonly name: string; readonly range: string }[];
  /** Document properties with a text each. */
  readonly properties?: readonly (readonly [name: string, value: string])[];
  /** What everything depends on: a property, and the whole in a part of its own. */
  readonly manifest?: Manifest;
  /** Sheets cannot be added, deleted or renamed, and everything is calculated when the file is opened. */
  readonly form?: boolean;
  /** Everything is calculated when the file is opened. */
  readonly calculated?: boolean;
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
