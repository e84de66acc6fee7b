// What a test file says, understood: cases of units with what is given and what is expected of them.
import type { ScoreStatus } from '../model.ts';
import type { Exact } from '../points.ts';

export type Path = readonly (string | number)[];

/** A value as it would stand in a cell. `path` is its place in the test file. */
export interface GivenValue {
  readonly text: string;
  readonly reason?: string;
  readonly evidence?: string;
  readonly path: Path;
}

export interface GivenMark {
  readonly points: string;
  readonly scorer?: string;
  readonly date?: string;
  readonly reason?: string;
  readonly path: Path;
}

export interface GivenData {
  /** By measure id. */
  readonly values: ReadonlyMap<string, GivenValue>;
  /** By register id: its records by column id. */
  readonly registers: ReadonlyMap<string, readonly ReadonlyMap<string, GivenValue>[]>;
}

/** What is expected of the score of one indicator, group or adjustment; `points` null: that there are none. */
export interface ExpectedScore {
  readonly id: string;
  readonly points?: Exact | null;
  readonly status?: ScoreStatus;
  readonly possible?: Exact;
  readonly max?: Exact;
  readonly path: Path;
}

export interface Expected<T> {
  readonly value: T;
  readonly path: Path;
}

export interface ExpectedUnit {
  readonly indicators: readonly ExpectedScore[];
  readonly adjustments: readonly ExpectedScore[];
  readonly total?: Expected<Exact | null>;
  readonly possible?: Expected<Exact>;
  readonly max?: Expected<Exact>;
  readonly rank?: Expected<number | null>;
  /** Title of the grade. */
  readonly grade?: Expected<string | null>;
  readonly vetoes?: Expected<readonly string[]>;
}

/** Codes that must be there (`exactly`: and no others) and codes that must not. */
export interface ExpectedDiagnostics {
  readonly codes: readonly string[];
  readonly exactly: boolean;
  readonly without: readonly string[];
  readonly path: Path;
}

export interface TestUnit {
  readonly name: string;
  readonly path: Path;
  /** As written: the id or title of a class. */
  readonly unitClass?: GivenValue;
  readonly given: GivenData;
  /** By indicator id. */
  readonly marks: ReadonlyMap<string, readonly GivenMark[]>;
  readonly baseline?: GivenData;
  readonly expect: ExpectedUnit;
}

export interface TestCase {
  readonly name: string;
  readonly path: Path;
  /** Id of the stage that it is scored by, for frameworks with stages. */
  readonly stage?: string;
  readonly units: readonly TestUnit[];
  readonly diagnostics?: ExpectedDiagnostics;
}
