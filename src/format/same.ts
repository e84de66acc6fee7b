// The last check before a file is replaced: what is written means what was there, and no comment is lost.

import { keyText, type Piece, type YamlTree } from '../read/tree.ts';
import { compareText } from '../text.ts';

/** Whether two files say the same: values, source texts of numbers, order of lists, comments. The order of keys says nothing. */
export const sameFile = (left: YamlTree, right: YamlTree): boolean =>
  sameMeaning(left.root, right.root) && commentsOf(left).join('\n') === commentsOf(right).join('\n');

function sameMeaning(left: Piece, right: Piece): boolean {
  if (left.kind === 'scalar' || right.kind === 'scalar') {
    if (left.kind !== 'scalar' || right.kind !== 'scalar' || !Object.is(left.value, right.value)) return false;
    return typeof left.value === 'string' || left.value === null || left.raw === right.raw;
  }
  if (left.kind !== right.kind || left.entries.length !== right.entries.length) return false;
  if (left.kind === 'list') return left.entries.every(({ value }, index) => sameAt(value, right.entries[index]?.value));
  const others = new Map(right.entries.map((entry) => [keyText(entry), entry.value]));
  return others.size === left.entries.length && left.entries.every((entry) => sameAt(entry.value, others.get(keyText(entry))));
}

const sameAt = (left: Piece, right: Piece | undefined): boolean => right !== undefined && sameMeaning(left, right);

/** Sorted, because they move together with the keys that they belong to. */
const commentsOf = ({ head, root, tail }: YamlTree): string[] =>
  [...head, ...commentsIn(root), ...tail].filter((line) => line !== '').sort(compareText);

function commentsIn(piece: Piece): string[] {
  if (piece.kind === 'scalar') return [];
  return [...piece.entries.flatMap(({ value, before, after }) => [...before, ...after, ...commentsIn(value)]), ...piece.end];
}
