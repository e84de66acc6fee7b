// Expressions of every kind as formulas, in rules that the other tests have only with plain figures: conditions of which one side is
// enough, branches, dates and hours, shares, amounts in two units, choices, computed measures, last year's figures, findings.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Framework, Indicator } from '../src/model.ts';
import { scoreFormula } from '../src/report/formula/score.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { readerOf } from '../src/scoring/readers.ts';
import { computeMeasures } from '../src/submission/compute.ts';
import { type Given, missing, submissionOf } from './build-framework.ts';
import { cellOf, shownFor } from './form-cells.ts';
import { measures, reportedIds, rules, type Values, values } from './formula-cases.ts';
import { buildFrom } from './formula-frameworks.ts';
import { type CellValue, calculate } from './spreadsheet.ts';

const addressOf = (id: string): string | undefined => (reportedIds.includes(id) ? `D${reportedIds.indexOf(id) + 1}` : undefined);
const previousOf = (id: string): string | undefined => addressOf(id)?.replace('D', 'E');

const tally = { formulas: 0, none: 0, compared: 0, numbers: 0, unclear: 0 };

const given = (values: Values): Record<string, Given> => values as Record<string, Given>;
function cellsFor(now: Values, before: Values): Record<string, CellValue> {
  const entries = reportedIds.flatMap((id) => [
    [`${addressOf(id)}`, cellOf(now[id] ?? missing)] as const,
    [`${previousOf(id)}`, cellOf(before[id] ?? missing)] as const,
  ]);
  return Object.fromEntries(entries);
}

function check(framework: Framework, formula: string, now: Values, before: Values): void {
  const past = submissionOf({ 甲: given(before) }).units[0];
  const submission = submissionOf({ 甲: given(now) });
  const units = submission.units.map((unit) => ({ ...unit, values: computeMeasures(unit, framework, () => undefined) }));
  const assessment = evaluate(framework, { ...submission, units }, { baseline: () => past && readerOf(past, undefined) });
  const score = assessment.units[0]?.scores[0];
  if (!score) throw new Error('no score');
  const cells = cellsFor(now, before);
  const shown = calculate(formula, cells);
  const wanted = shownFor(score, framework.scoring.decimals);
  tally.compared += 1;
  if (typeof shown === 'number') tally.numbers += 1;
  if (shown === '待核' && wanted !== '待核') {
    // A figure that is larger than the formula is exact for.
    tally.unclear += 1;
    return;
  }
  if (shown !== wanted) expect(shown, `${JSON.stringify(framework.indicators[0])}\n${formula}\n${JSON.stringify(cells)}`).toBe(wanted);
}

describe.each(Object.entries(rules))('%s', (_name, arbitrary) => {
  test('gives the printed points of the engine', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.record({
          decimals: fc.constantFrom(1, 2, 2, 3),
          rounding: fc.constantFrom('half-up', 'half-even', 'truncate'),
          allowed: fc.boolean(),
          penalty: fc.boolean(),
        }),
        fc.array(fc.tuple(values, values), { minLength: 12, maxLength: 12 }),
        (rule, how, readings) => {
          const framework = buildFrom(measures, rule, how);
          fc.pre(framework !== undefined);
          const [leaf] = framework.indicators as readonly Indicator[];
          const formula = leaf && scoreFormula(framework, leaf, { value: addressOf, previous: previousOf });
          if (formula === undefined) {
            tally.none += 1;
            return;
          }
          tally.formulas += 1;
          for (const [now, before] of readings) check(framework, formula, now, before);
        },
      ),
      { numRuns: 40 },
    );
  });
});

afterAll(() => {
  expect(tally.compared).toBeGreaterThan(3000);
  expect(tally.none).toBeLessThan(tally.formulas * 0.2);
  expect(tally.numbers).toBeGreaterThan(tally.compared * 0.4);
  expect(tally.unclear).toBeLessThan(tally.compared * 0.1);
});
