// Whole schemes — classes, aggregates, policies, adjustments, vetoes, order, grades, quotas — against an oracle on fractions.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { UnitAssessment } from '../src/model.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { isNear } from './aggregate-oracle.ts';
import { nought, order, type Ratio, spell, taken } from './oracle.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { dataOf, frameworkOfScheme, submissionOfUnits } from './structure-data.ts';
import { type Expected, expectUnits } from './structure-oracle.ts';

let units = 0;
let figures = 0;

const text = (value: Ratio | undefined) => value && spell(value);
const seenOf = (unit: UnitAssessment) => ({
  class: unit.class?.id,
  points: unit.points && spell(taken(unit.points)),
  unrounded: spell(taken(unit.unrounded)),
  possible: spell(taken(unit.possible)),
  max: spell(taken(unit.maxPoints)),
  base: spell(taken(unit.subtotalMax)),
  adjusted: spell(taken(unit.adjusted)),
  rank: unit.rank,
  grade: unit.grade?.id,
  without: unit.withoutVetoes && {
    points: unit.withoutVetoes.points && spell(taken(unit.withoutVetoes.points)),
    grade: unit.withoutVetoes.grade?.id,
  },
});
const wantedOf = ({ name, rows, ...unit }: Expected) => ({
  class: unit.class,
  points: text(unit.points),
  unrounded: text(unit.unrounded),
  possible: text(unit.possible),
  max: text(unit.max),
  base: text(unit.base),
  adjusted: text(unit.adjusted),
  rank: unit.rank,
  grade: unit.grade,
  without: unit.without && { points: text(unit.without.points), grade: unit.without.grade },
});

test('totals, intervals, maxima, ranks, grades and rows are those of the oracle for every scheme', () => {
  fc.assert(
    fc.property(schemeAndUnits, (drawn) => {
      const assessment = evaluate(frameworkOfScheme(drawn.scheme), submissionOfUnits(drawn.units));
      const expected = expectUnits(drawn.scheme, drawn.units);
      expect(assessment.units.length).toBe(drawn.units.length);
      const { roundAt, decimals } = drawn.scheme.policies;
      for (const unit of assessment.units) {
        const wanted = expected.get(unit.name);
        if (!wanted) throw new Error(`unit ${unit.name} came from nowhere`);
        const words = () => JSON.stringify({ framework: dataOf(drawn.scheme), unit: drawn.units.find(({ name }) => name === unit.name) });
        const seen = seenOf(unit);
        const right = wantedOf(wanted);
        if (JSON.stringify(seen) !== JSON.stringify(right)) expect({ ...seen, words: words() }).toEqual({ ...right, words: '' });
        units += 1;
        figures += 11;
        expect(unit.scores.length).toBe(wanted.rows.size);
        for (const { node, points, unrounded, possible, maxPoints } of unit.scores) {
          const row = wanted.rows.get(node.id);
          if (!row) throw new Error(`row ${node.id} came from nowhere`);
          const [published, high] = [points ? taken(points) : nought, taken(possible)];
          const rounded = roundAt === 'total';
          const rowSeen = [
            spell(taken(maxPoints)),
            spell(unrounded ? taken(unrounded) : nought),
            !rounded && spell(published),
            !rounded && spell(high),
          ];
          const rowRight = [spell(row.max), spell(row.unrounded), !rounded && spell(row.points), !rounded && spell(row.possible)];
          if (JSON.stringify(rowSeen) !== JSON.stringify(rowRight))
            expect([node.id, ...rowSeen, words()]).toEqual([node.id, ...rowRight, '']);
          if (rounded && !isNear(published, row.points, decimals))
            expect([node.id, spell(published), words()]).toEqual([node.id, spell(row.points), '']);
          if (order(published, high) > 0) expect([node.id, spell(published), words()]).toEqual([node.id, `at most ${spell(high)}`, '']);
          figures += 4;
        }
      }
    }),
    { numRuns: 500, endOnFailure: true },
  );
}, 600_000);

afterAll(() => {
  expect(units).toBeGreaterThan(2000);
  expect(figures).toBeGreaterThan(80_000);
});
