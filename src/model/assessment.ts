// 考评结果: the scored tree of every unit, with its trace.
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';
import type { AdjustmentBlock, AdjustmentItem, Framework, Grade, Indicator, IndicatorNode, Stage, UnitClass, Veto } from './framework.ts';
import type { SwitchedOffDiagnostic } from './round.ts';
import type { Why } from './rule.ts';
import type { Reported, Review, SelfScore, Submission } from './submission.ts';
import type { Measure } from './values.ts';

export type ScoreStatus = 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';

/**
 * The score of one node for one unit. A number is never alone: `points` is undefined where nothing was scored. Every key is always
 * there, because a million of these are made the faster the more they are alike.
 */
export interface Score {
  readonly node: IndicatorNode;
  /** 0 for 一级指标. */
  readonly depth: number;
  readonly status: ScoreStatus;
  /** Published points: rounded at the place that `scoring` names. */
  readonly points: Exact | undefined;
  /** Before any rounding. */
  readonly unrounded: Exact | undefined;
  /** Most that is still possible. Equal to `points` when everything is known. */
  readonly possible: Exact;
  /** Effective maximum after the not-applicable policy. */
  readonly maxPoints: Exact;
  readonly reason: (() => Text) | undefined;
  readonly why: Why;
  readonly inputs: readonly Reported[];
  /** What the rule alone gives, where a verified score or a finding changed it. */
  readonly computed: Exact | undefined;
  /** 核定分, whether it counts or not. */
  readonly verified: Review | undefined;
  /** 自评分 as written; it never enters the total. */
  readonly selfScore: SelfScore | undefined;
}

/** One bonus or deduction of one unit. */
export interface AdjustmentScore {
  readonly item: AdjustmentItem;
  readonly block: AdjustmentBlock;
  readonly status: ScoreStatus;
  /** Points that it adds (negative: takes), within its own cap. */
  readonly points: Exact;
  readonly possible: Exact;
  readonly why: Why;
  readonly inputs: readonly Reported[];
}

/** One veto and what it did to a unit. `open`: it cannot be told whether it holds. */
export interface VetoScore {
  readonly veto: Veto;
  readonly state: 'holds' | 'open';
  readonly inputs: readonly Reported[];
}

/** One stage of the pipeline and the total after it. */
export interface StageTotal {
  readonly stage: Stage;
  readonly points: Exact;
  readonly text: Text;
}

export interface UnitAssessment {
  readonly name: string;
  /** False where the unit is in the roster and sent nothing: it has no total, no rank and no grade, and everything is still possible. */
  readonly reported?: false;
  readonly class?: UnitClass;
  /** Absent where the unit sent nothing, and when the missing policy `block` withholds a total. */
  readonly points?: Exact;
  readonly unrounded: Exact;
  readonly possible: Exact;
  readonly maxPoints: Exact;
  /** Sum of the rows before 折算; equal to `points` when `conversion` is 1. */
  readonly subtotal: Exact;
  readonly subtotalMax: Exact;
  /** Factor that converts the applicable points to the framework's total (policy `rescale`); 1 when nothing was taken out. */
  readonly conversion: Exact;
  /** What the rank goes by: the total before it was rounded, or as it is published. */
  readonly rankedBy: Exact;
  /** Within its class, or among all units where the scheme ranks them together. */
  readonly rank?: number;
  readonly grade?: Grade;
  /** Total and grade as if there were no vetoes; only where a veto holds. */
  readonly withoutVetoes?: { readonly points?: Exact; readonly maxPoints: Exact; readonly grade?: Grade };
  readonly adjustments: readonly AdjustmentScore[];
  /** Sum of the adjustments within the caps of items, blocks and the whole. */
  readonly adjusted: Exact;
  readonly vetoes: readonly VetoScore[];
  /** Totals after every stage of the pipeline that did something. */
  readonly stages: readonly StageTotal[];
  /** Share of the applicable points that was really scored, 0 to 1. */
  readonly coverage: Exact;
  /** Groups and indicators in document order. */
  readonly scores: readonly Score[];
}

/** 考评结果: every unit's scored tree, by rank and then by name. */
export interface Assessment {
  readonly framework: Framework;
  readonly inputs: Submission['inputs'];
  readonly units: readonly UnitAssessment[];
  /** Findings that the round switched off; absent where there are none. */
  readonly switchedOff?: readonly SwitchedOffDiagnostic[];
}

/** 失分: points that one unit lost, or has not yet won, on one indicator. */
export interface Gap {
  readonly unit: string;
  readonly indicator: Indicator;
  readonly status: ScoreStatus;
  /** Effective maximum − points (for missing and pending: what is not sure). */
  readonly lost: Exact;
  readonly maxPoints: Exact;
  /** What the loss takes from the total, where a weighted group above makes it another figure. */
  readonly impact?: Exact;
  readonly why: Why;
  readonly reason?: () => Text;
  /** Measures that were not reported or not readable. */
  readonly missing: readonly Measure[];
  readonly inputs: readonly Reported[];
}
