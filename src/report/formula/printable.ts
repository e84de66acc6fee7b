// Which expressions can be a formula of the form's cells. What cannot be is left to the engine, and the form says so in words.

import { nodesIn } from '../../expression/tree.ts';
import type { Expression, Measure, Node } from '../../model.ts';
import type { FormulaContext } from './context.ts';

/** Excel takes no longer text inside a formula. */
export const longestText = 255;

type Needed = Pick<FormulaContext, 'framework'> & { hasCell(measure: string): boolean };

function nodeFits(node: Node, needed: Needed): boolean {
  switch (node.kind) {
    case 'text':
      return node.text.length <= longestText;
    case 'duration':
      // Working days need the days off of every year.
      return !node.working;
    case 'name': {
      const computed = needed.framework.computed.get(node.name);
      const measure = needed.framework.measures.get(node.name);
      return measure !== undefined && (computed ? isPrintable(computed, needed) : measureFits(measure) && needed.hasCell(node.name));
    }
    case 'register':
    case 'column':
      return false;
    case 'call':
      return node.function !== 'workdays';
    default:
      return true;
  }
}

const measureFits = ({ options }: Measure): boolean => (options ?? []).every((option) => option.length <= longestText);

/** Whether an expression reads nothing but cells of the form, and needs no calendar of working days. */
export const isPrintable = (expression: Pick<Expression, 'tree'>, needed: Needed): boolean =>
  nodesIn(expression.tree).every((node) => nodeFits(node, needed));
