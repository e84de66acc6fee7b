// What a formula is made from: the framework, and where on the form its figures stand.
import type { Framework } from '../../model.ts';
import type { Formula } from './cell-language.ts';
import type { Arithmetic } from './exact.ts';
import type { State } from './state.ts';
import type { Rational } from './whole.ts';

/** Where things stand in the workbook, as formulas name it: `D7`, `填报表!$D$7`. Undefined for what has no cell. */
export interface FormCells {
  value(measure: string): string | undefined;
  /** Last year's value of a measure. */
  previous?(measure: string): string | undefined;
}

export interface FormulaContext {
  readonly framework: Pick<Framework, 'measures' | 'registers' | 'computed'>;
  readonly cells: FormCells;
  readonly math: Arithmetic;
  /** 不涉及 is not allowed and counts as not filled in. */
  readonly strict: boolean;
}

/** A value, and whether there is one. The value may only be looked at where the state is known. */
export interface Made<T> {
  readonly value: T;
  readonly state: State;
}

export type MadeNumber = Made<Rational>;
/** A condition, or a text. */
export type MadeFormula = Made<Formula>;
