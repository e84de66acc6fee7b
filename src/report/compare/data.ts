// What every report of a comparison is made from.
import type { Comparison } from '../../compare/comparison.ts';
import type { Manifest } from '../../model.ts';
import type { Exact } from '../../points.ts';
import type { Language } from '../../text.ts';

/** A total that fell by as much as was not to be let pass. */
export interface Drop {
  readonly unit: string;
  /** Places of the years. */
  readonly from: number;
  readonly to: number;
  /** Below 0. */
  readonly change: Exact;
}

export interface ComparisonReport {
  readonly comparison: Comparison;
  /** Of every year, in their order. */
  readonly manifests: readonly Manifest[];
  readonly problems: readonly { readonly errors: number; readonly warnings: number }[];
  /** Absent where nobody asked. */
  readonly drops?: { readonly limit: Exact; readonly found: readonly Drop[] };
  readonly language: Language;
}
