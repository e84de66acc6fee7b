// Every rule type against a formula written from its summary alone, on the arithmetic of oracle.ts: random parameters, random
// readings, and what must hold whatever the parameters are.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Indicator, RuleOutcome } from '../src/model.ts';
import { frameworkFromData, type Given, readingOf } from './build-framework.ts';
import { minus, order, type Ratio, spell, taken, total } from './oracle.ts';
import { type Case, complete, expectedOf, isAbsent } from './rules-oracle.ts';
import { combinedCases } from './rules-oracle-combined.ts';
import { partCases } from './rules-oracle-parts.ts';
import { valueCases } from './rules-oracle-values.ts';

/** Cases per rule type, of 36 readings each. */
const perRule = 360;
let comparisons = 0;

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

function compile({ points, rule }: Case): Indicator {
  const indicators = [{ id: 'item', title: '指标', points: Number(points), rule }];
  const [node] = frameworkFromData({ measures, indicators, scoring: { total: Math.max(Number(points), 1) } }).indicators;
  if (node?.kind !== 'indicator') throw new Error('no indicator');
  return node;
}

const scoreOf = (node: Indicator, values: Readonly<Record<string, Given>>): RuleOutcome =>
  node.rule.score(node.points, (id) => readingOf(values[id] ?? null));

const interval = (outcome: RuleOutcome): readonly [Ratio, Ratio] | undefined => {
  if (outcome.status === 'not-applicable') return undefined;
  if (outcome.status === 'scored') return [taken(outcome.points), taken(outcome.points)];
  return [taken(outcome.sure), taken(outcome.possible)];
};

const words = (outcome: RuleOutcome): string => {
  const ends = interval(outcome);
  return ends ? `${outcome.status} ${spell(ends[0])} ${spell(ends[1])}` : outcome.status;
};

describe.each(Object.entries({ ...partCases, ...valueCases, ...combinedCases }))('%s', (_type, arbitrary) => {
  test('gives exactly the points of the formula; steps explain them; open values leave an interval that holds', () => {
    fc.assert(
      fc.property(arbitrary, (example) => {
        const node = compile(example);
        const points = taken(node.points);
        for (const values of example.readings) {
          const outcome = scoreOf(node, values);
          comparisons += 1;
          expect(words(outcome), JSON.stringify(values, printable)).toBe(expectedOf(example, values));
          const ends = interval(outcome);
          if (!ends || outcome.status === 'not-applicable') continue;
          const [sure, possible] = ends;
          const lowest = taken(node.rule.least ?? { n: 0, d: 1 });
          expect(order(lowest, sure) <= 0 && order(sure, possible) <= 0 && order(possible, points) <= 0, words(outcome)).toBe(true);
          expect(spell(total(outcome.why().map((step) => taken(step.lost))))).toBe(spell(minus(points, sure)));
          if (outcome.status === 'scored') continue;
          for (const filled of complete(values, example.fillings)) {
            const known = interval(scoreOf(node, filled));
            if (!known) continue;
            expect(
              order(sure, known[0]) <= 0 && order(known[1], possible) <= 0,
              `${words(outcome)} does not hold ${spell(known[0])} of ${JSON.stringify(filled, printable)}`,
            ).toBe(true);
          }
        }
      }),
      { numRuns: perRule },
    );
  });

  test('is monotone in its declared direction', () => {
    fc.assert(
      fc.property(arbitrary, (example) => {
        const node = compile(example);
        const usable = example.readings.filter((values) => !Object.values(values).some(isAbsent));
        for (const { measure, direction } of example.monotone) {
          for (const [index, values] of usable.entries()) {
            for (const other of usable.slice(index + 1, index + 7)) {
              const [one, two] = [values[measure], other[measure]];
              if (one === undefined || two === undefined) continue;
              const [low, high] = example.below(one, two) ? [one, two] : [two, one];
              const less = scoreOf(node, { ...values, [measure]: low });
              const more = scoreOf(node, { ...values, [measure]: high });
              if (less.status !== 'scored' || more.status !== 'scored') continue;
              const change = order(taken(less.points), taken(more.points)) * direction;
              expect(change, JSON.stringify([values, measure, low, high])).toBeLessThanOrEqual(0);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

const printable = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);

afterAll(() => {
  expect(comparisons).toBeGreaterThan(100_000);
});
