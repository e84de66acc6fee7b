// What can be said of a syntax tree without knowing any types.
import type { Node, Span } from '../model.ts';

export type { ArithmeticOperator, ComparisonOperator, LogicOperator, Node, Span } from '../model.ts';

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;

/** Binding strength; a larger number binds tighter. */
export const strength = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, unary: 7, primary: 8 } as const;

/** How tightly the outermost operator of a tree binds. */
export function strengthOf(node: Node): number {
  if (node.kind === 'logic') return strength[node.operator];
  if (node.kind === 'not') return strength.not;
  if (node.kind === 'comparison') return strength.comparison;
  if (node.kind === 'arithmetic') return node.operator === '+' || node.operator === '-' ? strength.sum : strength.product;
  return node.kind === 'negate' ? strength.unary : strength.primary;
}

/** The operands or arguments of a node, in the order of the text. */
function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'negate' || node.kind === 'not') return [node.operand];
  if (node.kind === 'arithmetic' || node.kind === 'comparison' || node.kind === 'logic') return [node.left, node.right];
  return node.kind === 'call' ? node.arguments : [];
}

/** The measures a resolved tree reads: every id once, in order of first use. */
export function namesIn(tree: Node): string[] {
  const names = new Set<string>();
  const visit = (node: Node) => {
    if (node.kind === 'name') names.add(node.name);
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return [...names];
}

/** The registers a resolved tree reads, whole or by a column: every id once, in order of first use. */
export function registersIn(tree: Node): string[] {
  const registers = new Set<string>();
  const visit = (node: Node) => {
    if (node.kind === 'register') registers.add(node.name);
    if (node.kind === 'column') registers.add(node.register);
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return [...registers];
}

/** Ids of the parameters whose values a resolved tree has. */
export const parametersIn = (tree: Node): string[] => nodesIn(tree).flatMap((node) => node.parameter?.id ?? []);

/** Whether a tree speaks of working days. */
export const countsWorkingDays = (node: Node): boolean =>
  (node.kind === 'duration' && node.working) ||
  (node.kind === 'call' && node.function === 'workdays') ||
  childrenOf(node).some(countsWorkingDays);

/** Whether nothing that a unit reports has a part in a tree. */
export const isConstant = (node: Node): boolean =>
  node.kind !== 'name' && node.kind !== 'register' && node.kind !== 'column' && childrenOf(node).every(isConstant);

/** Every node of a tree, the outer ones first. */
export const nodesIn = (tree: Node): Node[] => [tree, ...childrenOf(tree).flatMap(nodesIn)];

/** The comparisons of a tree that decide it: those not inside another function's arguments, in the order of the text. */
export function comparisonsIn(tree: Node): NodeOf<'comparison'>[] {
  if (tree.kind === 'comparison') return [tree];
  return tree.kind === 'logic' || tree.kind === 'not' ? childrenOf(tree).flatMap(comparisonsIn) : [];
}

/** The span from the beginning of one place to the end of another. */
export function spanFrom(first: Span, last: Span): Span {
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}
