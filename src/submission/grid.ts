// A sheet as the table finder sees it: cells by row and column, with the value of a merged range at every cell of it.
import type { Location } from '../diagnostic.ts';
import type { Cell, CellRange, Row, Sheet } from '../read/table.ts';

export interface Grid {
  readonly sheet: Sheet;
  readonly file: string;
  readonly rows: readonly Row[];
  rowAt(row: number): Row | undefined;
  /** The cell at a place, or the one whose merged range covers it. */
  cellAt(row: number, column: number): Cell | undefined;
  /** Only what stands in the cell itself. */
  ownCell(row: number, column: number): Cell | undefined;
  textAt(row: number, column: number): string;
  locate(row: number, column: number): Location;
}

export function gridOf(sheet: Sheet, file: string): Grid {
  const byNumber = new Map<number, Row>();
  const cells = new Map<number, Map<number, Cell>>();
  for (const row of sheet.rows) {
    const line = cells.get(row.number) ?? new Map<number, Cell>();
    for (const cell of row.cells) if (!line.has(cell.column)) line.set(cell.column, cell);
    cells.set(row.number, line);
    byNumber.set(row.number, row);
  }
  const ownCell = (row: number, column: number) => cells.get(row)?.get(column);
  const merges = mergesByRow(sheet);
  const cellAt = (row: number, column: number) => {
    const own = ownCell(row, column);
    if (own) return own;
    const range = merges.get(row)?.find((candidate) => candidate.left <= column && column <= candidate.right);
    return range && ownCell(range.top, range.left);
  };
  const isCsv = sheet.name === '';
  return {
    sheet,
    file,
    rows: sheet.rows,
    rowAt: (row) => byNumber.get(row),
    ownCell,
    cellAt,
    textAt: (row, column) => cellAt(row, column)?.text ?? '',
    locate: (row, column) => (isCsv ? { kind: 'text', file, line: row, column } : { kind: 'cell', file, sheet: sheet.name, row, column }),
  };
}

/** Merged ranges by the rows that really hold cells, so that a merge over a whole column costs nothing. */
function mergesByRow(sheet: Sheet): Map<number, CellRange[]> {
  const numbers = sheet.rows.map((row) => row.number);
  const byRow = new Map<number, CellRange[]>();
  const firstAt = (top: number): number => {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (const range of sheet.merges) {
    for (let index = firstAt(range.top); index < numbers.length && (numbers[index] ?? 0) <= range.bottom; index += 1) {
      const row = numbers[index] ?? 0;
      const line = byRow.get(row) ?? [];
      line.push(range);
      byRow.set(row, line);
    }
  }
  return byRow;
}
