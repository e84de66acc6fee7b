import type { Text } from '../text.ts';
import { reportUnits } from './check-arithmetic.ts';
import { type Check, type Checker, fragmentOf, reportType, requireKind } from './check-report.ts';
import { faultAt } from './fault.ts';
import { functions, reservedFunctions } from './functions.ts';
import { mostDecimals } from './limits.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import type { Node, NodeOf } from './tree.ts';
import { booleanType, dateType, type ExpressionType, literalType, type NumberType, ratioType, workingDaysType } from './types.ts';
import { parseUnit } from './units.ts';

type Rule = (check: Check, typeOf: Checker, parts: readonly Node[], usage: string) => ExpressionType | undefined;

/** The place “argument of this function” in a message. */
const argumentOf = (name: string): Text => ({ zh: `函数 ${name} 的参数`, en: `The function ${name}` });

function branchType(check: Check, typeOf: Checker, parts: readonly Node[]): ExpressionType | undefined {
  const [condition, ...arms] = parts;
  if (condition) requireKind(check, typeOf, condition, { zh: 'if 的条件', en: 'The condition of if' }, 'boolean');
  const [first, second] = arms.map((arm) => typeOf(check, arm));
  const place: Text = { zh: 'if 的两个结果', en: 'The result of if' };
  if (!first || !second) return undefined;
  if (first.kind !== second.kind) {
    const last = arms.at(-1);
    if (last) reportType(check, last, place, first.kind);
    return undefined;
  }
  if (first.kind === 'number') return reportUnits(check, place, arms);
  if (first.kind !== 'text' || second.kind !== 'text') return first;
  return first.options && second.options
    ? { kind: 'text', options: [...new Set([...first.options, ...second.options])] }
    : { kind: 'text' };
}

function numbersType(name: string): Rule {
  return (check, typeOf, parts) => {
    const types = parts.map((part) => requireKind(check, typeOf, part, argumentOf(name), 'number'));
    const common = reportUnits(check, argumentOf(name), parts);
    return types.includes(undefined) ? undefined : common;
  };
}

function roundType(check: Check, typeOf: Checker, parts: readonly Node[], usage: string): NumberType | undefined {
  const [rounded, decimals] = parts;
  if (decimals) {
    const sound = decimals.kind === 'number' && /^\d+$/.test(decimals.text) && Number(decimals.text) <= mostDecimals;
    const expected = { zh: `小数位数（0 至 ${mostDecimals} 的整数）`, en: `a number of decimal places (0 to ${mostDecimals})` };
    if (sound) check.types.set(decimals, literalType);
    else check.faults.push(faultAt(decimals.at, problems.argument, { fragment: fragmentOf(check, decimals), expected, usage }));
  }
  return rounded && requireKind(check, typeOf, rounded, argumentOf('round'), 'number');
}

function reportedType(check: Check, typeOf: Checker, parts: readonly Node[], usage: string): ExpressionType {
  const [measure] = parts;
  if (measure && measure.kind !== 'name' && measure.kind !== 'column') {
    const expected = { zh: '一个数据项', en: 'a measure' };
    check.faults.push(faultAt(measure.at, problems.argument, { fragment: fragmentOf(check, measure), expected, usage }));
  } else if (measure) typeOf(check, measure);
  return booleanType;
}

function workdaysType(check: Check, typeOf: Checker, parts: readonly Node[]): NumberType {
  for (const part of parts) requireKind(check, typeOf, part, argumentOf('workdays'), 'date');
  return workingDaysType;
}

/** How many records there are is said in the unit that the register gives them. */
function countType(check: Check, register: Node | undefined): NumberType {
  const unit = register?.kind === 'register' ? check.names.registers.get(register.name)?.unit : undefined;
  return { kind: 'number', unit: unit === undefined ? 'undeclared' : parseUnit(unit), nature: 'count' };
}

/** A function of the records of a register: what is asked of every record, and the type of what comes out. */
function recordsType(name: string): Rule {
  return (check, typeOf, [register, ...parts]) => {
    const wanted = functions.get(name)?.records ?? [];
    const types = parts.map((part, index) => requireKind(check, typeOf, part, argumentOf(name), wanted[index] ?? 'boolean'));
    if (register?.kind !== 'register' || types.includes(undefined)) return undefined;
    const [first] = types;
    if (name === 'count') return countType(check, register);
    if (name === 'share') return ratioType;
    if (name === 'latest' || name === 'earliest') return dateType;
    if (first?.kind !== 'number') return booleanType;
    return name === 'average' || name === 'median' ? { ...first, nature: first.nature === 'percent' ? 'percent' : 'plain' } : first;
  };
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['if', branchType],
  ...['min', 'max', 'sum', 'abs', 'floor', 'ceil'].map((name): [string, Rule] => [name, numbersType(name)]),
  ['round', roundType],
  ['reported', reportedType],
  ['workdays', workdaysType],
  ...[...functions].flatMap(([name, { records }]): [string, Rule][] => (records ? [[name, recordsType(name)]] : [])),
]);

/** The type of a function's result; undefined after a fault was reported, here or while names were resolved. */
export function callType(check: Check, typeOf: Checker, node: NodeOf<'call'>): ExpressionType | undefined {
  const parts = node.arguments;
  const signature = functions.get(node.function);
  const rule = rules.get(node.function);
  if (!signature || !rule) {
    if (!reservedFunctions.has(node.function.toLowerCase())) for (const part of parts) typeOf(check, part);
    return undefined;
  }
  // A register that could not be found has been reported; its columns would only be reported again.
  if (signature.records && parts.length > 0 && parts[0]?.kind !== 'register') return undefined;
  if (parts.length >= signature.least && parts.length <= (signature.most ?? parts.length))
    return rule(check, typeOf, parts, signature.usage);
  for (const part of parts) typeOf(check, part);
  const params = { name: node.function, usage: signature.usage, count: parts.length };
  check.faults.push(faultAt(node.at, problems.arguments, params));
  return undefined;
}
