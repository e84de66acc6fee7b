import { type CompiledExpression, type Node, printExpression } from '../../expression/index.ts';
import type { Ranges } from '../../expression/range.ts';
import { nodesIn } from '../../expression/tree.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from '../rules/known.ts';
import { rangeWords } from '../rules/words.ts';
import { expressionSites } from './sites.ts';

export const settledCondition = defineLintRule<{ condition: string; always: boolean; because: Text | undefined }>({
  code: 'expression/settled-condition',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '条件早已定了', en: 'condition that can only come out one way' },
  why: {
    zh: '按数据项声明的范围，条件必然成立或必然不成立，写它就没有作用',
    en: 'by what the measures declare the condition always or never holds, so it decides nothing',
  },
  message: ({ condition, always, because }) => ({
    zh: `条件“${shown(condition)}”${always ? '必然成立' : '必然不成立'}${because ? `：${because.zh}` : ''}`,
    en: `the condition “${shown(condition)}” ${always ? 'always' : 'never'} holds${because ? `: ${because.en}` : ''}`,
  }),
  help: () => ({
    zh: '核对所比的数；百分数写成 95%，不写 95；确实多余的删去',
    en: 'check the number it is compared with, write percentages as 95%, or remove what is not needed',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { path, expression, role } of expressionSites(draft)) {
      // Of a check as a whole other rules speak; an expression that reads nothing is another fault.
      if (expression.constant || role === 'assert') continue;
      const ranges = known.ranges(expression);
      for (const node of settledIn(expression.tree, ranges)) {
        const params = {
          condition: printExpression(node),
          always: ranges.truth(node) === true,
          because: reasonFor(node, ranges, expression),
        };
        report(path, params, { part: { start: node.at.offset, length: node.at.length } });
      }
    }
  },
});

/** The comparisons that are settled by the ranges of two different sides. */
function settledIn(tree: Node, { truth }: Ranges): Extract<Node, { readonly kind: 'comparison' }>[] {
  return nodesIn(tree).flatMap((node) =>
    node.kind === 'comparison' && truth(node) !== undefined && printExpression(node.left) !== printExpression(node.right) ? [node] : [],
  );
}

/** What is known of the side that is not a plain number. */
function reasonFor(
  node: Extract<Node, { readonly kind: 'comparison' }>,
  { range, type }: Ranges,
  { unit }: CompiledExpression,
): Text | undefined {
  const side = node.left.kind === 'number' || node.left.kind === 'percent' ? node.right : node.left;
  const kind = type(side);
  const found = range(side);
  if (kind?.kind !== 'number' || (!found.low && !found.high)) return undefined;
  const words = rangeWords(found, { percent: kind.nature === 'percent', ...(unit !== undefined && { unit }) });
  const name = shown(printExpression(side));
  return { zh: `${name} ${words.zh}`, en: `${name} ${words.en}` };
}
