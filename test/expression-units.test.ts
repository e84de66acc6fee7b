import { describe, expect, test } from 'vitest';
import { alignLimit } from '../src/expression/index.ts';
import { composeUnits, conversion, isUnitWord, moneyScale, parseUnit, printUnit, sameUnit } from '../src/expression/units.ts';
import { printExact } from '../src/points.ts';
import { compiled, evaluated, printValue } from './expression-scope.ts';

describe('units', () => {
  test.each([
    ['万元', '元', '10000'],
    ['元', '万元', '0.0001'],
    ['亿元', '万元', '10000'],
    ['千元', '元', '1000'],
    ['百万元', '万元', '100'],
    ['万人', '人', '10000'],
    ['人', '名', '1'],
    ['件', '宗', '1'],
    ['起', '件', '1'],
    ['天', '日', '1'],
    ['个', '所', '1'],
    ['家', '个', '1'],
    ['万元/人', '元/名', '10000'],
    ['件/个', '件/所', '1'],
    ['%', '', '0.01'],
    ['‰', '%', '0.1'],
    ['件（次）', '件(次)', '1'],
    [' 件 ', '件', '1'],
    ['公里', '公里', '1'],
    ['件', '人', undefined],
    ['家', '户', undefined],
    ['所', '处', undefined],
    ['件', '万元', undefined],
    ['元', '个', undefined],
    ['件', '件次', undefined],
    ['件(次)', '件', undefined],
    ['百分点', '分点', undefined],
    ['千克', '克', undefined],
    ['件/人', '人/件', undefined],
    ['件', '', undefined],
  ])('one %s is %s × %s', (from, to, ratio) => {
    const found = conversion(from, to);
    expect(found && printExact(found)).toBe(ratio);
  });

  test('the same unit has the same size', () => {
    expect(sameUnit('名', '位')).toBe(true);
    expect(sameUnit('个', '所')).toBe(true);
    expect(sameUnit('万元', '元')).toBe(false);
    expect(sameUnit('件', '人')).toBe(false);
  });

  test('money has a scale, nothing else has', () => {
    const scales = ['元', '千元', '万元', '亿元', '人', '%', '', '万人', '元/人'].map((unit) => moneyScale(unit));
    expect(scales.map((scale) => scale && printExact(scale))).toEqual([
      '1',
      '1000',
      '10000',
      '100000000',
      ...new Array<undefined>(5).fill(undefined),
    ]);
  });

  test('words behind numbers are known', () => {
    expect(['件', '万元', '人次', '天', '%', '公里', '', 'x'].filter(isUnitWord)).toEqual(['件', '万元', '人次', '天', '%']);
  });

  test.each([
    ['件', '人', 1, '件·人', '1'],
    ['件', '人', -1, '件/人', '1'],
    ['万元', '元', -1, '', '10000'],
    ['万元/人', '人', 1, '万元', '1'],
    ['万元', '元/人', -1, '人', '10000'],
    ['元', '万元', 1, '元·元', '10000'],
    ['', '个', -1, '1/个', '1'],
    ['所', '个', -1, '', '1'],
    ['件', '%', 1, '件', '0.01'],
    ['%', '%', -1, '', '1'],
    ['件/人', '件/人', -1, '', '1'],
  ] as const)('%s with %s to the power %i is %s', (left, right, sign, unit, factor) => {
    const composed = composeUnits(parseUnit(left), parseUnit(right), sign);
    expect([printUnit(composed.unit), printExact(composed.factor)]).toEqual([unit, factor]);
  });
});

describe('units in expressions', () => {
  const given = {
    budget: '3',
    spent: '12000',
    huge: '0.5',
    cases: '30',
    suits: '5',
    people: '4',
    satisfaction: '86.1',
    rate: '0.861',
    waiting: '61',
  };
  test.each([
    ['budget + spent', '4.2'],
    ['spent + budget', '42000'],
    ['spent - budget', '-18000'],
    ['spent / budget', '0.4'],
    ['budget / spent', '2.5'],
    ['huge / budget', '5000/3'],
    ['budget > spent', 'true'],
    ['budget * 10000 = spent', 'false'],
    ['min(budget, spent)', '1.2'],
    ['sum(10000 - 9999, spent, budget)', '42001'],
    ['if(spent > 1, budget, spent)', '3'],
    ['if(spent > budget, budget, spent)', '1.2'],
    ['budget / people > spent / people', 'true'],
    ['budget / people + spent / people', '1.05'],
    ['cases + suits', '35'],
    ['cases * 10% >= suits', 'false'],
    ['satisfaction >= 86%', 'true'],
    ['satisfaction - rate', '0'],
    ['rate + satisfaction', '1.722'],
    ['satisfaction >= 90', 'false'],
    ['cases * satisfaction', '25.83'],
    ['waiting > 60d', 'true'],
  ])('%s gives %s', (text, result) => expect(evaluated(text, given)).toBe(result));

  test.each([
    ['rate', true],
    ['95%', true],
    ['cases / suits', true],
    ['five_star / offices', true],
    ['spent / budget', true],
    ['plain_a / plain_b', true],
    ['plain_a / cases', true],
    ['cases / suits * 100%', true],
    ['1 - rate', true],
    ['max(rate, 0.5)', true],
    ['if(open, cases / suits, 0)', true],
    ['round(cases / suits, 2)', true],
    ['(rate + 95%) / 2', true],
    ['0.6 * rate + 0.4 * (cases / suits)', true],
    ['-rate', true],
    ['cases', false],
    ['cases / people', false],
    ['cases / 100', false],
    ['score / score', false],
    ['cases / offices', false],
    ['people / offices', false],
    ['rate * 100', false],
    ['100 * rate', false],
    ['rate * cases', false],
    ['satisfaction', false],
    ['1 / 2', false],
    ['rate > 50%', false],
    ['closed - accepted', false],
  ])('whether %s is written as a percentage: %s', (text, percent) => expect(compiled(text).percent).toBe(percent));

  test.each([
    ['budget', 'spent', 'spent'],
    ['3', 'budget', '3'],
    ['95%', 'satisfaction', '95'],
    ['95%', 'cases / suits', '0.95'],
    ['60d', 'closed - accepted', '60'],
    ["'专职'", 'level', "'专职'"],
    ['2024-06-30', 'closed', 'day 19904'],
  ])('the limit %s is comparable with %s', (limit, value, constant) => {
    const aligned = alignLimit(compiled(limit), compiled(value)).expression;
    expect(aligned?.constant ? printValue(aligned.constant) : value).toBe(constant);
  });

  test('a limit is converted to the unit of its value', () => {
    const aligned = alignLimit(compiled('budget + 1'), compiled('spent')).expression;
    const result = aligned?.evaluate(() => ({ state: 'value', value: { kind: 'number', number: { n: 2, d: 1 } }, approximate: true }));
    expect(result).toEqual({ state: 'value', value: { kind: 'number', number: { n: 30000, d: 1 } }, approximate: true });
    expect(aligned?.evaluate(() => ({ state: 'missing' }))).toEqual({ state: 'missing', measures: ['budget'] });
  });

  test.each([
    ['cases', 'budget', 'expression/unit'],
    ['95%', 'cases', 'expression/unit'],
    ['2024-06-30', 'cases', 'expression/result-type'],
    ["'专制'", 'level', 'expression/option'],
  ])('the limit %s is not comparable with %s: %s', (limit, value, code) => {
    const { expression, faults } = alignLimit(compiled(limit), compiled(value));
    expect([expression, ...faults.map((fault) => fault.code)]).toEqual([undefined, code]);
  });
});
