// What a value is compared with: mostly a number that is known.
import type { Expression } from '../../model.ts';
import { exact, multiply, one, parseDecimal } from '../../points.ts';
import type { Text } from '../../text.ts';
import { type FormulaContext, figureOf, type MadeNumber } from './context.ts';
import { numberFormula } from './expression.ts';
import { settled } from './state.ts';

/** An expression as a number; one that is known goes into the table of the rule, where there is one. */
export function limitFormula(context: FormulaContext, expression: Expression, label: Text): MadeNumber {
  const { tree, scale = one } = expression;
  const known = tree.kind === 'number' || tree.kind === 'percent' ? parseDecimal(tree.text) : undefined;
  if (!context.beyond || !known) return numberFormula(context, expression);
  const value = multiply(known, tree.kind === 'percent' ? exact(1, 100) : one);
  return { value: figureOf(context, multiply(value, scale), label), state: settled };
}
