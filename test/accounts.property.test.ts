// What the reports say of a total adds up to it, whatever the scheme and the data.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGaps } from '../src/gaps.ts';
import type { Assessment, UnitAssessment } from '../src/model.ts';
import { add, approximate, type Exact, printExact, subtract, sum, zero } from '../src/points.ts';
import { accountsOf } from '../src/report/accounts.ts';
import { renderWorkbook } from '../src/report/excel.ts';
import { assess, frameworkFromData, missing, notApplicable } from './build-framework.ts';
import { formulasOf, openWorkbook } from './report-excel-read.ts';

const count = fc.integer({ min: 0, max: 12 });
const reported = fc.oneof({ weight: 6, arbitrary: count.map(String) }, fc.constantFrom(missing, notApplicable));

/** Two groups with bounds, one inside the other, and a leaf beside them. */
const schemes = fc
  .record({
    floor: fc.constantFrom(0, 1, 3),
    cap: fc.constantFrom(4, 7, 9, 20),
    outer: fc.constantFrom(9, 12, 40),
    notApplicable: fc.constantFrom('rescale', 'exclude', 'full', 'even'),
    roundAt: fc.constantFrom('indicator', 'total'),
    adjustments: fc.constantFrom(undefined, 'inside', 'outside'),
    order: fc.boolean(),
    vetoes: fc.boolean(),
  })
  .map(({ floor, cap, outer, adjustments, order, vetoes, ...policies }) => {
    const inner = Math.min(cap, 9);
    const total = Math.min(outer, inner + 8) + 7 + (adjustments === 'inside' ? 2 : 0);
    const leaf = (id: string, points: number) => ({ id, title: id, points, rule: { type: 'proportional', value: id, target: 10 } });
    return frameworkFromData({
      measures: {
        ...Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { title: id, type: 'count' }])),
        e: { title: 'e', type: 'count', optional: true },
        f: { title: 'f', type: 'boolean', optional: true },
      },
      indicators: [
        {
          id: 'group',
          title: 'group',
          cap: outer,
          children: [{ id: 'group.inner', title: 'inner', floor, cap, children: [leaf('a', 5), leaf('b', 4)] }, leaf('c', 8)],
        },
        leaf('d', 7),
      ],
      ...(adjustments && {
        adjustments: {
          placement: adjustments,
          cap: 2,
          floor: -1,
          blocks: [{ id: 'bonus', title: 'bonus', cap: 1.5, items: [{ id: 'extra', title: 'extra', value: 'e', points: 0.4 }] }],
        },
      }),
      ...(vetoes && { vetoes: [{ id: 'zero', title: 'zero', when: 'f', effect: { total: 0 } }] }),
      scoring: {
        total,
        rounding: 'half-up',
        missing: 'zero',
        ...policies,
        ...(order && {
          order: [
            'items',
            'caps',
            'components',
            ...(adjustments ? ['adjustments'] : []),
            'not-applicable',
            'clamp',
            ...(vetoes ? ['vetoes'] : []),
          ],
        }),
      },
    });
  });

const units = fc.dictionary(
  fc.constantFrom('甲', '乙', '丙'),
  fc.record({ a: reported, b: reported, c: reported, d: reported, e: count.map(String), f: fc.boolean() }),
  { minKeys: 1 },
);

const lostOn = (assessment: Assessment, unit: UnitAssessment): Exact =>
  sum(findGaps(assessment).flatMap((gap) => (gap.unit === unit.name ? [gap.lost] : [])));
const changeOf = (assessment: Assessment, unit: UnitAssessment, kinds: readonly string[]): Exact =>
  accountsOf(assessment.framework, unit).reduce(
    (total, { kind, change }) => (kinds.includes(kind) ? add(total, change ?? zero) : total),
    zero,
  );

describe('what is said of a total', () => {
  test('lost points, less what floors and caps of groups give back, are what the rows lack', () => {
    fc.assert(
      fc.property(schemes, units, (framework, values) => {
        const assessment = assess(framework, values);
        for (const unit of assessment.units) {
          const said = subtract(lostOn(assessment, unit), changeOf(assessment, unit, ['group']));
          expect(printExact(said)).toBe(printExact(subtract(unit.subtotalMax, unit.subtotal)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('bonuses within their limits are what was adjusted', () => {
    fc.assert(
      fc.property(schemes, units, (framework, values) => {
        const assessment = assess(framework, values);
        for (const unit of assessment.units)
          expect(printExact(changeOf(assessment, unit, ['adjustment', 'limit']))).toBe(printExact(unit.adjusted));
      }),
      { numRuns: 60 },
    );
  });

  test('the workbook works out the same totals', async () => {
    await fc.assert(
      fc.asyncProperty(schemes, units, async (framework, values) => {
        const assessment = assess(framework, values);
        const workbook = await openWorkbook(await renderWorkbook(assessment, findGaps(assessment), [], 'zh'));
        for (const { stored, found } of formulasOf(workbook)) expect(stored).toBe(found);
        const summary = workbook.worksheets[0];
        const titles = Array.from({ length: summary?.columnCount ?? 0 }, (_, index) => summary?.getCell(3, index + 1).value);
        const column = titles.indexOf('总分') + 1;
        const totals = assessment.units.map((_, index) => {
          const cell = summary?.getCell(4 + index, column);
          return cell?.formula === undefined ? cell?.value : cell.result;
        });
        expect(totals).toEqual(assessment.units.map(({ points }) => (points ? approximate(points) : '暂不计总分')));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
