// The change of a total against every order in which six changes can come, for random pairs of schemes and units.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { contributionsOf } from '../src/compare/contributions.ts';
import { type Factor, factors, mixtureOf } from '../src/compare/factors.ts';
import { mixer } from '../src/compare/mixed-unit.ts';
import { splitChange } from '../src/compare/split.ts';
import { add, divide, type Exact, equals, exact, multiply, printExact, subtract, sum, zero } from '../src/points.ts';
import { pairedYears, yearOf } from './compare-years.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from './structure-data.ts';

/** More of them with LAWGOV_RUNS=500; an ordinary run takes few. */
const runs = Number(process.env['LAWGOV_RUNS'] ?? 15);
let units = 0;
let moved = 0;

const orders = <T>(items: readonly T[]): T[][] =>
  items.length === 0 ? [[]] : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
const allOrders = orders(factors);

/** In how many of the 720 orders a factor comes when just those of a set have come. */
const timesAfter = new Map(factors.map((factor) => [factor, new Map<number, number>()]));
for (const order of allOrders) {
  let bits = 0;
  for (const factor of order) {
    const counts = timesAfter.get(factor);
    counts?.set(bits, (counts.get(bits) ?? 0) + 1);
    bits |= 1 << factors.indexOf(factor);
  }
}

/** The mean over all 720 orders of what a factor does when it comes. */
function byOrders(factor: Factor, resultOf: (bits: number) => Exact): Exact {
  const counts = [...(timesAfter.get(factor) ?? [])];
  const steps = counts.map(([bits, times]) =>
    multiply(subtract(resultOf(bits | (1 << factors.indexOf(factor))), resultOf(bits)), exact(times)),
  );
  return divide(steps.reduce(add, zero), exact(allOrders.length)) ?? zero;
}

test('parts add up exactly, equal all 720 orders, and pure years are the assessments', () => {
  expect(allOrders.length).toBe(720);
  fc.assert(
    fc.property(schemeAndUnits, schemeAndUnits, (old, now) => {
      const [was, is] = [old, now].map(({ scheme, units: people }, index) =>
        yearOf(index === 0 ? '2023' : '2024', frameworkOfScheme(scheme), submissionOfUnits(people)),
      );
      if (!was || !is) throw new Error('two years');
      const { pair, both } = pairedYears(was, is);
      for (const [name, sides] of both) {
        const split = splitChange(pair, sides);
        const { points: before } = sides[0].assessment;
        const { points: after } = sides[1].assessment;
        expect(split === undefined).toBe(!before || !after);
        if (!split || !before || !after) continue;
        units += 1;
        if (factors.filter((factor) => !equals(split.effects[factor], zero)).length > 2) moved += 1;
        const mix = mixer(pair, sides);
        const known = new Map<number, Exact>();
        const resultOf = (bits: number): Exact => {
          const ready = known.get(bits) ?? mix(mixtureOf(bits)).unrounded;
          known.set(bits, ready);
          return ready;
        };
        // The engine, given a mixture that is one year alone, gives that year.
        expect(printExact(resultOf(0)), name).toBe(printExact(sides[0].assessment.unrounded));
        expect(printExact(resultOf(63)), name).toBe(printExact(sides[1].assessment.unrounded));
        for (const factor of factors)
          expect(printExact(split.effects[factor]), `${name} ${factor}`).toBe(printExact(byOrders(factor, resultOf)));
        const together = sum([...factors.map((factor) => split.effects[factor]), split.rounding]);
        expect(printExact(together)).toBe(printExact(subtract(after, before)));
        // Per factor the parts add up to the effect on the total.
        for (const factor of factors)
          expect(printExact(sum(split.parts.map(({ effects }) => effects[factor])))).toBe(printExact(split.effects[factor]));
        for (const side of sides) {
          const parts = contributionsOf(side.of.framework, side.assessment, side.of.idOf);
          expect(printExact(sum([...parts.values()]))).toBe(printExact(side.assessment.unrounded));
        }
      }
    }),
    { numRuns: runs },
  );
}, 600_000);

afterAll(() => {
  // Never mere empty pairs.
  expect(units).toBeGreaterThan(runs / 2);
  expect(moved).toBeGreaterThan(0);
});
