import { type Node, printExpression } from '../../expression/index.ts';
import { nodesIn } from '../../expression/tree.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { expressionSites } from './sites.ts';

export const sameTwice = defineLintRule<{ whole: string; side: string }>({
  code: 'expression/same-twice',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '与自己比较或运算', en: 'something held against itself' },
  why: {
    zh: '同一个量与自己比、减、除，结果早已定了，多半是有一边写错了数据项',
    en: 'a figure compared with, taken from or divided by itself is settled beforehand; one side is usually the wrong measure',
  },
  message: ({ whole, side }) => ({
    zh: `“${shown(whole)}”两边都是“${shown(side)}”`,
    en: `both sides of “${shown(whole)}” are “${shown(side)}”`,
  }),
  help: () => ({ zh: '把其中一边改成本来要写的数据项', en: 'put the measure that was meant on one of the sides' }),
  check(draft, report) {
    for (const { path, expression } of expressionSites(draft)) {
      if (expression.constant) continue;
      for (const node of nodesIn(expression.tree)) {
        if (!isPointless(node)) continue;
        const side = printExpression(node.left);
        if (side !== printExpression(node.right)) continue;
        report(path, { whole: printExpression(node), side }, { part: { start: node.at.offset, length: node.at.length } });
      }
    }
  },
});

/** What is settled where both sides are the same: `a + a` and `a * a` are not. */
const isPointless = (node: Node): node is Extract<Node, { readonly kind: 'comparison' | 'logic' | 'arithmetic' }> =>
  node.kind === 'comparison' || node.kind === 'logic' || (node.kind === 'arithmetic' && (node.operator === '-' || node.operator === '/'));
