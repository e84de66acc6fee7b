// What the second checker is given: every figure of the page, as decimal text or `n/d`. Short keys, because there are thousands of rows;
// what is usual is left out. No imports.

/** One node of a tree, groups before what is below them. */
export interface SumNode {
  readonly id: string;
  readonly no?: string;
  readonly depth: number;
  /** How its children become its points; absent for an indicator. */
  readonly by?: string;
  readonly points: string;
  readonly weight?: string;
  readonly floor?: string;
  readonly cap?: string;
}

/**
 * The score of one node as a line of fields, each with its letter: `sP m2 p0.64 u650/1017 o2 l0.36,-0.01`. Left out is what is usual.
 * s: the status, M missing, P pending, N not applicable, V vetoed (scored); m: effective maximum (the node's own points); p: published
 * points, `-` where nothing was counted (the maximum); u: before rounding (the points); o: most that is still possible (the points);
 * l: what the steps cost (nothing). `null` in place of a line: the edition does not hold it.
 */
export type SumRow = string;

export interface SumItem {
  readonly id: string;
  readonly s?: string;
  readonly p: string;
  readonly o?: string;
  readonly cap?: string;
}

export interface SumBlock {
  readonly floor?: string;
  readonly cap?: string;
  readonly items: readonly SumItem[];
}

export interface SumUnit {
  readonly name: string;
  /** Place of its class; absent without one. */
  readonly class?: number;
  readonly kind: 'assessed' | 'imported' | 'listed';
  readonly sent: boolean;
  readonly points: string | null;
  readonly unrounded: string;
  readonly possible: string;
  readonly max: string;
  readonly subtotal: string;
  readonly subtotalMax: string;
  readonly conversion: string;
  readonly coverage: string;
  readonly adjusted: string;
  readonly ranked: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly stages: readonly (readonly [stage: string, points: string])[];
  readonly blocks: readonly SumBlock[];
  /** Places of the vetoes that hold. */
  readonly vetoes: readonly number[];
  readonly without: boolean;
  readonly tree: number;
  readonly rows: readonly (SumRow | null)[];
}

export interface SumGrade {
  readonly id: string;
  readonly title: string;
  readonly line?: string;
  /** By place of the class. */
  readonly lines: Readonly<Record<string, string>>;
  readonly quota?: readonly [share: string, rounding: string, ties: string];
}

export interface SumVeto {
  readonly zero: boolean;
  readonly grade?: string;
  readonly ceiling?: string;
  readonly lower?: number;
}

export interface Sums {
  /** `internal`: nothing was taken out. */
  readonly edition: string;
  readonly total: string;
  readonly decimals: number;
  readonly rounding: string;
  readonly roundAt: string;
  readonly missing: string;
  readonly notApplicable: string;
  readonly aggregate: string;
  readonly order: readonly string[];
  readonly min: string;
  readonly max: string;
  readonly rankBy: string;
  readonly ties: string;
  readonly within: string;
  readonly adjustments?: { readonly inside: boolean; readonly cap: string; readonly floor: string };
  readonly classes: readonly { readonly id: string; readonly from?: string; readonly to?: string }[];
  readonly grades: readonly SumGrade[];
  readonly vetoes: readonly SumVeto[];
  readonly trees: readonly (readonly SumNode[])[];
  readonly units: readonly SumUnit[];
}

/** A figure that is not what its parts come to. `node` is the id of a row, or the name of a figure of the unit. */
export interface Finding {
  readonly unit: string;
  readonly node: string;
  readonly what: string;
  readonly seen: string;
  readonly due: string;
}

/** What could not be checked, and why. */
export interface Unchecked {
  readonly unit: string;
  readonly node: string;
  readonly what: string;
}

export interface Report {
  checked: number;
  readonly wrong: Finding[];
  readonly open: Unchecked[];
}
