// The column 核对码: for each cell that we wrote, a mark by which the next run sees whether people have changed it.
import { columnsOfKind, type LedgerColumn } from './columns.ts';
import { markLength, markOf, noMark } from './ids.ts';
import { cell, type LedgerRow } from './model.ts';

/** In the order of the marks; new columns only at the end, or old marks would be read wrong. */
const marked: readonly LedgerColumn[] = columnsOfKind('ours', 'proposed');

export type Authorship = 'ours' | 'theirs' | 'unknown';

/** Who wrote a cell last; unknown where the mark is gone. */
export function authorOf(row: LedgerRow, column: LedgerColumn): Authorship {
  const stamp = cell(row, 'stamp').trim();
  const place = marked.indexOf(column);
  const mark = stamp.slice(place * markLength, (place + 1) * markLength);
  if (place < 0 || stamp.length !== marked.length * markLength) return 'unknown';
  if (mark === noMark) return 'theirs';
  return mark === markOf(cell(row, column)) ? 'ours' : 'theirs';
}

/** The marks of a row. `theirs`: cells that people have written. */
export const stampOf = (row: LedgerRow, theirs: ReadonlySet<LedgerColumn>): string =>
  marked.map((column) => (theirs.has(column) ? noMark : markOf(cell(row, column)))).join('');

export const markedColumns = marked;
