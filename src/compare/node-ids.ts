// Which nodes of several frameworks are the same: one id for all years, the one that the node has in the last of them.
import type { Group, Indicator, IndicatorNode } from '../model.ts';
import type { Year } from './year.ts';

/** The id in the comparison of a node of one year. */
export type CommonId = (id: string) => string;

export function commonIds(years: readonly Year[]): CommonId[] {
  return years.map((_, index) => {
    const later = years.slice(index + 1).map(({ renames }) => renames);
    return (id) => later.reduce((known, renames) => renames.get(known) ?? known, id);
  });
}

/** Nodes of a tree by their common ids, in document order. */
export interface Nodes {
  readonly leaves: ReadonlyMap<string, Indicator>;
  readonly groups: ReadonlyMap<string, Group>;
  /** `0:a 1:a.1 …`: two trees with the same text have the same nodes at the same places. */
  readonly shape: string;
}

export function nodesOf(roots: readonly IndicatorNode[], idOf: CommonId): Nodes {
  const leaves = new Map<string, Indicator>();
  const groups = new Map<string, Group>();
  const shape: string[] = [];
  const visit = (node: IndicatorNode, depth: number): void => {
    const id = idOf(node.id);
    shape.push(`${depth}${node.kind === 'group' ? '+' : ':'}${id}`);
    if (node.kind === 'indicator') leaves.set(id, node);
    else {
      groups.set(id, node);
      for (const child of node.children) visit(child, depth + 1);
    }
  };
  for (const root of roots) visit(root, 0);
  return { leaves, groups, shape: shape.join(' ') };
}
