import type { Node } from '../expression/index.ts';
import type { Measure, Register } from '../model.ts';

/** What the names of a tree stand for. */
export interface Known {
  measure(id: string): Measure | undefined;
  register(id: string): Register | undefined;
}

/** Whether no value of a measure or a column is below 0. */
function isNatural(measure: Measure | undefined): boolean {
  if (!measure) return false;
  if (measure.min) return measure.min.n >= 0;
  // 个数与比率不会是负数; amounts and plain numbers may be.
  return measure.type === 'count' || measure.type === 'ratio';
}

/** Whether no value below 0 can come out of a tree: counts, shares and literals, combined without subtraction. */
export function isNeverNegative(tree: Node, known: Known): boolean {
  const inner = (node: Node): boolean => isNeverNegative(node, known);
  switch (tree.kind) {
    case 'number':
    case 'percent':
      return true;
    case 'name':
      return isNatural(known.measure(tree.name));
    case 'column':
      return isNatural(known.register(tree.register)?.columns.get(tree.name));
    case 'arithmetic':
      return tree.operator !== '-' && inner(tree.left) && inner(tree.right);
    case 'call':
      if (tree.function === 'abs' || tree.function === 'count' || tree.function === 'share') return true;
      // Of what a register function is given, only the numbers come out again, not the register or the condition.
      if (tree.arguments[0]?.kind === 'register') return tree.arguments.slice(1, 2).every(inner);
      return tree.function === 'if'
        ? tree.arguments.slice(1).every(inner)
        : tree.arguments.slice(0, tree.function === 'round' ? 1 : undefined).every(inner);
    default:
      return false;
  }
}

/** Whether only whole numbers can come out of a tree: counts of single pieces and whole literals, combined without division. */
export function isWhole(tree: Node, known: Known): boolean {
  switch (tree.kind) {
    case 'number':
      return /^\d+$/.test(tree.text);
    case 'name': {
      const measure = known.measure(tree.name);
      // A count in 万人 need not be whole in its own unit.
      return measure?.type === 'count' && !/[十百千万亿]/.test(measure.unit ?? '');
    }
    case 'arithmetic':
      return tree.operator !== '/' && isWhole(tree.left, known) && isWhole(tree.right, known);
    case 'call':
      return tree.function === 'count';
    default:
      return false;
  }
}
