// 指标体系: a framework as it is scored, resolved and checked.
import type { Location, Severity } from '../diagnostic.ts';
import type { Exact, Rounding } from '../points.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import type { Expression, Measure, Share } from './values.ts';

export type FrameworkStatus = 'official' | 'derived' | 'sample';
export type NotApplicablePolicy = 'rescale' | 'exclude' | 'full' | 'even' | 'target';
export type MissingPolicy = 'zero' | 'block' | 'exclude';

/** How well a requirement or a citation was checked: 已核对原文, 凭记忆, 推断. */
export type Tag = 'verified' | 'recalled' | 'inferred';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly tag?: Tag;
  readonly issuer?: string;
  readonly url?: string;
  readonly date?: string;
}

export interface Basis {
  readonly source: string;
  readonly section?: string;
  readonly note?: string;
  /** Of this citation; that of its source otherwise. */
  readonly tag?: Tag;
}

export interface Evidence extends EvidenceWindow {
  readonly required: boolean;
  readonly kinds: readonly string[];
  readonly min: number;
}

/** Days that evidence may be of, and when it must be handed in: a day, or a day and time (`2024-12-18 18:00`). */
export interface EvidenceWindow {
  readonly from?: string;
  readonly to?: string;
  readonly due?: string;
}

/** Indicators of other frameworks that one corresponds to, by framework id. */
export type Crosswalk = ReadonlyMap<string, readonly string[]>;

/** A row of the source that cannot be measured. */
export interface Unmeasured {
  readonly trace: string;
  readonly title: string;
  readonly reason: string;
}

/** How the children of a group become its points: `weighted`, `min` and `geometric` look at shares of the children's maxima. */
export type Aggregate = 'sum' | 'weighted' | 'min' | 'geometric';

interface NodeBase {
  readonly id: string;
  readonly no?: string;
  readonly title: string;
  /** 基本要求/目标: prose that has no score. */
  readonly requirement?: string;
  readonly trace: readonly string[];
  readonly tag?: Tag;
  readonly crosswalk?: Crosswalk;
  /** Share that it has in a parent which is `weighted` or `geometric`. */
  readonly weight?: Exact;
  readonly location: Location;
}

/** 一级/二级指标: an inner node. Where it aggregates by `sum`, its points are the sum of its children's. */
export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly points: Exact;
  readonly aggregate: Aggregate;
  /** Lowest and highest points that the children together can come to. */
  readonly floor: Exact;
  readonly cap?: Exact;
  readonly children: readonly IndicatorNode[];
}

/** What a finding of untrue material does to an indicator (弄虚作假、材料不实从重扣分). */
export interface Penalty {
  readonly when: Expression;
  /** `times`: what was lost is multiplied; `lose`: points off, down to 0; `zero`: nothing is left. */
  readonly effect: { readonly times: Exact } | { readonly lose: Exact } | 'zero';
}

/** 三级指标: a leaf, worth `points`, scored by `rule`. */
export interface Indicator extends NodeBase {
  readonly kind: 'indicator';
  readonly points: Exact;
  readonly rule: Rule;
  /** 评分标准 in the words of the official document. */
  readonly clause?: string;
  readonly basis: readonly Basis[];
  readonly method: readonly string[];
  readonly owner?: string;
  readonly evidence?: Evidence;
  readonly notApplicable: { readonly allowed: boolean };
  readonly penalty?: Penalty;
  /** What a unit can do about lost points, in the framework's own words. */
  readonly remedy?: string;
}

export type IndicatorNode = Group | Indicator;

/** 容差: how far the two sides of a comparison may be apart, in their unit or as a part of the right side (of shares: in points). */
export type Tolerance = { readonly kind: 'absolute' | 'share'; readonly value: Exact };

/** 校核关系. Its expression may also look at all units, as records of the register `units`. */
export interface Check {
  readonly id: string;
  readonly title?: string;
  readonly assert: Expression;
  readonly level: Severity;
  /** Names of units, ids and titles of classes that it is for; empty: all. */
  readonly units: readonly string[];
  readonly tolerance?: Tolerance;
  /** It passes with a written explanation of at least so many characters; without a number, of as many as the round says. */
  readonly soft?: { readonly explanation?: number };
  readonly message: string;
  readonly help?: string;
  readonly trace: readonly string[];
  readonly location: Location;
}

/** 名额: how many units of a class may have a grade. */
export interface Quota {
  readonly share: Exact;
  readonly rounding: 'floor' | 'ceil' | 'half-up';
  /** Equal totals at the edge of the quota: all of them, or none. */
  readonly ties: 'include' | 'exclude';
}

export interface Grade {
  readonly id: string;
  readonly title: string;
  /** Inclusive lower line in points of the framework's total; the residual grade (其他) has none. */
  readonly atLeast?: Exact;
  /** Lines of single classes; a class that is not named here has `atLeast`. */
  readonly lines: ReadonlyMap<string, Exact>;
  readonly quota?: Quota;
}

/** 单位类别: who is assessed by what. */
export interface UnitClass {
  readonly id: string;
  readonly title: string;
  /** Names of its units, where the plan lists them. */
  readonly units: readonly string[];
  /** False: the units only check themselves and get no total, rank or grade (只自查、不计分). */
  readonly assessed: boolean;
  /** 折算: points out of `from` become points out of `to`. */
  readonly scale?: { readonly from: Exact; readonly to: Exact };
  /** A total that somebody else gives (双重管理单位): its value out of `outOf`. */
  readonly imported?: { readonly value: Expression; readonly outOf: Exact; readonly source: string };
}

/** One bonus or deduction. `levels`: what counts and its points; `count: highest` takes only the best level that occurred, once. */
export interface AdjustmentItem {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly { readonly title: string; readonly value: Expression; readonly yesNo: boolean; readonly points: Exact }[];
  readonly count: 'all' | 'highest';
  /** Most that the item adds or takes. */
  readonly cap?: Exact;
  /** Classes that it is there for; empty: all. */
  readonly applies: readonly string[];
  readonly owner?: string;
  readonly basis: readonly Basis[];
  readonly trace: readonly string[];
  readonly location: Location;
}

export interface AdjustmentBlock {
  readonly id: string;
  readonly title: string;
  readonly items: readonly AdjustmentItem[];
  readonly cap?: Exact;
  readonly floor?: Exact;
}

/** 加减分: inside, `cap` is part of the framework's total; outside, it comes on top. */
export interface Adjustments {
  readonly placement: 'inside' | 'outside';
  readonly cap: Exact;
  readonly floor: Exact;
  readonly blocks: readonly AdjustmentBlock[];
}

/** 一票否决. `indicator`: that indicator gets 0; `ceiling`: no better grade than this one; `lower`: so many grades lower (降档). */
export interface Veto {
  readonly id: string;
  readonly title: string;
  readonly when: Expression;
  readonly effect: {
    readonly total?: 'zero';
    readonly grade?: string;
    readonly ceiling?: string;
    readonly lower?: number;
    readonly indicator?: string;
  };
  readonly basis: readonly Basis[];
  readonly trace: readonly string[];
  readonly location: Location;
}

/** The pipeline of a total, in the order in which a scheme takes its steps. */
export type Stage = 'items' | 'caps' | 'components' | 'not-applicable' | 'scale' | 'adjustments' | 'clamp' | 'vetoes' | 'grades' | 'quota';

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
  /** How the roots of the tree become the total. */
  readonly aggregate: Aggregate;
  readonly order: readonly Stage[];
  /** Bounds of the total at the stage `clamp`. */
  readonly clamp: { readonly min: Exact; readonly max: Exact };
  /** Which score counts where somebody has verified it (核定分). What a rule leaves pending is always settled by the verified score. */
  readonly counts: 'computed' | 'verified';
  readonly rank: { readonly by: 'unrounded' | 'published'; readonly ties: 'skip' | 'dense'; readonly within: 'class' | 'all' };
}

/** A register of records (台账) that units hand in. */
export interface Register {
  readonly id: string;
  readonly title: string;
  readonly columns: ReadonlyMap<string, Measure>;
  /** The column that names a record. */
  readonly key?: string;
  /** What its records are counted in. */
  readonly unit?: string;
}

/** The first and the last day, YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** 阶段: a part of the time of a plan of several years, with limits of its own. */
export interface PlanStage extends Period {
  readonly id: string;
  readonly title: string;
}

/** 参数: a constant with a name, which a layer may change. */
export interface Parameter {
  readonly id: string;
  readonly title: string;
  /** As it is written: `15d`, `95%`. */
  readonly value: string;
  readonly words: Text;
  readonly definition?: string;
  readonly basis: readonly Basis[];
  readonly trace: readonly string[];
}

/** 指标体系: one resolved framework, ready to score. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: FrameworkStatus;
  readonly issuer?: string;
  readonly description?: string;
  readonly period?: Period;
  /** In the order of the file; none for most. */
  readonly stages: readonly PlanStage[];
  /** That by whose limits it scores. */
  readonly stage?: PlanStage;
  /** Of all evidence; what an indicator says for itself goes before. */
  readonly evidence?: EvidenceWindow;
  readonly unmeasured?: readonly Unmeasured[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly registers: ReadonlyMap<string, Register>;
  /** Ratios that must agree with the figures they come from. */
  readonly shares: readonly Share[];
  /** What computed measures are made of, in an order in which none is needed before it is computed. */
  readonly computed: ReadonlyMap<string, Expression>;
  /** The whole tree; where there are classes, with the points of the first class that a node applies to. */
  readonly indicators: readonly IndicatorNode[];
  readonly classes: ReadonlyMap<string, UnitClass>;
  /** The tree of each class, with its own points; empty where there are no classes. */
  readonly trees: ReadonlyMap<string, readonly IndicatorNode[]>;
  readonly checks: readonly Check[];
  readonly adjustments?: Adjustments;
  readonly vetoes: readonly Veto[];
  readonly scoring: Scoring;
  readonly grades: readonly Grade[];
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal; of several layers, that of their hashes in the order of `layers`, one a line. */
  readonly sha256: string;
  /** The files that it was put together from: the file itself, its parts, then what it extends in the same way. */
  readonly layers: readonly Layer[];
}

/** One file of a framework; a part has neither id nor version. */
export interface Layer {
  readonly file: string;
  readonly sha256: string;
  readonly id?: string;
  readonly version?: string;
}
