// A unit scored by a mixture of two years: a framework, a tree and a submission are put together, and the engine scores them.
import type { Framework, Group, IndicatorNode, Review, UnitAssessment, UnitClass, UnitSubmission } from '../model.ts';
import { add, divide, type Exact, multiply, smaller, subtract, sum, zero } from '../points.ts';
import { assessUnit, type ClassTree } from '../scoring/assess-unit.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import type { Index, Mixture } from './factors.ts';
import { type Mixing, mixedLeaf, yearOf } from './mixed-leaf.ts';
import { groupOf, leafOf, type UnitSide } from './sides.ts';
import { type Both, type Pair, reviewsFor, type Speaker, speakerOf, worthNow } from './speakers.ts';

/** Scores one unit by any mixture of its two years. Ids in the result are the common ones. */
export function mixer(pair: Pair, both: Both): (mixture: Mixture) => UnitAssessment {
  const speakers = new Map<string, Speaker>();
  const leaves: Mixing['leaves'] = new Map();
  const speaker = (data: Index, rule: Index, review: Index): Speaker => {
    const key = `${data}${rule}${review}`;
    const ready = speakers.get(key) ?? speakerOf(pair, both, data, rule, review);
    speakers.set(key, ready);
    return ready;
  };
  return (mixture) => {
    const mixing = { pair, both, mixture, speaker, leaves };
    const roots = both[mixture.set].of.roots.map((root) => mixedNode(mixing, root));
    const tree = classTree(mixing, roots);
    const { read } = speaker(mixture.data, mixture.rule, mixture.review);
    return assessUnit(
      tree,
      mixedSubmission(
        mixing,
        tree.leaves.map(({ id, points }) => [id, points] as const),
      ),
      read,
      true,
    );
  };
}

function mixedNode(mixing: Mixing, node: IndicatorNode): IndicatorNode {
  const { both, mixture } = mixing;
  const id = both[mixture.set].of.idOf(node.id);
  if (node.kind === 'indicator') return mixedLeaf(mixing, id, node);
  const at = (side: UnitSide): Group => groupOf(side, id) ?? node;
  const { aggregate, floor, cap } = at(both[mixture.rule]);
  const { points: worth, weight } = at(both[mixture.points]);
  const children = node.children.map((child) => mixedNode(mixing, child));
  const { cap: _, weight: __, ...rest } = node;
  const together = sum(children.map(({ points }) => points));
  const points = aggregate !== 'sum' ? worth : cap ? smaller(together, cap) : together;
  return { ...rest, id, children, aggregate, floor, points, ...(cap && { cap }), ...(weight && { weight }) };
}

function classTree(mixing: Mixing, roots: readonly IndicatorNode[]): ClassTree {
  const { both, mixture } = mixing;
  const { of } = both[mixture.rule];
  const [absent, counted] = [both[mixture.notApplicable].of.framework.scoring, both[mixture.review].of.framework.scoring];
  // What the tree is worth grows and shrinks with its indicators: a scheme's total is that of its own tree.
  const more = of.framework.scoring.aggregate === 'sum' ? subtract(sum(roots.map(({ points }) => points)), of.rootSum) : zero;
  const unitClass = of.unitClass && grownClass(of.unitClass, more);
  const { scoring } = of.framework;
  const factor = of.unitClass?.scale ? (divide(of.unitClass.scale.to, of.unitClass.scale.from) ?? zero) : undefined;
  const framework: Framework = {
    ...of.framework,
    vetoes: of.framework.vetoes.map((veto) => {
      const { indicator } = veto.effect;
      return indicator === undefined ? veto : { ...veto, effect: { ...veto.effect, indicator: of.idOf(indicator) } };
    }),
    scoring: {
      ...scoring,
      total: unitClass?.imported ? scoring.total : add(scoring.total, more),
      clamp: { ...scoring.clamp, max: add(scoring.clamp.max, factor ? multiply(more, factor) : more) },
      notApplicable: absent.notApplicable,
      notApplicableTarget: absent.notApplicableTarget,
      counts: counted.counts,
    },
  };
  return { framework, unitClass, roots, leaves: leavesOf(roots), above: groupsAbove(roots), peers: [] };
}

/** 折算 keeps its factor where the tree that it starts from is worth more. */
function grownClass(unitClass: UnitClass, more: Exact): UnitClass {
  const { scale } = unitClass;
  const factor = scale && divide(scale.to, scale.from);
  if (!scale || !factor) return unitClass;
  const from = add(scale.from, more);
  return { ...unitClass, scale: { from, to: multiply(from, factor) } };
}

function groupsAbove(roots: readonly IndicatorNode[]): ClassTree['above'] {
  const found = new Map<ClassTree['leaves'][number], readonly string[]>();
  const visit = (node: IndicatorNode, above: readonly string[]): void => {
    if (node.kind === 'indicator') found.set(node, above);
    else for (const child of node.children) visit(child, [...above, node.id]);
  };
  for (const root of roots) visit(root, []);
  return found;
}

/** The unit under its class in the year of the rule, with verified scores as the mixture has them. */
function mixedSubmission(mixing: Mixing, leaves: readonly (readonly [id: string, points: Exact])[]): UnitSubmission {
  const { both, mixture } = mixing;
  const { unit } = both[mixture.data];
  const { class: _, reported: __, ...rest } = unit;
  const { unitClass } = both[mixture.rule].of;
  const reviews = new Map<string, readonly Review[]>();
  for (const [id, points] of leaves) {
    const [rule, review] = [yearOf(mixing, id, mixture.rule), yearOf(mixing, id, mixture.review)];
    const given = reviewsFor(both, id, rule, review);
    const own = leafOf(both[review], id) ?? leafOf(both[rule], id);
    if (given.length > 0 && own)
      reviews.set(
        id,
        given.map((each) => worthNow(each, own.points, points)),
      );
  }
  return { ...rest, ...(unitClass && { class: unitClass.id }), reviews };
}
