// What a formula is made from: the framework, and where on the form its figures stand.
import type { Expression, Framework, PlanOf } from '../../model.ts';
import type { Exact } from '../../points.ts';
import type { Text } from '../../text.ts';
import type { Formula } from './cell-language.ts';
import type { Arithmetic } from './exact.ts';
import type { State } from './state.ts';
import { constant, type Rational, type Whole } from './whole.ts';

/** Where things stand in the workbook, as formulas name it: `D7`, `填报表!$D$7`. Undefined for what has no cell. */
export interface FormCells {
  value(measure: string): string | undefined;
  /** Last year's value of a measure. */
  previous?(measure: string): string | undefined;
  /** What else stands beside the value, in a workbook that works in steps. */
  datum?(measure: string): Datum | undefined;
  /** The cells of last time, where a workbook has them in the same form. */
  readonly before?: FormCells;
}

/** Cells that a workbook keeps beside a value: its code (see state.ts), and the number as a whole one, 10^decimals times of it. */
export interface Datum {
  readonly state: string;
  readonly whole: string;
  readonly decimals: number;
  /** The whole number is below this, or its code says that it is to be checked. */
  readonly most: number;
  readonly negative: boolean;
  /** Where no decimal says it: what the whole number is over, and below what that is. */
  readonly bottom?: { readonly address: string; readonly most: number };
  /** It was divided by something to get it, which can have been 0. */
  readonly divided: boolean;
}

/** How one unit stands among those that it is compared with, each as the address of a cell. */
export interface Standing {
  /** Code of the unit's own value. */
  readonly state: string;
  readonly own: string;
  /** Its first and last place, how many units have a value, and how many have none yet. */
  readonly first: string;
  readonly last: string;
  readonly count: string;
  readonly open: string;
  readonly best: string;
  readonly mean: string;
  readonly median: string;
}

/** An expression that is worked out in cells of its own: its code, and a number as one whole number over another (1 for what holds). */
export interface Worked {
  readonly state: string;
  readonly top: string;
  readonly bottom: string;
  readonly above: Whole;
  readonly below: Whole;
}

/** What a workbook has that a unit's form has not. */
export interface Beyond {
  /** A figure of the rule as a cell of its table; undefined where it has to stand in the formula. */
  figure(value: Exact, label: Text): Rational | undefined;
  /** The same with labels that begin with those words. */
  within(label: Text): Beyond;
  /** Absent where expressions stand in the formulas that need them. */
  worked?(expression: Expression, kind: 'number' | 'boolean', of: Pick<FormulaContext, 'cells' | 'strict'>): Worked | undefined;
  standing(value: Expression, lowerIsBetter: boolean): Standing | undefined;
  /** The mark of the panel of this indicator: its code, and the mark as one whole number over another. */
  panel(
    plan: PlanOf<'panel'>,
  ): { readonly state: string; readonly top: string; readonly bottom: string; readonly most: number } | undefined;
}

export interface FormulaContext {
  readonly framework: Pick<Framework, 'measures' | 'registers' | 'computed'>;
  readonly cells: FormCells;
  readonly math: Arithmetic;
  /** 不涉及 is not allowed and counts as not filled in. */
  readonly strict: boolean;
  /** Absent on a form. Where it is there, outcomes also say what is sure while something is open. */
  readonly beyond?: Beyond;
}

/** A figure of the rule: a cell where there is a table of them, else a number in the formula. */
export const figureOf = ({ beyond }: Pick<FormulaContext, 'beyond'>, value: Exact, label: Text): Rational =>
  beyond?.figure(value, label) ?? constant(value);

export const pointsLabel: Text = { zh: '分值', en: 'points' };

/** A value, and whether there is one. The value may only be looked at where the state is known. */
export interface Made<T> {
  readonly value: T;
  readonly state: State;
}

export type MadeNumber = Made<Rational>;
/** A condition, or a text. */
export type MadeFormula = Made<Formula>;
