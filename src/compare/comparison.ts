// Several years side by side, as plain data for any report.
import type { UnitAssessment } from '../model.ts';
import type { Exact } from '../points.ts';
import type { Effects, Split } from './split.ts';
import type { UnitLine } from './unit-lines.ts';
import type { Year } from './year.ts';

/** A share of what was to be had, and where it is a mean, over how many units. */
export interface Rate {
  readonly rate: Exact;
  readonly units: number;
}

/** One unit in one year. */
export interface UnitInYear {
  readonly assessment: UnitAssessment;
  /** Its place among the units that have a total in every year compared, and their number; absent where it is not one of them. */
  readonly among?: { readonly rank: number; readonly of: number };
  /** Share of the points of every 一级指标, by common id; those without any points are not there. */
  readonly levels: ReadonlyMap<string, Exact>;
}

export interface UnitRow {
  readonly line: UnitLine;
  /** By year; undefined where the unit is not there, which is not 0. */
  readonly years: readonly (UnitInYear | undefined)[];
}

/** One node of the trees, by its common id. */
export interface NodeRow {
  readonly id: string;
  /** As in the last year that has it. */
  readonly title: string;
  readonly no?: string;
  readonly isGroup: boolean;
  /** 0 for 一级指标. */
  readonly depth: number;
  /** By year; undefined where that framework does not have it. `points` are those of the first class that it applies to. */
  readonly years: readonly ({ readonly id: string; readonly points: Exact; readonly mean?: Rate } | undefined)[];
}

/** Why a unit that is in both years has no split. */
export type NoSplit = 'no-total-before' | 'no-total-after' | 'no-total';

export interface UnitChange {
  readonly row: UnitRow;
  readonly split: Split | NoSplit;
}

/** Who was ranked in each of two years. */
export interface RankedSets {
  readonly before: number;
  readonly after: number;
  readonly both: number;
  readonly isSame: boolean;
}

/** Mean effects over the units that were split; their sum is the mean change before rounding. */
export interface MeanSplit {
  readonly units: number;
  readonly effects: Effects;
  readonly rounding: Exact;
  readonly before: Exact;
  readonly after: Exact;
}

export interface Change {
  /** Places of the two years. */
  readonly from: number;
  readonly to: number;
  /** Of the last year against the first, where there are years between them. */
  readonly isSpan: boolean;
  readonly units: readonly UnitChange[];
  /** Undefined where no unit could be split. */
  readonly mean?: MeanSplit;
  readonly ranked: RankedSets;
}

export type LeftOut =
  | {
      readonly kind: 'unit';
      readonly line: UnitLine;
      /** Names of units that are only there in other years, and may be the same. */
      readonly near: readonly string[];
    }
  | { readonly kind: 'merged'; readonly line: UnitLine; readonly year: number; readonly names: readonly string[] }
  | { readonly kind: 'indicator'; readonly row: NodeRow };

/** A node that has another id since a year, taken for the same because its rule is the same and its title nearly. */
export interface Renamed {
  readonly year: number;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly years: readonly Year[];
  /** Units that are there in two years or more, by the last year's order. */
  readonly units: readonly UnitRow[];
  /** Nodes that are there in two years or more, in the order of the last. */
  readonly nodes: readonly NodeRow[];
  /** Every year against the one before; with more than two years, the last against the first as well. */
  readonly changes: readonly Change[];
  readonly leftOut: readonly LeftOut[];
  readonly renamed: readonly Renamed[];
}
