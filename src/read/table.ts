/** What a cell holds. `uncalculated` is a formula without a stored result: not the same as empty. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'uncalculated';

/**
 * One non-empty cell. `text` is the stored text: a number as its original digits (never through a double), a date as
 * `2023-05-12` or `2023-05-12T17:30:00`, a boolean as `TRUE`/`FALSE`, an error as `#DIV/0!`, an uncalculated formula as ''.
 */
export interface Cell {
  /** 1-based. */
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
  /** A number shown as a percentage: 0.861 appears to people as 86.1%. */
  readonly percent?: boolean;
  /** What the cell's format shows behind a number (`亿元` of `0.0"亿元"`); people see it as part of the value. */
  readonly unit?: string;
  /** The value is a formula's stored result. */
  readonly formula?: boolean;
}

export interface Row {
  /** 1-based row of a sheet; for CSV the line on which the record begins. */
  readonly number: number;
  readonly hidden: boolean;
  /** Where it is not hidden by hand or by a filter: part of an outline that is collapsed, or too flat to be seen. */
  readonly hiddenAs?: 'collapsed' | 'flat';
  /** Non-empty cells by ascending column. */
  readonly cells: readonly Cell[];
}

/** Inclusive, 1-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A run of columns that are not seen; `as` as for rows. */
export interface HiddenColumns {
  readonly from: number;
  readonly to: number;
  readonly as?: 'collapsed' | 'flat';
}

/** A whole sheet in memory: what the table finder works on. A CSV file is one sheet named ''. */
export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly HiddenColumns[];
  /** Where a filter is at work: hidden rows in these ranges are filtered out. */
  readonly filters?: readonly CellRange[];
}
