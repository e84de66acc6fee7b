// Trees of any shape, units with anything missing or not applicable, every combination of policies: totals against the oracle,
// and what must hold whatever the policies say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGaps } from '../src/gaps.ts';
import type { Assessment, Framework, Score, UnitAssessment } from '../src/model.ts';
import { equals, exact, subtract, sum, zero } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { expectTotals, isBranch, isNear, type Known, type Leaf, leavesOf, type Node, type Policies } from './aggregate-oracle.ts';
import {
  assess,
  frameworkFromData,
  type Given,
  missing,
  notApplicable,
  spelledOut,
  submissionOf,
  unitOf,
  unreadable,
} from './build-framework.ts';
import { order, spell, taken } from './oracle.ts';

const policies: fc.Arbitrary<Policies> = fc.record({
  decimals: fc.integer({ min: 1, max: 3 }),
  rounding: fc.constantFrom('half-up', 'half-even', 'truncate'),
  roundAt: fc.constantFrom('indicator', 'total'),
  missing: fc.constantFrom('zero', 'block', 'exclude'),
  notApplicable: fc.constantFrom('rescale', 'exclude', 'full', 'even', 'target'),
  target: fc.integer({ min: 0, max: 100 }),
});

/** Trees up to five levels deep; ids say the place. */
const tree: fc.Arbitrary<Node[]> = fc
  .letrec<{ node: unknown; leaf: number; branch: unknown[] }>((tie) => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('branch')),
    leaf: fc.integer({ min: 1, max: 200 }),
    branch: fc.array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'tree' }),
  }))
  .branch.map((shape) => shape.map((part, index) => named(part, `n${index}`)));

const named = (shape: unknown, id: string): Node =>
  Array.isArray(shape)
    ? { id, children: shape.map((part, index) => named(part, `${id}.n${index}`)) }
    : { id, tenths: typeof shape === 'number' ? shape : 1 };

const known: fc.Arbitrary<Known> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 4, arbitrary: fc.constantFrom<Known>('missing', 'not-applicable', 'unreadable', 'not-applicable') },
);
const manyKnown = fc.array(known, { minLength: 40, maxLength: 40 });

const nodeData = (node: Node): Record<string, unknown> =>
  isBranch(node)
    ? { id: node.id, title: node.id, children: node.children.map(nodeData) }
    : {
        id: node.id,
        title: node.id,
        points: node.tenths / 10,
        measure: { type: 'count', title: `数 ${node.id}` },
        rule: { type: 'proportional', target: 12 },
      };

function frameworkFor(roots: readonly Node[], chosen: Policies): Framework {
  const { target, ...scoring } = chosen;
  const tenths = leavesOf(roots).reduce((all, leaf) => all + leaf.tenths, 0);
  return frameworkFromData({
    indicators: roots.map(nodeData),
    scoring: { ...scoring, total: tenths / 10, ...(chosen.notApplicable === 'target' && { notApplicableTarget: `${target}%` }) },
  });
}

const absent = { missing, 'not-applicable': notApplicable, unreadable } as const;
const valuesFor = (leaves: readonly Leaf[], states: readonly Known[]): Record<string, Given> =>
  Object.fromEntries(
    leaves.map((leaf, index) => {
      const state = states[index % states.length] ?? 'missing';
      return [leaf.id, typeof state === 'number' ? state : absent[state]];
    }),
  );
const knownFor = (leaves: readonly Leaf[], states: readonly Known[]) =>
  new Map(leaves.map((leaf, index) => [leaf.id, states[index % states.length] ?? 'missing']));

const scoreOf = (unit: UnitAssessment, id: string): Score => {
  const score = unit.scores.find((candidate) => candidate.node.id === id);
  if (!score) throw new Error(`no score for ${id}`);
  return score;
};
const onGrid = (value: { n: number | bigint; d: number | bigint }, decimals: number) => 10n ** BigInt(decimals) % BigInt(value.d) === 0n;
const childrenOf = (unit: UnitAssessment, node: Node): Score[] =>
  isBranch(node) ? node.children.map((child) => scoreOf(unit, child.id)) : [];
const branchesOf = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isBranch(node) ? [node, ...branchesOf(node.children)] : []));

function assessOne(roots: readonly Node[], states: readonly Known[], chosen: Policies): { unit: UnitAssessment; assessment: Assessment } {
  const assessment = assess(frameworkFor(roots, chosen), { 甲: valuesFor(leavesOf(roots), states) });
  return { unit: unitOf(assessment, '甲'), assessment };
}

test('totals, maxima, conversion and coverage are those of the oracle under all policies', () => {
  fc.assert(
    fc.property(tree, manyKnown, policies, (roots, states, chosen) => {
      const { unit } = assessOne(roots, states, chosen);
      const expected = expectTotals(roots, knownFor(leavesOf(roots), states), chosen);
      const seen = {
        points: unit.points && spell(taken(unit.points)),
        unrounded: spell(taken(unit.unrounded)),
        possible: spell(taken(unit.possible)),
        maxPoints: spell(taken(unit.maxPoints)),
        subtotalMax: spell(taken(unit.subtotalMax)),
        coverage: spell(taken(unit.coverage)),
      };
      expect(seen).toEqual({
        points: expected.points && spell(expected.points),
        unrounded: spell(expected.unrounded),
        possible: spell(expected.possible),
        maxPoints: spell(expected.maxPoints),
        subtotalMax: spell(expected.subtotalMax),
        coverage: spell(expected.coverage),
      });
      for (const leaf of leavesOf(roots)) {
        const score = scoreOf(unit, leaf.id);
        expect(spell(taken(score.maxPoints)), leaf.id).toBe(spell(expected.maxima.get(leaf.id) ?? { n: 0n, d: 1n }));
        const exactly = expected.sure.get(leaf.id);
        if (score.points && exactly) expect(isNear(taken(score.points), exactly, chosen.decimals), leaf.id).toBe(true);
        else expect(exactly?.n).toBe(0n);
      }
    }),
    { numRuns: 600 },
  );
});

test('printed rows add up: children to their group, the highest level to the subtotal, all on the grid of decimals', () => {
  fc.assert(
    fc.property(tree, manyKnown, policies, (roots, states, chosen) => {
      const { unit } = assessOne(roots, states, chosen);
      const add = (scores: readonly Score[]) => sum(scores.map((score) => score.points ?? zero));
      for (const branch of branchesOf(roots)) {
        const group = scoreOf(unit, branch.id);
        expect(equals(add(childrenOf(unit, branch)), group.points ?? zero), branch.id).toBe(true);
        expect(equals(sum(childrenOf(unit, branch).map((score) => score.maxPoints)), group.maxPoints), branch.id).toBe(true);
      }
      for (const { node, status, points = zero, possible } of unit.scores) {
        expect(onGrid(points, chosen.decimals), node.id).toBe(true);
        expect(order(taken(points), taken(possible)), node.id).toBeLessThanOrEqual(0);
        if (status === 'scored') expect(equals(points, possible), node.id).toBe(true);
      }
      const rows = add(roots.map((root) => scoreOf(unit, root.id)));
      expect(equals(rows, unit.subtotal)).toBe(true);
      if (unit.points && equals(unit.conversion, exact(1))) expect(equals(rows, unit.points)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('the steps of every indicator and the gaps of every unit account for each lost point exactly', () => {
  fc.assert(
    fc.property(tree, manyKnown, policies, (roots, states, chosen) => {
      const { unit, assessment } = assessOne(roots, states, chosen);
      for (const leaf of leavesOf(roots)) {
        const { why, maxPoints, points = zero } = scoreOf(unit, leaf.id);
        const lost = sum(why().map((step) => step.lost));
        expect(spell(taken(lost)), leaf.id).toBe(spell(taken(subtract(maxPoints, points))));
      }
      const gaps = findGaps(assessment);
      expect(spell(taken(sum(gaps.map((gap) => gap.lost))))).toBe(spell(taken(subtract(unit.subtotalMax, unit.subtotal))));
    }),
    { numRuns: 400 },
  );
});

test('under exclude, what does not apply might as well not be in the framework', () => {
  fc.assert(
    fc.property(tree, manyKnown, policies, (roots, states, anyPolicies) => {
      const chosen: Policies = { ...anyPolicies, notApplicable: 'exclude' };
      const of = knownFor(leavesOf(roots), states);
      const prune = (nodes: readonly Node[]): Node[] =>
        nodes.flatMap((node): Node[] => {
          if (!isBranch(node)) return of.get(node.id) === 'not-applicable' ? [] : [node];
          const children = prune(node.children);
          return children.length > 0 ? [{ id: node.id, children }] : [];
        });
      const rest = prune(roots);
      fc.pre(rest.length > 0);
      const kept = leavesOf(rest).map((leaf) => of.get(leaf.id) ?? 'missing');
      const whole = assessOne(roots, states, chosen);
      const less = assessOne(rest, kept, chosen);
      const facts = ({ unit, assessment }: typeof whole) => ({
        points: unit.points,
        possible: unit.possible,
        maxPoints: unit.maxPoints,
        coverage: unit.coverage,
        gaps: findGaps(assessment).map((gap) => [gap.indicator.id, gap.lost]),
        rows: unit.scores.filter((score) => score.maxPoints.n !== 0).map((score) => [score.node.id, score.points, score.maxPoints]),
      });
      expect(facts(whole)).toEqual(facts(less));
    }),
    { numRuns: 200 },
  );
});

test('the order of units and of rows changes nothing', () => {
  fc.assert(
    fc.property(tree, fc.array(manyKnown, { minLength: 2, maxLength: 5 }), policies, fc.nat(), (roots, all, chosen, seed) => {
      const leaves = leavesOf(roots);
      const framework = frameworkFor(roots, chosen);
      const units = all.map((states, index) => [`单位${index}`, valuesFor(leaves, states)] as const);
      const turned = <T>(items: readonly T[]): T[] => items.map((_, index) => items[(index + seed) % items.length] as T).toReversed();
      const shuffled = turned(units).map(([name, values]) => [name, Object.fromEntries(turned(Object.entries(values)))] as const);
      const facts = (entries: typeof units) =>
        evaluate(framework, submissionOf(Object.fromEntries(entries))).units.map((unit) => ({
          ...unit,
          scores: unit.scores.map(({ inputs, ...score }) => score),
        }));
      expect(spelledOut(facts(shuffled))).toEqual(spelledOut(facts(units)));
    }),
    { numRuns: 100 },
  );
});

test('an unreported value leaves an interval that holds whatever is reported later', () => {
  fc.assert(
    fc.property(
      tree,
      manyKnown,
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 7, maxLength: 7 }),
      policies,
      (roots, states, later, any) => {
        // `exclude` takes missing indicators out of the maximum, so there the total itself is not comparable.
        const chosen: Policies = { ...any, missing: 'zero' };
        const filled = states.map((state, index) => (state === 'missing' || state === 'unreadable' ? (later[index % 7] ?? 0) : state));
        const before = assessOne(roots, states, chosen).unit;
        const after = assessOne(roots, filled, chosen).unit;
        const points = taken(after.points ?? zero);
        expect(order(taken(before.points ?? zero), points)).toBeLessThanOrEqual(0);
        expect(order(points, taken(before.possible))).toBeLessThanOrEqual(0);
        expect(equals(after.points ?? zero, after.possible)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
