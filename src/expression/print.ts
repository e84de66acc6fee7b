import { isBareName } from './tokens.ts';
import { type ComparisonOperator, type Node, strength, strengthOf } from './tree.ts';

/** Whether a child needs brackets under its parent; `right` is the right operand of a binary operator. */
export function needsBrackets(parent: Node, child: Node, right: boolean): boolean {
  const outer = strengthOf(parent);
  const inner = strengthOf(child);
  // Operators group to the left, comparisons not at all; a prefix operator may follow itself.
  const grouped = right || outer === strength.comparison;
  return inner < outer || (inner === outer && grouped);
}

const spelling: Record<ComparisonOperator, string> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '=', '!=': '!=' };

/** The canonical text of a tree: ASCII operators, single quotes, no bracket that is not needed. Parsing it gives the same tree. */
export function printExpression(node: Node): string {
  const child = (inner: Node, right = false) => {
    const text = printExpression(inner);
    return needsBrackets(node, inner, right) ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'number':
    case 'date':
      return node.text;
    case 'percent':
      return `${node.text}%`;
    case 'duration':
      return `${node.days}${node.working ? 'wd' : 'd'}`;
    case 'text':
      return `'${node.text.replaceAll("'", "''")}'`;
    case 'boolean':
      return node.boolean ? 'true' : 'false';
    case 'name':
    case 'register':
    case 'column':
      return isBareName(node.name) ? node.name : `\`${node.name.replaceAll('`', '``')}\``;
    case 'negate':
      return `-${child(node.operand)}`;
    case 'not':
      return `not ${child(node.operand)}`;
    case 'arithmetic':
    case 'logic':
      return `${child(node.left)} ${node.operator} ${child(node.right, true)}`;
    case 'comparison':
      return `${child(node.left)} ${spelling[node.operator]} ${child(node.right, true)}`;
    case 'call':
      return `${node.function}(${node.arguments.map(printExpression).join(', ')})`;
  }
}
