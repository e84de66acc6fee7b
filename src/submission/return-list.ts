// The sheet 问题清单 that a returned workbook carries: written by report/returns, never read as data.
import type { Sheet } from '../read/table.ts';

/** Stands in the first row, in a hidden column: it stays there when the sheet is renamed, translated or saved by another program. */
export const returnListMark = 'lawgov.return/1';

export const isReturnList = (sheet: Sheet): boolean => {
  const [first] = sheet.rows;
  return first?.number === 1 && first.cells.some(({ text }) => text === returnListMark);
};
