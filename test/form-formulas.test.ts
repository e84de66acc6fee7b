// Formulas of a form, as people will see them, and what they show.
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../src/model.ts';
import { relationFormula } from '../src/report/formula/relation.ts';
import { scoreFormula } from '../src/report/formula/score.ts';
import { totalFormula } from '../src/report/formula/total.ts';
import { frameworkFromData } from './build-framework.ts';
import { type CellValue, calculate } from './spreadsheet.ts';

const framework = frameworkFromData({
  measures: {
    filed: { title: '备案数', type: 'count' },
    issued: { title: '印发数', type: 'count' },
    rate: { title: '满意度', type: 'number' },
    records: { title: '台账数', type: 'count', from: 'count(cases)' },
  },
  registers: { cases: { title: '案件台账', columns: { no: { title: '案号', type: 'text' } } } },
  indicators: [
    {
      id: 'filing',
      title: '备案率',
      points: 6,
      rule: { type: 'proportional', value: 'filed / issued', target: '100%' },
      notApplicable: { allowed: true },
    },
    {
      id: 'survey',
      title: '满意度',
      points: 4,
      rule: { type: 'threshold', value: 'rate', atLeast: 90 },
      notApplicable: { allowed: false },
    },
    { id: 'cases', title: '案件', points: 3, rule: { type: 'step', value: 'records', target: 3, every: 1, lose: 1 } },
    { id: 'best', title: '名次', points: 2, rule: { type: 'rank', value: 'filed', top: [2, 1], others: 0, ties: 'best' } },
    {
      id: 'late',
      title: '时限',
      points: 5,
      rule: { type: 'formula', points: 'if(filed > 5wd / 1wd, 5, 0)' },
    },
  ],
  checks: [
    { id: 'parts', assert: 'filed <= issued', level: 'error', message: '备案数不应超过印发数' },
    { id: 'many', assert: 'filed >= 3', level: 'warning', message: '备案数偏少' },
    { id: 'listed', assert: 'records = filed', level: 'error', message: '与台账不一致' },
  ],
  scoring: { total: 20, decimals: 2, rounding: 'half-up', notApplicable: 'rescale' },
});
const cellAt: Readonly<Record<string, string>> = { filed: 'D5', issued: 'D6', rate: 'D7' };
const cells = { value: (id: string) => cellAt[id] };
const formulaOf = (id: string): string | undefined => {
  const leaf = framework.indicators.find((node): node is Indicator => node.kind === 'indicator' && node.id === id);
  return leaf && scoreFormula(framework, leaf, cells);
};
const shown = (id: string, values: Readonly<Record<string, CellValue>>): CellValue => calculate(formulaOf(id) ?? '"none"', values);

describe('a row', () => {
  test.each<[string, CellValue, CellValue, CellValue]>([
    ['a share', 19, 20, 5.7],
    ['a third is rounded once', 1, 3, 2],
    ['half a cent goes up', 1, 48, 0.13],
    ['nothing yet', undefined, 20, ''],
    ['不涉及', '不涉及', 20, '不涉及'],
    ['what is empty comes before 不涉及', '不涉及', undefined, ''],
    ['60件 is for the reader', '60件', 80, '待核'],
    ['a number as text too', '60', 80, '待核'],
    ['no count', 1.5, 3, '待核'],
    ['below 0', -1, 3, '待核'],
    ['nothing to divide by', 0, 0, '待核'],
    ['more than the formula is exact for', 10 ** 11, 10 ** 12, '待核'],
  ])('%s', (_title, filed, issued, wanted) => {
    expect(shown('filing', { D5: filed, D6: issued })).toBe(wanted);
  });

  test('where 不涉及 is not allowed nothing is filled in', () => {
    expect(shown('survey', { D7: '不涉及' })).toBe('');
    expect(shown('survey', { D7: 89.9999 })).toBe(0);
    expect(shown('survey', { D7: 90 })).toBe(4);
    // More places than the formula minds could stand on the other side of a limit.
    expect(shown('survey', { D7: 89.99999 })).toBe('待核');
  });

  test('other units, registers and working days have no formula', () => {
    expect([formulaOf('cases'), formulaOf('best'), formulaOf('late')]).toEqual([undefined, undefined, undefined]);
  });

  test('is written for people who look into the cell', () => {
    expect(formulaOf('survey')).toBe(
      'IF(AND(ISNUMBER(D7),ROUND(N(D7),4)=D7,ABS(N(D7))<1E+8),IF(D7>=90,4,0),IF(D7="","",IF(D7="不涉及","","待核")))',
    );
  });
});

describe('a declared check', () => {
  const relation = (id: string, values: Readonly<Record<string, CellValue>>): CellValue => {
    const check = framework.checks.find((each) => each.id === id);
    const formula = check && relationFormula(framework, check, cells);
    return formula === undefined ? 'none' : calculate(formula, values);
  };
  test.each<[string, Readonly<Record<string, CellValue>>, CellValue]>([
    ['parts', { D5: 3, D6: 3 }, '相符'],
    ['parts', { D5: 4, D6: 3 }, '不符'],
    ['parts', { D5: 4 }, ''],
    ['parts', { D5: '不涉及', D6: 3 }, '不涉及'],
    ['parts', { D5: '约4', D6: 3 }, '待核'],
    ['many', { D5: 2 }, '请核对'],
    ['many', { D5: 3 }, '相符'],
    ['listed', { D5: 3 }, 'none'],
  ])('%s of %o says %s', (id, values, wanted) => {
    expect(relation(id, values)).toBe(wanted);
  });
});

test('the total converts what does not apply, and leaves out what has no formula', () => {
  const formula = totalFormula(framework, undefined, { ...cells, score: (id) => ({ filing: 'K5', survey: 'K6' })[id] }) ?? '"none"';
  expect(calculate(formula, { K5: 5.7, K6: 4 })).toBe(9.7);
  expect(calculate(formula, { K5: '', K6: 4 })).toBe(4);
  expect(calculate(formula, { K5: '不涉及', K6: 4 })).toBe(5.71);
});
