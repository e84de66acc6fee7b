import type { Node } from '../expression/index.ts';
import type { Measure } from '../model.ts';

/** Whether no value below 0 can come out of a tree: counts, shares and literals, combined without subtraction. */
export function isNeverNegative(tree: Node, find: (id: string) => Measure | undefined): boolean {
  const inner = (node: Node): boolean => isNeverNegative(node, find);
  switch (tree.kind) {
    case 'number':
    case 'percent':
      return true;
    case 'name': {
      const measure = find(tree.name);
      if (!measure) return false;
      if (measure.min) return measure.min.n >= 0;
      // 个数与比率不会是负数; amounts and plain numbers may be.
      return measure.type === 'count' || measure.type === 'ratio';
    }
    case 'arithmetic':
      return tree.operator !== '-' && inner(tree.left) && inner(tree.right);
    case 'call':
      if (tree.function === 'abs') return true;
      return tree.function === 'if'
        ? tree.arguments.slice(1).every(inner)
        : tree.arguments.slice(0, tree.function === 'round' ? 1 : undefined).every(inner);
    default:
      return false;
  }
}

/** Whether only whole numbers can come out of a tree: counts of single pieces and whole literals, combined without division. */
export function isWhole(tree: Node, find: (id: string) => Measure | undefined): boolean {
  switch (tree.kind) {
    case 'number':
      return /^\d+$/.test(tree.text);
    case 'name': {
      const measure = find(tree.name);
      // A count in 万人 need not be whole in its own unit.
      return measure?.type === 'count' && !/[十百千万亿]/.test(measure.unit ?? '');
    }
    case 'arithmetic':
      return tree.operator !== '/' && isWhole(tree.left, find) && isWhole(tree.right, find);
    default:
      return false;
  }
}
