// What each part brings to a total before it is rounded. The parts add up to it, exactly: what floors, caps, means, the bounds of the
// total or a veto take or give is a part of its own.
import type { Framework, Score, UnitAssessment } from '../model.ts';
import { add, divide, type Exact, isZero, multiply, one, subtract, sum, zero } from '../points.ts';
import { aggregate } from '../scoring/aggregate.ts';
import type { CommonId } from './node-ids.ts';

/** `leaf`, `group` and the common id of the node; 加减分; bounds of the total and vetoes; a total that somebody else gave. */
export type PartId = `leaf ${string}` | `group ${string}` | 'adjustments' | 'total' | 'imported';

export type Contributions = ReadonlyMap<PartId, Exact>;

/** Within a list of scores: a node and those directly below it. */
interface Branch {
  readonly score: Score;
  readonly children: readonly Branch[];
}

function branchesOf(scores: readonly Score[]): Branch[] {
  let at = 0;
  const read = (depth: number): Branch[] => {
    const found: Branch[] = [];
    for (let score = scores[at]; score && score.depth === depth; score = scores[at]) {
      at += 1;
      found.push({ score, children: read(depth + 1) });
    }
    return found;
  };
  return read(0);
}

const unroundedOf = ({ score }: Branch): Exact => score.unrounded ?? zero;

/** How one point of each child counts above it; undefined where a mean of another kind leaves a child no part of its own. */
function factorsOf(how: Framework['scoring']['aggregate'], children: readonly Branch[], max: Exact): readonly Exact[] | undefined {
  if (how === 'sum') return children.map(() => one);
  if (how !== 'weighted') return undefined;
  const weightOf = ({ score }: Branch) => (isZero(score.maxPoints) ? zero : (score.node.weight ?? one));
  const weights = sum(children.map(weightOf));
  return children.map((child) => divide(multiply(max, weightOf(child)), multiply(weights, child.score.maxPoints)) ?? zero);
}

/** What is added to a total after `adjustments` is converted no more; what comes before is. */
function factorAfterAdjustments({ scoring }: Framework, unit: UnitAssessment): Exact {
  const after = scoring.order.slice(scoring.order.indexOf('adjustments') + 1);
  const scale = unit.class?.scale;
  const ofClass = scale && scoring.order.includes('scale') ? (divide(scale.to, scale.from) ?? one) : one;
  const ofAbsence = divide(unit.conversion, ofClass) ?? one;
  return multiply(after.includes('scale') ? ofClass : one, after.includes('not-applicable') ? ofAbsence : one);
}

export function contributionsOf(framework: Framework, unit: UnitAssessment, idOf: CommonId): Contributions {
  if (unit.class?.imported) return new Map([['imported', unit.unrounded]]);
  const { scoring } = framework;
  const parts = new Map<PartId, Exact>();
  /** What the children bring together; undefined where none of them has a part of its own. */
  const visit = (children: readonly Branch[], how: Framework['scoring']['aggregate'], max: Exact, above: Exact): Exact | undefined => {
    const factors = factorsOf(how, children, max);
    if (!factors) return undefined;
    const brought = children.map((child, index) => {
      const factor = multiply(above, factors[index] ?? zero);
      const { node, maxPoints } = child.score;
      const whole = multiply(unroundedOf(child), factor);
      if (node.kind === 'indicator') {
        // What brought nothing because it did not apply, or is open, is no part with 0 points.
        if (child.score.unrounded) parts.set(`leaf ${idOf(node.id)}`, whole);
        return whole;
      }
      const below = visit(child.children, node.aggregate, maxPoints, factor);
      const rest = below ? subtract(whole, below) : whole;
      if (!isZero(rest)) parts.set(`group ${idOf(node.id)}`, rest);
      return whole;
    });
    return sum(brought);
  };
  const roots = branchesOf(unit.scores);
  const top = roots.map(({ score }) => score);
  const together = multiply(aggregate(scoring, top, unit.subtotalMax).unrounded, unit.conversion);
  const shared = visit(roots, scoring.aggregate, unit.subtotalMax, unit.conversion);
  const isAdjusted = framework.adjustments !== undefined && scoring.order.includes('adjustments');
  const adjusted = isAdjusted ? multiply(unit.adjusted, factorAfterAdjustments(framework, unit)) : zero;
  if (!isZero(adjusted)) parts.set('adjustments', adjusted);
  // A mean over the whole scheme that leaves no part to its roots is a part of the total, as its bounds and vetoes are.
  const rest = add(shared ? subtract(together, shared) : together, subtract(subtract(unit.unrounded, together), adjusted));
  if (!isZero(rest)) parts.set('total', rest);
  return parts;
}
