import { shown } from '../../text.ts';
import type { Cell, Row } from '../table.ts';
import type { Concealment } from './concealed.ts';
import { type FindingKind, noteCell } from './findings.ts';
import { enforceLimit, refuseDamaged } from './refusal.ts';
import type { Scan } from './scan.ts';

/** Cells by ascending column; of two at one place the later counts. `onTwice` hears of the column. */
function arrange(cells: readonly Cell[], onTwice: (column: number) => void): Cell[] {
  const byColumn = new Map<number, Cell>();
  for (const cell of cells) {
    if (byColumn.has(cell.column)) onTwice(cell.column);
    byColumn.set(cell.column, cell);
  }
  return [...byColumn.values()].sort((left, right) => left.column - right.column);
}

/** Row number from the attribute `r`; without it a row follows the last one. */
export function rowNumber(scan: Scan, reference: string | undefined): number {
  const { zip } = scan.part;
  const row = reference === undefined ? scan.row + 1 : Number(reference);
  if (Number.isInteger(row) && row >= 1 && row <= zip.limits.sheetRows) return row;
  const seen = shown(reference ?? String(row));
  return refuseDamaged(zip.path, { zh: `行号“${seen}”不可能存在`, en: `the row number “${seen}” is impossible` });
}

/** Begins a row. */
export function startRow(scan: Scan, row: number, concealed: Concealment | undefined): void {
  scan.row = row;
  scan.concealed = concealed;
  scan.column = 0;
  scan.ascending = true;
  scan.cells = [];
  scan.inRow = true;
}

/** Ends a row and keeps it, unless it is empty. */
export function endRow(scan: Scan): void {
  scan.inRow = false;
  if (scan.cells.length === 0) return;
  const { zip } = scan.part;
  const kind: FindingKind = 'cellTwice';
  const cells = scan.ascending ? scan.cells : arrange(scan.cells, (column) => noteCell(scan.findings, zip.limits, kind, scan.row, column));
  if (scan.concealed === undefined) scan.rows.push({ number: scan.row, hidden: false, cells });
  else {
    scan.sawHidden = true;
    scan.rows.push({ number: scan.row, hidden: true, cells, ...(scan.concealed !== 'hidden' && { hiddenAs: scan.concealed }) });
  }
  scan.counted.cells += cells.length;
  if (scan.counted.cells > zip.limits.cells) {
    enforceLimit(zip.path, { zh: '非空单元格数', en: 'Non-empty cells' }, scan.counted.cells, zip.limits.cells);
  }
}

/** Rows by ascending number, rows of one number joined: files in the usual order are given back as they are. */
export function arrangeRows(rows: readonly Row[], onTwice: (row: number, column: number) => void): readonly Row[] {
  if (rows.every((row, index) => index === 0 || row.number > (rows[index - 1]?.number ?? 0))) return rows;
  const byNumber = new Map<number, Row>();
  for (const row of rows) {
    const earlier = byNumber.get(row.number);
    const cells = earlier ? arrange([...earlier.cells, ...row.cells], (column) => onTwice(row.number, column)) : row.cells;
    byNumber.set(row.number, { ...row, cells });
  }
  return [...byNumber.values()].sort((left, right) => left.number - right.number);
}
