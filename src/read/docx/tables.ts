// Building the grid of a table from rows of cells that span columns (gridSpan) and rows (vMerge).
import type { TableCell } from './blocks.ts';

interface GrowingCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: string[];
  paragraph: number;
}

/** A table that is being read: the current cell and row are the last ones. */
export interface GrowingTable {
  readonly cells: GrowingCell[];
  row: number;
  /** Column of the next cell of the row. */
  column: number;
  columns: number;
  /** The cells of the row above, by column: what a merged cell continues. */
  above: Map<number, GrowingCell>;
  current: Map<number, GrowingCell>;
  cell: GrowingCell | undefined;
  /** Spans of the cell that is being read, known only behind its start. */
  span: number;
  merge: 'none' | 'restart' | 'continue';
  /** Continues to the left, in the old notation of horizontal merging. */
  left: boolean;
  deletedRow: boolean;
}

export const createTable = (): GrowingTable => ({
  cells: [],
  row: 0,
  column: 1,
  columns: 0,
  above: new Map(),
  current: new Map(),
  cell: undefined,
  span: 1,
  merge: 'none',
  left: false,
  deletedRow: false,
});

export function beginRow(table: GrowingTable): void {
  table.row += 1;
  table.column = 1;
  table.current = new Map();
  table.deletedRow = false;
}

/** A row that a tracked change deletes leaves nothing behind. */
export function endRow(table: GrowingTable): void {
  if (table.deletedRow) {
    while (table.cells.at(-1)?.row === table.row) table.cells.pop();
    for (const cell of new Set(table.current.values())) if (cell.row < table.row) cell.rowSpan -= 1;
    table.row -= 1;
    return;
  }
  table.columns = Math.max(table.columns, table.column - 1);
  table.above = table.current;
}

export function beginCell(table: GrowingTable): void {
  table.cell = { row: table.row, column: table.column, rowSpan: 1, columnSpan: 1, lines: [], paragraph: 0 };
  table.span = 1;
  table.merge = 'none';
  table.left = false;
}

export function endCell(table: GrowingTable): void {
  const { cell } = table;
  if (!cell) return;
  const upper = table.merge === 'continue' ? table.above.get(cell.column) : undefined;
  const before = table.left ? table.current.get(cell.column - 1) : undefined;
  cell.columnSpan = table.span;
  const kept = upper ?? before ?? cell;
  if (kept === cell) table.cells.push(cell);
  else {
    // What a continued cell holds is not shown, unless another program put text there: nothing is lost.
    const text = cell.lines.filter((line) => line !== '');
    kept.lines.push(...text);
    if (upper) upper.rowSpan = table.row - upper.row + 1;
    else if (before) before.columnSpan += table.span;
  }
  for (let column = cell.column; column < cell.column + table.span; column += 1) table.current.set(column, kept);
  table.column += table.span;
  table.cell = undefined;
}

/** The cells as a person sees them, by row and column. */
export const cellsOf = (table: GrowingTable): TableCell[] =>
  table.cells
    .map(({ lines, ...cell }) => ({ ...cell, text: lines.join('\n').replace(/\n+$/, '') }))
    .sort((left, right) => left.row - right.row || left.column - right.column);

/** A table as lines of text: what becomes of one that stands inside of a cell. */
export function linesOf(table: GrowingTable): string[] {
  const lines: string[][] = [];
  for (const { row, text } of cellsOf(table)) {
    const line = lines[row - 1] ?? [];
    line.push(text.replaceAll('\n', ' '));
    lines[row - 1] = line;
  }
  return Array.from(lines, (line) => (line ?? []).join('\t'));
}
