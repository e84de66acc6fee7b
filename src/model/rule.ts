// 评分规则: how measures become points, and why.

import type { Location } from '../diagnostic.ts';
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';
import type { RulePlan } from './plan.ts';
import type { Expression, Read } from './values.ts';

/**
 * One reason for points: `lost` are the points it cost (a rounding step may give some back). The steps' `lost` add up to
 * maximum − points, exactly.
 */
export interface Step {
  readonly text: Text;
  readonly lost: Exact;
  /** What would have won them. */
  readonly remedy?: Text;
  /** Points that the nearest better branch of the rule would win, where that is known and full marks are not the nearest. */
  readonly nearest?: Exact;
  /** Which of several causes that a rule knows, by the ids of what it reads: the same whatever the order and the wording of a framework. */
  readonly cause?: string;
}

/** The reasons for points, put into words only when somebody asks. */
export type Why = () => readonly Step[];

/** What a rule says of one unit. While a value is missing or a person must judge, only the interval [sure, possible] is known. */
export type RuleOutcome =
  | { readonly status: 'scored'; readonly points: Exact; readonly why: Why }
  | {
      readonly status: 'missing' | 'pending';
      readonly reason: () => Text;
      readonly sure: Exact;
      readonly possible: Exact;
      readonly why: Why;
    }
  | { readonly status: 'not-applicable'; readonly reason: () => Text };

/** 评委打分: the scale of the marks that people give, and how they must be spread. */
export interface Marks {
  readonly from: Exact;
  readonly to: Exact;
  /** Reports do not say who gave which mark. */
  readonly anonymous: boolean;
  /** Most decimal places that a mark may have. */
  readonly places?: number;
  /** Equal marks of one scorer for two units: reported, or the units' scores stay open. */
  readonly ties?: 'report' | 'void';
}

/** What a rule finds wrong with the data themselves; the checks of a submission make a diagnostic of it. */
export type RuleFinding =
  /** A record ends before it begins. */
  | {
      readonly kind: 'order';
      readonly register: string;
      readonly record: string;
      readonly start: string;
      readonly end: string;
      readonly location: Location;
    }
  /** The working days of that year are not known. */
  | { readonly kind: 'calendar-year'; readonly year: number; readonly location?: Location };

/** 评分规则: how measures become points. */
export interface Rule {
  /** Most that it can give, where the parameters say so themselves; otherwise the indicator’s points. */
  readonly best?: Exact;
  /** Least that it can give, where that is below 0. */
  readonly least?: Exact;
  /** What marks of people it asks for; absent where a person's score is a 核定分 that stands beside the rule's own. */
  readonly marks?: Marks;
  readonly type: string;
  /** Measures it reads, in order of first use. */
  readonly measures: readonly string[];
  /** Its points depend on what the other units say. */
  readonly comparesUnits?: true;
  /** Registers whose records it looks at. */
  readonly registers?: readonly string[];
  /** Its expressions, where any of them counts working days. */
  readonly expressions?: readonly Expression[];
  /** What is wrong with the records that it looks at. */
  readonly inspect?: (read: Read) => readonly RuleFinding[];
  /** What it does, as data, for an indicator worth `points`; absent where it takes more than what one unit says. */
  plan?(points: Exact): RulePlan;
  /** 评分标准 in words, for an indicator worth `points`. */
  describe(points: Exact): Text;
  /**
   * Points within [0, points], lower only where the rule says so; total: every reading gives an outcome. `peers` are the readings of all units scored together, this
   * one included: only rules that compare units look at them.
   */
  score(points: Exact, read: Read, peers?: readonly Read[]): RuleOutcome;
}
