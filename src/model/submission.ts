// 填报数据: what the units handed in, every value with its place.
import type { Location } from '../diagnostic.ts';
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';
import type { Reading } from './values.ts';

/**
 * One step from what stands in a cell to the value it is read as: `from` and `to` are the whole texts before and after, so that a step
 * can be undone; `by` is the piece or the factor that it is about. `step` and `by` alone are enough to take it again
 * (src/submission/values/steps.ts).
 */
export interface Normalisation {
  readonly step: string;
  readonly by?: string;
  readonly from: string;
  readonly to: string;
}

/** One reported value with the cell it came from. `raw` is what stood there, untouched. */
export interface Reported {
  readonly measure: string;
  readonly raw: string;
  readonly reading: Reading;
  /** How `raw` became the value, in order; absent where the cell holds the value as it is printed. */
  readonly normalised?: readonly Normalisation[];
  /** Why it is not applicable, in the unit's words. */
  readonly reason?: string;
  /** Why it is unreadable. */
  readonly problem?: Text;
  readonly note?: string;
  /** Column of the row's cell for the note, filled in or not; absent where the table has none. */
  readonly noteColumn?: number;
  readonly evidence: readonly string[];
  readonly selfScore?: string;
  /** Computed from registers or other measures; the location is the first of what it was computed from. */
  readonly computed?: boolean;
  readonly location: Location;
}

/** One record of a register: its values by column, and the row where it stands. */
export interface RegisterRecord {
  readonly values: ReadonlyMap<string, Reported>;
  readonly location: Location;
}

/** A score that a person gave: 核定分, or one of a panel. */
export interface Review {
  readonly raw: string;
  /** Absent where it cannot be read. */
  readonly points?: Exact;
  readonly scorer?: string;
  /** As it was written. */
  readonly date?: string;
  readonly reason?: string;
  readonly location: Location;
}

/** 自评分: what a unit gives itself; it never enters a total. `points` is absent where it cannot be read. */
export interface SelfScore {
  readonly raw: string;
  readonly points?: Exact;
  readonly location: Location;
}

export interface UnitSubmission {
  readonly name: string;
  /** Id of its class, where the framework has classes and one is known. */
  readonly class?: string;
  readonly values: ReadonlyMap<string, Reported>;
  readonly records: ReadonlyMap<string, readonly RegisterRecord[]>;
  /** By indicator. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  /** By indicator. */
  readonly selfScores?: ReadonlyMap<string, SelfScore>;
  /** Where the round has a roster: false for a name that is not in it. Its data are checked, and not scored. */
  readonly inRoster?: false;
  /** False for a unit of the roster that sent nothing. */
  readonly reported?: false;
  /** Where the unit was first named; for one that sent nothing, in the roster. */
  readonly location: Location;
}

/** 填报数据: what the units reported; units in code-unit order of their names, so that the order of rows changes nothing. */
export interface Submission {
  readonly units: readonly UnitSubmission[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}
