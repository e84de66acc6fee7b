// The vocabulary: plain types, no functions. What the files say is in schema-types.ts; this is what is made of them.
import type { Diagnostic, Location, Severity } from './diagnostic.ts';
import type { Exact, Rounding } from './points.ts';
import type { Text } from './text.ts';

/** Functions that read a user's input never throw for bad input: they give what could be read and what was wrong. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file as it was read: the name to show, and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `number` is in the unit of its measure (a ratio as a fraction: 40% is 2/5); `day` counts from 1970-01-01. */
export type Value =
  | { readonly kind: 'number'; readonly number: Exact }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly day: number };

export type MeasureType = 'count' | 'number' | 'ratio' | 'amount' | 'boolean' | 'choice' | 'date' | 'text';

/** 数据项: one datum a unit reports. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly type: MeasureType;
  readonly unit?: string;
  /** 口径: what is counted, over which base and period. */
  readonly definition?: string;
  readonly min?: Exact;
  readonly max?: Exact;
  /** Allowed values of a choice, in order. */
  readonly options?: readonly string[];
  /** 约/近/余 are accepted and the value stays marked. */
  readonly approximate: boolean;
  /** Not needed: staying empty is no problem and does not make an indicator `missing` by itself. */
  readonly optional: boolean;
}

export type FrameworkStatus = 'official' | 'derived' | 'sample';
export type NotApplicablePolicy = 'rescale' | 'exclude' | 'full' | 'even' | 'target';
export type MissingPolicy = 'zero' | 'block' | 'exclude';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly url?: string;
  readonly date?: string;
}

export interface Basis {
  readonly source: string;
  readonly section?: string;
  readonly note?: string;
}

export interface Evidence {
  readonly required: boolean;
  readonly kinds: readonly string[];
  readonly min: number;
}

interface NodeBase {
  readonly id: string;
  readonly no?: string;
  readonly title: string;
  /** 基本要求/目标: prose that has no score. */
  readonly requirement?: string;
  readonly trace: readonly string[];
  readonly location: Location;
}

/** 一级/二级指标: an inner node. Its points are the sum of its children's. */
export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly points: Exact;
  readonly children: readonly IndicatorNode[];
}

/** 三级指标: a leaf, worth `points`, scored by `rule`. */
export interface Indicator extends NodeBase {
  readonly kind: 'indicator';
  readonly points: Exact;
  readonly rule: Rule;
  readonly basis: readonly Basis[];
  readonly method: readonly string[];
  readonly owner?: string;
  readonly evidence?: Evidence;
  readonly notApplicable: { readonly allowed: boolean };
  /** What a unit can do about lost points, in the framework's own words. */
  readonly remedy?: string;
}

export type IndicatorNode = Group | Indicator;

export interface Check {
  readonly id: string;
  readonly title?: string;
  readonly assert: Expression;
  readonly level: Severity;
  readonly message: string;
  readonly help?: string;
  readonly location: Location;
}

export interface Grade {
  readonly id: string;
  readonly title: string;
  /** Inclusive lower line in points of the framework's total; the residual grade (其他) has none. */
  readonly atLeast?: Exact;
}

export interface Scoring {
  readonly total: Exact;
  readonly decimals: number;
  readonly rounding: Rounding;
  /** Where points are rounded, once: every indicator (printed rows then add up exactly), or only the printed total. */
  readonly roundAt: 'indicator' | 'total';
  readonly missing: MissingPolicy;
  readonly notApplicable: NotApplicablePolicy;
  /** Share of its points that a not-applicable indicator counts under the policy `target`. */
  readonly notApplicableTarget: Exact;
}

/** 指标体系: one resolved framework, ready to score. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: FrameworkStatus;
  readonly issuer?: string;
  readonly description?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly sources: ReadonlyMap<string, Source>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: readonly IndicatorNode[];
  readonly checks: readonly Check[];
  readonly scoring: Scoring;
  readonly grades: readonly Grade[];
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** What a measure says when an expression asks for it. */
export type Reading =
  | { readonly state: 'value'; readonly value: Value; readonly approximate: boolean }
  | { readonly state: 'missing' | 'not-applicable' | 'unreadable' };

/** What one unit says, by measure. */
export type Read = (measure: string) => Reading;

/** The result of an expression: a value, or why there is none. Ids are those of the measures at fault, in order of first use. */
export type Evaluation =
  | { readonly state: 'value'; readonly value: Value; readonly approximate: boolean }
  | { readonly state: 'missing' | 'not-applicable' | 'unreadable'; readonly measures: readonly string[] }
  | { readonly state: 'zero-denominator'; readonly divisor: Text };

/** A checked expression. `measures` lists the ids it reads, in order of first use. */
export interface Expression {
  readonly text: string;
  readonly measures: readonly string[];
  /** Words for people: measure titles instead of ids. */
  readonly words: Text;
  /** True where the result is a share that people write as a percentage. */
  readonly percent: boolean;
  /** Unit of a number, as people write it; absent for shares and for numbers without one. */
  readonly unit?: string;
  /** The comparisons that decide a condition; none for other expressions. */
  comparisons(): readonly Comparison[];
  evaluate(read: Read): Evaluation;
}

/** A comparison and its two sides, each as an expression of its own. */
export interface Comparison {
  readonly whole: Expression;
  readonly left: Expression;
  readonly right: Expression;
}

/**
 * One reason for points: `lost` are the points it cost (a rounding step may give some back). The steps' `lost` add up to
 * maximum − points, exactly.
 */
export interface Step {
  readonly text: Text;
  readonly lost: Exact;
  /** What would have won them. */
  readonly remedy?: Text;
}

/** What a rule says of one unit. While a value is missing or a person must judge, only the interval [sure, possible] is known. */
export type RuleOutcome =
  | { readonly status: 'scored'; readonly points: Exact; readonly steps: readonly Step[] }
  | {
      readonly status: 'missing' | 'pending';
      readonly reason: Text;
      readonly sure: Exact;
      readonly possible: Exact;
      readonly steps: readonly Step[];
    }
  | { readonly status: 'not-applicable'; readonly reason: Text };

/** 评分规则: how measures become points. */
export interface Rule {
  /** Most that it can give, where the parameters say so themselves; otherwise the indicator’s points. */
  readonly best?: Exact;
  readonly type: string;
  /** Measures it reads, in order of first use. */
  readonly measures: readonly string[];
  /** 评分标准 in words, for an indicator worth `points`. */
  describe(points: Exact): Text;
  /**
   * Points within [0, points]; total: every reading gives an outcome. `peers` are the readings of all units scored together, this
   * one included: only rules that compare units look at them.
   */
  score(points: Exact, read: Read, peers?: readonly Read[]): RuleOutcome;
}

/** One reported value with the cell it came from. `raw` is what stood there, untouched. */
export interface Reported {
  readonly measure: string;
  readonly raw: string;
  readonly reading: Reading;
  /** Why it is not applicable, in the unit's words. */
  readonly reason?: string;
  /** Why it is unreadable. */
  readonly problem?: Text;
  readonly note?: string;
  readonly evidence: readonly string[];
  readonly selfScore?: string;
  readonly location: Location;
}

export interface UnitSubmission {
  readonly name: string;
  readonly values: ReadonlyMap<string, Reported>;
  /** Where the unit was first named. */
  readonly location: Location;
}

/** 填报数据: what the units reported; units in code-unit order of their names, so that the order of rows changes nothing. */
export interface Submission {
  readonly units: readonly UnitSubmission[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

export type ScoreStatus = 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';

/** The score of one node for one unit. A number is never alone: `points` is absent where nothing was scored. */
export interface Score {
  readonly node: IndicatorNode;
  /** 0 for 一级指标. */
  readonly depth: number;
  readonly status: ScoreStatus;
  /** Published points: rounded at the place that `scoring` names. */
  readonly points?: Exact;
  /** Before any rounding. */
  readonly unrounded?: Exact;
  /** Most that is still possible. Equal to `points` when everything is known. */
  readonly possible: Exact;
  /** Effective maximum after the not-applicable policy. */
  readonly maxPoints: Exact;
  readonly reason?: Text;
  readonly steps: readonly Step[];
  readonly inputs: readonly Reported[];
}

export interface UnitAssessment {
  readonly name: string;
  /** Absent when the missing policy `block` withholds a total. */
  readonly points?: Exact;
  readonly unrounded: Exact;
  readonly possible: Exact;
  readonly maxPoints: Exact;
  /** Sum of the rows before 折算; equal to `points` when `conversion` is 1. */
  readonly subtotal: Exact;
  readonly subtotalMax: Exact;
  /** Factor that converts the applicable points to the framework's total (policy `rescale`); 1 when nothing was taken out. */
  readonly conversion: Exact;
  readonly rank?: number;
  readonly grade?: Grade;
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
}

/** 失分: points that one unit lost, or has not yet won, on one indicator. */
export interface Gap {
  readonly unit: string;
  readonly indicator: Indicator;
  readonly status: ScoreStatus;
  /** Effective maximum − points (for missing and pending: what is not sure). */
  readonly lost: Exact;
  readonly maxPoints: Exact;
  readonly steps: readonly Step[];
  readonly reason?: Text;
  /** Measures that were not reported or not readable. */
  readonly missing: readonly Measure[];
  readonly inputs: readonly Reported[];
}
