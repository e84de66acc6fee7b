// 整改台账 as plain data: rows with the words of their cells, whoever wrote them.
import type { Location } from '../diagnostic.ts';
import type { LedgerColumn } from './columns.ts';

export type LedgerCells = Readonly<Partial<Record<LedgerColumn, string>>>;

export interface LedgerRow {
  readonly kind: 'row';
  /** '' and absent are the same: nothing was written. */
  readonly cells: LedgerCells;
  /** Columns that people added, by header. */
  readonly extra: ReadonlyMap<string, string>;
  /** Where it was read; absent for rows that are new. */
  readonly at?: (column?: LedgerColumn) => Location;
}

/** A line of its own between or below the rows: a heading, a remark, a signature. */
export interface LedgerLine {
  readonly kind: 'line';
  readonly text: string;
}

export type LedgerEntry = LedgerRow | LedgerLine;

/** A ledger that was read. */
export interface LedgerTable {
  readonly file: string;
  /** Lines above the header that are not ours. */
  readonly above: readonly string[];
  /** Headers of the columns that people added, in order. */
  readonly extra: readonly string[];
  readonly entries: readonly LedgerEntry[];
  /** What else the file holds and a new file would not: other sheets, comments, pictures. */
  readonly besides: readonly string[];
}

/** One cause for which a unit lost points on one indicator, or a deduction, or a veto. */
export interface LedgerItem {
  readonly id: string;
  /** Ids that it had while its unit went by other names. */
  readonly formerIds: readonly string[];
  readonly cells: LedgerCells;
}

export const cell = ({ cells }: Pick<LedgerRow, 'cells'>, column: LedgerColumn): string => cells[column] ?? '';

export const isRow = (entry: LedgerEntry): entry is LedgerRow => entry.kind === 'row';

/** The year of a row; undefined where none is written. */
export function yearOf(row: Pick<LedgerRow, 'cells'>): number | undefined {
  const [digits] = /\d{4}/.exec(cell(row, 'year')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
