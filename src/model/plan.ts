// A rule as plain data: what it compares with what, for whoever prints it in another language (a spreadsheet's formulas). The rule's own
// `score` stays the only one that decides.
import type { Exact } from '../points.ts';
import type { Rule } from './rule.ts';
import type { Expression } from './values.ts';

type ZeroDenominator = 'pending' | 'full' | 'zero' | 'not-applicable';

/** A rule of one value, and what a zero denominator in it means. */
interface ValuePlan {
  readonly value: Expression;
  readonly zeroDenominator: ZeroDenominator;
}

interface PlanEdge {
  readonly at: Exact;
  readonly inclusive: boolean;
}

export type PartialStep = 'ignore' | 'count' | 'prorate';

export type RulePlan =
  | ({ readonly type: 'met' } & ValuePlan)
  | {
      readonly type: 'choice';
      readonly value: Expression;
      /** Without points where a person decides; then `from` are the least. */
      readonly options: readonly { readonly is: string; readonly points?: Exact; readonly from?: Exact }[];
    }
  | { readonly type: 'checklist'; readonly items: readonly { readonly value: Expression; readonly points: Exact }[] }
  | ({
      readonly type: 'threshold';
      readonly operator: 'atLeast' | 'above' | 'atMost' | 'below' | 'equals';
      readonly limit: Expression;
    } & ValuePlan)
  | ({ readonly type: 'proportional'; readonly target: Expression; readonly zero: Expression } & ValuePlan)
  | ({
      readonly type: 'bands';
      readonly bands: readonly { readonly low?: PlanEdge; readonly high?: PlanEdge; readonly points: Exact }[];
    } & ValuePlan)
  | ({
      readonly type: 'step';
      readonly target: Expression;
      readonly size: Exact;
      readonly lose: Exact;
      readonly partial: PartialStep;
      readonly above: boolean;
      readonly floor: Exact;
    } & ValuePlan)
  | {
      readonly type: 'tally';
      /** Points before any event. */
      readonly start: Exact;
      readonly floor: Exact;
      readonly cap: Exact;
      /** Only the heaviest event counts, once. */
      readonly once: boolean;
      readonly events: readonly {
        readonly value: Expression;
        /** Per occurrence, with the multiplier of the unit's class in it; absent where a person decides. */
        readonly each?: Exact;
        /** The lower end of what one occurrence changes; that of `each` where nobody decides. */
        readonly from: Exact;
        readonly cap?: Exact;
      }[];
    }
  | {
      readonly type: 'deadline';
      readonly value: Expression;
      /** Last day in time, days of grace included, counted from 1970-01-01; `minute` of that day where there is an hour. */
      readonly last: number;
      readonly minute?: number;
      readonly lose: Exact;
      readonly per?: 'day' | 'working-day';
      readonly partial: 'count' | 'ignore';
      readonly floor: Exact;
    }
  | ({
      readonly type: 'change';
      /** Last time's figure where the form asks for it; else it comes from the assessment of last time. */
      readonly previous?: Expression;
      readonly lower: boolean;
      readonly how: 'any' | 'proportional' | 'step';
      /** What no change is worth, under `any`. */
      readonly same: Exact;
      /** The change that is full marks, or the size of a step; a share of last time's figure where `relative`. */
      readonly measure: Exact;
      readonly relative: boolean;
      readonly lose: Exact;
      readonly partial: PartialStep;
      readonly none: ZeroDenominator;
      readonly zeroBaseline: 'pending' | 'full' | 'zero';
    } & ValuePlan)
  | {
      readonly type: 'combine';
      readonly how: 'sum' | 'weighted' | 'best' | 'worst';
      /** `points`: what the part's own rule scores out of; `weight`: what it counts for, 1 but for `weighted`. */
      readonly parts: readonly { readonly rule: Rule; readonly points: Exact; readonly weight: Exact }[];
    }
  | ({ readonly type: 'formula' } & ValuePlan)
  | {
      readonly type: 'external';
      readonly value: Expression;
      readonly from: Exact;
      readonly to: Exact;
      readonly sample?: { readonly size: Expression; readonly atLeast: Exact };
    }
  | ({
      readonly type: 'rank';
      readonly lower: boolean;
      /** From the first place down, and from the last place up. */
      readonly top: readonly Exact[];
      readonly others: Exact;
      readonly bottom: readonly Exact[];
      readonly ties: 'best' | 'worst' | 'mean';
      readonly peers: PeersPlan;
    } & ValuePlan)
  | ({
      readonly type: 'relative';
      readonly to: 'best' | 'mean' | 'median';
      readonly lower: boolean;
      /** What a reference of 0 or less means, where points come in proportion. */
      readonly zeroReference?: 'full' | 'zero' | 'pending';
      /** Points lost by distance, on one side. */
      readonly steps?: { readonly size: Exact; readonly lose: Exact; readonly partial: PartialStep; readonly above: boolean };
      readonly peers: PeersPlan;
    } & ValuePlan)
  | {
      readonly type: 'panel';
      readonly indicator: string;
      readonly how: 'mean' | 'median' | 'trimmed';
      readonly trim: number;
      /** Marks too few to leave any out wait for a person, or their mean counts. */
      readonly fewForTrim: 'mean' | 'pending';
      readonly atLeast: number;
      readonly outOf: Exact;
      readonly from: Exact;
      readonly to: Exact;
      readonly needsReason: boolean;
      readonly anonymous: boolean;
      readonly voidTies: boolean;
    };

/** Units without a value are waited for; fewer values than `atLeast` are not compared. */
interface PeersPlan {
  readonly wait: boolean;
  readonly atLeast: number;
}

export type PlanOf<Type extends RulePlan['type']> = Extract<RulePlan, { readonly type: Type }>;
