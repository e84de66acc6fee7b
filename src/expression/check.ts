// Types and units of every node, known before any value is.
import type { Measure } from '../model.ts';
import { nearest } from '../nearest.ts';
import { arithmeticType, reportUnits } from './check-arithmetic.ts';
import { callType } from './check-calls.ts';
import { type Check, type Checker, fragmentOf, reportType, requireKind } from './check-report.ts';
import { type Fault, faultAt } from './fault.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import type { Names } from './resolve.ts';
import type { Node, NodeOf, Span } from './tree.ts';
import { booleanType, dateType, daysType, type ExpressionType, literalType, ratioType, typeOfMeasure, workingDaysType } from './types.ts';

export interface Checked {
  readonly types: ReadonlyMap<Node, ExpressionType>;
  readonly faults: readonly Fault[];
}

const isLiteral = (node: Node) => node.kind === 'text' || node.kind === 'number' || node.kind === 'boolean' || node.kind === 'percent';

/** A text that a choice can never be equal to; `measure` is what the choice is called. */
export function optionFault(at: Span, found: string, measure: string, options: readonly string[]): Fault {
  const suggestion = nearest(found, options);
  return faultAt(at, problems.option, { found, measure, options, ...(suggestion !== undefined && { suggestion }) });
}

/** The measure or the column that a node names. */
export function measureOf({ measures, registers }: Names, node: Node): Measure | undefined {
  if (node.kind === 'name') return measures.get(node.name);
  return node.kind === 'column' ? registers.get(node.register)?.columns.get(node.name) : undefined;
}

/** The title of a measure or column, the text of anything else. */
const nameOf = (check: Check, node: Node) => measureOf(check.names, node)?.title ?? fragmentOf(check, node);

/** A choice can only equal one of its options. */
function checkOption(check: Check, choice: Node, literal: Node): void {
  const type = check.types.get(choice);
  if (type?.kind !== 'text' || !type.options || literal.kind !== 'text' || type.options.includes(literal.text)) return;
  check.faults.push(optionFault(literal.at, literal.text, nameOf(check, choice), type.options));
}

function comparisonType(check: Check, node: NodeOf<'comparison'>): ExpressionType {
  const left = typeOf(check, node.left);
  const right = typeOf(check, node.right);
  const place = { zh: `“${node.operator}”两边`, en: `“${node.operator}”` };
  const ordering = node.operator !== '=' && node.operator !== '!=';
  const unordered = [node.left, node.right].find((side) => ['text', 'boolean'].includes(check.types.get(side)?.kind ?? ''));
  if (ordering && unordered) reportType(check, unordered, place, 'ordered');
  else if (left && right && left.kind !== right.kind) {
    // The literal is the likelier mistake, wherever it stands.
    const [judged, expected] = isLiteral(node.left) && !isLiteral(node.right) ? [node.left, right] : [node.right, left];
    reportType(check, judged, place, expected.kind);
  } else if (left?.kind === 'number' && right?.kind === 'number') reportUnits(check, place, [node.left, node.right]);
  else {
    checkOption(check, node.left, node.right);
    checkOption(check, node.right, node.left);
  }
  return booleanType;
}

const typeOf: Checker = (check, node) => {
  const type = inferType(check, node);
  if (type) check.types.set(node, type);
  return type;
};

function inferType(check: Check, node: Node): ExpressionType | undefined {
  switch (node.kind) {
    case 'number':
      return literalType;
    case 'percent':
      return ratioType;
    case 'date':
      return dateType;
    case 'duration':
      return node.working ? workingDaysType : daysType;
    case 'text':
      return { kind: 'text' };
    case 'boolean':
      return booleanType;
    case 'name':
    case 'column': {
      const measure = measureOf(check.names, node);
      return measure && typeOfMeasure(measure);
    }
    case 'register':
      return undefined;
    case 'negate':
      return requireKind(check, typeOf, node.operand, { zh: '负号后面', en: 'The minus sign' }, 'number');
    case 'not':
      requireKind(check, typeOf, node.operand, { zh: '“非”后面', en: '“not”' }, 'boolean');
      return booleanType;
    case 'logic': {
      const place = node.operator === 'and' ? { zh: '“且”两边', en: '“and”' } : { zh: '“或”两边', en: '“or”' };
      requireKind(check, typeOf, node.left, place, 'boolean');
      requireKind(check, typeOf, node.right, place, 'boolean');
      return booleanType;
    }
    case 'comparison':
      return comparisonType(check, node);
    case 'arithmetic':
      return arithmeticType(check, typeOf, node);
    case 'call':
      return callType(check, typeOf, node);
  }
}

/** Types of all nodes of a resolved tree; nodes without a sound type are left out, and what is wrong with them is in `faults`. */
export function checkTree(text: string, tree: Node, names: Names): Checked {
  const check: Check = { text, names, types: new Map(), faults: [] };
  typeOf(check, tree);
  return check;
}
