import { ruleTypes } from '../../scoring/rules/index.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { clausesOf, wordsAt } from './read.ts';

export const clauseOtherType = defineLintRule<{ title: string; said: string; way: Text; type: Text }>({
  code: 'clause/other-type',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '评分标准条文与规则类型不符', en: 'the clause counts in another way than the rule' },
  why: {
    zh: '条文逐次扣分而规则全得全扣，同样的材料得分不同',
    en: 'where the clause takes points one by one and the rule takes all or nothing, the same material scores differently',
  },
  message: ({ title, said, way, type }) => ({
    zh: `“${shown(title)}”条文“${shown(said)}”是${way.zh}，规则是${type.zh}`,
    en: `“${shown(title)}”: the clause “${shown(said)}” means ${way.en}, the rule is “${type.en}”`,
  }),
  help: () => ({
    zh: '换成与条文一致的规则类型，各类型见 lawgov rules；条文抄错的改 clause',
    en: 'take the rule type that the clause means, see `lawgov rules`, or mend `clause`',
  }),
  check(draft, report) {
    for (const { node, clause, comparison } of clausesOf(draft)) {
      const other = comparison?.otherWay;
      const type = ruleTypes.find((candidate) => candidate.type === node.rule?.type);
      if (!other || !type) continue;
      const related = [{ path: [...node.path, 'rule', 'type'], message: { zh: '规则类型', en: 'the type of the rule' } }];
      const params = { title: node.title, said: wordsAt(clause, other.span), way: other.says, type: type.title };
      report([...node.path, 'clause'], params, { part: other.span, related });
    }
  },
});
