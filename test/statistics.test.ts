import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, type Exact, equals, exact, printExact, subtract, zero } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { ceilingUnits, type RateRow, scoreRates } from '../src/statistics/score-rates.ts';
import { mean, median, quantile, spreadOf } from '../src/statistics/spread.ts';
import { assess, buildFramework, buildSubmission, type NodeSpec } from './report-excel-case.ts';

const print = (value: Exact | undefined): string | undefined => value && printExact(value);
const some = fc.array(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 60 })).map(([n, d]) => exact(n, d)),
  { minLength: 1, maxLength: 12 },
);

describe('figures', () => {
  test('of nothing there is no mean, median or extreme', () => {
    expect([mean([]), median([]), quantile([], exact(1, 4))]).toEqual([undefined, undefined, undefined]);
    expect(spreadOf([])).toEqual({ n: 0, mean: undefined, median: undefined, best: undefined, worst: undefined });
  });

  test('the median of an even number is the mean of the two in the middle, exactly', () => {
    expect(print(median([exact(1, 3), exact(5), exact(1, 2), exact(0)]))).toBe('5/12');
    expect(print(median([exact(9), exact(1), exact(4)]))).toBe('4');
    // As PERCENTILE.INC({1,2,4,8},0.25) does.
    expect(print(quantile([exact(8), exact(1), exact(4), exact(2)], exact(1, 4)))).toBe('1.75');
    expect(print(quantile([exact(8), exact(1)], exact(1)))).toBe('8');
  });

  test('ties share an extreme, in their order', () => {
    const figures = [
      { unit: '甲', value: exact(1, 2) },
      { unit: '乙', value: exact(2, 4) },
      { unit: '丙', value: zero },
    ];
    expect(spreadOf(figures).best).toEqual({ value: exact(1, 2), units: ['甲', '乙'] });
    expect(spreadOf(figures).worst?.units).toEqual(['丙']);
  });

  test('deviations from the mean come to nothing; as many lie below the median as above it', () => {
    fc.assert(
      fc.property(some, (values) => {
        const middle = median(values) ?? zero;
        const average = mean(values) ?? zero;
        expect(
          equals(
            values.reduce((total, value) => add(total, subtract(value, average)), zero),
            zero,
          ),
        ).toBe(true);
        const below = values.filter((value) => compare(value, middle) < 0).length;
        const above = values.filter((value) => compare(value, middle) > 0).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        const { best, worst } = spreadOf(values.map((value) => ({ unit: '', value })));
        expect(best && values.every((value) => compare(value, best.value) <= 0)).toBe(true);
        expect(worst && values.every((value) => compare(value, worst.value) >= 0)).toBe(true);
      }),
    );
  });
});

const rowsOf = (assessment: Parameters<typeof scoreRates>[0]): Map<string, RateRow> =>
  new Map(scoreRates(assessment)[0]?.rows.map((row) => [row.node.no ?? '', row]));

describe('score rates', () => {
  test('open and not-applicable values are left out, and counted', () => {
    const rows = rowsOf(assess());
    // 10, 7 and 9 of 10 for 3 points.
    expect(print(rows.get('1.1.1')?.rates.mean)).toBe('13/15');
    expect([rows.get('1.1.1')?.full, print(rows.get('1.1.1')?.fullShare)]).toEqual([1, '1/3']);
    expect(rows.get('1.1.1')?.rates.best?.units).toEqual(['市司法局']);
    // 约8, nothing, 10.
    expect([rows.get('1.1.2')?.rates.n, rows.get('1.1.2')?.open]).toEqual([2, 1]);
    // 20 of 30, a word, 不涉及.
    expect([rows.get('2.1.1')?.rates.n, rows.get('2.1.1')?.open, rows.get('2.1.1')?.notApplicable]).toEqual([1, 1, 1]);
    // A group with an open indicator is open itself.
    expect([rows.get('1')?.rates.n, rows.get('1')?.open, rows.get('2')?.notApplicable]).toEqual([2, 1, 1]);
  });

  test.each(['rescale', 'exclude', 'full', 'even', 'target'] as const)(
    'under %s the rates are of what applies to each unit',
    (notApplicable) => {
      for (const row of rowsOf(assess({ notApplicable })).values()) {
        expect(row.figures.length + row.open + row.notApplicable).toBe(3);
        for (const { points, maxPoints, rate } of row.figures) expect(divide(points, maxPoints)).toEqual(rate);
      }
    },
  );

  const two: NodeSpec[] = [
    { title: '人人满分', points: '5' },
    { title: '有高有低', points: '5' },
  ];
  const report = (count: number, full: number) =>
    evaluate(
      buildFramework(two),
      buildSubmission(
        buildFramework(two),
        Object.fromEntries(Array.from({ length: count }, (_, index) => [`单位${index}`, [index < full ? '10' : '9', String(index)]])),
      ),
    );

  test('more than 80 % with full marks is a ceiling, 80 % is not, and few units are none', () => {
    const ceilings = (count: number, full: number) => [...rowsOf(report(count, full)).values()].map(({ ceiling }) => ceiling);
    expect(ceilings(10, 9)).toEqual([true, false]);
    expect(ceilings(10, 8)).toEqual([false, false]);
    expect(ceilings(ceilingUnits, ceilingUnits)).toEqual([true, false]);
    expect(ceilings(ceilingUnits - 1, ceilingUnits - 1)).toEqual([false, false]);
  });

  test('totals spread over all units that have one', () => {
    const [section] = scoreRates(report(4, 2));
    expect([section?.units, section?.totals.n, print(section?.totals.mean), section?.totals.best?.units]).toEqual([4, 4, '5.5', ['单位3']]);
    expect(scoreRates(assess({}, {}))).toMatchObject([{ units: 0, rows: [], totals: { n: 0 } }]);
  });
});
