import { type Node, printExpression } from '../../expression/index.ts';
import { type NodeOf, nodesIn } from '../../expression/tree.ts';
import { rawField } from '../../framework/fields.ts';
import { compare, zero } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf, ruleValue } from './known.ts';
import { ruleSites } from './sites.ts';

const quotientsIn = (tree: Node): NodeOf<'arithmetic'>[] =>
  nodesIn(tree).flatMap((node) => (node.kind === 'arithmetic' && node.operator === '/' ? [node] : []));
const mayAsk = new Set(['met', 'threshold', 'proportional', 'bands', 'step', 'rank', 'relative', 'change', 'formula']);

export const zeroDenominator = defineLintRule<{ title: string; divisor: string }>({
  code: 'rule/zero-denominator',
  severity: 'info',
  set: 'strict',
  title: { zh: '没有说明分母为 0 怎么办', en: 'nothing said of a zero denominator' },
  why: {
    zh: '分母为 0 的单位会停在待核；方案有约定的，应写在规则里',
    en: 'a unit with nothing to divide by stays pending; what the scheme says of it belongs into the rule',
  },
  message: ({ title, divisor }) => ({
    zh: `“${shown(title)}”的分母“${shown(divisor)}”可能为 0，没有写 zeroDenominator`,
    en: `the denominator “${shown(divisor)}” of “${shown(title)}” may be 0 and there is no \`zeroDenominator\``,
  }),
  help: () => ({
    zh: '写 zeroDenominator: full、zero、not-applicable 或 pending',
    en: 'write `zeroDenominator: full`, `zero`, `not-applicable` or `pending`',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) {
      if (!mayAsk.has(site.type) || rawField(site.fields, 'zeroDenominator') !== undefined) continue;
      const key = site.type === 'formula' ? 'points' : 'value';
      const value = site.type === 'formula' ? known.understand(rawField(site.fields, 'points')) : ruleValue(known, site);
      // A branch may have seen to it.
      if (!value || nodesIn(value.tree).some((node) => node.kind === 'call' && node.function === 'if')) continue;
      const { range } = known.ranges(value);
      const open = quotientsIn(value.tree).find(({ right }) => {
        const { low, high } = range(right);
        return !(low && compare(low, zero) > 0) && !(high && compare(high, zero) < 0);
      });
      if (open) report([...site.path, key], { title: site.node.title, divisor: printExpression(open.right) });
    }
  },
});

export const partOverWhole = defineLintRule<{ title: string; part: string; whole: string }>({
  code: 'rule/part-over-whole',
  severity: 'info',
  set: 'strict',
  title: { zh: '部分是否不超过总数没有校核', en: 'no check that the part stays within the whole' },
  why: {
    zh: '分子填得比分母大，比率就超过 100%，照样得满分；一条校核就能查出来',
    en: 'a numerator above its denominator gives more than 100% and full marks; one check finds it',
  },
  message: ({ title, part, whole }) => ({
    zh: `“${shown(title)}”按 ${shown(part)} ÷ ${shown(whole)} 计算，没有校核前者不超过后者`,
    en: `“${shown(title)}” divides ${shown(part)} by ${shown(whole)} and no check keeps the first within the second`,
  }),
  help: ({ part, whole }) => ({
    zh: `确是部分与总数的，加一条校核：assert: ${part} <= ${whole}`,
    en: `where it is a part of the whole add a check: \`assert: ${part} <= ${whole}\``,
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) {
      const value = ruleValue(known, site);
      const tree = value?.tree;
      if (!value?.percent || tree?.kind !== 'arithmetic' || tree.operator !== '/') continue;
      const { range } = known.ranges(value);
      const counts = [tree.left, tree.right].every((side) => range(side).whole && range(side).low !== undefined);
      if (!counts || range(tree).high) continue;
      report([...site.path, 'value'], { title: site.node.title, part: printExpression(tree.left), whole: printExpression(tree.right) });
    }
  },
});
