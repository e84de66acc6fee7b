// What a point lost on an indicator takes from the total. In a weighted group every child has a scale of its own, so that 10 points
// of 100 may be 1 point of the total.
import type { Framework, Score, UnitAssessment } from '../model.ts';
import { divide, type Exact, equals, isZero, multiply, one, sum, zero } from '../points.ts';

/** The scores directly below a group, in document order. */
export function childrenOf(scores: readonly Score[], group: Score): Score[] {
  const below = scores.slice(scores.indexOf(group) + 1);
  const end = below.findIndex((other) => other.depth <= group.depth);
  return (end < 0 ? below : below.slice(0, end)).filter((other) => other.depth === group.depth + 1);
}

/** How one point of each child counts in what is `max` points together; undefined where there is no such figure. */
function factorsOf(how: Framework['scoring']['aggregate'], children: readonly Score[], max: Exact): ReadonlyMap<Score, Exact> | undefined {
  if (how === 'sum') return new Map(children.map((child) => [child, one]));
  if (how !== 'weighted') return undefined;
  const staying = children.filter((child) => !isZero(child.maxPoints));
  const weights = sum(staying.map(({ node }) => node.weight ?? one));
  return new Map(
    staying.map((child) => [child, divide(multiply(max, child.node.weight ?? one), multiply(weights, child.maxPoints)) ?? zero]),
  );
}

/** Where floor or cap stopped the sum, a lost point has no fixed price. */
const isStopped = (group: Score, children: readonly Score[]): boolean =>
  group.node.kind === 'group' &&
  group.node.aggregate === 'sum' &&
  !equals(sum(children.map((child) => child.points ?? zero)), group.points ?? zero);

/** By indicator, where a point of it is not a point of the total because of weights. */
export function impactsOf({ scoring }: Framework, unit: UnitAssessment): ReadonlyMap<Score, Exact> {
  const weighted =
    scoring.aggregate === 'weighted' || unit.scores.some(({ node }) => node.kind === 'group' && node.aggregate === 'weighted');
  if (!weighted) return new Map();
  const found = new Map<Score, Exact>();
  const visit = (children: readonly Score[], how: Framework['scoring']['aggregate'], max: Exact, above: Exact, byWeight: boolean): void => {
    const factors = factorsOf(how, children, max);
    for (const child of children) {
      const own = factors?.get(child);
      if (!own) continue;
      const [factor, weights] = [multiply(above, own), byWeight || how === 'weighted'];
      if (child.node.kind === 'indicator') {
        if (weights) found.set(child, multiply(factor, unit.conversion));
        continue;
      }
      const below = childrenOf(unit.scores, child);
      if (!isStopped(child, below)) visit(below, child.node.aggregate, child.maxPoints, factor, weights);
    }
  };
  visit(
    unit.scores.filter(({ depth }) => depth === 0),
    scoring.aggregate,
    unit.subtotalMax,
    one,
    false,
  );
  return found;
}
