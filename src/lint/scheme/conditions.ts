// Expressions beside the tree in a form in which equal ones look equal.
import { type CompiledExpression, printExpression } from '../../expression/index.ts';
import type { Draft } from '../../framework/draft.ts';

/** The expression that stands in a key; undefined where there is none, or where it has faults. */
export function expressionIn(draft: Draft, value: unknown): CompiledExpression | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return draft.understand(value);
}

/** The same text for the same expression, whatever its blanks, brackets and spelling. */
export const canonical = (expression: CompiledExpression): string => printExpression(expression.tree);
