// Expressions as formulas: the same tree, types and units as the engine's closures (src/expression/compile.ts), on cells of the form.
import { parseIsoDay } from '../../calendar.ts';
import { checkTree } from '../../expression/check.ts';
import type { NodeOf } from '../../expression/tree.ts';
import { commonType, conversionBetween, type ExpressionType, type NumberUnit } from '../../expression/types.ts';
import { composeUnits } from '../../expression/units.ts';
import type { Expression, Node } from '../../model.ts';
import { type Exact, equals, exact, multiply, one, parseDecimal } from '../../points.ts';
import { allOf, anyOf, binary, call, either, type Formula, no, not, number, place, text } from './cell-language.ts';
import { cellDay, cellNumber, largestSerial, misfit, needOf, serialOf } from './cell-values.ts';
import type { FormulaContext, Made, MadeFormula, MadeNumber, Worked } from './context.ts';
import { andThen, codeOf, codes, codeWhere, eitherState, isKnown, type Need, type State, settled, together } from './state.ts';
import { constant, opposite, type Rational, scaled } from './whole.ts';

interface Tree extends FormulaContext {
  readonly types: ReadonlyMap<Node, ExpressionType>;
}

function bug(node: Node): never {
  throw new TypeError(`no formula for a node of kind ${node.kind}`);
}

const typesOf = (context: FormulaContext, { text, tree }: Pick<Expression, 'text' | 'tree'>): Tree => ({
  ...context,
  types: checkTree(text, tree, context.framework).types,
});

const unitOf = (tree: Tree, node: Node): NumberUnit => {
  const type = tree.types.get(node);
  return type?.kind === 'number' ? type.unit : bug(node);
};

function needFor(context: FormulaContext, id: string, node: Node): Need {
  const measure = context.framework.measures.get(id) ?? bug(node);
  return needOf(measure, context.cells.value(id) ?? bug(node), context.strict, context.cells.datum?.(id));
}

/** The state of a figure that stands in a cell. */
function stateOf(context: FormulaContext, need: Need): State {
  const { code, strict, measure } = need;
  if (!code || !context.cells.datum?.(measure.id)?.divided) return { kind: 'cells', needs: [need], zeros: [] };
  const possible = new Set([codes.known, codes.zeroDenominator, codes.missing, codes.unclear, ...(strict ? [] : [codes.notApplicable])]);
  const isAbsent = binary('=', code, number(codes.notApplicable));
  return { kind: 'code', code: strict ? either(isAbsent, number(codes.missing), code) : code, possible };
}

function numberNamed(tree: Tree, node: NodeOf<'name'>): MadeNumber {
  const computed = tree.framework.computed.get(node.name);
  if (!computed) {
    const need = needFor(tree, node.name, node);
    return { value: cellNumber(tree, need), state: stateOf(tree, need) };
  }
  const made = numberFormula(tree, computed);
  const measure = tree.framework.measures.get(node.name) ?? bug(node);
  return { value: made.value, state: andThen(made.state, codeWhere(misfit(tree, measure, made.value), codes.unclear)) };
}

/** A measure that is not a number: its cell, or what it is computed from. */
function named<T>(tree: Tree, node: NodeOf<'name'>, read: (need: Need) => T, compute: (tree: Tree, root: Node) => Made<T>): Made<T> {
  const computed = tree.framework.computed.get(node.name);
  if (computed) return compute(typesOf(tree, computed), computed.tree);
  const need = needFor(tree, node.name, node);
  return { value: read(need), state: stateOf(tree, need) };
}

const both = <A, B, R>(left: Made<A>, right: Made<B>, apply: (a: A, b: B) => R): Made<R> => ({
  value: apply(left.value, right.value),
  state: together([left.state, right.state]),
});
const mapped = <A, R>(made: Made<A>, apply: (value: A) => R): Made<R> => ({ value: apply(made.value), state: made.state });

/** Numbers in the unit that they share. */
function inCommon(tree: Tree, nodes: readonly Node[]): MadeNumber[] {
  const { unit } = commonType(nodes.flatMap((node) => tree.types.get(node) ?? []).filter((type) => type.kind === 'number'));
  return nodes.map((node) =>
    mapped(numberOf(tree, node), (value) => scaled(value, conversionBetween(unitOf(tree, node), unit) ?? bug(node))),
  );
}

function productOf(tree: Tree, { operator, left, right }: NodeOf<'arithmetic'>): MadeNumber {
  const [first, second] = [numberOf(tree, left), numberOf(tree, right)];
  const units = [unitOf(tree, left), unitOf(tree, right)];
  const known = units.filter((unit) => typeof unit !== 'string');
  const factor: Exact = known.length < 2 ? one : composeUnits(known[0] ?? [], known[1] ?? [], operator === '*' ? 1 : -1).factor;
  const { math } = tree;
  if (operator === '*') return both(first, second, (a, b) => scaled(math.product(a, b), factor));
  const nought = math.isNought(second.value);
  const made = both(first, second, (a, b) => scaled(math.quotient(a, b), factor));
  if (nought.kind === 'boolean' && !nought.boolean) return made;
  return { value: made.value, state: withZero(made.state, second.state, nought) };
}

/** A divisor must not be 0; that can be asked only where it is known. */
function withZero(state: State, divisor: State, nought: Formula): State {
  const zero: State = { kind: 'cells', needs: [], zeros: [nought] };
  return state.kind === 'cells' && divisor.kind === 'cells' ? together([state, zero]) : andThen(state, zero);
}

function numberCall(tree: Tree, node: NodeOf<'call'>): MadeNumber {
  const { math } = tree;
  const [first = bug(node), second, third] = node.arguments;
  const list = (apply: (values: readonly Rational[]) => Rational): MadeNumber => {
    const parts = inCommon(tree, node.arguments);
    return { value: apply(parts.map(({ value }) => value)), state: together(parts.map(({ state }) => state)) };
  };
  switch (node.function) {
    case 'if': {
      const [then = bug(node), otherwise = bug(node)] = inCommon(tree, [second ?? bug(node), third ?? bug(node)]);
      return branch(tree, first, then, otherwise, math.choose);
    }
    case 'min':
      return list(math.smallest);
    case 'max':
      return list(math.greatest);
    case 'sum':
      return list(math.sum);
    case 'abs':
      return mapped(numberOf(tree, first), math.size);
    case 'floor':
      return mapped(numberOf(tree, first), math.floor);
    case 'ceil':
      return mapped(numberOf(tree, first), math.ceiling);
    case 'round':
      return mapped(numberOf(tree, first), (value) => math.round(value, second?.kind === 'number' ? Number(second.text) : 0, 'half-up'));
    default:
      return bug(node);
  }
}

function branch<T>(
  tree: Tree,
  condition: Node,
  then: Made<T>,
  otherwise: Made<T>,
  choose: (condition: Formula, then: T, otherwise: T) => T,
): Made<T> {
  const { value, state } = booleanOf(tree, condition);
  return { value: choose(value, then.value, otherwise.value), state: andThen(state, eitherState(value, then.state, otherwise.state)) };
}

function numberOf(tree: Tree, node: Node): MadeNumber {
  const { math } = tree;
  switch (node.kind) {
    case 'number':
    case 'percent': {
      const value = parseDecimal(node.text) ?? bug(node);
      return { value: constant(node.kind === 'percent' ? multiply(value, exact(1, 100)) : value), state: settled };
    }
    case 'duration':
      return { value: constant(exact(node.days)), state: settled };
    case 'name':
      return numberNamed(tree, node);
    case 'negate':
      return mapped(numberOf(tree, node.operand), opposite);
    case 'arithmetic': {
      if (node.operator === '*' || node.operator === '/') return productOf(tree, node);
      const dates = tree.types.get(node.left)?.kind === 'date';
      const [first = bug(node), second = bug(node)] = dates
        ? [dateOf(tree, node.left), dateOf(tree, node.right)]
        : inCommon(tree, [node.left, node.right]);
      return both(first, second, (a, b) => math.sum([a, node.operator === '+' ? b : opposite(b)]));
    }
    case 'call':
      return numberCall(tree, node);
    default:
      return bug(node);
  }
}

/** Days as serial numbers. Part of a day does not reach the next one. */
function dateOf(tree: Tree, node: Node): MadeNumber {
  const { math } = tree;
  switch (node.kind) {
    case 'date':
      return { value: constant(exact(serialOf(parseIsoDay(node.text) ?? bug(node)))), state: settled };
    case 'name':
      return named(tree, node, cellDay, dateOf);
    case 'arithmetic': {
      const [date, days] = tree.types.get(node.left)?.kind === 'date' ? [node.left, node.right] : [node.right, node.left];
      const moved = both(dateOf(tree, date), numberOf(tree, days), (day, count) =>
        math.floor(math.sum([day, node.operator === '-' ? opposite(count) : count])),
      );
      const outside = anyOf([
        math.compare('<', moved.value, constant(exact(serialOf(-719_162)))),
        math.compare('>', moved.value, constant(exact(largestSerial))),
      ]);
      return { value: moved.value, state: andThen(moved.state, codeWhere(outside, codes.unclear)) };
    }
    case 'call': {
      const [condition = bug(node), then = bug(node), otherwise = bug(node)] = node.arguments;
      return branch(tree, condition, dateOf(tree, then), dateOf(tree, otherwise), math.choose);
    }
    default:
      return bug(node);
  }
}

const operators = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '=', '!=': '<>' } as const;

function comparisonOf(tree: Tree, node: NodeOf<'comparison'>): MadeFormula {
  const { left, right } = node;
  const operator = operators[node.operator];
  const kind = tree.types.get(left)?.kind;
  if (kind === 'number' || kind === 'date') {
    const [first = bug(node), second = bug(node)] =
      kind === 'number' ? inCommon(tree, [left, right]) : [dateOf(tree, left), dateOf(tree, right)];
    return both(first, second, (a, b) => tree.math.compare(operator, a, b));
  }
  const same =
    kind === 'text'
      ? both(textOf(tree, left), textOf(tree, right), (a, b) => call('EXACT', a, b))
      : both(booleanOf(tree, left), booleanOf(tree, right), (a, b) => binary('=', a, b));
  return operator === '=' ? same : mapped(same, not);
}

/** Kleene: one side that decides settles it, whatever the other one is. */
function logicOf(tree: Tree, { operator, left, right }: NodeOf<'logic'>): MadeFormula {
  const sides = [booleanOf(tree, left), booleanOf(tree, right)];
  const join = operator === 'and' ? allOf : anyOf;
  const [first, second] = sides.map(({ state }) => JSON.stringify(codeOf(state)));
  const state = together(sides.map((side) => side.state));
  if (first === second || sides.some((side) => side.state === settled)) return { value: join(sides.map(({ value }) => value)), state };
  const decided = anyOf(sides.map((side) => either(isKnown(side.state), operator === 'and' ? not(side.value) : side.value, no)));
  return { value: operator === 'and' ? not(decided) : decided, state: eitherState(decided, settled, state) };
}

function booleanOf(tree: Tree, node: Node): MadeFormula {
  switch (node.kind) {
    case 'boolean':
      return { value: { kind: 'boolean', boolean: node.boolean }, state: settled };
    case 'name':
      return named(tree, node, ({ cell }) => binary('=', cell, text('是')), booleanOf);
    case 'not':
      return mapped(booleanOf(tree, node.operand), not);
    case 'logic':
      return logicOf(tree, node);
    case 'comparison':
      return comparisonOf(tree, node);
    case 'call': {
      const [first = bug(node), then, otherwise] = node.arguments;
      if (node.function === 'if')
        return branch(tree, first, booleanOf(tree, then ?? bug(node)), booleanOf(tree, otherwise ?? bug(node)), either);
      return reportedOf(tree, first);
    }
    default:
      return bug(node);
  }
}

/** Whether a measure has a value. What was written but cannot be read leaves the question open. */
function reportedOf(tree: Tree, node: Node): MadeFormula {
  if (node.kind !== 'name') return bug(node);
  const state: State = tree.framework.computed.has(node.name) ? anyOfKind(tree, node) : stateOf(tree, needFor(tree, node.name, node));
  const code = codeOf(state);
  const unclear = anyOf([codes.unclear, codes.zeroDenominator].map((grave) => binary('=', code, number(grave))));
  return { value: isKnown(state), state: codeWhere(unclear, codes.unclear) };
}

function anyOfKind(tree: Tree, node: NodeOf<'name'>): State {
  const kind = tree.framework.measures.get(node.name)?.type;
  if (kind === 'boolean') return booleanOf(tree, node).state;
  if (kind === 'date') return dateOf(tree, node).state;
  return (kind === 'text' || kind === 'choice' ? textOf(tree, node) : numberNamed(tree, node)).state;
}

function textOf(tree: Tree, node: Node): MadeFormula {
  if (node.kind === 'text') return { value: text(node.text), state: settled };
  if (node.kind === 'name') return named(tree, node, ({ cell }) => cell, textOf);
  if (node.kind !== 'call') return bug(node);
  const [condition = bug(node), then = bug(node), otherwise = bug(node)] = node.arguments;
  return branch(tree, condition, textOf(tree, then), textOf(tree, otherwise), either);
}

const everyCode = new Set([codes.known, codes.zeroDenominator, codes.notApplicable, codes.missing, codes.unclear]);

/** What stands in cells of its own; a mere name needs none. */
function workedOut(
  context: FormulaContext,
  expression: Expression,
  kind: 'number' | 'boolean',
): { cells: Worked; state: State } | undefined {
  if (expression.tree.kind === 'name' && !context.framework.computed.has(expression.tree.name)) return undefined;
  const cells = context.beyond?.worked?.(expression, kind, context);
  return cells && { cells, state: { kind: 'code', code: place(cells.state), possible: everyCode } };
}

/** A number in the unit that its place asks for. The expression must be printable. */
export function numberFormula(context: FormulaContext, expression: Expression): MadeNumber {
  const worked = workedOut(context, expression, 'number');
  if (worked) {
    const { top, bottom, above, below } = worked.cells;
    const value: Rational = { top: { ...above, formula: place(top) }, bottom: { ...below, formula: place(bottom) }, factor: one };
    return { value: context.math.noted(value), state: worked.state };
  }
  const tree = typesOf(context, expression);
  const made = numberOf(tree, expression.tree);
  const scale = expression.scale ?? one;
  return equals(scale, one) ? made : mapped(made, (value) => scaled(value, scale));
}

export function booleanFormula(context: FormulaContext, expression: Expression): MadeFormula {
  const worked = workedOut(context, expression, 'boolean');
  if (worked) return { value: binary('=', place(worked.cells.top), number(1)), state: worked.state };
  return booleanOf(typesOf(context, expression), expression.tree);
}
export const dateFormula = (context: FormulaContext, expression: Expression): MadeNumber =>
  dateOf(typesOf(context, expression), expression.tree);
export const textFormula = (context: FormulaContext, expression: Expression): MadeFormula =>
  textOf(typesOf(context, expression), expression.tree);
export const typeOf = (context: FormulaContext, expression: Expression): ExpressionType | undefined =>
  typesOf(context, expression).types.get(expression.tree);
