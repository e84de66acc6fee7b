// Effective maxima: what every node is worth for one unit once 不涉及 (and, where the scheme says so, 未填报) is taken into account.
import type { Group, Indicator, IndicatorNode, RuleOutcome, Scoring } from '../model.ts';
import { add, divide, type Exact, exact, multiply, one, smaller, sum, zero } from '../points.ts';
import { apportionParts } from './apportion.ts';

export type Outcomes = ReadonlyMap<Indicator, RuleOutcome>;

/** A group, or the scheme as a whole with the roots as its children. */
export type Whole = Pick<Group, 'aggregate' | 'points' | 'children' | 'cap'>;

export interface Allotment {
  /** Effective maximum of every node; nodes that drop out have 0. Absent where every node keeps its own points. */
  readonly maxima: ReadonlyMap<IndicatorNode, Exact> | undefined;
  /** Effective maximum of the whole. */
  readonly max: Exact;
  /** What it would be if everything had been reported: only what is not applicable is missing from it. */
  readonly due: Exact;
}

/** Why an indicator leaves the maximum, if it does. `full` and `target` keep what is not applicable in with a fixed share. */
function absence(outcome: RuleOutcome | undefined, scoring: Scoring): 'not-applicable' | 'missing' | undefined {
  if (outcome?.status === 'not-applicable' && scoring.notApplicable !== 'full' && scoring.notApplicable !== 'target')
    return 'not-applicable';
  return outcome?.status === 'missing' && scoring.missing === 'exclude' ? 'missing' : undefined;
}

export const leavesTheMaximum = (outcome: RuleOutcome, scoring: Scoring): boolean => absence(outcome, scoring) !== undefined;

const capped = (value: Exact, cap: Exact | undefined): Exact => (cap ? smaller(value, cap) : value);
const weights = (nodes: readonly IndicatorNode[]): Exact => sum(nodes.map((node) => node.weight ?? one));

/** The whole where nothing drops out. */
export function undiminished({ aggregate, points, children, cap }: Whole): Allotment {
  const together = () => capped(sum(children.map((child) => child.points)), cap);
  const max = aggregate === 'sum' || children.length === 0 ? together() : points;
  return { maxima: undefined, max, due: max };
}

export function allotPoints(scheme: Whole, outcomes: Outcomes, scoring: Scoring): Allotment {
  const { asked, applicable } = markNodes(scheme.children, outcomes, scoring);
  const even = scoring.notApplicable === 'even';
  const maxima = new Map<IndicatorNode, Exact>();
  /** Points that 不涉及 sets free; what was not reported is just gone. */
  const freedBy = (node: IndicatorNode): Exact => {
    if (node.kind === 'indicator') return absence(outcomes.get(node), scoring) === 'not-applicable' ? node.points : zero;
    if (node.aggregate === 'sum') return capped(sum(node.children.map(freedBy)), node.cap);
    return asked.has(node) ? zero : node.points;
  };
  // Under `even` a dropped node's points are spread in equal parts over its applicable siblings; a group hands its part down.
  const spread = (nodes: readonly IndicatorNode[], extra: Exact): void => {
    const staying = nodes.filter((node) => applicable.has(node));
    const freed = add(extra, sum(nodes.filter((node) => !applicable.has(node)).map(freedBy)));
    // In printable parts, so that the rows' maxima add up to the group's as printed.
    const part = divide(freed, exact(Math.max(staying.length, 1))) ?? zero;
    const shares = even
      ? apportionParts(
          staying.map(() => part),
          freed,
          scoring.decimals,
        )
      : [];
    for (const node of nodes) settle(node, shares[staying.indexOf(node)] ?? zero);
  };
  const settle = (node: IndicatorNode, extra: Exact): void => {
    if (node.kind === 'group') maxima.set(node, settleWhole(node, extra));
    else maxima.set(node, applicable.has(node) ? add(node.points, extra) : zero);
  };
  const settleWhole = ({ aggregate, points, children, cap }: Whole, extra: Exact): Exact => {
    if (aggregate === 'sum') {
      spread(children, extra);
      return capped(sum(children.map((child) => maxima.get(child) ?? zero)), cap);
    }
    // Each child counts by its share of its own maximum: what drops out leaves the maxima of the others alone.
    for (const child of children) settle(child, zero);
    const staying = children.filter((child) => applicable.has(child));
    if (staying.length === 0) return zero;
    // Weights of what does not apply go to the others, or leave with it under `exclude`; those of what was not reported just leave.
    const counting = scoring.notApplicable === 'exclude' ? children : children.filter((child) => asked.has(child));
    const left = aggregate === 'weighted' ? (divide(weights(staying), weights(counting)) ?? zero) : one;
    return add(multiply(points, left), extra);
  };
  return { max: settleWhole(scheme, zero), maxima, due: dueOf(scheme, asked, scoring) };
}

/** Nodes of which something is asked of the unit, and those of which something counts. */
function markNodes(roots: readonly IndicatorNode[], outcomes: Outcomes, scoring: Scoring) {
  const asked = new Set<IndicatorNode>();
  const applicable = new Set<IndicatorNode>();
  const mark = (node: IndicatorNode): void => {
    if (node.kind === 'group') {
      node.children.forEach(mark);
      if (node.children.some((child) => asked.has(child))) asked.add(node);
      if (node.children.some((child) => applicable.has(child))) applicable.add(node);
      return;
    }
    const why = absence(outcomes.get(node), scoring);
    if (why !== 'not-applicable') asked.add(node);
    if (why === undefined) applicable.add(node);
  };
  roots.forEach(mark);
  return { asked, applicable };
}

function dueOf({ aggregate, points, children, cap }: Whole, asked: ReadonlySet<IndicatorNode>, scoring: Scoring): Exact {
  const there = children.filter((child) => asked.has(child));
  if (there.length === 0) return zero;
  if (aggregate === 'sum')
    return capped(sum(there.map((child) => (child.kind === 'group' ? dueOf(child, asked, scoring) : child.points))), cap);
  if (aggregate !== 'weighted' || scoring.notApplicable !== 'exclude') return points;
  return multiply(points, divide(weights(there), weights(children)) ?? zero);
}
