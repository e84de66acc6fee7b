import type { Measure, Register } from '../model.ts';
import type { Text } from '../text.ts';
import type { WorkCalendar } from '../working-days.ts';
import { measureOf } from './check.ts';
import type { Names } from './resolve.ts';
import type { Node, NodeOf } from './tree.ts';
import type { ExpressionType } from './types.ts';

/** What the closures need to know of the checked tree. */
export interface Meaning {
  readonly types: ReadonlyMap<Node, ExpressionType>;
  readonly names: Names;
  readonly calendar: WorkCalendar;
  wordsOf(node: Node): Text;
}

/** What the type check has ruled out. */
export function bug(node: Node): never {
  throw new TypeError(`no such meaning for a node of kind ${node.kind}`);
}

/** A column and the register that has it. */
export function columnOf({ names }: Meaning, node: NodeOf<'column'>): readonly [Register, Measure] {
  return [names.registers.get(node.register) ?? bug(node), measureOf(names, node) ?? bug(node)];
}
