// Where a value of a table counts: the rows that a cell covers, by merging or because the cells below it are blank.
import type { Grid } from '../submission/grid.ts';
import type { FoundTable } from './tables.ts';

/** A cell with the rows of the body that it speaks of. */
export interface Covering {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly rows: readonly number[];
}

/** The merged range whose upper left corner is this cell. */
const mergeAt = (grid: Grid, row: number, column: number) => grid.sheet.merges.find(({ top, left }) => top === row && left === column);

export const isMergedAcross = (grid: Grid, row: number, column: number): boolean => {
  const range = mergeAt(grid, row, column);
  return range !== undefined && range.right > range.left;
};

/** The cells of a column, each with its own row or the rows that it is merged over. */
export function coverings({ grid }: FoundTable, column: number, rows: readonly number[]): Covering[] {
  return rows.flatMap((row): Covering[] => {
    const text = grid.ownCell(row, column)?.text ?? '';
    if (text.trim() === '') return [];
    const range = mergeAt(grid, row, column);
    const bottom = range?.bottom ?? row;
    return [{ row, column, text, rows: rows.filter((other) => row <= other && other <= bottom) }];
  });
}

/** A level whose blank cells go on with the one above: tables that were merged once, and CSV. */
export function filledDown(table: FoundTable, column: number, rows: readonly number[], breaks: ReadonlySet<number>): Covering[] {
  const own = coverings(table, column, rows);
  return own.map((cell, index) => {
    const next = own[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const stop = [...breaks].filter((row) => row > cell.row).reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
    const covered = rows.filter((row) => cell.row <= row && row < next && (row < stop || cell.rows.includes(row)));
    return { ...cell, rows: covered };
  });
}

/** The same text again in the next row is the same group: CSV writes merged cells out. */
export function withoutRepeats(cells: readonly Covering[]): Covering[] {
  const joined: Covering[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && last.text.trim() === cell.text.trim()) joined[joined.length - 1] = { ...last, rows: [...last.rows, ...cell.rows] };
    else joined.push(cell);
  }
  return joined;
}
