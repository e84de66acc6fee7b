// A checked tree becomes closures, once. Types are settled here, so nothing is decided by name while evaluating.
import { parseIsoDay } from '../calendar.ts';
import type { Value } from '../model.ts';
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  floor,
  larger,
  multiply,
  negate,
  one,
  parseDecimal,
  round,
  smaller,
  subtract,
} from '../points.ts';
import { compileRecordsCondition, compileRecordsDate, compileRecordsNumber } from './compile-records.ts';
import { bug, columnOf, type Meaning } from './meaning.ts';
import { isFilled, readColumn } from './records.ts';
import { absent, branch, combine, type Failure, isReported, kleene, type Run, readMeasure, transform, zeroDenominator } from './run.ts';
import { type ComparisonOperator, type Node, type NodeOf, namesIn } from './tree.ts';
import { commonType, conversionBetween, daysType, isWorkingDays, type NumberType, type NumberUnit, workingDaysType } from './types.ts';
import { composeUnits } from './units.ts';
import { countWorkingDays, moveWorkingDays } from './working-day-runs.ts';

/** The last day that dates can name, 9999-12-31, and the first, 0001-01-01. */
const lastDay = exact(2_932_896);
const firstDay = exact(-719_162);

function numberType(meaning: Meaning, node: Node): NumberType {
  const type = meaning.types.get(node);
  return type?.kind === 'number' ? type : bug(node);
}

/** A number in the unit of the result it goes into. */
function numberIn(meaning: Meaning, node: Node, target: NumberUnit): Run<Exact> {
  const run = compileNumber(meaning, node);
  const factor = conversionBetween(numberType(meaning, node).unit, target) ?? bug(node);
  return equals(factor, one) ? run : transform(run, (value) => multiply(value, factor));
}

/** Numbers in the unit that they share. */
function numbersInCommon(meaning: Meaning, nodes: readonly Node[]): Run<Exact>[] {
  const { unit } = commonType(nodes.map((node) => numberType(meaning, node)));
  return nodes.map((node) => numberIn(meaning, node, unit));
}

function compileProduct(meaning: Meaning, { operator, left, right }: NodeOf<'arithmetic'>): Run<Exact> {
  const units = [numberType(meaning, left).unit, numberType(meaning, right).unit].map((unit) => (typeof unit === 'string' ? [] : unit));
  const unconverted = [left, right].some((side) => typeof numberType(meaning, side).unit === 'string');
  const factor = unconverted ? one : composeUnits(units[0] ?? [], units[1] ?? [], operator === '*' ? 1 : -1).factor;
  const runs = [compileNumber(meaning, left), compileNumber(meaning, right)] as const;
  const zeroDivisor = zeroDenominator(meaning.wordsOf(right));
  const plain =
    operator === '*'
      ? combine(...runs, multiply)
      : combine(...runs, (value: Exact, divisor: Exact) => divide(value, divisor) ?? zeroDivisor);
  return equals(factor, one) ? plain : transform(plain, (value) => multiply(value, factor));
}

function compileArithmetic(meaning: Meaning, node: NodeOf<'arithmetic'>): Run<Exact> {
  const { operator, left, right } = node;
  if (operator === '*' || operator === '/') return compileProduct(meaning, node);
  if (meaning.types.get(left)?.kind === 'date') {
    return combine(compileDate(meaning, left), compileDate(meaning, right), (later, earlier) => exact(later - earlier));
  }
  const [first = bug(node), second = bug(node)] = numbersInCommon(meaning, [left, right]);
  return combine(first, second, operator === '+' ? add : subtract);
}

/** A measure of the unit, or a column of the record that is looked at. */
function compileRead<K extends Value['kind'], T>(
  meaning: Meaning,
  node: NodeOf<'name' | 'column'>,
  kind: K,
  pick: (value: Extract<Value, { readonly kind: K }>) => T,
): Run<T> {
  if (node.kind === 'name') return readMeasure(node.name, kind, pick);
  const [register, column] = columnOf(meaning, node);
  return readColumn(register, column, kind, pick);
}

function compileNumberCall(meaning: Meaning, node: NodeOf<'call'>): Run<Exact> {
  const [first = bug(node), second, third] = node.arguments;
  const fold = (apply: (left: Exact, right: Exact) => Exact) =>
    numbersInCommon(meaning, node.arguments).reduce((left, right) => combine(left, right, apply));
  const alone = (apply: (value: Exact) => Exact) => transform(compileNumber(meaning, first), apply);
  switch (node.function) {
    case 'if': {
      const [yes = bug(node), no = bug(node)] = numbersInCommon(meaning, [second ?? bug(node), third ?? bug(node)]);
      return branch(compileBoolean(meaning, first), yes, no);
    }
    case 'min':
      return fold(smaller);
    case 'max':
      return fold(larger);
    case 'sum':
      return fold(add);
    case 'abs':
      return alone(absolute);
    case 'floor':
      return alone(floor);
    case 'ceil':
      return alone(ceiling);
    case 'round': {
      const decimals = second?.kind === 'number' ? Number(second.text) : 0;
      return alone((value) => round(value, decimals, 'half-up'));
    }
    case 'workdays':
      return countWorkingDays(meaning.calendar, compileDate(meaning, first), compileDate(meaning, second ?? bug(node)));
    default:
      return compileRecordsNumber(meaning, node, compileNumber, compileBoolean);
  }
}

function compileNumber(meaning: Meaning, node: Node): Run<Exact> {
  switch (node.kind) {
    case 'number':
    case 'percent': {
      const value = parseDecimal(node.text) ?? bug(node);
      const constant = node.kind === 'percent' ? multiply(value, exact(1, 100)) : value;
      return () => constant;
    }
    case 'duration': {
      const days = exact(node.days);
      return () => days;
    }
    case 'name':
    case 'column':
      return compileRead(meaning, node, 'number', (value) => value.number);
    case 'negate':
      return transform(compileNumber(meaning, node.operand), negate);
    case 'arithmetic':
      return compileArithmetic(meaning, node);
    case 'call':
      return compileNumberCall(meaning, node);
    default:
      return bug(node);
  }
}

const comparisons: Record<ComparisonOperator, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

function compileComparison(meaning: Meaning, node: NodeOf<'comparison'>): Run<boolean> {
  const { left, right } = node;
  const holds = comparisons[node.operator];
  const kind = meaning.types.get(left)?.kind;
  if (kind === 'number') {
    const [first = bug(node), second = bug(node)] = numbersInCommon(meaning, [left, right]);
    return combine(first, second, (a, b) => holds(compare(a, b)));
  }
  if (kind === 'date') return combine(compileDate(meaning, left), compileDate(meaning, right), (a, b) => holds(a - b));
  // Texts and yes/no values are only equal or not.
  if (kind === 'text') return combine(compileText(meaning, left), compileText(meaning, right), (a, b) => holds(a === b ? 0 : 1));
  return combine(compileBoolean(meaning, left), compileBoolean(meaning, right), (a, b) => holds(a === b ? 0 : 1));
}

function compileBranch<T>(meaning: Meaning, node: NodeOf<'call'>, compile: (meaning: Meaning, node: Node) => Run<T>): Run<T> {
  const [condition = bug(node), yes = bug(node), no = bug(node)] = node.arguments;
  return branch(compileBoolean(meaning, condition), compile(meaning, yes), compile(meaning, no));
}

function compileBoolean(meaning: Meaning, node: Node): Run<boolean> {
  switch (node.kind) {
    case 'boolean': {
      const constant = node.boolean;
      return () => constant;
    }
    case 'name':
    case 'column':
      return compileRead(meaning, node, 'boolean', (value) => value.boolean);
    case 'not':
      return transform(compileBoolean(meaning, node.operand), (value) => !value);
    case 'logic':
      return kleene(compileBoolean(meaning, node.left), compileBoolean(meaning, node.right), node.operator === 'or');
    case 'comparison':
      return compileComparison(meaning, node);
    case 'call': {
      if (node.function === 'if') return compileBranch(meaning, node, compileBoolean);
      if (node.function === 'any' || node.function === 'all') return compileRecordsCondition(meaning, node, compileBoolean);
      const [measure] = node.arguments;
      if (measure?.kind === 'column') return isFilled(...columnOf(meaning, measure));
      return measure?.kind === 'name' ? isReported(measure.name) : bug(node);
    }
    default:
      return bug(node);
  }
}

function compileText(meaning: Meaning, node: Node): Run<string> {
  if (node.kind === 'text') {
    const constant = node.text;
    return () => constant;
  }
  if (node.kind === 'name' || node.kind === 'column') return compileRead(meaning, node, 'text', (value) => value.text);
  return node.kind === 'call' ? compileBranch(meaning, node, compileText) : bug(node);
}

function movedDate(meaning: Meaning, node: NodeOf<'arithmetic'>): Run<number> {
  const [date, days] = meaning.types.get(node.left)?.kind === 'date' ? [node.left, node.right] : [node.right, node.left];
  const measures = namesIn(node);
  if (isWorkingDays(numberType(meaning, days).unit)) {
    const count = numberIn(meaning, days, workingDaysType.unit);
    return moveWorkingDays(meaning.calendar, compileDate(meaning, date), count, node.operator === '-', measures);
  }
  const move = node.operator === '-' ? subtract : add;
  return combine(compileDate(meaning, date), numberIn(meaning, days, daysType.unit), (day, count): number | Failure => {
    // Part of a day does not reach the next one. Beyond the calendar there is no date: the number of days cannot be meant.
    const moved = floor(move(exact(day), count));
    const exists = compare(moved, firstDay) >= 0 && compare(moved, lastDay) <= 0;
    return exists ? Number(moved.n) : absent('unreadable', measures);
  });
}

function compileDate(meaning: Meaning, node: Node): Run<number> {
  if (node.kind === 'date') {
    const constant = parseIsoDay(node.text) ?? bug(node);
    return () => constant;
  }
  if (node.kind === 'name' || node.kind === 'column') return compileRead(meaning, node, 'date', (value) => value.day);
  if (node.kind === 'arithmetic') return movedDate(meaning, node);
  if (node.kind === 'call' && node.function !== 'if') return compileRecordsDate(meaning, node, compileDate, compileBoolean);
  return node.kind === 'call' ? compileBranch(meaning, node, compileDate) : bug(node);
}

/** The closure of a whole expression. */
export function compileTree(meaning: Meaning, tree: Node): Run<Value> {
  switch (meaning.types.get(tree)?.kind) {
    case 'number':
      return transform(compileNumber(meaning, tree), (number) => ({ kind: 'number', number }));
    case 'boolean':
      return transform(compileBoolean(meaning, tree), (boolean) => ({ kind: 'boolean', boolean }));
    case 'text':
      return transform(compileText(meaning, tree), (text) => ({ kind: 'text', text }));
    case 'date':
      return transform(compileDate(meaning, tree), (day) => ({ kind: 'date', day }));
    default:
      return bug(tree);
  }
}
