// The expression language: text in, closures out. See `compileExpression`.
import { bundledCalendar } from '../calendars/index.ts';
import { calendarProblems } from '../calendars/problems.ts';
import type { Comparison, Evaluation, Expression, Value } from '../model.ts';
import { equals, multiply, one } from '../points.ts';
import { checkTree, optionFault } from './check.ts';
import { hintForKind } from './check-report.ts';
import { compileTree } from './compile.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Meaning } from './meaning.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import { parseTree } from './parse.ts';
import { type Names, resolveNames, type Scope } from './resolve.ts';
import { dividedByZero, type Frame, isFailure, type Run } from './run.ts';
import { selectionsIn } from './selections.ts';
import { comparisonsIn, countsWorkingDays, isConstant, type Node, type NodeOf, namesIn, nodesIn, registersIn } from './tree.ts';
import { conversionBetween, describeKind, describeUnit, type Expected, type ExpressionType } from './types.ts';
import { printUnit } from './units.ts';
import { wordsFor } from './words.ts';

export type { Fault } from './fault.ts';
export { printExpression } from './print.ts';
export { expressionProblems } from './problems.ts';
export type { Scope } from './resolve.ts';
export type { Node } from './tree.ts';
export type { Expected } from './types.ts';
export { unitsRegister } from './units-register.ts';

/** An expression together with what is known of it before any value is. */
export interface CompiledExpression extends Expression {
  readonly type: ExpressionType;
  /** Its value, where it reads no measures and divides by nothing that is zero. */
  readonly constant?: Value;
}

export interface Compilation {
  readonly expression?: CompiledExpression;
  readonly type?: ExpressionType;
  /** By place. There is an expression exactly when there are none, and no parameter lacks its value. */
  readonly faults: readonly Fault[];
}

/** The value of an expression that reads nothing; undefined for all others and for a division by zero. */
export function checkConstant(expression: Pick<Expression, 'measures' | 'registers' | 'evaluate'>): Value | undefined {
  if (expression.measures.length > 0 || expression.registers.length > 0) return undefined;
  const result = expression.evaluate(() => ({ state: 'missing' }));
  return result.state === 'value' ? result.value : undefined;
}

function withConstant(expression: Omit<CompiledExpression, 'constant'>): CompiledExpression {
  const constant = checkConstant(expression);
  if (constant === undefined) return expression;
  const known: Evaluation = { state: 'value', value: constant, approximate: false };
  return { ...expression, constant, evaluate: () => known };
}

function build(text: string, tree: Node, type: ExpressionType, meaning: Meaning): CompiledExpression {
  const run = compileTree(meaning, tree);
  return withConstant({
    text,
    tree,
    type,
    measures: namesIn(tree),
    registers: registersIn(tree),
    workingDays: countsWorkingDays(tree),
    words: meaning.wordsOf(tree),
    percent: type.kind === 'number' && type.nature === 'percent',
    ...unitOf(type),
    selections: () => selectionsIn(tree, meaning),
    comparisons: () => comparisonsIn(tree).map((node) => comparisonOf(node, text, meaning)),
    evaluate:
      tree.kind === 'name'
        ? readingItself(tree.name)
        : tree.kind === 'column'
          ? cellItself(tree.name, evaluateWith(run))
          : evaluateWith(run),
  });
}

/** An empty optional cell of a record is, from outside, simply not there. */
const nothingThere: Evaluation = { state: 'missing', measures: [] };

const evaluateWith =
  (run: Run<Value>): Expression['evaluate'] =>
  (read, record) => {
    const frame: Frame = { read, approximate: false, record };
    const result = run(frame);
    if (!isFailure(result)) return { state: 'value', value: result, approximate: frame.approximate };
    return result.state === 'unknown' ? nothingThere : result;
  };

/** The same of a column of a record; whatever is not simply a value is left to `otherwise`. */
const cellItself =
  (column: string, otherwise: Expression['evaluate']): Expression['evaluate'] =>
  (read, record) => {
    const reading = record?.values.get(column)?.reading;
    return reading?.state === 'value' ? reading : otherwise(read, record);
  };

/** What a measure alone says is its reading: most expressions are no more, and nothing has to be made anew. */
function readingItself(id: string): Expression['evaluate'] {
  const measures = [id];
  const absent = {
    missing: { state: 'missing', measures },
    'not-applicable': { state: 'not-applicable', measures },
    unreadable: { state: 'unreadable', measures },
  } as const;
  return (read) => {
    const reading = read(id);
    if (reading.state === 'value') return reading;
    return dividedByZero(reading) ?? (reading.causes ? { ...absent[reading.state], causes: reading.causes } : absent[reading.state]);
  };
}

/** The unit as people write it; none for shares, literals and measures without a unit. */
function unitOf(type: ExpressionType): { unit?: string } {
  if (type.kind !== 'number' || type.nature === 'percent' || typeof type.unit === 'string') return {};
  const unit = printUnit(type.unit);
  return unit === '' ? {} : { unit };
}

/** Both sides of a comparison as expressions of their own, for saying by how much a relation is missed. */
function comparisonOf(node: NodeOf<'comparison'>, text: string, meaning: Meaning): Comparison {
  const side = (inner: Node) => build(text, inner, meaning.types.get(inner) ?? { kind: 'boolean' }, meaning);
  return { whole: side(node), left: side(node.left), right: side(node.right) };
}

/**
 * Reads, checks and compiles an expression. `expected` is the type that its place asks for. All faults are reported in one
 * go, except that an expression which cannot be read has one. Never throws for any text.
 */
export function compileExpression(text: string, scope: Scope, expected: Expected): Compilation {
  const parsed = parseTree(text);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { tree, measures, registers, complete, faults: nameFaults } = resolveNames(text, parsed.tree, scope);
  const names: Names = { measures, registers };
  const checked = checkTree(text, tree, names);
  const type = checked.types.get(tree);
  const faults = [...nameFaults, ...checked.faults];
  if (type && expected !== 'any' && type.kind !== expected) {
    const params = { expected: describeKind(expected), found: describeKind(type.kind), hint: hintForKind(expected, type.kind, tree) };
    faults.push(faultAt(tree.at, problems.resultType, params));
  }
  faults.sort((left, right) => left.offset - right.offset);
  if (!type || faults.length > 0 || !complete) return type ? { type, faults } : { faults };
  const { types } = checked;
  const meaning: Meaning = { types, names, calendar: scope.calendar ?? bundledCalendar, wordsOf: (node) => wordsFor(node, names) };
  const unknownYears = countsWorkingDays(tree) ? missingYears(tree, meaning) : [];
  return unknownYears.length > 0 ? { type, faults: unknownYears } : { expression: build(text, tree, type, meaning), type, faults };
}

/** Constant parts of an expression that need the days off of a year which is not known; the outermost of each. */
function missingYears(tree: Node, meaning: Meaning): Fault[] {
  const years = new Set<number>();
  return nodesIn(tree).flatMap((node) => {
    if ((node.kind !== 'arithmetic' && node.kind !== 'call') || !isConstant(node) || !meaning.types.has(node)) return [];
    const result = compileTree(meaning, node)({ read: () => ({ state: 'missing' }), approximate: false });
    const causes = isFailure(result) && 'causes' in result ? (result.causes ?? []) : [];
    const [year] = causes.flatMap((cause) => cause.year ?? []);
    if (year === undefined || years.has(year)) return [];
    years.add(year);
    return [faultAt(node.at, calendarProblems.year, { year })];
  });
}

/**
 * A limit made comparable with a value: checked to be of the same type and unit, and converted to the value's unit
 * (1万元 beside an amount in 元 gives 10000). A text limit must be among the options of a choice.
 */
export function alignLimit(limit: CompiledExpression, value: CompiledExpression): Compilation {
  const whole = limit.tree.at;
  if (limit.type.kind !== value.type.kind) {
    const hint = hintForKind(value.type.kind, limit.type.kind, limit.tree);
    return {
      faults: [
        faultAt(whole, problems.resultType, { expected: describeKind(value.type.kind), found: describeKind(limit.type.kind), hint }),
      ],
    };
  }
  const options = value.type.kind === 'text' ? value.type.options : undefined;
  if (options && limit.constant?.kind === 'text' && !options.includes(limit.constant.text)) {
    return { faults: [optionFault(whole, limit.constant.text, value.words.zh, options)] };
  }
  if (limit.type.kind !== 'number' || value.type.kind !== 'number') return { expression: limit, type: limit.type, faults: [] };
  const factor = conversionBetween(limit.type.unit, value.type.unit);
  if (!factor) {
    const place = '标准与所比较的值';
    const sides = {
      left: value.text,
      leftUnit: describeUnit(value.type.unit),
      right: limit.text,
      rightUnit: describeUnit(limit.type.unit),
    };
    return { faults: [faultAt(whole, problems.unit, { place, ...sides })] };
  }
  if (equals(factor, one)) return { expression: limit, type: limit.type, faults: [] };
  const expression = withConstant({
    ...limit,
    scale: factor,
    type: value.type,
    percent: value.percent,
    evaluate(read, record) {
      const result = limit.evaluate(read, record);
      if (result.state !== 'value' || result.value.kind !== 'number') return result;
      return { ...result, value: { kind: 'number', number: multiply(result.value.number, factor) } };
    },
  });
  return { expression, type: value.type, faults: [] };
}
