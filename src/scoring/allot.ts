// Effective maxima: what every node is worth for one unit once 不涉及 (and, where the scheme says so, 未填报) is taken into account.
import type { Group, Indicator, IndicatorNode, RuleOutcome, Scoring } from '../model.ts';
import { add, divide, type Exact, exact, multiply, one, smaller, sum, zero } from '../points.ts';
import { apportionParts } from './apportion.ts';

export type Outcomes = ReadonlyMap<Indicator, RuleOutcome>;

/** Why an indicator leaves the maximum, if it does. `full` and `target` keep what is not applicable in with a fixed share. */
function absence(outcome: RuleOutcome | undefined, scoring: Scoring): 'not-applicable' | 'missing' | undefined {
  if (outcome?.status === 'not-applicable' && scoring.notApplicable !== 'full' && scoring.notApplicable !== 'target')
    return 'not-applicable';
  return outcome?.status === 'missing' && scoring.missing === 'exclude' ? 'missing' : undefined;
}

export const leavesTheMaximum = (outcome: RuleOutcome, scoring: Scoring): boolean => absence(outcome, scoring) !== undefined;

/** Effective maximum of every node; nodes that drop out have 0. */
export function allotPoints(roots: readonly IndicatorNode[], outcomes: Outcomes, scoring: Scoring): Map<IndicatorNode, Exact> {
  const applicable = new Set<IndicatorNode>();
  const mark = (node: IndicatorNode): boolean => {
    const inside = node.kind === 'group' ? node.children.map(mark).includes(true) : absence(outcomes.get(node), scoring) === undefined;
    if (inside) applicable.add(node);
    return inside;
  };
  for (const root of roots) mark(root);
  const maxima = new Map<IndicatorNode, Exact>();
  /** Points that 不涉及 sets free; what was not reported is just gone. */
  const freedBy = (node: IndicatorNode): Exact => {
    if (node.kind === 'group') return node.aggregate === 'sum' ? sum(node.children.map(freedBy)) : node.points;
    return absence(outcomes.get(node), scoring) === 'not-applicable' ? node.points : zero;
  };
  const even = scoring.notApplicable === 'even';
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
    for (const node of nodes) settle(node, applicable.has(node) ? (shares[staying.indexOf(node)] ?? zero) : undefined);
  };
  const settle = (node: IndicatorNode, extra: Exact | undefined): void => {
    if (node.kind === 'indicator') maxima.set(node, extra === undefined ? zero : add(node.points, extra));
    else if (node.aggregate === 'sum') {
      spread(node.children, extra ?? zero);
      const children = sum(node.children.map((child) => maxima.get(child) ?? zero));
      maxima.set(node, node.cap ? smaller(children, node.cap) : children);
    } else {
      // Each child counts by its share of its own maximum: what drops out leaves the maxima of the others alone.
      for (const child of node.children) settle(child, applicable.has(child) ? zero : undefined);
      maxima.set(node, extra === undefined ? zero : add(multiply(node.points, weightLeft(node, applicable, scoring)), extra));
    }
  };
  spread(roots, zero);
  return maxima;
}

/** The part of a weighted group that is still in the maximum: all of it, unless what is not applicable is excluded. */
function weightLeft(group: Group, applicable: ReadonlySet<IndicatorNode>, { notApplicable }: Scoring): Exact {
  if (group.aggregate !== 'weighted' || notApplicable !== 'exclude') return one;
  const staying = sum(group.children.filter((child) => applicable.has(child)).map((child) => child.weight ?? one));
  return divide(staying, sum(group.children.map((child) => child.weight ?? one))) ?? zero;
}
