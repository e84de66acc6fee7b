// 同类比较: what the units of a class say of one value, side by side, and the place of each.
import type { Expression } from '../../model.ts';
import type { Language } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { FormCells, FormulaContext, Standing } from '../formula/context.ts';
import { arithmetic } from '../formula/exact.ts';
import { numberFormula } from '../formula/expression.ts';
import { codeOf } from '../formula/state.ts';
import { fitsCell, loosely, writeParts } from '../formula/write-out.ts';
import type { BookUnit, ClassBook } from './book.ts';
import { type Draft, formula, forRows, nextRow, ofUnit, startSheet } from './draft.ts';
import { sheetNames } from './words.ts';

export function startPeers(title: string, language: Language): Draft {
  const column = (zh: string, en: string, width: number): plan.ColumnPlan => ({ title: language === 'zh' ? zh : en, width });
  return startSheet(
    sheetNames.peers,
    title,
    [
      column('单位', 'Unit', 24),
      column('比较的数', 'Value', 40),
      column('状态码', 'Code', 8),
      column('分子', 'Numerator', 14),
      column('分母', 'Denominator', 14),
      column('数值', 'Figure', 14),
      column('名次起', 'First place', 9),
      column('名次止', 'Last place', 9),
      column('有数单位', 'With a value', 9),
      column('未定单位', 'Open', 9),
      column('最好', 'Best', 12),
      column('平均', 'Mean', 12),
      column('中位', 'Median', 12),
    ],
    language,
  );
}

/** One table for a value and a direction; a second question for the same gets the same table. */
export interface PeerTables {
  standing(value: Expression, lower: boolean): Standing | undefined;
}

export function peerTables(draft: Draft, book: ClassBook, cells: FormCells, rowsOf: (unit: BookUnit) => number): PeerTables {
  const known = new Map<Expression, Map<boolean, Standing | undefined>>();
  const make = (value: Expression, lower: boolean): Standing | undefined => {
    const math = arithmetic();
    const context: FormulaContext = { framework: book.framework, cells, math, strict: false };
    const { value: figure, state } = numberFormula(context, value);
    const written = writeParts(codeOf(state), figure, math, loosely);
    if (!written || !fitsCell(written)) return undefined;
    const top = nextRow(draft);
    const bottom = top + book.units.length - 1;
    const [codes, figures] = [`$C$${top}:$C$${bottom}`, `$F$${top}:$F$${bottom}`];
    const known = `(${codes}=0)`;
    const before = lower ? '<' : '>';
    book.units.forEach((unit, index) => {
      const row = nextRow(draft);
      const rows = { data: rowsOf(unit), index, own: row };
      const isKnown = `C${row}=0`;
      draft.rows.push([
        plan.text(unit.assessed.name),
        plan.text(value.words.zh),
        formula(forRows(written.code, rows), 0),
        formula(`IF(${isKnown},${forRows(written.top, rows)},0)`, 0),
        formula(`IF(${isKnown},${forRows(written.bottom, rows)},1)`, 0),
        formula(`IF(${isKnown},D${row}/E${row},"")`, 6),
        formula(`IF(${isKnown},1+SUMPRODUCT(${known}*(${figures}${before}F${row})),0)`, 0),
        formula(`IF(${isKnown},G${row}+SUMPRODUCT(${known}*(${figures}=F${row}))-1,0)`, 0),
        ...(index === 0
          ? [
              formula(`COUNTIF(${codes},0)`, 0),
              formula(`COUNTIF(${codes},1)+COUNTIF(${codes},3)+COUNTIF(${codes},4)`, 0),
              formula(`IF(I${row}=0,0,${lower ? 'MIN' : 'MAX'}(${figures}))`, 6),
              formula(`IF(I${row}=0,0,AVERAGE(${figures}))`, 6),
              formula(`IF(I${row}=0,0,MEDIAN(${figures}))`, 6),
            ]
          : []),
      ]);
    });
    const own = (column: string): string => `${draft.name}!$${column}$${ofUnit(top)}`;
    const whole = (column: string): string => `${draft.name}!$${column}$${top}`;
    return {
      state: own('C'),
      own: own('F'),
      first: own('G'),
      last: own('H'),
      count: whole('I'),
      open: whole('J'),
      best: whole('K'),
      mean: whole('L'),
      median: whole('M'),
    };
  };
  return {
    standing: (value, lower) => {
      const ofValue = known.get(value) ?? new Map<boolean, Standing | undefined>();
      known.set(value, ofValue);
      if (!ofValue.has(lower)) ofValue.set(lower, make(value, lower));
      return ofValue.get(lower);
    },
  };
}
