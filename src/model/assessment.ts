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

/**
 * One thing that is otherwise than it was. `indicator`: it gets so many of its own points (before what does not apply is shared out), or
 * without `points` the most that is possible; a veto over it still holds. `adjustment`: the item adds so many. `lifted`: the veto does
 * not hold.
 */
export type Change =
  | { readonly indicator: Indicator; readonly points?: Exact }
  | { readonly adjustment: AdjustmentItem; readonly points: Exact }
  | { readonly lifted: Veto };

/** The totals of a unit where one thing is otherwise; `points` is absent where they are withheld, `total` is there even then. */
export type Totals = Pick<UnitAssessment, 'points' | 'unrounded' | 'rankedBy' | 'maxPoints' | 'vetoes'> & { readonly total: Exact };

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
  /**
   * The totals once more, with one thing changed: through caps, floors, weights, adjustments, vetoes, every stage and the rounding. What
   * the rules said of everything else stays, that of rules that compare units too. Absent without traces and where nothing is scored here.
   */
  readonly rescore?: (change?: Change) => Totals;
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
  /** What winning it back is worth; only where that was asked for (gaps/recover.ts). */
  readonly recovery?: Recovery;
}

/** 可挽回: what one change is worth to a unit, found by scoring it again. */
export interface Recovery {
  /** Points more in the published total; 0 where a cap, a gate or a veto swallows them. */
  readonly gain: Exact;
  /** The same before the total is rounded: what equal gains are ordered by. */
  readonly unrounded: Exact;
  /** The gain at the nearest better branch of the rule, where that is known and not the whole. */
  readonly nearest?: Exact;
  /**
   * Rank and grade afterwards while all other units stay as they are; each only where it changes. A unit that a veto gave a grade by
   * name, in a scheme whose lines leave some without any, may come to have none: that is not said.
   */
  readonly rank?: number;
  readonly grade?: Grade;
  /** The rule compares units: the others would move too, and were held as they are. */
  readonly othersHeld?: true;
}

/** 加减分与否决 that could still move a total: a deduction taken back, a bonus not yet earned, a veto that no longer holds. */
export interface Recoverable {
  readonly unit: string;
  readonly kind: 'deduction' | 'bonus' | 'veto';
  readonly id: string;
  readonly title: string;
  /** Points of the item now and as they would be; absent for vetoes. */
  readonly points?: Exact;
  readonly reached?: Exact;
  readonly owner?: string;
  readonly recovery: Recovery;
}
