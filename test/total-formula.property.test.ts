// The total of a form against the engine, over whole random schemes: classes, groups with bounds and other ways of adding, what does
// not apply, conversions, adjustments, bounds and vetoes in any order.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Framework, Indicator, UnitAssessment, UnitSubmission } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { scoreFormula } from '../src/report/formula/score.ts';
import { totalFormula } from '../src/report/formula/total.ts';
import { evaluate, leavesOf, rootsOf } from '../src/scoring/evaluate.ts';
import { type CellValue, calculate } from './spreadsheet.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from './structure-data.ts';

const tally = { units: 0, totals: 0, rows: 0, open: 0, none: 0 };

function cellsOf(unit: UnitSubmission, rowOf: (id: string) => number): Record<string, CellValue> {
  return Object.fromEntries(
    [...unit.values].map(([id, { reading }]): [string, CellValue] => {
      const at = `D${rowOf(id)}`;
      if (reading.state !== 'value') return [at, { missing: undefined, 'not-applicable': '不涉及', unreadable: '约若干' }[reading.state]];
      const { value } = reading;
      return [
        at,
        value.kind === 'number'
          ? Number(value.number.n) / Number(value.number.d)
          : value.kind === 'boolean'
            ? value.boolean
              ? '是'
              : '否'
            : undefined,
      ];
    }),
  );
}

/** Whether all that the total rests on is known from the form. */
function isSettled({ scores, adjustments, points }: UnitAssessment, framework: Framework): boolean {
  const rows = scores.filter(({ node }) => node.kind === 'indicator');
  return (
    points !== undefined &&
    rows.every(({ status }) => status === 'scored' || status === 'not-applicable' || status === 'vetoed') &&
    adjustments.every(({ status }) => status === 'scored') &&
    framework.scoring.order.length > 0
  );
}

test('rows and totals are those of the engine wherever the form knows everything', () => {
  fc.assert(
    fc.property(schemeAndUnits, ({ scheme, units }) => {
      const framework = frameworkOfScheme(scheme);
      const submission = submissionOfUnits(units);
      const unreviewed = { ...submission, units: submission.units.map((unit) => ({ ...unit, reviews: new Map() })) };
      const order = [...framework.measures.keys()];
      const rowOf = (id: string) => order.indexOf(id) + 1;
      for (const assessed of evaluate(framework, unreviewed).units) {
        const unit = unreviewed.units.find(({ name }) => name === assessed.name);
        if (!unit) continue;
        tally.units += 1;
        const value = (id: string) => `D${rowOf(id)}`;
        const cells = cellsOf(unit, rowOf);
        const leaves: readonly Indicator[] = leavesOf(rootsOf(framework, assessed.class?.id));
        const scoreCells = new Map<string, string>();
        leaves.forEach((leaf, index) => {
          const formula = scoreFormula(framework, leaf, { value });
          if (formula === undefined) throw new Error(`no formula for ${leaf.id}`);
          scoreCells.set(leaf.id, `K${index + 1}`);
          const shown = calculate(formula, cells);
          cells[`K${index + 1}`] = shown;
          const row = assessed.scores.find(({ node }) => node.id === leaf.id);
          if (!row || typeof shown !== 'number' || framework.scoring.notApplicable === 'even') return;
          tally.rows += 1;
          if (framework.scoring.roundAt === 'total')
            expect(Math.abs(shown - Number(row.unrounded?.n ?? 0) / Number(row.unrounded?.d ?? 1))).toBeLessThan(1e-9);
          // A cell shows 0 for −0.
          else
            expect(shown === 0 ? 0 : shown, `${formula}\n${JSON.stringify(cells)}`).toBe(
              Number(printFixed(row.points ?? { n: 0, d: 1 }, framework.scoring.decimals)),
            );
        });
        const formula = totalFormula(framework, assessed.class, { value, score: (id) => scoreCells.get(id) });
        if (formula === undefined) {
          tally.none += 1;
          continue;
        }
        const shown = calculate(formula, cells);
        if (!isSettled(assessed, framework)) continue;
        if (shown === '待核') {
          tally.open += 1;
          expect(Object.values(cells)).toContain('不涉及');
          continue;
        }
        tally.totals += 1;
        const wanted = Number(printFixed(assessed.points ?? { n: 0, d: 1 }, framework.scoring.decimals));
        if (shown !== wanted) expect(shown, `${formula}\n${JSON.stringify([cells, scheme])}`).toBe(wanted);
      }
    }),
    { numRuns: 160 },
  );
});

afterAll(() => {
  expect(tally.totals).toBeGreaterThan(90);
  expect(tally.open).toBeLessThan(tally.totals);
  expect(tally.rows).toBeGreaterThan(1000);
});
