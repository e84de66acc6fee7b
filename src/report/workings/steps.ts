// 算式: expressions that would make a formula too long, worked out in a row of their own for every unit.
import type { Expression } from '../../model.ts';
import type { Language } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import { call, number } from '../formula/cell-language.ts';
import type { FormCells, FormulaContext, Worked } from '../formula/context.ts';
import { arithmetic } from '../formula/exact.ts';
import { booleanFormula, numberFormula } from '../formula/expression.ts';
import { codeOf } from '../formula/state.ts';
import { nothing } from '../formula/whole.ts';
import { fitsCell, loosely, writeParts } from '../formula/write-out.ts';
import type { BookUnit, ClassBook } from './book.ts';
import { type Draft, formula, forRows, nextRow, ofUnit, startSheet } from './draft.ts';
import { sheetNames } from './words.ts';

export const startSteps = (title: string, language: Language): Draft => {
  const column = (zh: string, en: string, width: number): plan.ColumnPlan => ({ title: language === 'zh' ? zh : en, width });
  return startSheet(
    sheetNames.steps,
    title,
    [
      column('单位', 'Unit', 24),
      column('算式', 'Expression', 60),
      column('状态码', 'Code', 8),
      column('分子', 'Numerator', 16),
      column('分母', 'Denominator', 16),
    ],
    language,
  );
};

export interface StepTables {
  worked(expression: Expression, kind: 'number' | 'boolean', of: Pick<FormulaContext, 'cells' | 'strict'>): Worked | undefined;
}

export function stepTables(draft: Draft, book: ClassBook, rowsOf: (unit: BookUnit) => number): StepTables {
  const known = new Map<FormCells, Map<string, Worked | undefined>>();
  const make = (
    expression: Expression,
    kind: 'number' | 'boolean',
    { cells, strict }: Pick<FormulaContext, 'cells' | 'strict'>,
  ): Worked | undefined => {
    const math = arithmetic();
    const context: FormulaContext = { framework: book.framework, cells, math, strict };
    const made = kind === 'number' ? numberFormula(context, expression) : undefined;
    const condition = made ? undefined : booleanFormula(context, expression);
    const state = made?.state ?? condition?.state;
    const written = state && writeParts(codeOf(state), made?.value ?? nothing, math, loosely);
    if (!written || !fitsCell(written)) return undefined;
    const holds = condition && writeParts(call('IF', condition.value, number(1), number(0)), nothing, math, loosely);
    if (condition && (!holds || !fitsCell(holds))) return undefined;
    const top = nextRow(draft);
    book.units.forEach((unit, index) => {
      const row = nextRow(draft);
      const rows = { data: rowsOf(unit), index, own: row };
      const isKnown = `C${row}=0`;
      draft.rows.push([
        plan.text(unit.assessed.name),
        plan.text(expression.words.zh),
        formula(forRows(written.code, rows), 0),
        formula(`IF(${isKnown},${forRows(holds?.code ?? written.top, rows)},0)`, 0),
        formula(holds ? '1' : `IF(${isKnown},${forRows(written.bottom, rows)},1)`, 0),
      ]);
    });
    const own = (column: string): string => `${draft.name}!$${column}$${ofUnit(top)}`;
    const { above, below } = written.wholes;
    return { state: own('C'), top: own('D'), bottom: own('E'), above, below };
  };
  return {
    worked: (expression, kind, of) => {
      const ofCells = known.get(of.cells) ?? new Map<string, Worked | undefined>();
      known.set(of.cells, ofCells);
      const key = `${kind} ${of.strict} ${expression.text}`;
      if (!ofCells.has(key)) ofCells.set(key, make(expression, kind, of));
      return ofCells.get(key);
    },
  };
}
