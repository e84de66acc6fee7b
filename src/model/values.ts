// What a unit's data are made of, and what an expression makes of them.
import type { Diagnostic } from '../diagnostic.ts';
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';
import type { RegisterRecord, Review } from './submission.ts';
import type { Node } from './tree.ts';

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

/** `number` is in the unit of its measure (a ratio as a fraction: 40% is 2/5); `day` counts from 1970-01-01, `minute` from midnight. */
export type Value =
  | { readonly kind: 'number'; readonly number: Exact }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly day: number; readonly minute?: number };

export type MeasureType = 'count' | 'number' | 'ratio' | 'amount' | 'boolean' | 'choice' | 'date' | 'text';

/**
 * 构成: what a reported figure is made of, by ids of measures (in a register: of its columns). A total may have `others` beside its
 * parts, which then only do not exceed it.
 */
export type Composition =
  | { readonly kind: 'ratio'; readonly numerator?: string; readonly denominator: string }
  | { readonly kind: 'total'; readonly parts: readonly string[]; readonly others: boolean };

/** A ratio and the figures that it comes from; `told` is false where names or checks only suggest it. */
export interface Share {
  readonly ratio: string;
  readonly numerator?: string;
  readonly denominator: string;
  readonly told: boolean;
}

/** 数据项: one datum a unit reports. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly type: MeasureType;
  readonly unit?: string;
  /** 口径: what is counted, over which base and period. */
  readonly definition?: string;
  /** 口径, in parts: what a ratio is made of, when it is counted, where the figure comes from. */
  readonly numerator?: string;
  readonly denominator?: string;
  readonly period?: string;
  readonly dataSource?: string;
  /** How narrative reports put the figure. */
  readonly mentions?: readonly string[];
  readonly min?: Exact;
  readonly max?: Exact;
  /** Allowed values of a choice, in order. */
  readonly options?: readonly string[];
  /** 约/近/余 are accepted and the value stays marked. */
  readonly approximate: boolean;
  /** Not needed: staying empty is no problem and does not make an indicator `missing` by itself. */
  readonly optional: boolean;
  /** A date with its time of day. */
  readonly time?: boolean;
  readonly of?: Composition;
  /** The expression that it is computed from; the unit does not report it. */
  readonly from?: string;
}

/** Why there is no value, where the name of a measure does not say enough: a register, one of its cells, a year of the calendar. */
export interface Cause {
  /** The measure that is thereby explained; absent where there is none. */
  readonly of?: string;
  readonly text: Text;
  /** The year whose working days are not known. */
  readonly year?: number;
  /** What was 0 below the line of a computed measure: rules have their say on that. */
  readonly divisor?: Text;
}

/** What a measure says when an expression asks for it. */
export type Reading =
  | { readonly state: 'value'; readonly value: Value; readonly approximate: boolean }
  | { readonly state: 'missing' | 'not-applicable' | 'unreadable'; readonly causes?: readonly Cause[] };

/** What one unit says, by measure; and what else a rule may look at. */
export interface Read {
  (measure: string): Reading;
  /** Records of a register; undefined where the register was not handed in. */
  readonly records?: (register: string) => readonly RegisterRecord[] | undefined;
  /** Scores that people gave for an indicator, in the order of the files. */
  readonly reviews?: (indicator: string) => readonly Review[];
  /** The same unit in the assessment that this one is compared with. */
  readonly baseline?: Read;
}

/** The result of an expression: a value, or why there is none. Ids are those of the measures at fault, in order of first use. */
export type Evaluation =
  | { readonly state: 'value'; readonly value: Value; readonly approximate: boolean }
  | {
      readonly state: 'missing' | 'not-applicable' | 'unreadable';
      readonly measures: readonly string[];
      readonly causes?: readonly Cause[];
    }
  | { readonly state: 'zero-denominator'; readonly divisor: Text };

/** A checked expression. `measures` and `registers` list the ids it reads, in order of first use. */
export interface Expression {
  readonly text: string;
  /** Plain data; names are ids. */
  readonly tree: Node;
  /** What the number that the tree gives is multiplied by, to be in the unit that was asked for; 1 where it is left out. */
  readonly scale?: Exact;
  readonly measures: readonly string[];
  readonly registers: readonly string[];
  /** Whether it counts working days, for which the announcements of every year involved must be known. */
  readonly workingDays: boolean;
  /** Words for people: measure titles instead of ids. */
  readonly words: Text;
  /** True where the result is a share that people write as a percentage. */
  readonly percent: boolean;
  /** Unit of a number, as people write it; absent for shares and for numbers without one. */
  readonly unit?: string;
  /** The comparisons that decide a condition; none for other expressions. */
  comparisons(): readonly Comparison[];
  /** The registers that it looks at, each with the condition that selects records; none outside of register functions. */
  selections(): readonly RecordSelection[];
  /** `record` is the record that an expression over a register's columns is about. */
  evaluate(read: Read, record?: RegisterRecord): Evaluation;
}

/** Which records a register function counts, and which it leaves out. */
export interface RecordSelection {
  readonly register: string;
  /** Columns that are counted or added up; of a mere condition those that it looks at. */
  readonly columns: readonly string[];
  /** The function: `count`, `total`, `all` … */
  readonly called: string;
  /** The function in words. */
  readonly words: Text;
  /** Undefined where it cannot be told. */
  choose(read: Read): { readonly counted: readonly RegisterRecord[]; readonly others: readonly RegisterRecord[] } | undefined;
}

/** A comparison and its two sides, each as an expression of its own. */
export interface Comparison {
  readonly whole: Expression;
  readonly left: Expression;
  readonly right: Expression;
}
