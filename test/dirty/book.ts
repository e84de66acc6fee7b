// A submission as cells, before it becomes a workbook or a CSV file: defects are put into it, and it knows where everything stands.
import type { DrawnCell, DrawnSheet } from '../tables.ts';

export type Kind = DrawnCell['kind'];

export interface BookCell {
  kind: Kind;
  text: string;
}

/** Where an answer of a unit stands; columns are 1-based. */
export interface Spot {
  readonly sheet: BookSheet;
  readonly unit: string;
  readonly measure: string;
  readonly row: BookRow;
  readonly valueColumn: number;
  readonly nameColumn?: number;
  readonly unitColumn?: number;
  readonly evidenceColumn?: number;
  readonly noteColumn?: number;
}

export interface BookRow {
  cells: (BookCell | undefined)[];
  hidden?: 'hidden' | 'filtered' | 'collapsed' | 'flat';
  /** Title, header, answer, … : defects choose by it. */
  readonly what: 'title' | 'header' | 'answer' | 'subtotal' | 'note' | 'blank' | 'record';
}

export interface BookSheet {
  name: string;
  state: DrawnSheet['state'];
  readonly rows: BookRow[];
  readonly shape: 'long' | 'wide' | 'register';
  hiddenColumns: number[];
}

export interface Book {
  readonly sheets: BookSheet[];
  readonly spots: Spot[];
  readonly units: readonly string[];
  /** Without an ending. */
  fileName: string;
  csv?: 'utf8' | 'utf8-bom' | 'gb18030';
}

export const cell = (text: string, kind: Kind = 'text'): BookCell => ({ kind, text });
export const rowOf = (what: BookRow['what'], texts: readonly string[]): BookRow => ({
  what,
  cells: texts.map((text) => (text === '' ? undefined : cell(text))),
});

/** The 1-based row of a sheet. */
export const rowNumber = (sheet: BookSheet, row: BookRow): number => sheet.rows.indexOf(row) + 1;

export const answerAt = (spot: Spot): BookCell | undefined => spot.row.cells[spot.valueColumn - 1];

export function write(spot: Spot, text: string, kind: Kind = 'text'): void {
  spot.row.cells[spot.valueColumn - 1] = text === '' && kind === 'text' ? undefined : cell(text, kind);
}

/** As the builder of workbooks takes it. */
export function drawn(sheet: BookSheet): DrawnSheet {
  const hiddenRows = sheet.rows.flatMap((row, index) => (row.hidden ? [index + 1] : []));
  return {
    name: sheet.name,
    state: sheet.state,
    cells: sheet.rows.flatMap((row, index) =>
      row.cells.flatMap((one, column) => (one ? [{ row: index + 1, column: column + 1, kind: one.kind, text: one.text }] : [])),
    ),
    merges: [],
    hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    hiddenAs: new Map(sheet.rows.flatMap((row, index) => (row.hidden ? [[`rows ${index + 1}`, row.hidden] as [string, string]] : []))),
    lines: sheet.rows.map((row) => row.cells.map((one) => one?.text ?? '')),
    plain: true,
  };
}
