import type { Text } from '../text.ts';
import { type Fault, faultAt } from './fault.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import type { Names } from './resolve.ts';
import type { Node } from './tree.ts';
import { describeKind, type ExpressionType } from './types.ts';

/** A type check under way. */
export interface Check {
  readonly text: string;
  readonly names: Names;
  readonly types: Map<Node, ExpressionType>;
  readonly faults: Fault[];
}

export type Checker = (check: Check, node: Node) => ExpressionType | undefined;
type Kind = ExpressionType['kind'];

/** The text of a node as it was written. */
export const fragmentOf = (check: Check, node: Node): string => check.text.slice(node.at.offset, node.at.offset + node.at.length);

const ordered: Text = { zh: '数值或日期', en: 'numbers or dates' };

/** How to mend a value of the wrong kind; `node` is absent for the result of a whole expression. */
export function hintForKind(expected: Kind | 'ordered', found: Kind, node: Node): Text {
  const literal = node.kind === 'text' ? node.text.trim() : '';
  if (expected === 'boolean' && found === 'number')
    return { zh: '请写成一个比较，例如 x >= 1。', en: 'Write a comparison, such as x >= 1.' };
  if (expected === 'number' && found === 'boolean')
    return { zh: '是/否 不能直接计算，请写 if(条件, 1, 0)。', en: 'Write if(condition, 1, 0) to compute with it.' };
  if (expected === 'number' && found === 'date')
    return { zh: '日期只能相减，或者加减天数，例如 60d。', en: 'Dates can only be subtracted, or moved by days such as 60d.' };
  if (expected === 'text' && node.kind !== 'name') return { zh: '文字请加引号。', en: 'Put quotes around a text.' };
  const unquoted = {
    date: /^\d{4}-\d{2}-\d{2}$/,
    boolean: /^(是|否|true|false)$/,
    number: /^[\d.]+%?$/,
    ordered: /^[\d.%-]+$/,
    text: /^$/,
  };
  if (literal !== '' && unquoted[expected].test(literal)) {
    return { zh: `请去掉引号，直接写 ${literal}。`, en: `Write ${literal} without quotes.` };
  }
  if (expected === 'ordered')
    return { zh: '文字和是/否只能用 = 或 != 比较。', en: 'Texts and yes/no values can only be compared with = and !=.' };
  return { zh: '请核对数据项的类型，或换一个同类型的值。', en: 'Check the type of the measure, or use a value of the same type.' };
}

/** Reports that a node is of the wrong kind for its place. */
export function reportType(check: Check, node: Node, place: Text, expected: Kind | 'ordered'): void {
  const found = check.types.get(node);
  if (!found) return;
  const params = { fragment: fragmentOf(check, node), place, found: describeKind(found.kind) };
  const wanted = expected === 'ordered' ? ordered : describeKind(expected);
  check.faults.push(faultAt(node.at, problems.type, { ...params, expected: wanted, hint: hintForKind(expected, found.kind, node) }));
}

/** The type of a node that must be of one kind; undefined after its fault was reported. */
export function requireKind<K extends Kind>(
  check: Check,
  typeOf: Checker,
  node: Node,
  place: Text,
  kind: K,
): Extract<ExpressionType, { readonly kind: K }> | undefined {
  const type = typeOf(check, node);
  if (type && isKind(type, kind)) return type;
  reportType(check, node, place, kind);
  return undefined;
}

function isKind<K extends Kind>(type: ExpressionType, kind: K): type is Extract<ExpressionType, { readonly kind: K }> {
  return type.kind === kind;
}
