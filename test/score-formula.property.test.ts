// The formulas of a form against the engine: random rules, random cells, every rounding. The formula's number is the engine's to the
// last printed digit; where the engine has none, the cell says why.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Framework, Indicator } from '../src/model.ts';
import { scoreFormula } from '../src/report/formula/score.ts';
import { assess, frameworkFromData, type Given, unitOf } from './build-framework.ts';
import { cellOf, shownFor } from './form-cells.ts';
import type { Case, Item } from './rules-oracle.ts';
import { combinedCases } from './rules-oracle-combined.ts';
import { partCases } from './rules-oracle-parts.ts';
import { valueCases } from './rules-oracle-values.ts';
import { type Cells, calculate } from './spreadsheet.ts';

const measures = {
  x: { title: '甲数', type: 'number' },
  goal: { title: '目标数', type: 'number' },
  a: { title: '分子', type: 'count' },
  b: { title: '分母', type: 'count' },
  c: { title: '选项', type: 'text' },
  p: { title: '是否一', type: 'boolean' },
  q: { title: '是否二', type: 'boolean' },
  r: { title: '是否三', type: 'boolean' },
};
const addressOf = (id: string): string | undefined => {
  const index = Object.keys(measures).indexOf(id);
  return index < 0 ? undefined : `$D$${index + 5}`;
};

interface Scheme {
  readonly decimals: number;
  readonly rounding: string;
  readonly allowed: boolean;
}
const scheme = fc.record({
  decimals: fc.constantFrom(0, 1, 2, 2, 2, 3),
  rounding: fc.constantFrom('half-up', 'half-up', 'half-even', 'truncate'),
  allowed: fc.boolean(),
});

const tally = { compared: 0, numbers: 0, beyond: 0 };

function build({ points, rule }: Pick<Case, 'points' | 'rule'>, { decimals, rounding, allowed }: Scheme): Framework {
  const indicators = [{ id: 'item', title: '指标', points: Number(points), rule, notApplicable: { allowed } }];
  const scoring = { total: Math.max(Number(points), 1), decimals, rounding, clamp: { min: -1000, max: 100000 } };
  return frameworkFromData({ measures, indicators, scoring });
}
const leafOf = ({ indicators: [node] }: Framework): Indicator => {
  if (node?.kind !== 'indicator') throw new Error('no indicator');
  return node;
};

/** Figures that every formula is exact for: up to four places, and not astronomical. */
const isOrdinary = (item: Item): boolean =>
  typeof item !== 'string' || (/^-?\d{1,4}(\.\d{1,4})?$/.test(item) ? true : !/^-?[\d.]+$/.test(item));

function check(framework: Framework, formula: string, values: Readonly<Record<string, Item>>, decimals: number): void {
  const score = unitOf(assess(framework, { 甲: values as Record<string, Given> }), '甲').scores[0];
  if (!score) throw new Error('no score');
  const cells: Cells = Object.fromEntries(
    Object.entries(values).map(([id, item]) => [`${addressOf(id)}`.replaceAll('$', ''), cellOf(item)]),
  );
  const result = calculate(formula, cells);
  // A cell shows 0 for −0.
  const shown = result === 0 ? 0 : result;
  const wanted = shownFor(score, decimals);
  tally.compared += 1;
  const ordinary = Object.values(values).every(isOrdinary);
  if (!ordinary && shown === '待核') {
    tally.beyond += 1;
    return;
  }
  if (typeof shown === 'number') tally.numbers += 1;
  expect(shown, `${formula}\n${JSON.stringify(cells)}`).toBe(wanted);
}

const withFormulas = Object.entries({ ...partCases, ...valueCases, ...combinedCases }).filter(([type]) => type !== 'external');

describe.each(withFormulas)('%s as a formula', (_type, arbitrary) => {
  test('gives the printed points of the engine, and says why where there are none', () => {
    let [tried, made] = [0, 0];
    fc.assert(
      fc.property(arbitrary, scheme, (example, how) => {
        const framework = build(example, how);
        const formula = scoreFormula(framework, leafOf(framework), { value: addressOf });
        tried += 1;
        // Points and limits of so many digits that no figure would be small enough: the form leaves the cell empty.
        if (formula === undefined) return;
        made += 1;
        for (const values of example.readings) check(framework, formula, values, how.decimals);
      }),
      { numRuns: 20 },
    );
    expect(made * 2).toBeGreaterThanOrEqual(tried);
  });
});

afterAll(() => {
  expect(tally.compared).toBeGreaterThan(7000);
  expect(tally.numbers).toBeGreaterThan(tally.compared * 0.4);
  expect(tally.beyond).toBeLessThan(tally.compared * 0.2);
});
