// Ids: from the numbers of the table, else by place. They stay the same when a text is reworded.

import type { Imported, Node } from './model.ts';
import { leavesOf } from './nodes.ts';

const plainNumber = /^\d{1,4}$/;

/** c1.s2.i3; indicators by their printed numbers where these are all different. */
export function nameNodes({ roots, bonuses, vetoes }: Imported): void {
  const leaves = leavesOf(roots);
  const numbers = leaves.map(({ no }) => no);
  const isNumbered = numbers.every((no) => plainNumber.test(no)) && new Set(numbers).size === numbers.length;
  const name = (nodes: readonly Node[], prefix: string): void => {
    for (const [index, node] of nodes.entries()) {
      const isLeaf = node.children.length === 0;
      const number = isLeaf && isNumbered ? node.no : String(index + 1);
      node.id = `${prefix}${isLeaf ? 'i' : prefix === '' ? 'c' : 's'}${number}`;
      name(node.children, `${node.id}.`);
    }
  };
  name(roots, '');
  for (const [index, node] of bonuses.entries()) node.id = `bonus_${index + 1}`;
  for (const [index, node] of vetoes.entries()) node.id = `veto_${index + 1}`;
}
