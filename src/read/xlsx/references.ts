// Cell references as files write them: `B7`, `B2:D9`.
import type { CellRange } from '../table.ts';

const referenceForm = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column (1-based) of `B7`; undefined for anything else. */
export function parseReference(text: string): { row: number; column: number } | undefined {
  const match = referenceForm.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { row: Number(match[2]), column };
}

/** The range of `B2:D9`, of `B2` alone, corners in any order; undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first, last = first] = text.split(':').map(parseReference);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
