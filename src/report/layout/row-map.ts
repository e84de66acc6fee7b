// Where the rows of a sheet come to stand when some of them are repeated.
import type { Block } from './find.ts';

export interface RowMap {
  /** Where a row stands afterwards: the first copy of one that is repeated. */
  first(row: number): number;
  /** The last copy of it; the same for a row that is not repeated. */
  last(row: number): number;
  /** The copy `index` (from 0) of a row of a block. */
  copy(row: number, index: number): number;
  blockOf(row: number): Block | undefined;
  /** Whether any row moves at all. */
  readonly moves: boolean;
}

/** Every block stands `copies` times, at least once: with nobody to list an empty row keeps its place. */
export function rowMap(blocks: readonly Block[], units: number): RowMap {
  const copies = Math.max(1, units);
  const heightOf = ({ top, bottom }: Block) => bottom - top + 1;
  const blockOf = (row: number) => blocks.find(({ top, bottom }) => top <= row && row <= bottom);
  const first = (row: number): number =>
    row + blocks.filter(({ bottom }) => bottom < row).reduce((sum, block) => sum + (copies - 1) * heightOf(block), 0);
  const copy = (row: number, index: number): number => {
    const block = blockOf(row);
    return block ? first(row) + index * heightOf(block) : first(row);
  };
  return { first, copy, last: (row) => copy(row, copies - 1), blockOf, moves: copies > 1 && blocks.length > 0 };
}

/** A sheet whose rows stay. */
export const still: RowMap = rowMap([], 1);
