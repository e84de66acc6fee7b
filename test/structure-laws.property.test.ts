// What must hold whatever a scheme says: bounds, monotony, order, sums of printed rows, reasons, intervals, vetoes, quotas.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findGaps } from '../src/gaps.ts';
import type { Assessment, Framework, Score, UnitAssessment } from '../src/model.ts';
import { renderAssessmentJson } from '../src/report/json.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { spelledOut } from './build-framework.ts';
import {
  minus,
  most,
  nought,
  order,
  plus,
  type Ratio,
  ratio,
  rounded,
  spell,
  taken,
  times,
  total,
  wholeAbove,
  wholeBelow,
} from './oracle.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { dataOf, frameworkOfScheme, submissionOfUnits } from './structure-data.ts';
import { branchesOf, isBranch, type Known, leavesOf, type Node, type Scheme, type Unit } from './structure-scheme.ts';

let compared = 0;
/** Shrinking a scheme takes long: run again with the seed and path that are printed, and without this. */
const patience = { endOnFailure: true } as const;
type Drawn = { readonly scheme: Scheme; readonly units: readonly Unit[] };

const value = (points: UnitAssessment['points']): Ratio => (points ? taken(points) : nought);
const unitIn = (assessment: Assessment, name: string): UnitAssessment => {
  const unit = assessment.units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};
const assess = (framework: Framework, units: readonly Unit[]) => evaluate(framework, submissionOfUnits(units));
const sum = (scores: readonly Score[], figure: (score: Score) => Ratio) => total(scores.map(figure));

const print = (data: unknown): string => JSON.stringify(data, (_key, item) => (typeof item === 'bigint' ? `${item}` : item));

/** Says which scheme and unit it was: a case has hundreds of keys. */
function hold(truth: boolean, drawn: Drawn, ...facts: readonly unknown[]): void {
  compared += 1;
  if (!truth) throw new Error(print([...facts, { framework: dataOf(drawn.scheme), units: drawn.units }]));
}

function law(name: string, runs: number, check: (drawn: Drawn, framework: Framework, assessment: Assessment, pick: number) => void): void {
  test(name, () => {
    const property = fc.property(schemeAndUnits, fc.nat({ max: 9999 }), (drawn, pick) => {
      const framework = frameworkOfScheme(drawn.scheme);
      check(drawn, framework, assess(framework, drawn.units), pick);
    });
    fc.assert(property, { numRuns: runs, ...patience });
  }, 600_000);
}

const childrenOf = (scores: readonly Score[], index: number): Score[] => {
  const depth = scores[index]?.depth ?? 0;
  const rest = scores.slice(index + 1);
  const end = rest.findIndex((score) => score.depth <= depth);
  return (end < 0 ? rest : rest.slice(0, end)).filter((score) => score.depth === depth + 1);
};

law('points stay between their floor and the maximum, and what is possible between both', 100, (drawn, _framework, assessment) => {
  const { scheme } = drawn;
  const { decimals } = scheme.policies;
  const last = ratio(1, 10n ** BigInt(decimals));
  const plain = scheme.middle.indexOf('clamp') > Math.max(scheme.middle.indexOf('adjustments'), scheme.middle.indexOf('scale'));
  for (const unit of assessment.units) {
    for (const { node, points, possible, maxPoints } of unit.scores) {
      const [got, open, top] = [value(points), taken(possible), taken(maxPoints)];
      // A maximum that is no printable number may be rounded up with the points.
      const sinks = node.kind === 'group' ? node.floor.n < 0 : (node.rule.least?.n ?? 0) < 0;
      hold((sinks || order(nought, got) <= 0) && order(got, open) <= 0, drawn, node.id, spell(got), spell(open));
      hold(order(minus(open, top), last) < 0, drawn, node.id, spell(open), spell(top));
    }
    const outside = scheme.adjustments?.placement === 'outside' ? ratio(scheme.adjustments.cap, 10) : nought;
    if (plain && !scheme.clamp) {
      hold(order(nought, value(unit.points)) <= 0, drawn, unit.name);
      const top = most(ratio(scheme.total, 10), taken(unit.maxPoints));
      hold(order(minus(taken(unit.possible), plus(top, outside)), last) <= 0, drawn, unit.name, spell(taken(unit.possible)));
    }
    if (unit.points) hold(order(taken(unit.points), taken(unit.possible)) <= 0, drawn, unit.name, 'points above possible');
  }
});

law(
  'one more of something good never lowers a total, one more of something bad never raises it',
  150,
  (drawn, framework, assessment, pick) => {
    const { scheme, units } = drawn;
    const changes: { readonly name: string; readonly good: boolean; readonly unit: Unit }[] = units.flatMap((unit) => [
      ...leavesOf(scheme.roots).flatMap((leaf) => {
        const said = unit.leaves[leaf.id];
        if (typeof said !== 'number') return [];
        // Where what is open is left out, an open row that certainly loses points counts, and one that certainly loses none does not: one
        // loss more can bring a row, with its maximum, into the sum.
        if (scheme.policies.missing === 'exclude' && unit.findings[leaf.id] === 'unreadable') return [];
        return [{ name: leaf.id, good: leaf.depth === undefined, unit: { ...unit, leaves: { ...unit.leaves, [leaf.id]: said + 1 } } }];
      }),
      ...(scheme.adjustments?.blocks ?? []).flatMap(({ items }) =>
        items.flatMap((item) =>
          item.levels.flatMap(({ measure, points, yesNo }) => {
            const said = unit.occurrences[measure];
            if (said !== false && (typeof said !== 'number' || yesNo)) return [];
            const more = said === false ? true : said + 1;
            return [{ name: measure, good: points >= 0, unit: { ...unit, occurrences: { ...unit.occurrences, [measure]: more } } }];
          }),
        ),
      ),
    ]);
    for (let turn = 0; turn < Math.min(6, changes.length); turn += 1) {
      const change = changes[(pick + turn * 7) % changes.length];
      if (!change) continue;
      const after = unitIn(assess(framework, [change.unit]), change.unit.name);
      const before = unitIn(assessment, change.unit.name);
      const sign = change.good ? 1 : -1;
      const grew = (one: Ratio, other: Ratio) => order(one, other) * sign <= 0;
      hold(grew(value(before.points), value(after.points)), drawn, change.name, change.unit.name);
      hold(grew(taken(before.possible), taken(after.possible)), drawn, change.name, change.unit.name);
      hold(grew(taken(before.unrounded), taken(after.unrounded)), drawn, change.name, change.unit.name);
    }
  },
);

law('the order of units and of what they report changes nothing', 40, (drawn, framework, assessment, pick) => {
  const turned = <T>(items: readonly T[]): T[] => items.map((_, index) => items[(index + pick) % items.length] as T).toReversed();
  const { units, ...rest } = submissionOfUnits(turned(drawn.units));
  const mixed = { ...rest, units: units.map((unit) => ({ ...unit, values: new Map(turned([...unit.values])) })) };
  const facts = ({ units: all }: Assessment) =>
    print(
      all.map(({ scores, adjustments, vetoes, class: kind, rescore: _, ...unit }) => [
        spelledOut(unit),
        kind?.id,
        scores.map((score) => [score.node.id, score.status, score.points, score.possible, spelledOut(score.why)]),
        adjustments.map((one) => [one.item.id, one.points, one.possible]),
        vetoes.map((one) => [one.veto.id, one.state]),
      ]),
    );
  const [one, two] = [facts(assessment), facts(evaluate(framework, mixed))];
  hold(one === two, drawn, one, two);
});

law('printed rows add up, and reasons account for every point between a maximum and what was got', 100, (drawn, _framework, assessment) => {
  const gaps = new Map(findGaps(assessment).map((gap) => [`${gap.unit} ${gap.indicator.id}`, taken(gap.lost)]));
  for (const unit of assessment.units) {
    for (const [index, score] of unit.scores.entries()) {
      const lost = total(score.why().map((step) => taken(step.lost)));
      const got = value(score.points);
      const away = minus(taken(score.maxPoints), got);
      if (score.node.kind === 'indicator') {
        hold(spell(lost) === spell(away), drawn, unit.name, score.node.id, spell(lost), spell(away));
        const gap = gaps.get(`${unit.name} ${score.node.id}`) ?? nought;
        hold(spell(gap) === spell(away), drawn, unit.name, score.node.id, spell(gap), spell(away));
        continue;
      }
      if (!score.points) continue;
      const rows = sum(childrenOf(unit.scores, index), (child) => value(child.points));
      const from = score.node.aggregate === 'sum' ? minus(rows, got) : away;
      hold(spell(lost) === spell(from), drawn, unit.name, score.node.id, spell(lost), spell(from));
    }
    if (unit.class && (!unit.class.assessed || unit.class.imported)) continue;
    const roots = unit.scores.filter((score) => score.depth === 0);
    if (drawn.scheme.aggregate === 'sum')
      hold(spell(sum(roots, (root) => value(root.points))) === spell(taken(unit.subtotal)), drawn, unit.name, spell(taken(unit.subtotal)));
    // Stages lead from the rows to the total.
    const { decimals, rounding } = drawn.scheme.policies;
    const last = unit.stages.at(-1);
    const end = last ? rounded(taken(last.points), decimals, rounding) : taken(unit.subtotal);
    if (unit.points) hold(spell(end) === spell(taken(unit.points)), drawn, unit.name, spell(end), spell(taken(unit.points)));
  }
});

law('what is not known yet leaves an interval that holds whatever is reported later', 120, (drawn, _f, _a, pick) => {
  // A unit that is not to be measured before everything is in has no total, and one whose maximum shrinks has another scale.
  const scheme: Scheme = { ...drawn.scheme, policies: { ...drawn.scheme.policies, missing: 'zero' } };
  const framework = frameworkOfScheme(scheme);
  const assessment = assess(framework, drawn.units);
  const levels = (scheme.adjustments?.blocks ?? []).flatMap(({ items }) => items.flatMap((item) => item.levels));
  const isOpen = (said: Known | boolean | undefined) => said === 'missing' || said === 'unreadable';
  for (const unit of drawn.units) {
    const before = unitIn(assessment, unit.name);
    if (!before.points) continue;
    for (let turn = 0; turn < 3; turn += 1) {
      let place = pick + turn * 31;
      const later = (many: number) => {
        place += 17;
        return turn === 0 ? 0 : turn === 1 ? many : place % (many + 1);
      };
      // What a person has verified is settled already.
      const settled = (id: string) => id in unit.verified;
      const strict = new Set(
        leavesOf(scheme.roots)
          .filter((leaf) => leaf.strict)
          .map((leaf) => leaf.id),
      );
      const filled: Unit = {
        ...unit,
        leaves: Object.fromEntries(
          Object.entries(unit.leaves).map(([id, said]) => [
            id,
            !settled(id) && (isOpen(said) || (said === 'not-applicable' && strict.has(id))) ? later(12) : said,
          ]),
        ),
        findings: Object.fromEntries(
          Object.entries(unit.findings).map(([id, said]) => [id, said === 'unreadable' && !settled(id) ? later(1) === 1 : said]),
        ),
        occurrences: Object.fromEntries(
          levels.map(({ measure, yesNo, optional }) => {
            const said = unit.occurrences[measure] ?? 'missing';
            if (!isOpen(said) || (said === 'missing' && optional)) return [measure, said];
            return [measure, yesNo ? later(1) === 1 : later(40)];
          }),
        ),
      };
      const after = unitIn(assess(framework, [filled]), unit.name);
      const [low, got, high] = [value(before.points), value(after.points), taken(before.possible)];
      hold(order(low, got) <= 0 && order(got, high) <= 0, drawn, unit.name, `${spell(low)} ${spell(got)} ${spell(high)}`, filled);
      const complete = Object.keys(unit.verified).length === 0;
      hold(!complete || spell(got) === spell(taken(after.possible)), drawn, unit.name, 'everything is known', filled);
    }
  }
});

law('a veto never raises a total or a grade, and the record keeps what would have been', 80, (drawn, framework) => {
  const { scheme, units } = drawn;
  // A floor above 0 lifts a group as soon as anything of it is settled, even by a veto.
  if (branchesOf(scheme.roots).some(({ floor }) => (floor ?? 0) > 0)) return;
  const calm = units.map((unit) => ({ ...unit, vetoes: {} }));
  const before = assess(framework, calm);
  const places = scheme.grades.map(({ id }) => id);
  for (const [index, unit] of units.entries()) {
    const held = Object.fromEntries(scheme.vetoes.map(({ id }, place) => [id, (index + place) % 2 === 0]));
    if (!Object.values(held).includes(true)) continue;
    const after = unitIn(
      assess(
        framework,
        calm.map((one) => (one.name === unit.name ? { ...one, vetoes: held } : one)),
      ),
      unit.name,
    );
    const one = unitIn(before, unit.name);
    if (!one.points || !after.points) continue;
    hold(order(taken(after.points), taken(one.points)) <= 0, drawn, unit.name, spell(taken(after.points)), spell(taken(one.points)));
    const [was, is] = [one.grade, after.grade].map((grade) => (grade ? places.indexOf(grade.id) : places.length));
    // A unit that reached no line may get the last grade by name.
    if (one.grade && was !== undefined && is !== undefined) hold(was <= is, drawn, unit.name, was, is);
    if (one.class?.imported) continue;
    const kept = after.withoutVetoes?.points;
    hold(kept !== undefined && spell(taken(kept)) === spell(taken(one.points)), drawn, unit.name, kept);
  }
});

law('no grade is given more often than its quota allows, except to equals at its edge', 120, (drawn, _framework, assessment) => {
  const kinds = new Set(assessment.units.map((unit) => unit.class?.id));
  for (const kind of kinds) {
    const peers = assessment.units.filter((unit) => unit.class?.id === kind && unit.points);
    for (const { id, quota } of drawn.scheme.grades) {
      if (!quota) continue;
      const exactly = times(ratio(quota.percent, 100), ratio(peers.length));
      const places =
        quota.rounding === 'floor' ? wholeBelow(exactly) : quota.rounding === 'ceil' ? wholeAbove(exactly) : rounded(exactly, 0, 'half-up');
      const named = (unit: UnitAssessment) => unit.vetoes.some(({ veto, state }) => state === 'holds' && veto.effect.grade !== undefined);
      const graded = peers.filter((unit) => unit.grade?.id === id && !named(unit));
      const over = graded.length - Number(places.n);
      if (over <= 0) continue;
      const ranks = graded.map((unit) => unit.rank ?? 0).toSorted((left, right) => left - right);
      hold(quota.ties === 'include' && ranks[Number(places.n) - 1] === ranks.at(-1), drawn, id, kind, ranks);
    }
  }
});

law('the same inputs give the same bytes, and the same points without their reasons', 40, (drawn, framework, assessment) => {
  const document = (one: Assessment) => renderAssessmentJson(one, [], { ok: true, errors: 0, warnings: 0, infos: 0 } as never, 'zh');
  hold(document(assessment) === document(assess(framework, drawn.units)), drawn);
  const points = ({ units }: Assessment) =>
    print(units.map((unit) => [unit.name, unit.points, unit.possible, unit.maxPoints, unit.rank, unit.grade?.id]));
  hold(points(assessment) === points(evaluate(framework, submissionOfUnits(drawn.units), { traces: false })), drawn);
});

test('under exclude, an indicator that does not apply might as well not be in the scheme', () => {
  const prune = (nodes: readonly Node[], gone: (id: string) => boolean): Node[] =>
    nodes.flatMap((node): Node[] => {
      if (!isBranch(node)) return gone(node.id) ? [] : [node];
      const children = prune(node.children, gone);
      return children.length > 0 ? [{ ...node, children }] : [];
    });
  const weighted = (nodes: readonly Node[]): boolean =>
    nodes.some((node) => node.weight !== undefined || (isBranch(node) && weighted(node.children)));
  const property = fc.property(schemeAndUnits, ({ scheme: any, units }) => {
    const [unit] = units;
    const scheme: Scheme = { ...any, policies: { ...any.policies, notApplicable: 'exclude' }, vetoes: [] };
    if (!unit || weighted(scheme.roots)) return;
    const strict = new Set(
      leavesOf(scheme.roots)
        .filter((leaf) => leaf.strict)
        .map(({ id }) => id),
    );
    const roots = prune(scheme.roots, (id) => unit.leaves[id] === 'not-applicable' && !strict.has(id) && !(id in unit.verified));
    if (roots.length === 0) return;
    const facts = (framework: Framework) => {
      const { points, possible, maxPoints, unrounded, coverage, grade, scores } = unitIn(assess(framework, [unit]), unit.name);
      const rows = scores.filter((score) => score.maxPoints.n !== 0).map((score) => [score.node.id, score.points, score.maxPoints]);
      return print([points, possible, maxPoints, unrounded, coverage, grade?.id, rows]);
    };
    const less = { ...scheme, roots };
    const [one, two] = [facts(frameworkOfScheme(scheme)), facts(frameworkOfScheme(less, false))];
    hold(one === two, { scheme, units: [unit] }, one, two);
  });
  fc.assert(property, { numRuns: 120, ...patience });
}, 600_000);

afterAll(() => {
  expect(compared).toBeGreaterThan(10_000);
});
